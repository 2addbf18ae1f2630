"""Shapes of the identifiers that Amazon prints."""

from __future__ import annotations

import re
from typing import Final

ORDER_ID: Final = re.compile(r"\A(\d{3})-(\d{7})-(\d{7})\Z")
ASIN: Final = re.compile(r"\A(?:B0[A-Z0-9]{8}|\d{9}[\dX])\Z")


def order_no(text: str) -> int | None:
    """The 17 digits of a retail order id as a number; None for other shapes (multi-channel `S01-…`, empty)."""
    match = ORDER_ID.match(text)
    return int("".join(match.groups())) if match else None


def order_text(number: int) -> str:
    """The order id as Amazon prints it, from its 17 digits."""
    digits = f"{number:017d}"
    return f"{digits[:3]}-{digits[3:10]}-{digits[10:]}"
