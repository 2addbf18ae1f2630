"""A count against its target: how it stands, and how many more defects it can take."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from goodstanding.core import marketplace
from goodstanding.core.finding import Confidence, RowRef
from goodstanding.health.model import Count, Metric, MetricValue, Status, Target, Terms
from goodstanding.health.terms import Stated
from goodstanding.rulebook.model import Compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was counted in a window.

    Attributes:
        numerator, denominator: the counts; None when facts are missing.
        unsure: how many more units might count in the numerator.
        imports: what to import to know; empty when it is known.
        partial: why the facts may not cover the window.
        rows, row_count: facts of the units that count against the account.
    """

    numerator: int | None = None
    denominator: int | None = None
    unsure: int = 0
    imports: str = ""
    partial: str = ""
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0


def judged(metric: Metric, count: Count, account: str, part: str, terms: Terms, known: Known, stated: Stated) -> MetricValue:
    """The value of one count."""
    target = target_for(metric, count, account, part, terms, stated)
    numerator = None if known.imports else known.numerator
    store = marketplace.by_code(terms.code)
    good = metric.counts_good and count is metric.counts[0]
    return MetricValue(
        account=account,
        marketplace=store.name if store else "",
        metric=count.id,
        part=part,
        day=terms.day,
        first=terms.first,
        last=terms.last,
        unit=metric.unit,
        numerator=numerator,
        denominator=known.denominator,
        counts_good=good,
        target=target,
        status=status_of(numerator, known.denominator, target, terms.fewest),
        rule=terms.rule,
        confidence=Confidence.POSSIBLE if known.partial else terms.confidence,
        allowance=allowance(numerator, known.denominator, target, counts_good=good),
        unknown=known.imports,
        breach=terms.breach if target else "",
        partial=known.partial,
        rows=known.rows,
        row_count=known.row_count,
        **_bounds(known),
    )


def _bounds(known: Known) -> dict[str, Any]:
    """Between what the numerator lies where it is unknown for want of a fact about single units."""
    if not known.imports or known.numerator is None:
        return {}
    return {"at_least": known.numerator, "at_most": known.numerator + known.unsure if known.unsure else None}


def target_for(metric: Metric, count: Count, account: str, part: str, terms: Terms, stated: Stated) -> Target | None:
    """The target of a count: as the account's newest report states it for the count, else the rulebook's for the metric itself."""
    said = stated.target((account, terms.code, count.id, part), terms.day)
    if said is None and count is metric.counts[0] and not count.part:
        said = stated.target((account, terms.code, count.id, ""), terms.day) or terms.target
    return said


def status_of(numerator: int | None, denominator: int | None, target: Target | None, fewest: int = 0) -> Status:
    """How a count stands to its target, which is not applied to fewer than `fewest` units."""
    if numerator is None or denominator is None:
        return Status.UNKNOWN
    if denominator <= 0:
        return Status.EMPTY
    if target is None or denominator < fewest:
        return Status.NO_TARGET
    return Status.GOOD if target.met(numerator, denominator) else Status.MISSED


def allowance(numerator: int | None, denominator: int | None, target: Target | None, *, counts_good: bool) -> int | None:
    """How many more units may turn bad before the target is missed, the denominator staying as it is; negative: how many too many.

    Exact: a rate meets `below 1 %` of 300 orders with 2 defects and not with 3.
    """
    if numerator is None or not denominator or target is None or target.compare is Compare.EQUALS:
        return None
    border = target.limit * denominator
    if counts_good:
        needed = _at_least(border) if target.compare is Compare.AT_LEAST else _above(border)
        return numerator - needed
    most = _at_most(border) if target.compare is Compare.AT_MOST else _below(border)
    return most - numerator


def _at_least(border: Decimal) -> int:
    return int(border.to_integral_value(ROUND_CEILING))


def _above(border: Decimal) -> int:
    return int(border.to_integral_value(ROUND_FLOOR)) + 1


def _at_most(border: Decimal) -> int:
    return int(border.to_integral_value(ROUND_FLOOR))


def _below(border: Decimal) -> int:
    return int(border.to_integral_value(ROUND_CEILING)) - 1
