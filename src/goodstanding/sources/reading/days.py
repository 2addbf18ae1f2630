"""Day numbers and microseconds from the digits of a date, for all rows of one shape at once."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from goodstanding.sources.reading.date_forms import Form
from goodstanding.sources.reading.shapes import Bools, Ints, Shapes
from goodstanding.sources.reading.zones import FIXED

_PLACES: Final = {"dmy": ("last", "middle", "first"), "mdy": ("last", "first", "middle"), "ymd": ("first", "middle", "last")}
_CENTURY: Final = 2000
_SERIAL_ZERO: Final = -25569  # 1899-12-30, day 0 of a spreadsheet for days after February 1900
_SERIALS: Final = (32874, 73415)  # 1990 to 2100
_DAY: Final = 86_400_000_000  # microseconds
_MINUTE: Final = 60_000_000


class Day(NamedTuple):
    """Year, month and day of each row, as printed; not yet known to be a day of the calendar."""

    year: Ints
    month: Ints
    day: Ints


def known_day(shapes: Shapes, rows: Ints, form: Form) -> Day:
    """The day of values that say themselves which number is what. A two-digit year is of this century."""
    year = shapes.number(rows, form.spans["year"]) + (0 if len(form.spans["year"]) == 4 else _CENTURY)
    if form.named_month is not None:
        month = np.full(len(rows), form.named_month, dtype=np.int64)
    else:
        month = shapes.number(rows, form.spans["month"])
    return Day(year, month, shapes.number(rows, form.spans["day"]))


def open_day(shapes: Shapes, rows: Ints, form: Form, order: str) -> Day | None:
    """The day of values whose order (`dmy`, `mdy`, `ymd`) must be given; None when their digits do not fit it."""
    year, month, day = (form.spans[place] for place in _PLACES[order])
    if len(year) == 1 or len(day) == 4:
        return None
    century = 0 if len(year) == 4 else _CENTURY
    return Day(shapes.number(rows, year) + century, shapes.number(rows, month), shapes.number(rows, day))


def serial_day(shapes: Shapes, rows: Ints, form: Form) -> Day:
    """The day of a spreadsheet's day number (counted from 1900, the default of Excel); day 0 where it is out of range."""
    serial = shapes.number(rows, form.spans["serial"])
    dates = (serial + _SERIAL_ZERO).astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    day = (dates - months.astype("datetime64[D]")).astype(np.int64) + 1
    inside = (serial >= _SERIALS[0]) & (serial <= _SERIALS[1])
    month_count = months.astype(np.int64)
    return Day(1970 + month_count // 12, 1 + month_count % 12, np.where(inside, day, 0))


def is_day(day: Day) -> Bools:
    """Where year, month and day are a day of the calendar."""
    sound: Bools = (day.year >= 1) & (day.month >= 1) & (day.month <= 12) & (day.day >= 1)
    start = _month_start(day)
    length = ((start + 1).astype("datetime64[D]") - start.astype("datetime64[D]")).astype(np.int64)
    sound &= day.day <= length
    return sound


def day_number(day: Day) -> Ints:
    """Days since 1970-01-01; meaningless where it is no day of the calendar."""
    start: Ints = _month_start(day).astype("datetime64[D]").astype(np.int64)
    return start + day.day - 1


def _month_start(day: Day) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    return ((day.year - 1970) * 12 + day.month - 1).astype("datetime64[M]")


def micros_of(shapes: Shapes, rows: Ints, form: Form, day: Day, zone_minutes: int | None) -> tuple[Ints, Bools]:
    """Microseconds since 1970 (UTC) of each row, and where all its parts are possible.

    `zone_minutes` is what the style says of the printed abbreviation, where that alone does not tell.
    """
    good = is_day(day)
    since_midnight, possible = _serial_time(shapes, rows, form) if form.is_serial else _time(shapes, rows, form)
    offset, known = _offset(shapes, rows, form, zone_minutes)
    return day_number(day) * _DAY + since_midnight - offset * _MINUTE, good & possible & known


def _time(shapes: Shapes, rows: Ints, form: Form) -> tuple[Ints, Bools]:
    part = {name: shapes.number(rows, form.spans.get(name, ())) for name in ("hour", "minute", "second")}
    hour = part["hour"]
    good: Bools = (hour <= (23 if form.afternoon is None else 12)) & (part["minute"] <= 59) & (part["second"] <= 59)
    if form.afternoon is not None:
        hour = hour % 12 + (12 if form.afternoon else 0)
    fraction = form.spans.get("fraction", ())
    micros = shapes.number(rows, fraction[:6]) * 10 ** (6 - len(fraction[:6]))
    good &= shapes.all_zero(rows, fraction[6:])
    return (hour * 60 + part["minute"]) * _MINUTE + part["second"] * 1_000_000 + micros, good


def _serial_time(shapes: Shapes, rows: Ints, form: Form) -> tuple[Ints, Bools]:
    """The fraction of a day, to the nearest millisecond: a spreadsheet keeps it no better than that."""
    digits = form.spans.get("day_fraction", ())[:11]
    milliseconds = (shapes.number(rows, digits) * 86_400_000 * 2 + 10 ** len(digits)) // (2 * 10 ** len(digits))
    return milliseconds * 1000, np.ones(len(rows), dtype=np.bool_)


def _offset(shapes: Shapes, rows: Ints, form: Form, zone_minutes: int | None) -> tuple[Ints, Bools]:
    """Minutes east of Greenwich, and where they are known and possible. No zone at all counts as UTC."""
    if not form.has_offset:
        minutes = FIXED.get(form.zone or "UTC", zone_minutes)
        return np.full(len(rows), minutes or 0, dtype=np.int64), np.full(len(rows), minutes is not None)
    hours = shapes.number(rows, form.spans["zone_hour"])
    rest = shapes.number(rows, form.spans.get("zone_minute", ()))
    return (hours * 60 + rest) * (1 if form.east else -1), (hours <= 14) & (rest <= 59)
