"""When a deadline falls."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from goodstanding.core.finding import ClockKind
from goodstanding.notices.extract.due import due
from goodstanding.notices.model import Deadline, Purpose, Span, Start, Unit

_SENT = datetime(2026, 3, 6, 20, 0, tzinfo=UTC)  # a Friday


def _deadline(number: int | None = None, unit: Unit | None = None, start: Start = Start.UNSTATED, **more: object) -> Deadline:
    day, at, zone = more.get("day"), more.get("at"), str(more.get("zone", ""))
    assert day is None or isinstance(day, date)
    assert at is None or isinstance(at, time)
    return Deadline(Span(0, 1), "", Purpose.ANSWER, number, unit, day, at, zone, start)


@pytest.mark.parametrize(
    ("number", "unit", "wanted"),
    [
        (72, Unit.HOURS, datetime(2026, 3, 9, 20, tzinfo=UTC)),
        (7, Unit.DAYS, datetime(2026, 3, 13, 22, 59, 59, 999999, tzinfo=UTC)),
        (2, Unit.WEEKS, datetime(2026, 3, 20, 22, 59, 59, 999999, tzinfo=UTC)),
        (1, Unit.MONTHS, datetime(2026, 4, 6, 21, 59, 59, 999999, tzinfo=UTC)),
        (1, Unit.BUSINESS_DAYS, datetime(2026, 3, 9, 22, 59, 59, 999999, tzinfo=UTC)),
    ],
)
def test_a_duration_counts_from_the_sending_in_the_stores_days(number: int, unit: Unit, wanted: datetime) -> None:
    found = due(_deadline(number, unit), _SENT, "DE")
    assert found is not None
    assert found.at == wanted
    assert (found.clock is ClockKind.BUSINESS) == (unit is Unit.BUSINESS_DAYS)


def test_a_date_ends_with_its_day_or_at_its_time_in_its_zone() -> None:
    day = date(2026, 3, 10)
    assert due(_deadline(day=day), None, "US") == due(_deadline(day=day), _SENT, "US")
    for zone, hour in (("PST", 6), ("", 6), ("UTC", 23), ("MEZ", 22), ("UTC+9", 14), ("CST", 6)):
        found = due(_deadline(day=day, at=time(23, 59), zone=zone), None, "US")
        assert found is not None
        assert found.at.hour == hour, zone


def test_what_starts_elsewhere_or_has_no_day_is_not_guessed() -> None:
    assert due(_deadline(7, Unit.DAYS, Start.DELIVERY), _SENT, "DE") is None
    assert due(_deadline(7, Unit.DAYS), None, "DE") is None
    assert due(_deadline(), _SENT, "DE") is None
