"""From a deadline as written to the instant it falls on, by the conventions of `rulebook.calendar`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from goodstanding.core import marketplace as stores
from goodstanding.core.finding import ClockKind, Due
from goodstanding.notices.model import Deadline, Start, Unit
from goodstanding.rulebook.calendar import add_business_days, add_months, end_of_day

# Names of zones as notices write them. CST and IST mean several zones; they are read as the store's own.
_ZONES: Final = {
    "UTC": "UTC", "GMT": "UTC", "BST": "Europe/London", "JST": "Asia/Tokyo", "日本時間": "Asia/Tokyo", "北京时间": "Asia/Shanghai",
    "TRT": "Europe/Istanbul", "TSİ": "Europe/Istanbul",
}  # fmt: skip
_FAMILIES: Final = (
    (re.compile(r"P[SD]?T"), "America/Los_Angeles"),
    (re.compile(r"M[SD]T"), "America/Denver"),
    (re.compile(r"E[SD]?T"), "America/New_York"),
    (re.compile(r"CES?T|MESZ|MEZ|HNEC|HAEC"), "Europe/Berlin"),
    (re.compile(r"WES?T"), "Europe/Lisbon"),
    (re.compile(r"EES?T"), "Europe/Athens"),
    (re.compile(r"AES?T|AEDT"), "Australia/Sydney"),
)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d\d))?")
_FROM_MESSAGE: Final = (Start.UNSTATED, Start.MESSAGE, Start.DEACTIVATION)


def due(deadline: Deadline, sent: datetime | None, marketplace: str) -> Due | None:
    """The last instant of a deadline, in UTC.

    Args:
        deadline: as read.
        sent: when the message was sent; durations count from there, being the earliest instant it can have been received.
        marketplace: the code of the store whose days and zone count where the message names no zone.

    Returns:
        None where the message does not tell enough: a duration from a delivery, order or claim, or without the day of the message.

    Raises:
        UsageError: the code is not one of a store.
    """
    if deadline.day is not None:
        return Due(_on_day(deadline.day, deadline.at, deadline.zone, marketplace))
    if deadline.number is None or deadline.unit is None or sent is None or deadline.start not in _FROM_MESSAGE:
        return None
    return _after(deadline.number, deadline.unit, sent, marketplace)


def _on_day(day: date, at: time | None, zone: str, marketplace: str) -> datetime:
    """A date ends with its last microsecond; with a time of day it ends then, in the zone named or the store's."""
    if at is None:
        return end_of_day(day, marketplace)
    return datetime.combine(day, at, _zone(zone) or _store_zone(marketplace)).astimezone(UTC)


def _after(number: int, unit: Unit, sent: datetime, marketplace: str) -> Due:
    if unit in (Unit.HOURS, Unit.MINUTES):
        return Due(sent.astimezone(UTC) + (timedelta(hours=number) if unit is Unit.HOURS else timedelta(minutes=number)))
    day = sent.astimezone(_store_zone(marketplace)).date()
    if unit is Unit.BUSINESS_DAYS:
        return Due(end_of_day(add_business_days(day, number, marketplace), marketplace), ClockKind.BUSINESS, marketplace)
    if unit in (Unit.MONTHS, Unit.YEARS):
        last = add_months(day, number * (12 if unit is Unit.YEARS else 1))
    else:
        last = day + timedelta(days=number * (7 if unit is Unit.WEEKS else 1))
    return Due(end_of_day(last, marketplace))


def _store_zone(marketplace: str) -> tzinfo:
    store = stores.by_code(marketplace)
    return ZoneInfo(store.zone) if store is not None else UTC


def _zone(name: str) -> tzinfo | None:
    """The zone a notice names; None for no name and for names that mean several zones."""
    offset = _OFFSET.fullmatch(name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 24 * 60 else None
    if name in _ZONES:
        return ZoneInfo(_ZONES[name])
    return next((ZoneInfo(zone) for pattern, zone in _FAMILIES if pattern.fullmatch(name)), None)
