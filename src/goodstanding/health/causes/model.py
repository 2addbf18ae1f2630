"""What a search for causes is given and what it says."""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Part = tuple[str, str]  # factor and value


@dataclass(frozen=True, slots=True)
class Factor:
    """One thing that can be known of a unit, such as its carrier; a unit may have several values (an order of two products) or none.

    Attributes:
        name: channel, carrier, service, warehouse, category, sku, asin, speed or day.
        labels: its values.
        row, code: pairs: the unit in this row has the label of this number. No pair comes twice.
    """

    name: str
    labels: tuple[str, ...]
    row: Ints
    code: Ints

    @classmethod
    def of(cls, name: str, values: Sequence[str | None]) -> Factor:
        """A factor of which each unit has one value, or none (None)."""
        labels = tuple(sorted({value for value in values if value is not None}))
        number = {label: position for position, label in enumerate(labels)}
        pairs = [(row, number[value]) for row, value in enumerate(values) if value is not None]
        return cls(name, labels, np.array([row for row, _ in pairs], np.int64), np.array([code for _, code in pairs], np.int64))


@dataclass(frozen=True, slots=True)
class Units:
    """Units of a rate (orders, packages, messages): one row each, or one row for many that are alike.

    Attributes:
        units: how many units the row stands for; not negative.
        defects: how many of them are defects; at most `units`.
        factors: what is known of them; where two values have the same units, the factor named first is preferred.
        layer: number of the layer that the row lies in, from 0. Values are compared within layers only: where defects take weeks to show,
            old units have more of them than new ones, and a value is not to be blamed for being old.
    """

    units: Ints
    defects: Ints
    factors: tuple[Factor, ...]
    layer: Ints

    @classmethod
    def of(cls, defects: ArrayLike, factors: Sequence[Factor], units: ArrayLike | None = None, *, layer: ArrayLike | None = None) -> Units:
        """Units from plain sequences; one unit a row when `units` is not given, all in one layer when `layer` is not.

        Raises:
            ValueError: more defects than units in a row, or a negative count.
        """
        bad = np.asarray(defects, np.int64)
        every = np.ones_like(bad) if units is None else np.asarray(units, np.int64)
        if np.any(bad < 0) or np.any(bad > every):
            raise ValueError("a row has a negative count, or more defects than units")
        return cls(every, bad, tuple(factors), np.zeros_like(bad) if layer is None else np.asarray(layer, np.int64))

    @property
    def layers(self) -> int:
        """How many layers there are."""
        return int(self.layer.max(initial=0)) + 1

    def without(self, rows: Flags) -> Units:
        """The same units with those of these rows counted as none."""
        return replace(self, units=np.where(rows, 0, self.units), defects=np.where(rows, 0, self.defects))

    def among(self, rows: Flags, counts: Ints) -> Ints:
        """The sum of these counts over rows, by layer."""
        return np.bincount(self.layer[rows], counts[rows], self.layers).astype(np.int64)

    @property
    def total(self) -> int:
        """All units."""
        return int(self.units.sum())

    @property
    def bad(self) -> int:
        """All defects."""
        return int(self.defects.sum())


@dataclass(frozen=True, slots=True)
class Limits:
    """When something counts as a driver.

    Attributes:
        level: of the drivers named, at most this share is noise in the long run (Benjamini and Hochberg). Small, because an account is
            looked at every day and for several rates.
        pairs: the share of the level that pairs of values are held to; single values are held to the rest.
        least_defects: a driver has at least so many defects of its own.
        least_units: and is at least so many units.
        least_share: without it the rate would be lower by at least this share of itself.
    """

    level: float = 0.01
    pairs: float = 0.2
    least_defects: int = 3
    least_units: int = 5
    least_share: Fraction = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Driver:
    """A value of a factor, or two values together, with more defects than chance explains.

    Attributes:
        parts: what it is: one factor and value, or two that are bad together and not each for itself.
        defects, units: of those that have it.
        all_defects, all_units: of everything looked at.
        chance: that so many of the defects, or more, fall on it when they fall at random within layers (exact test).
        adjusted: the least share of noise at which it is named, with all values looked at.
        also: other values that say the same, because they have nearly the same units: the product of the SKU.
    """

    parts: tuple[Part, ...]
    defects: int
    units: int
    all_defects: int
    all_units: int
    chance: float
    adjusted: float
    also: tuple[Part, ...] = field(default=())

    @property
    def factor(self) -> str:
        """What it is known by: `carrier`, or `carrier and warehouse`."""
        return " and ".join(factor for factor, _ in self.parts)

    @property
    def value(self) -> str:
        """Its value, or both in the same order."""
        return " and ".join(value for _, value in self.parts)

    @property
    def rate(self) -> Fraction:
        """Defects of its units."""
        return Fraction(self.defects, self.units)

    @property
    def rate_without(self) -> Fraction:
        """Defects of all other units: what the whole rate would be without it, or if it were no worse than the rest."""
        return Fraction(self.all_defects - self.defects, self.all_units - self.units)

    @property
    def effect(self) -> Fraction:
        """How much the whole rate would fall without it."""
        return Fraction(self.all_defects, self.all_units) - self.rate_without


@dataclass(frozen=True, slots=True)
class Causes:
    """What a search found: drivers, the one with the largest effect first, how many values were tested, and of how many units."""

    drivers: tuple[Driver, ...]
    tested: int
    units: int
    defects: int
