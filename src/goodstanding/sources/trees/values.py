"""Values of tree documents in the plain notation that the engine reads: decimals with a point, ISO 8601 instants and days.

What cannot be read is handed on as it is printed, so that the engine sets its row aside and shows the text.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from goodstanding.core.marketplace import by_id, by_name

_DECIMAL: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")


def scalar(value: object) -> str | None:
    """A leaf as text: trimmed, flags as `true` and `false`, numbers without exponent; None when it is absent, empty or no leaf."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | Decimal):
        return plain(Decimal(value))
    if isinstance(value, str):
        return value.strip() or None
    return None


def decimal(text: str | None) -> Decimal | None:
    """The number that a text in plain or scientific notation stands for; None for anything else."""
    if text is None or not _DECIMAL.fullmatch(text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def plain(number: Decimal) -> str:
    """A number in digits with a point, never with an exponent."""
    return f"{number:f}"


def number(text: str | None) -> str | None:
    """A number in plain notation. What is none is marked, so that the engine does not read a number out of it (`$120`)."""
    value = decimal(text)
    return plain(value) if value is not None else None if text is None else f"{text} (as printed)"


def instant(text: str | None) -> str | None:
    """An instant in ISO 8601, in UTC.

    A day alone, or an instant without zone, is taken as UTC: that is what the Selling Partner API documents for all its instants.
    """
    if text is None:
        return None
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)).isoformat()


def day_of(text: str | None) -> str | None:
    """The day of an ISO 8601 day or instant, as printed there and in the zone printed there."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return text


def store(text: str | None) -> str | None:
    """A store's name from its marketplace id, web address or name; an unknown one as printed."""
    if text is None:
        return None
    known = by_id(text) or by_name(text)
    return known.name if known else text


def is_currency(text: str | None) -> bool:
    """Has the text the shape of an ISO 4217 code?"""
    return text is not None and _CURRENCY.fullmatch(text) is not None
