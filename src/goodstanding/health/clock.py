"""Local days of stores, computed fast: the offsets of each store's zone from UTC as a table, exact to the instant they change.

The engine's own conversion takes about 90 ns a value; this takes 4. Instants that the table does not cover take the engine's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from goodstanding.core import marketplace

BUCKET: Final = 100  # days; a row of the table covers its bucket and the next
_SLOTS: Final = 3  # changes of offset in two buckets are at most so many
_FIRST: Final = datetime(2018, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2036, 1, 1, tzinfo=UTC)
_STEP: Final = timedelta(days=7)  # no zone changes twice within a week
_SECOND: Final = timedelta(seconds=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO: Final = timedelta(microseconds=1)
_BUCKET_MICROS: Final = BUCKET * 86_400_000_000
_NEVER: Final = 2**62


@cache
def rows() -> tuple[tuple[object, ...], ...]:
    """The rows of `health_clock`, see `COLUMNS`."""
    return tuple((code, *row) for code, zone in _zones() for row in _rows(zone))


COLUMNS: Final = {
    "code": "VARCHAR",
    **dict.fromkeys(("bucket", "low", "high"), "BIGINT"),
    **{f"t{slot}": "BIGINT" for slot in range(1, _SLOTS + 1)},
    **{f"o{slot}": "BIGINT" for slot in range(_SLOTS + 1)},
}
"""Store, bucket, low and high (the instants the row covers), the instants t1 … of change, and the offsets o0 … before the first and after
each; all in microseconds, since 1970 or of time."""


def bucket(instant: str) -> str:
    """The bucket of an instant, to join the table on (an SQL expression)."""
    return f"epoch_us({instant}) // {_BUCKET_MICROS}"


def local(instant: str, clock: str, zone: str) -> str:
    """The local day of an instant (an SQL expression).

    Args:
        instant: an SQL expression.
        clock: alias of the row of `health_clock` that an earlier instant of the same order joined; it may be missing.
        zone: an SQL expression for the zone's name.
    """
    micros = f"epoch_us({instant})"
    whens = " ".join(f"WHEN {micros} < {clock}.t{slot} THEN {clock}.o{slot - 1}" for slot in range(1, _SLOTS + 1))
    whens = f"WHEN {micros} % 86400000000 = 0 THEN 0 {whens}"  # a date without a time is that day in every zone, as for `local_day`
    day = f"DATE '1970-01-01' + CAST(({micros} + CASE {whens} ELSE {clock}.o{_SLOTS} END) // 86400000000 AS INTEGER)"
    return f"CASE WHEN {micros} BETWEEN {clock}.low AND {clock}.high THEN {day} ELSE local_day({instant}, {zone}) END"


def _zones() -> list[tuple[str, str]]:
    return [(store.code, store.zone) for store in marketplace.ALL]


@cache
def _rows(zone: str) -> tuple[tuple[int, ...], ...]:
    changes = list(_changes(ZoneInfo(zone)))
    first = _micros(_FIRST) // _BUCKET_MICROS
    last = _micros(_LAST) // _BUCKET_MICROS - 2
    return tuple(_row(number, changes, ZoneInfo(zone)) for number in range(first + 1, last))


def _row(number: int, changes: list[tuple[int, int]], zone: ZoneInfo) -> tuple[int, ...]:
    low, high = number * _BUCKET_MICROS, (number + 2) * _BUCKET_MICROS - 1
    inside = [change for change in changes if low < change[0] <= high]
    assert len(inside) <= _SLOTS, "a zone changes its offset more often than this table has room for"
    before = _offset(_EPOCH + low * _MICRO, zone)
    times = [at for at, _ in inside] + [_NEVER] * (_SLOTS - len(inside))
    offsets = [before, *(offset for _, offset in inside)]
    return (number, low, high, *times, *offsets, *[offsets[-1]] * (_SLOTS - len(inside)))


def _changes(zone: ZoneInfo) -> Iterator[tuple[int, int]]:
    """Instants at which the offset changes, with the new offset, in microseconds."""
    at, offset = _FIRST, _offset(_FIRST, zone)
    while at < _LAST:
        following = _offset(at + _STEP, zone)
        if following != offset:
            yield _micros(_first_with(following, at, at + _STEP, zone)), following
        at, offset = at + _STEP, following


def _first_with(offset: int, low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The first second after `low` at which the zone has the offset that it has at `high`."""
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        low, high = (low, middle) if _offset(middle, zone) == offset else (middle, high)
    return high


def _offset(instant: datetime, zone: ZoneInfo) -> int:
    return (instant.astimezone(zone).utcoffset() or timedelta()) // _MICRO


def _micros(instant: datetime) -> int:
    return (instant - _EPOCH) // _MICRO
