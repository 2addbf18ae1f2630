"""Bursts of feedback and of returns in the facts: for every account and store, and for returns for every product too."""

# No money here: counts of days and events, probabilities

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

import numpy as np

from goodstanding.core.finding import ROWS_SHOWN, Confidence
from goodstanding.health.attacks.odd import Event, Usual, indicators, telling
from goodstanding.health.attacks.scan import LENGTHS, Burst, Floats, Ints, Limits, find
from goodstanding.health.chance.words import odds
from goodstanding.store.question import Session

BURST: Final = {
    "account": "VARCHAR",
    "marketplace": "VARCHAR",
    "sku": "VARCHAR",  # empty: the whole store
    "first_day": "DATE",
    "last_day": "DATE",
    "events": "BIGINT",
    "expected": "VARCHAR",
    "odds": "VARCHAR",  # 1 in N, at most
    "baseline_from": "DATE",
    "indicators": "VARCHAR[]",
    "confidence": "VARCHAR",
    "rows": "STRUCT(table_name VARCHAR, document BIGINT, line BIGINT)[]",
}
_YEAR: Final = 365  # days that are looked at
_REACH: Final = 45  # an event comes at most so many days after its order, in most cases
_FEEDBACK_LEFT: Final = 90  # within so many days of the order feedback can be left; orders must reach back so far to miss one

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Place:
    """The events and orders of one account and store. `start` is the first day that the orders tell of, at most a year ago."""

    account: str
    marketplace: str
    events: Sequence[Row]
    orders: Mapping[str, Mapping[date, int]]
    today: date
    start: date

    @property
    def days(self) -> int:
        """Days from the start to today, both included."""
        return (self.today - self.start).days + 1


def feedback_bursts(session: Session) -> Iterator[tuple[object, ...]]:
    """Rows of `feedback_burst`, in the order of `BURST`."""
    for place in _places(session, "burst_feedback_event"):
        yield from _bursts(place, [""])


def return_bursts(session: Session) -> Iterator[tuple[object, ...]]:
    """Rows of `return_burst`, in the order of `BURST`: of a product where one has a burst, else of the store."""
    for place in _places(session, "burst_return_event"):
        skus = sorted({sku for each in place.events for sku in each["skus"]})
        found = list(_bursts(place, skus))
        yield from found or _bursts(place, [""])


def _places(session: Session, view: str) -> Iterator[_Place]:
    """Accounts and stores that have enough events of late to have a burst at all; of most the rest need not be looked at."""
    session.prepare((view, "burst_orders"))
    today = session.facts.as_of.date()
    floor = today - timedelta(days=_YEAR - 1)
    limits = Limits()
    given = {"floor": floor, "late": today - timedelta(days=limits.recent + max(LENGTHS)), "today": today, "least": limits.least}
    events: dict[tuple[str, str], list[Row]] = {}
    for row in session.facts.records(_EVENTS.format(view=view), given):
        events.setdefault((row["account"], row["code"]), []).append(row)
    orders = _orders(session, events, floor)
    for key, rows in events.items():
        known = orders.get(key, {})
        first = max(min(known.get("", {}), default=rows[0]["day"]), floor)
        yield _Place(key[0], rows[0]["marketplace"], [row for row in rows if row["day"] >= first], known, today, first)


_EVENTS: Final = """
    SELECT e.* FROM {view} e SEMI JOIN (
        SELECT account, code FROM {view} WHERE day BETWEEN $late AND $today GROUP BY ALL HAVING count(*) >= $least
    ) l USING (account, code)
    WHERE e.day BETWEEN $floor AND $today ORDER BY e.account, e.code, e.day, e.document, e.line
"""


def _orders(
    session: Session, events: Mapping[tuple[str, str], Sequence[Row]], floor: date
) -> dict[tuple[str, str], dict[str, dict[date, int]]]:
    """Orders of each day, in all and of the products that events name, by account and store."""
    found: dict[tuple[str, str], dict[str, dict[date, int]]] = {}
    if not events:
        return found
    keys = [
        {"account": account, "code": code, "sku": sku}
        for (account, code), rows in events.items()
        for sku in sorted({"", *(sku for row in rows for sku in row["skus"])})
    ]
    sql = """
        SELECT o.account, o.code, o.sku, o.day, o.orders FROM burst_orders o
        SEMI JOIN (SELECT unnest($keys, recursive := true)) k USING (account, code, sku) WHERE o.day >= $first
    """
    given = {"keys": keys, "first": floor - timedelta(days=max(_REACH, _FEEDBACK_LEFT))}
    for account, code, sku, day, count in session.facts.rows(sql, given):
        found.setdefault((account, code), {}).setdefault(sku, {})[day] = count
    return found


def _bursts(place: _Place, skus: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """The bursts of these products together held to one rate; the empty one is the whole store."""
    limits = Limits()
    late = place.today - timedelta(days=limits.recent + max(LENGTHS))
    mine = _by_product(place, skus)
    among = sum(len(rows) >= limits.least for rows in mine.values())
    asked = {sku: rows for sku, rows in mine.items() if sum(row["day"] >= late for row in rows) >= limits.least}
    if not asked:
        return
    counts = np.stack([_by_day(place, [row["day"] for row in rows]) for rows in asked.values()])
    exposure = np.stack([_exposure(place, sku) for sku in asked])
    wide = replace(limits, level=max(limits.level, limits.telling))
    for (sku, rows), burst in zip(asked.items(), find(counts, exposure, wide, among), strict=True):
        if burst is not None and (burst.chance <= limits.level or telling(_events(place, rows, burst))):
            yield _told(place, sku, rows, burst, limits)


def _by_product(place: _Place, skus: Sequence[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {sku: [] for sku in skus}
    for row in place.events:
        for sku in ("", *row["skus"]):
            if sku in found:
                found[sku].append(row)
    return found


def _by_day(place: _Place, days: Sequence[date]) -> Ints:
    offsets = [(day - place.start).days for day in days]
    return np.bincount(np.array(offsets, np.int64), minlength=place.days).astype(np.int64)


def _exposure(place: _Place, sku: str) -> Floats:
    """For each day the orders of the days before it from which an event could come; all zero where no orders are known."""
    long = place.days + _REACH
    daily = np.zeros(long)
    for day, count in place.orders.get(sku, {}).items():
        at = (day - place.start).days + _REACH
        if 0 <= at < long:
            daily[at] += count
    running = np.concatenate([[0.0], np.cumsum(daily)])
    ends = np.arange(place.days) + _REACH
    return np.asarray(running[ends] - running[ends - _REACH])


def _days(place: _Place, burst: Burst) -> tuple[date, date]:
    return place.start + timedelta(days=burst.first), place.start + timedelta(days=burst.last)


def _events(place: _Place, rows: Sequence[Row], burst: Burst) -> list[Event]:
    """What happened in the burst."""
    first, last = _days(place, burst)
    return [_event(place, row) for row in rows if first <= row["day"] <= last]


def _told(place: _Place, sku: str, rows: Sequence[Row], burst: Burst, limits: Limits) -> tuple[object, ...]:
    first, last = _days(place, burst)
    inside = [row for row in rows if first <= row["day"] <= last]
    before = Counter(row["reason"] for row in rows if row["day"] < first and row["reason"])
    odd = indicators(_events(place, rows, burst), _usual(place, first, last, before), of_one_product=bool(sku))
    sure = burst.chance <= limits.level and any(row["day"] < first for row in rows)
    told = {
        "account": place.account,
        "marketplace": place.marketplace,
        "sku": sku,
        "first_day": first,
        "last_day": last,
        "events": burst.count,
        "expected": f"{burst.expected:.1f}" if burst.expected >= 0.05 else "fewer than 0.1",
        "odds": odds(burst.chance),
        "baseline_from": place.start,
        "indicators": odd,
        "confidence": str(Confidence.LIKELY if sure else Confidence.POSSIBLE),
        "rows": [{name: row[name] for name in ("table_name", "document", "line")} for row in inside[:ROWS_SHOWN]],
    }
    return tuple(told[name] for name in BURST)


def _event(place: _Place, row: Row) -> Event:
    reach = min(place.orders.get("", {}), default=None)
    told = reach is not None and reach <= row["day"] - timedelta(days=_FEEDBACK_LEFT)
    matched = True if row["matched"] else (False if told else None)
    skus = tuple(row["skus"])
    return Event(row["day"], row["words"], matched, row["placed_on"], row["arrived_on"], skus, bool(row["cancelled"]), row["reason"])


def _usual(place: _Place, first: date, last: date, reasons: Mapping[str, int]) -> Usual:
    """Orders that the events of the burst could come from."""
    since = first - timedelta(days=_REACH)

    def inside(daily: Mapping[date, int]) -> dict[date, int]:
        return {day: count for day, count in daily.items() if since <= day <= last}

    every = inside(place.orders.get("", {}))
    by_sku = {sku: sum(inside(daily).values()) for sku, daily in place.orders.items() if sku}
    return Usual(sum(every.values()), by_sku, every, reasons)
