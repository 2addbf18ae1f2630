"""Ours against Amazon's: each figure of the account-health report beside the same figure counted from the facts.

A difference is explained by the orders that one counts and the other does not, where exactly one reading of what is not published
gives Amazon's figure to the unit; otherwise it is unexplained.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from goodstanding.core import marketplace
from goodstanding.core.finding import Confidence, RowRef
from goodstanding.health.columns import ledger
from goodstanding.health.coverage import Coverage
from goodstanding.health.differ import Explanation, explain
from goodstanding.health.engine import all_metrics
from goodstanding.health.model import Metric, MetricValue, Terms, Window
from goodstanding.health.single import Asked, answers, local_day
from goodstanding.health.terms import Stated
from goodstanding.store.question import Session

Key = tuple[str, str, str, str]  # account, code, metric, part


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A figure of the account-health report.

    Attributes:
        metric, part: as in the report's facts.
        first, last: its window, both days included.
        known_on: the store's day on which the report was taken.
        numerator, denominator, rate, target: as stated; None where the report does not say.
        status: GOOD, BAD, NONE or another word.
        fact: the row.
    """

    account: str
    code: str
    metric: str
    part: str
    first: date
    last: date
    known_on: date
    numerator: int | None
    denominator: int | None
    rate: Decimal | None
    target: Decimal | None
    target_condition: str
    status: str
    fact: RowRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Both figures of one metric in one window.

    Attributes:
        amazon: as reported.
        ours: counted from the facts over the same days, as known on the day of the report; None where the metric is not computed.
        explanation: why they differ, where that is known; None when they agree or nothing explains it.
        path: what earlier reports stated of the same metric and part, oldest first.
    """

    amazon: Reported
    ours: MetricValue | None
    explanation: Explanation | None = None
    path: tuple[Reported, ...] = ()

    @property
    def comparable(self) -> bool:
        """True when both have counts."""
        return self.ours is not None and None not in (
            self.ours.numerator,
            self.ours.denominator,
            self.amazon.numerator,
            self.amazon.denominator,
        )

    @property
    def agree(self) -> bool:
        """True when both have the same counts."""
        ours = self.ours
        return ours is not None and (ours.numerator, ours.denominator) == (self.amazon.numerator, self.amazon.denominator)


# Figures with a window, newest first; parts that only say how long the window is are left to the window itself.
_REPORTED: Final = """
    SELECT m.account, coalesce(s.code, '') AS code, m.metric, coalesce(m.part, '') AS part, m.window_start, m.window_end, m.numerator,
           m.denominator, m.rate, m.target, coalesce(m.target_condition, '') AS target_condition, coalesce(m.status, '') AS status,
           m.document, m.line, least(d.taken_at, $as_of) AS taken_at
    FROM health_metric m LEFT JOIN store s ON s.printed = lower(m.marketplace) LEFT JOIN document d ON d.number = m.document
    WHERE m.window_start IS NOT NULL AND m.window_end IS NOT NULL AND (m.numerator IS NOT NULL OR m.rate IS NOT NULL)
    ORDER BY m.account, code, m.metric, part, m.window_end DESC, m.document DESC, m.line
"""


def reported(session: Session, *, newest: bool = True) -> list[Reported]:
    """What reports state, of each account, store, metric and part the newest only (or all, newest first)."""
    found: list[Reported] = []
    seen: set[tuple[str, str, str, str]] = set()
    for row in session.facts.records(_REPORTED):
        key = (row["account"], row["code"], row["metric"], row["part"])
        if not (newest and key in seen):
            found.append(_reported(row))
        seen.add(key)
    return found


def _reported(row: Mapping[str, Any]) -> Reported:
    first, last = window_of(row["window_start"], row["window_end"])
    known_on = max(local_day(row["taken_at"] or row["window_end"], row["code"]), last)
    plain = ("account", "code", "metric", "part", "numerator", "denominator", "rate", "target", "target_condition", "status")
    fact = RowRef("health_metric", row["document"], row["line"])
    return Reported(first=first, last=last, known_on=known_on, fact=fact, **{name: row[name] for name in plain})


def window_of(start: datetime, end: datetime) -> tuple[date, date]:
    """The days of a reported window. Reports write its days as instants in UTC; an end at midnight is that of the day before, unless the
    window would then lack a day of a round length.
    """
    first, last = start.astimezone(UTC), end.astimezone(UTC)
    exclusive = last.time() == first.time() == datetime.min.time() and (last.date() - first.date()).days in ROUND
    return first.date(), last.date() - timedelta(days=1) if exclusive else last.date()


ROUND: Final = frozenset({7, 10, 14, 30, 60, 90, 180})


def comparisons(session: Session, figures: Iterable[Reported] | None = None) -> list[Comparison]:
    """Every reported figure (or these) beside ours, in the order given."""
    stated_before = _paths(session) if figures is None else {}
    wanted = [path[-1] for path in stated_before.values()] if figures is None else list(figures)
    coverage, stated = Coverage(session, with_strays=False), Stated.read(session)
    ours: dict[int, MetricValue] = {}
    for metric in all_metrics().values():
        chosen = [(number, each) for number, each in enumerate(wanted) if each.metric in {count.id for count in metric.counts}]
        ours |= _ours(session, metric, chosen, coverage, stated)
    found = [_compared(session, each, ours.get(number)) for number, each in enumerate(wanted)]
    return [replace(each, path=tuple(stated_before.get(_key(each.amazon), ())[:-1])) for each in found]


def _paths(session: Session) -> dict[Key, list[Reported]]:
    """What reports state of each account, store, metric and part, oldest first; of one window what the last report said."""
    found: dict[Key, dict[tuple[date, date], Reported]] = {}
    for each in reported(session, newest=False):
        found.setdefault(_key(each), {}).setdefault((each.last, each.first), each)
    return {key: [same[days] for days in sorted(same)] for key, same in found.items()}


def _key(each: Reported) -> Key:
    return each.account, each.code, each.metric, each.part


def _ours(
    session: Session, metric: Metric, chosen: list[tuple[int, Reported]], coverage: Coverage, stated: Stated
) -> dict[int, MetricValue]:
    """Our value for each reported figure, by its number."""
    spans: dict[tuple[str, str, date, date, date], list[tuple[int, Reported]]] = {}
    for number, each in chosen:
        spans.setdefault((each.account, each.code, each.first, each.last, each.known_on), []).append((number, each))
    asked = [Asked(key[0], Window(), _terms(metric, *key[1:])) for key in spans if key[1]]
    found: dict[tuple[str, str, str, str, date, date, date], MetricValue] = {}
    for value in answers(session, metric, asked, coverage, stated):
        code = _code(value.marketplace)
        found[value.account, code, value.metric, value.part, value.first, value.last, value.day] = value
    return {
        number: found[place]
        for key, same in spans.items()
        for number, each in same
        if (place := (key[0], key[1], each.metric, _part(metric, each), *key[2:])) in found
    }


def _code(name: str) -> str:
    store = marketplace.by_name(name)
    return store.code if store else ""


def _part(metric: Metric, each: Reported) -> str:
    """The part our value has: a part that only names a window is none."""
    return "" if each.part in {window.part for window in metric.windows} or each.part.removesuffix("d").isdigit() else each.part


def _terms(metric: Metric, code: str, first: date, last: date, known_on: date) -> Terms:
    length, lag = (last - first).days + 1, (known_on - last).days
    return Terms(metric.rule, code, known_on, length, lag, None, Confidence.LIKELY)


def _compared(session: Session, amazon: Reported, ours: MetricValue | None) -> Comparison:
    plain = Comparison(amazon=amazon, ours=ours)
    if ours is None or not plain.comparable or plain.agree:
        return plain
    metric = next(each for each in all_metrics().values() if amazon.metric in {count.id for count in each.counts})
    gap = ((amazon.numerator or 0) - (ours.numerator or 0), (amazon.denominator or 0) - (ours.denominator or 0))
    found = explain(session, metric, ledger(session, metric), amazon.code, ours, gap)
    return Comparison(amazon=amazon, ours=ours, explanation=found)
