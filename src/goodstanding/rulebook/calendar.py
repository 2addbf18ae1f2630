"""Days and deadlines in the store's own calendar.

Conventions, where Amazon states none:
- hours are exact from the instant they start;
- days and months count from the store's local day of the start and end with the last microsecond of the last day, local time;
- a business day is no weekend day of the store's country (Monday to Friday work, in Saudi Arabia and Egypt Sunday to Thursday) and no
  national public holiday; regional holidays are not left out;
- the first business day counted is the one after the start, even when the start falls on a weekend or holiday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from goodstanding.core import marketplace as stores
from goodstanding.core.errors import UsageError
from goodstanding.core.finding import ClockKind
from goodstanding.core.marketplace import Marketplace
from goodstanding.rulebook.model import Unit, Value


def is_business_day(day: date, marketplace: str, *, leave_out_holidays: bool = True) -> bool:
    """True when the day is a working weekday in the store's country and, unless told otherwise, no national public holiday.

    Raises:
        UsageError: the code is not one of a store.
    """
    store = _store(marketplace)
    calendar = _national_calendar(store.country, day.year)
    if day.weekday() in calendar.weekend:
        return False
    return not leave_out_holidays or day not in calendar


def add_business_days(day: date, count: int, marketplace: str, *, leave_out_holidays: bool = True) -> date:
    """The `count`-th business day after the day (before it, when negative); with 0 the day itself, whatever it is.

    Raises:
        UsageError: the code is not one of a store.
    """
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_business_day(day, marketplace, leave_out_holidays=leave_out_holidays)
    return day


def due(start: datetime, value: Value, marketplace: str) -> datetime:
    """The last instant (UTC) of a duration that starts at an instant, by the conventions of this module.

    Raises:
        UnknownValue: the duration is not published.
        UsageError: the code is not one of a store.
        ValueError: the value is no duration, or the start has no zone.
    """
    if start.tzinfo is None:
        raise ValueError(f"the start of {value.rule} has no zone: {start}")
    if value.unit is Unit.HOURS:
        return start.astimezone(UTC) + timedelta(hours=value.whole)
    zone = ZoneInfo(_store(marketplace).zone)
    return end_of_day(due_day(start.astimezone(zone).date(), value, marketplace), marketplace)


def due_day(start: date, value: Value, marketplace: str) -> date:
    """The last day of a duration in days or months that starts on a local day.

    Raises:
        UnknownValue: the duration is not published.
        UsageError: the code is not one of a store.
        ValueError: the value is not a number of days or months.
    """
    if value.unit is Unit.MONTHS:
        return add_months(start, value.whole)
    if value.unit is not Unit.DAYS:
        raise ValueError(f"{value.name} of {value.rule} is not a number of days or months")
    if value.clock is ClockKind.BUSINESS:
        return add_business_days(start, value.whole, marketplace, leave_out_holidays=value.holidays)
    return start + timedelta(days=value.whole)


def end_of_day(day: date, marketplace: str) -> datetime:
    """The last microsecond of the day in the store's zone, as an instant in UTC."""
    return datetime.combine(day, time.max, ZoneInfo(_store(marketplace).zone)).astimezone(UTC)


def add_months(day: date, months: int) -> date:
    """The same day of the month that many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def release_day(delivered: date, reserve_days: int) -> date:
    """The day on which the proceeds of an order become available under a delivery-date reserve: delivery + N + 1.

    `delivered` is the day of delivery or, without valid tracking of an integrated carrier, the latest estimated one.
    Source: Amazon's worked examples, rules `DD_RESERVE` and `DD14`. The API's maturity date beats it.
    """
    return delivered + timedelta(days=reserve_days + 1)


def _store(code: str) -> Marketplace:
    store = stores.by_code(code)
    if store is None:
        raise UsageError(f"{code!r} is not the code of an Amazon store (US, DE, UK …)")
    return store


@lru_cache(maxsize=512)
def _national_calendar(country: str, year: int) -> holidays.HolidayBase:
    return holidays.country_holidays(country, years=[year], expand=False)
