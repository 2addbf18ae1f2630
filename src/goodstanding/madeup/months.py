"""Calendar months, since bank statements and many reports are made by the month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta


def months_between(first: date, last: date) -> Iterator[tuple[date, date]]:
    """First and last day of each calendar month that the span touches, cut to the span."""
    start = first
    while start <= last:
        following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield start, min(last, following - timedelta(days=1))
        start = following
