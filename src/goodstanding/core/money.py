"""Exact money: decimals end to end, and a currency in every amount.

Facts store money as DECIMAL(18,5), the widest amount ISO 20022 allows; binary floating point never holds money.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

MONEY_PRECISION: Final = 18
MONEY_SCALE: Final = 5

# ISO 4217 minor units where they are not 2.
_MINOR_UNITS: Final = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "ISK": 0, "HUF": 2, "BHD": 3, "KWD": 3, "OMR": 3, "TND": 3, "JOD": 3}


def minor_units(currency: str) -> int:
    """How many decimal places the currency is written with (ISO 4217); 2 for a currency not listed."""
    return _MINOR_UNITS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=False)
class Amount:
    """A sum of money: an exact decimal and its ISO 4217 currency code.

    Raises:
        TypeError: the value is not a Decimal (a float would already have lost cents).
        ValueError: the value is not finite.
    """

    value: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.value, Decimal):
            raise TypeError(f"money must be a Decimal, not {type(self.value).__name__}: {self.value!r}")
        if not self.value.is_finite():
            raise ValueError(f"money must be finite: {self.value!r}")

    def __add__(self, other: Amount) -> Amount:
        """Sum of two amounts of one currency; raises ValueError when the currencies differ."""
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Amount(self.value + other.value, self.currency)

    def __neg__(self) -> Amount:
        return Amount(-self.value, self.currency)

    def __abs__(self) -> Amount:
        return Amount(abs(self.value), self.currency)

    def __str__(self) -> str:
        return f"{self.text()} {self.currency}"

    def text(self, *, thousands: bool = True) -> str:
        """The number alone with at least the currency's own places; further places are shown, never rounded away."""
        places = max(minor_units(self.currency), -self._shortest_exponent())
        return f"{self.value:,.{places}f}" if thousands else f"{self.value:.{places}f}"

    def _shortest_exponent(self) -> int:
        exponent = self.value.normalize().as_tuple().exponent
        return exponent if isinstance(exponent, int) else 0


def total(amounts: Iterable[Amount]) -> dict[str, Amount]:
    """Sums by currency; an empty iterable gives an empty mapping, never a zero of some currency."""
    sums: dict[str, Decimal] = {}
    for amount in amounts:
        sums[amount.currency] = sums.get(amount.currency, Decimal(0)) + amount.value
    return {currency: Amount(value, currency) for currency, value in sorted(sums.items())}
