"""What reports say, for checks to query: figures beside ours, ratings with their outlook, assurance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from goodstanding.core import marketplace
from goodstanding.core.finding import RowRef
from goodstanding.core.text import counted
from goodstanding.health.assurance import assurance
from goodstanding.health.compare import Comparison, Reported, comparisons
from goodstanding.health.engine import all_metrics
from goodstanding.health.judge import status_of
from goodstanding.health.model import MetricValue, Status, Target
from goodstanding.health.rating import Rating, ratings
from goodstanding.health.terms import CONDITIONS
from goodstanding.rulebook.words import plain
from goodstanding.store.question import Computed, Session

Values = Sequence[object]

_ROWS: Final = "STRUCT(table_name VARCHAR, document BIGINT, line BIGINT)[]"
_PLACE: Final = {"account": "VARCHAR", "code": "VARCHAR", "marketplace": "VARCHAR"}


def _name(code: str) -> str:
    store = marketplace.by_code(code)
    return store.name if store else ""


def _rows(*rows: RowRef) -> list[dict[str, object]]:
    return [{"table_name": row.table, "document": row.document, "line": row.line} for row in rows]


def rate_said(numerator: int | None, denominator: int | None, rate: Decimal | None) -> str:
    """A figure in words: `3 of 250 (1.2 %)`; the rate to two decimals, cut."""
    if rate is None and numerator is not None and denominator:
        rate = Decimal(numerator) / Decimal(denominator)
    percent = "" if rate is None else f"{plain((rate * 100).quantize(Decimal('0.01'), 'ROUND_DOWN'))} %"
    if numerator is None or denominator is None:
        return percent or "no figure"
    return f"{numerator:,} of {denominator:,}" + (f" ({percent})" if percent else "")


def _compared(session: Session) -> Iterator[Values]:
    titles = {count.id: metric.title for metric in all_metrics().values() for count in metric.counts}
    for each in session.once(comparisons):
        ours = each.ours
        if ours is None or not each.comparable:
            continue
        amazon = each.amazon
        explained = each.explanation
        title = titles[amazon.metric] + (f", {amazon.part}" if amazon.part else "")
        yield (
            amazon.account, amazon.code, _name(amazon.code), amazon.metric, title, amazon.part, amazon.first, amazon.last,
            rate_said(amazon.numerator, amazon.denominator, amazon.rate), rate_said(ours.numerator, ours.denominator, None), ours.unit,
            each.agree, amazon.metric in all_metrics(), ours.numerator == amazon.numerator, verdict_differs(each),
            explained.reason if explained else None, ours.partial or None,
            _rows(amazon.fact, *(explained.rows if explained else ())),
        )  # fmt: skip


def verdict_differs(each: Comparison) -> bool:
    """True when one figure meets the target that the report states and the other misses it."""
    condition = CONDITIONS.get(each.amazon.target_condition)
    if each.amazon.target is None or condition is None or each.ours is None:
        return False
    target = Target(each.amazon.target, condition, "report")
    figures: tuple[MetricValue | Reported, ...] = (each.ours, each.amazon)
    return {status_of(figure.numerator, figure.denominator, target) for figure in figures} == {Status.GOOD, Status.MISSED}


def _rated(session: Session) -> Iterator[Values]:
    for each in session.once(ratings):
        store = marketplace.by_name(each.marketplace)
        before = next((point for point in reversed(each.path[:-1]) if point.day < each.day), None)
        fell = None if before is None or each.score is None else before.score - each.score
        yield (
            each.account, store.code if store else "", each.marketplace, each.day, each.status, each.score,
            str(each.band) if each.band else None, _outlook_said(each), before.score if before else None,
            before.day if before else None, fell, _nearby(each), _rows(*([each.path[-1].fact] if each.path else [])),
        )  # fmt: skip


def _outlook_said(rating: Rating) -> str:
    """When the next band comes, in words, with what that rests on."""
    outlook = rating.outlook
    if outlook is None:
        return ""
    orders = f"on {outlook.by_orders_on}" if outlook.by_orders_on else "not at the present pace" if outlook.pace_known else _UNKNOWN_PACE
    expiry = f"; at the latest when the last live violation drops off, on {outlook.by_expiry_on}" if outlook.by_expiry_on else ""
    missing = counted(outlook.points, "point is", "points are")
    head = f"{missing} missing for {outlook.band}: {outlook.orders:,} more orders within 180 days, {orders}{expiry}"
    return f"{head}. This assumes: {'; '.join(outlook.assumptions)}."


_UNKNOWN_PACE: Final = "on a day that is unknown while no orders are imported"


def _nearby(rating: Rating) -> str:
    """The last change observed around violations, in words; empty without one."""
    if not rating.observed:
        return ""
    last = rating.observed[-1]
    what = "a violation" if last.violations == 1 else f"{last.violations} violations"
    moved = f"the rating went from {last.before.score} to {last.after.score}"
    return f" Around {what} of {last.violated_on} {moved} (observed; other causes may be in it)."


def _assured(session: Session) -> Iterator[Values]:
    for rating in session.once(ratings):
        found = assurance(rating)
        if found is not None:
            store = marketplace.by_name(found.marketplace)
            yield (
                found.account, store.code if store else "", found.marketplace, found.day, found.floor, found.since, found.known_days,
                found.below, found.below_allowed, found.eligible, found.lost_within, rating.score, _rows(rating.path[-1].fact),
            )  # fmt: skip


VIEWS: Final[dict[str, str | Computed]] = {
    "health_comparison": Computed(
        _PLACE
        | {"metric": "VARCHAR", "title": "VARCHAR", "part": "VARCHAR", "first": "DATE", "last": "DATE", "amazon": "VARCHAR"}
        | {"ours": "VARCHAR", "unit": "VARCHAR", "agree": "BOOLEAN", "main": "BOOLEAN", "same_defects": "BOOLEAN"}
        | {"verdict_differs": "BOOLEAN", "why": "VARCHAR", "partial": "VARCHAR", "rows": _ROWS},
        _compared,
    ),
    "health_rating": Computed(
        _PLACE
        | {"day": "DATE", "status": "VARCHAR", "score": "BIGINT", "band": "VARCHAR", "outlook": "VARCHAR", "score_before": "BIGINT",
           "day_before": "DATE", "fell": "BIGINT", "observed": "VARCHAR", "rows": _ROWS},
        _rated,
    ),
    "health_assurance": Computed(
        _PLACE
        | {"day": "DATE", "floor": "BIGINT", "since": "DATE", "known_days": "BIGINT", "below": "BIGINT", "below_allowed": "BIGINT",
           "eligible": "BOOLEAN", "lost_within": "BIGINT", "score": "BIGINT", "rows": _ROWS},
        _assured,
    ),
}  # fmt: skip
"""Views of this chapter that checks read beside those of `views`."""
