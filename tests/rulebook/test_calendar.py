"""Business days, deadlines in the store's zone, and Amazon's own examples of the delivery-date reserve."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import ClockKind
from goodstanding.core.marketplace import ALL
from goodstanding.rulebook.book import load
from goodstanding.rulebook.calendar import (
    add_business_days,
    add_months,
    due,
    due_day,
    end_of_day,
    is_business_day,
    release_day,
)
from goodstanding.rulebook.model import Unit, UnknownValue, Value

CODES = [store.code for store in ALL]
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


def _value(number: int | None, unit: Unit, clock: ClockKind = ClockKind.CALENDAR, *, holidays: bool = True) -> Value:
    return Value("r", "within", unit, None if number is None else Decimal(number), clock=clock, holidays=holidays)


@pytest.mark.parametrize(
    ("day", "store", "expected"),
    [
        ("2026-11-25", "US", True),
        ("2026-11-26", "US", False),  # Thanksgiving
        ("2026-11-26", "UK", True),
        ("2026-11-28", "UK", False),  # Saturday
        ("2026-10-03", "DE", False),
        ("2026-10-31", "DE", False),  # a Saturday
        ("2025-10-31", "DE", True),  # Reformation Day is regional, so it is a business day here
        ("2026-07-03", "US", False),  # Independence Day falls on a Saturday and is observed on Friday
        ("2026-07-14", "FR", False),
        ("2026-11-27", "SA", False),  # Friday
        ("2026-11-29", "SA", True),  # Sunday
        ("2026-11-23", "JP", False),  # Labour Thanksgiving Day
    ],
)
def test_weekends_and_national_holidays_are_no_business_days(day: str, store: str, expected: bool) -> None:
    assert is_business_day(date.fromisoformat(day), store) is expected


def test_two_business_days_over_a_long_weekend() -> None:
    assert add_business_days(date(2026, 11, 25), 2, "US") == date(2026, 11, 30)
    assert add_business_days(date(2026, 11, 25), 2, "UK") == date(2026, 11, 27)


def test_a_holiday_counts_where_only_weekends_are_left_out() -> None:
    assert add_business_days(date(2026, 12, 24), 1, "DE") == date(2026, 12, 28)
    assert add_business_days(date(2026, 12, 24), 1, "DE", leave_out_holidays=False) == date(2026, 12, 25)


@given(day=DAYS, count=st.integers(1, 60), store=st.sampled_from(CODES))
def test_the_nth_business_day_is_one_and_has_n_of_them_behind_it(day: date, count: int, store: str) -> None:
    end = add_business_days(day, count, store)
    between = [day + timedelta(days=offset) for offset in range(1, (end - day).days + 1)]
    assert is_business_day(end, store)
    assert sum(is_business_day(one, store) for one in between) == count


@given(day=DAYS, first=st.integers(0, 30), second=st.integers(0, 30), store=st.sampled_from(CODES))
def test_business_days_add_up(day: date, first: int, second: int, store: str) -> None:
    in_two_steps = add_business_days(add_business_days(day, first, store), second, store)
    assert in_two_steps == add_business_days(day, first + second, store)


@given(day=DAYS, count=st.integers(1, 30), store=st.sampled_from(CODES))
def test_counting_back_undoes_counting_on(day: date, count: int, store: str) -> None:
    start = add_business_days(day, 1, store)
    assert add_business_days(add_business_days(start, count, store), -count, store) == start


@given(day=DAYS, store=st.sampled_from(CODES))
def test_no_business_days_change_nothing(day: date, store: str) -> None:
    assert add_business_days(day, 0, store) == day


def test_hours_are_exact_across_a_change_of_the_clocks() -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the night Europe's clocks go back
    assert due(start, _value(48, Unit.HOURS), "DE") == datetime(2026, 10, 27, 0, 30, tzinfo=UTC)


def test_calendar_days_end_with_the_day_in_the_stores_zone() -> None:
    start = datetime(2026, 7, 1, 12, tzinfo=UTC)
    value = _value(7, Unit.DAYS)
    assert due(start, value, "DE") == datetime(2026, 7, 8, 21, 59, 59, 999999, tzinfo=UTC)
    assert due(start, value, "JP") == datetime(2026, 7, 8, 14, 59, 59, 999999, tzinfo=UTC)
    assert due(start, value, "US") == datetime(2026, 7, 9, 6, 59, 59, 999999, tzinfo=UTC)


def test_the_start_is_the_day_in_the_stores_zone() -> None:
    start = datetime(2026, 1, 6, 3, tzinfo=UTC)  # still 5 January in California
    assert due(start, _value(1, Unit.DAYS), "US") == end_of_day(date(2026, 1, 6), "US")
    assert due(start, _value(1, Unit.DAYS), "UK") == end_of_day(date(2026, 1, 7), "UK")


def test_a_deadline_in_business_days_leaves_out_weekend_and_holiday() -> None:
    start = datetime(2026, 11, 25, 20, tzinfo=UTC)
    assert due(start, _value(2, Unit.DAYS, ClockKind.BUSINESS), "US") == end_of_day(date(2026, 11, 30), "US")


def test_the_invoice_of_christmas_eve_is_due_on_christmas_day() -> None:
    rule = load().find("idr_upload", "DE", date(2026, 12, 24))
    assert rule is not None
    start = datetime(2026, 12, 24, 9, tzinfo=UTC)
    assert due(start, rule.value("within"), "DE") == datetime(2026, 12, 25, 22, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(day: str, months: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)
    if months > 0:
        assert due_day(date.fromisoformat(day), _value(months, Unit.MONTHS), "DE") == date.fromisoformat(expected)


def test_an_unknown_duration_has_no_end() -> None:
    for unit in (Unit.HOURS, Unit.DAYS, Unit.MONTHS):
        with pytest.raises(UnknownValue):
            due(datetime(2026, 1, 1, tzinfo=UTC), _value(None, unit), "US")


def test_a_start_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no zone"):
        due(datetime(2026, 1, 1), _value(1, Unit.DAYS), "US")  # noqa: DTZ001 - the fault under test


def test_points_are_no_duration() -> None:
    with pytest.raises(ValueError, match="not a number of days or months"):
        due(datetime(2026, 1, 1, tzinfo=UTC), _value(1, Unit.POINTS), "US")


def test_an_unknown_store_has_no_calendar() -> None:
    with pytest.raises(UsageError, match="'XX'"):
        is_business_day(date(2026, 1, 1), "XX")


@pytest.mark.parametrize(
    ("delivered", "rule_id", "available"),
    [
        ("2026-01-06", "DD_RESERVE", "2026-01-14"),
        ("2026-01-03", "DD_RESERVE", "2026-01-11"),
        ("2026-01-15", "DD_RESERVE", "2026-01-23"),
        ("2026-01-04", "DD14", "2026-01-19"),
    ],
)
def test_amazons_four_examples_of_the_delivery_date_reserve(delivered: str, rule_id: str, available: str) -> None:
    rule = load().find(rule_id, "DE", date.fromisoformat(delivered))
    assert rule is not None
    assert rule.value("extra").whole == 1
    assert release_day(date.fromisoformat(delivered), rule.value("days").whole) == date.fromisoformat(available)
