"""The histories of a metric, from facts: what was counted by day, and since when each defect is known."""

# No money here: counts of orders and defects, and rates

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import numpy as np

from goodstanding.core import marketplace
from goodstanding.health import engine
from goodstanding.health.columns import Columns, bad, ledger
from goodstanding.health.forecast.cases import Cases, open_cases
from goodstanding.health.forecast.history import Defect, History, Ints, Limit
from goodstanding.health.forecast.stated import STATED, Stated
from goodstanding.health.model import Metric, MetricValue, Target, Terms
from goodstanding.health.terms import terms
from goodstanding.rulebook import book
from goodstanding.rulebook.model import Compare
from goodstanding.store.question import Session


@dataclass(frozen=True, slots=True)
class Series:
    """A value whose rate can be forecast: its part of the ledger, what holds for it on its day, and its limit."""

    value: MetricValue
    part: str
    terms: Terms
    limit: Limit


def histories(session: Session, metric: Metric, values: Iterable[MetricValue] | None = None, stated: Stated = STATED) -> list[History]:
    """The histories of a metric for all its rates that are known and have a target, in the order of the values.

    Args:
        session: facts as of an instant.
        metric: the metric.
        values: values of it, as `engine.values` gave them for no day in particular; None: ask for them.
        stated: how many days of history are used.
    """
    known = engine.values(session, [metric]) if values is None else values
    series = [each for value in known if (each := series_of(metric, value)) is not None]
    if not series:
        return []
    counted = _counted(session, metric, series, stated)
    cases = open_cases(session) if metric.id == "odr" else {}
    return [_history(each, counted.of(number), _first(each, stated), cases) for number, each in enumerate(series)]


def series_of(metric: Metric, value: MetricValue) -> Series | None:
    """What is needed to forecast a value; None where it is unknown, has no target, or is no rate that defects spoil."""
    count, store = metric.counts[0], marketplace.by_name(value.marketplace)
    if value.metric != count.id or value.numerator is None or value.target is None or store is None:
        return None
    for window in sorted(metric.windows, key=lambda each: -len(each.part)):
        held = terms(book.load(), metric, window, store.code, value.day)
        part = value.part.removesuffix(window.part).rstrip() if window.part else value.part
        if held is not None and value.part.endswith(window.part) and (held.first, held.last) == (value.first, value.last):
            limit = limit_of(value.target, held, counts_good=metric.counts_good)
            return None if limit is None else Series(value, part, held, limit)
    return None


def limit_of(target: Target, held: Terms, *, counts_good: bool) -> Limit | None:
    """A target as the share of defects that is too much; None where it is not one (a share of exactly so much, of none, or of all)."""
    share = Fraction(target.limit)
    most = (Compare.ABOVE, Compare.AT_LEAST) if counts_good else (Compare.BELOW, Compare.AT_MOST)
    if target.compare not in most or not 0 < share < 1:
        return None
    return Limit(1 - share if counts_good else share, target.compare is most[0], max(held.fewest, 1))


_COUNTED: Final = """
    WITH asked AS (
        SELECT unnest($asked, recursive := true)
    ), placed AS (
        SELECT {part} AS part, l.* EXCLUDE (part) FROM {view} l
    ), counted AS (
        SELECT a.number, a.since AS from_day, a.day AS as_of, l.day, greatest(l.day, coalesce({since}, l.day)) AS known,
               {orders} AS n_orders, {column} AS n_{name}
        FROM placed l JOIN asked a ON a.account = l.account AND a.code = l.code AND a.part = coalesce(l.part, '')
            AND l.day BETWEEN a.since AND a.day
    )
    SELECT number, CAST(day - from_day AS INTEGER) AS at, CAST(least(known, as_of) - from_day AS INTEGER) AS known,
           CAST(sum(n_orders) AS BIGINT) AS orders, CAST(sum({bad}) AS BIGINT) AS bad
    FROM counted GROUP BY ALL ORDER BY ALL
"""


@dataclass(frozen=True, slots=True)
class _Counted:
    """Counts by series, order day and known day (days from the first day of the series), sorted by series."""

    number: Ints
    at: Ints
    known: Ints
    orders: Ints
    bad: Ints

    def of(self, number: int) -> _Counted:
        low, high = np.searchsorted(self.number, [number, number + 1])
        return _Counted(*(getattr(self, name)[low:high] for name in self.__slots__))


def _counted(session: Session, metric: Metric, series: list[Series], stated: Stated) -> _Counted:
    view, count = ledger(session, metric), metric.counts[0]
    columns = Columns.read(session, view)
    since = columns.since("orders") if metric.counts_good else columns.since(count.column)
    sql = _COUNTED.format(
        view=view,
        part="unnest(CASE WHEN l.part IS NULL THEN [''] ELSE [l.part, ''] END)" if metric.whole else "l.part",
        since=f"l.{since}" if since else "NULL",
        orders=columns.counted("orders", "a.day", "l."),
        column=columns.counted(count.column, "a.day", "l."),
        name=count.column,
        bad=bad(metric, count),
    )
    asked = [_asked(number, each, stated) for number, each in enumerate(series)]
    found = session.facts.columns(sql, {"asked": asked})
    return _Counted(*(np.asarray(found[name], dtype=np.int64) for name in _Counted.__slots__))


def _asked(number: int, each: Series, stated: Stated) -> dict[str, Any]:
    value = each.value
    return {
        "number": number,
        "account": value.account,
        "code": each.terms.code,
        "part": each.part,
        "since": _first(each, stated),
        "day": value.day,
    }


def _first(each: Series, stated: Stated) -> date:
    """The first day of a history: enough for the window, and for what is learnt from."""
    return each.value.day - timedelta(days=max(stated.memory, each.terms.lag + each.terms.window) - 1)


def _history(each: Series, mine: _Counted, first: date, cases: Cases) -> History:
    value = each.value
    orders = np.bincount(mine.at, mine.orders, (value.day - first).days + 1).astype(np.int64)
    return History(
        account=value.account,
        marketplace=value.marketplace,
        metric=value.metric,
        part=value.part,
        as_of=value.day,
        window=each.terms.window,
        lag=each.terms.lag,
        limit=each.limit,
        orders=orders,
        defects=tuple(
            Defect(first + timedelta(days=at), first + timedelta(days=known), count)
            for at, known, count in zip(mine.at.tolist(), mine.known.tolist(), mine.bad.tolist(), strict=True)
            if count > 0
        ),
        cases=tuple(cases.get((value.account, each.terms.code, each.part), ())),
    )
