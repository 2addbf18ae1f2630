"""Forecasts under a what-if: the same as without it, with some defects gone, some more, or another volume."""

# No money here: counts of orders and defects

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from goodstanding.core import marketplace as stores
from goodstanding.core.errors import UsageError
from goodstanding.health import engine
from goodstanding.health.columns import Columns, bad
from goodstanding.health.forecast import whatif
from goodstanding.health.forecast.ahead import look
from goodstanding.health.forecast.history import Defect, History, panel
from goodstanding.health.forecast.model import WhatIf
from goodstanding.health.forecast.predict import Outlook
from goodstanding.health.model import Metric
from goodstanding.jobs.health.gauges import Key, code_of
from goodstanding.jobs.health.places import Key as Place
from goodstanding.jobs.health.what_if import WhatIfs
from goodstanding.store.question import Session


@dataclass(frozen=True, slots=True)
class _Gone:
    """A defect that no longer counts: whose rate it is of, the day of its order, and the order."""

    key: Key
    day: date
    count: int
    order: str


def under(session: Session, outlooks: Sequence[Outlook], asked: WhatIfs, removable: Mapping[Place, frozenset[str]]) -> list[Outlook]:
    """The outlooks under a what-if.

    Args:
        session: the run they were made in.
        outlooks: those without the what-if.
        asked: the question.
        removable: the orders of each account and store whose defects may be taken off.

    Raises:
        UsageError: no defect is known of any of the orders that were named.
    """
    places = {(history.account, history.marketplace) for outlook in outlooks for history in outlook.histories}
    orders = {place: asked.orders | (removable.get(place, frozenset()) if asked.removable else frozenset()) for place in places}
    gone = {name: _gone(session, engine.all_metrics()[name], orders) for name in {each.histories[0].metric for each in outlooks}}
    _refuse_unknown(asked, {each.order for found in gone.values() for each in found})
    return [_under(each, asked, gone[each.histories[0].metric]) for each in outlooks]


def _refuse_unknown(asked: WhatIfs, found: Collection[str]) -> None:
    unknown = sorted(asked.orders - set(found))
    if unknown:
        raise UsageError(f"no defect that counts is known of {', '.join(unknown)}; goodstanding health --trace leads to those that are")


def _gone(session: Session, metric: Metric, orders: Mapping[Place, Collection[str]]) -> list[_Gone]:
    """The defects of these orders in a metric's ledger."""
    wanted = [
        {"account": account, "code": code_of(marketplace), "printed": order}
        for (account, marketplace), names in orders.items()
        for order in sorted(names)
    ]
    if not wanted:
        return []
    view, count = engine.ledger(session, metric), metric.counts[0]
    columns = Columns.read(session, view)
    today = "CAST($as_of AS DATE)"
    sql = _DEFECTS.format(
        view=view,
        orders=columns.counted("orders", today, "l."),
        column=count.column,
        counted=columns.counted(count.column, today, "l."),
        bad=bad(metric, count),
    )
    return [each for row in session.facts.records(sql, {"asked": wanted}) for each in _of_row(metric, row)]


_DEFECTS: Final = """
    WITH asked AS (
        SELECT unnest($asked, recursive := true)
    ), counted AS (
        SELECT l.account, a.code, l.part, l.day, a.printed, {orders} AS n_orders, {counted} AS n_{column}
        FROM {view} l JOIN asked a ON a.account = l.account AND a.code = l.code AND a.printed = order_text(l.order_no, l.order_ref)
    )
    SELECT account, code, coalesce(part, '') AS part, day, printed, CAST(sum({bad}) AS BIGINT) AS defects
    FROM counted GROUP BY ALL HAVING defects > 0 ORDER BY ALL
"""


def _of_row(metric: Metric, row: Mapping[str, Any]) -> Iterator[_Gone]:
    """The rates that count it: of its part, of all parts together where there is such a rate, in every window."""
    store = stores.by_code(row["code"])
    name = store.name if store else ""
    for part in dict.fromkeys((row["part"], "")) if metric.whole else (row["part"],):
        for window in metric.windows:
            key = row["account"], name, metric.id, " ".join(filter(None, (part, window.part)))
            yield _Gone(key, row["day"], row["defects"], row["printed"])


def _under(outlook: Outlook, asked: WhatIfs, gone: Iterable[_Gone]) -> Outlook:
    days: dict[Key, Counter[date]] = {}
    for each in gone:
        days.setdefault(each.key, Counter())[each.day] += each.count
    beside = outlook.ahead.panel
    counts = beside.defects.copy()
    for row, history in enumerate(outlook.histories):
        key = history.account, history.marketplace, history.metric, history.part
        more = asked.add.get(history.metric, 0) if len(history.orders) > history.lag else 0
        what = WhatIf(remove=_defects(history, days.get(key, Counter())), add=more, volume=asked.volume)
        own = whatif.counted([history], panel([history]), what)[0]
        counts[row, counts.shape[1] - len(own) :] = own
    ahead = look(beside, counts, outlook.stated, float(asked.volume))
    return Outlook(outlook.histories, ahead, outlook.stated, WhatIf(volume=asked.volume))


def _defects(history: History, days: Counter[date]) -> tuple[Defect, ...]:
    """So many of the known defects of those order days; those outside of the history do not matter any more."""
    left, found = days.copy(), []
    for each in history.defects:
        count = min(each.count, left[each.order_day])
        if count > 0:
            left[each.order_day] -= count
            found.append(Defect(each.order_day, each.known_day, count))
    return tuple(found)
