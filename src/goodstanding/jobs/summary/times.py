"""Days and instants in words a person can act on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from goodstanding.core.finding import ClockKind, Due
from goodstanding.core.text import counted

HOURS_SHOWN = timedelta(hours=48)


def day(at: datetime) -> str:
    """`2026-11-28`, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%d}"


def instant(at: datetime) -> str:
    """`2026-11-28 22:59 UTC`."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def stamp(at: datetime) -> str:
    """ISO 8601 in UTC with a Z, to the second, or finer where the instant is: `2026-11-28T22:59:59Z`."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def left(at: datetime, as_of: datetime) -> str:
    """How long until an instant: `in 14 hours`, `in 3 days`, or `overdue by 2 days` once it is past."""
    away = at - as_of
    return f"overdue by {_length(-away)}" if away < timedelta(0) else f"in {_length(away)}"


def ago(at: datetime, as_of: datetime) -> str:
    """How many days since an instant: `today`, `yesterday`, `3 days ago`; `in 2 days` when it is still to come."""
    days = (as_of.astimezone(UTC).date() - at.astimezone(UTC).date()).days
    if days < 0:
        return f"in {counted(-days, 'day')}"
    return ("today", "yesterday")[days] if days < 2 else f"{days:,} days ago"


def day_left(at: datetime, as_of: datetime) -> str:
    """How many days until a date, where the hour means nothing: `today`, `tomorrow`, `in 3 days`, `3 days overdue`."""
    days = (at.astimezone(UTC).date() - as_of.astimezone(UTC).date()).days
    if days < 0:
        return f"{counted(-days, 'day')} overdue"
    return ("today", "tomorrow")[days] if days < 2 else f"in {days:,} days"


def _length(span: timedelta) -> str:
    if span < timedelta(hours=1):
        return "less than an hour"
    if span < HOURS_SHOWN:
        return counted(span // timedelta(hours=1), "hour")
    return counted(span // timedelta(days=1), "day")


def due(finding_due: Due, as_of: datetime) -> str:
    """`2026-11-28 22:59 UTC, in 3 days`, with the calendar where business days are counted."""
    counts = f" (business days, {finding_due.calendar or 'no holidays'})" if finding_due.clock is ClockKind.BUSINESS else ""
    return f"{instant(finding_due.at)}, {left(finding_due.at, as_of)}{counts}"
