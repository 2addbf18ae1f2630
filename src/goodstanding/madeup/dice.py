"""Chance that repeats: the same seed gives the same throws on every machine and Python version.

Only `random.Random.random()` is used, the one method whose sequence Python promises to keep; the other methods are built on it here.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of throws of its own for each label, so that adding one thing to a seller does not reshuffle the others."""

    def __init__(self, seed: int, label: str) -> None:
        self._random = random.Random(f"{seed}:{label}")

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        return int(self._random.random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """True in that many of a hundred throws."""
        return self.below(100) < percent

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, each as likely as the others."""
        return choices[self.below(len(choices))]

    def digits(self, count: int) -> str:
        """A text of decimal digits, leading zeros included."""
        return "".join(str(self.below(10)) for _ in range(count))

    def minute_between(self, first: datetime, last: datetime) -> datetime:
        """An instant from first to last, to the minute."""
        return first + timedelta(minutes=self.below(int((last - first).total_seconds()) // 60 + 1))

    def cents(self, low: int, high: int) -> Decimal:
        """An amount of low to high hundredths."""
        return Decimal(self.between(low, high)).scaleb(-2)
