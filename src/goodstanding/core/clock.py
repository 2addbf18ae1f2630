"""The only place that reads the clock. Everything below `jobs` is given its instant instead."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from goodstanding.core.errors import UsageError


def now() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)


def parse_as_of(text: str) -> datetime:
    """The instant that `--as-of` names: a day (its last microsecond, UTC) or an ISO 8601 instant with offset.

    Raises:
        UsageError: the text is neither, or is an instant without a zone.
    """
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--as-of {text!r} is not a day (2026-11-25) or an instant (2026-11-25T14:00:00+00:00)") from error
    if instant.tzinfo is None:
        raise UsageError(f"--as-of {text!r} has no zone; add one, for example {text}+00:00")
    return instant.astimezone(UTC)
