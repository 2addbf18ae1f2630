"""Finds the values of factors on which more defects fall than chance explains, and keeps those that explain them best.

Each value of each factor is tested against the rest with Fisher's exact test (one-sided: more defects). All tests together are held to
a false discovery rate. Then values that are striking only because they share units with a better one are put aside: the driver with
the smallest chance is taken, and another stays only if it is striking among the units that no taken driver has.
"""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.causes.model import Causes, Driver, Factor, Floats, Ints, Limits, Units
from goodstanding.health.chance import discovery, tails

_SAME = Fraction(4, 5)  # of its defects lie in the other's units: it says the same

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Tested:
    """All values that could be striking at all: factor and label numbers, counts, and chances."""

    factor: Ints
    code: Ints
    units: Ints
    defects: Ints
    chance: Floats
    adjusted: Floats


def find(units: Units, limits: Limits | None = None) -> Causes:
    """The drivers of a rate, the one with the largest effect first. None where nothing is beyond chance."""
    limits = limits or Limits()
    tested = _test(units, limits)
    striking = [int(each) for each in np.flatnonzero(tested.adjusted <= limits.level) if _matters(units, tested, int(each), limits)]
    taken, told = _independent(units, tested, sorted(striking, key=lambda each: (tested.chance[each], tested.factor[each])))
    found = [_driver(units, tested, each, told[each]) for each in taken]
    found.sort(key=lambda driver: (-driver.effect, driver.chance, driver.factor, driver.value))
    return Causes(tuple(found), len(tested.chance), units.total, units.bad)


def may_have_any(n: Ints, d: Ints, total: int, bad: int, limits: Limits | None = None) -> bool:
    """Whether any value is striking, from counts alone: `n` units and `d` defects of each value, `bad` of `total` in all.

    False: `find` over the units themselves would give no driver either, so they need not be fetched.
    """
    limits = limits or Limits()
    eligible = _eligible(n, total, bad, limits)
    if not eligible.any():
        return False
    chance = tails.hypergeometric(d[eligible], drawn=n[eligible], marked=bad, total=total)
    return bool((discovery.adjusted(chance) <= limits.level).any())


def _test(units: Units, limits: Limits) -> _Tested:
    parts = [(np.zeros(0, np.int64),) * 4]
    for position, each in enumerate(units.factors):
        parts.append((np.full(len(each.labels), position), np.arange(len(each.labels)), *_counts(units, each)))
    factor, code, n, d = (np.concatenate(column) for column in zip(*parts, strict=True))
    eligible = _eligible(n, units.total, units.bad, limits)
    factor, code, n, d = factor[eligible], code[eligible], n[eligible], d[eligible]
    chance = tails.hypergeometric(d, drawn=n, marked=units.bad, total=units.total) if len(n) else np.zeros(0)
    return _Tested(factor, code, n, d, chance, discovery.adjusted(chance))


def _eligible(n: Ints, total: int, bad: int, limits: Limits) -> Flags:
    """Which values could be striking at all, by how many units they have: only these are tested."""
    enough = (n >= limits.least_units) & (n < total)
    enough[enough] = discovery.least_chance(n[enough], bad, total) <= limits.level
    return np.asarray(enough, np.bool_)


def _counts(units: Units, factor: Factor) -> tuple[Ints, Ints]:
    """Units and defects of each label. Whole numbers below 2^53 are exact in a weighted count."""
    size = len(factor.labels)
    n = np.bincount(factor.code, units.units[factor.row], size)
    d = np.bincount(factor.code, units.defects[factor.row], size)
    return n.astype(np.int64), d.astype(np.int64)


def _matters(units: Units, tested: _Tested, each: int, limits: Limits) -> bool:
    """Whether a striking value has the support and the effect asked for."""
    d, n = int(tested.defects[each]), int(tested.units[each])
    whole = Fraction(units.bad, units.total)
    without = Fraction(units.bad - d, units.total - n)
    return d >= limits.least_defects and whole - without >= limits.least_share * whole


def _independent(units: Units, tested: _Tested, striking: list[int]) -> tuple[list[int], dict[int, list[int]]]:
    """The striking values that the others do not explain, and for each which others say the same."""
    if not striking:
        return [], {}
    cut = float(max(tested.chance[each] for each in striking))
    has = {each: _members(units, tested, each) for each in striking}
    taken: list[int] = []
    for each in striking:
        if _stands(units, has[each], _union(units, [has[other] for other in taken]), cut):
            taken.append(each)
    for each in [*taken[:-1]]:  # the last one was tested against all others when it was taken
        others = _union(units, [has[other] for other in taken if other != each])
        if not _stands(units, has[each], others, cut):
            taken.remove(each)
    told: dict[int, list[int]] = {each: [] for each in taken}
    for each in striking:
        alike = next((other for other in taken if _same(units, has[each], has[other])), None)
        if each not in told and alike is not None:
            told[alike].append(each)
    return taken, told


def _members(units: Units, tested: _Tested, each: int) -> Flags:
    """Which rows have the value."""
    factor = units.factors[int(tested.factor[each])]
    flags = np.zeros(len(units.units), np.bool_)
    flags[factor.row[factor.code == tested.code[each]]] = True
    return flags


def _union(units: Units, flags: list[Flags]) -> Flags:
    return np.logical_or.reduce(flags) if flags else np.zeros(len(units.units), np.bool_)


def _stands(units: Units, mine: Flags, others: Flags, cut: float) -> bool:
    """Whether a value is still striking among the units that the others do not have."""
    rest = ~others
    n, d = int(units.units[mine & rest].sum()), int(units.defects[mine & rest].sum())
    if d == 0:
        return False
    chance = tails.hypergeometric(d, drawn=n, marked=int(units.defects[rest].sum()), total=int(units.units[rest].sum()))
    return float(chance[0]) <= cut


def _same(units: Units, mine: Flags, other: Flags) -> bool:
    """Whether most of its defects and of the other's are the same ones."""
    both, one, two = (int(units.defects[flags].sum()) for flags in (mine & other, mine, other))
    return both >= _SAME * one and both >= _SAME * two


def _driver(units: Units, tested: _Tested, each: int, alike: list[int]) -> Driver:
    names = [(units.factors[int(tested.factor[n])], int(tested.code[n])) for n in (each, *alike)]
    (factor, code), *also = [(factor.name, factor.labels[number]) for factor, number in names]
    return Driver(
        factor,
        code,
        int(tested.defects[each]),
        int(tested.units[each]),
        units.bad,
        units.total,
        float(tested.chance[each]),
        float(tested.adjusted[each]),
        tuple(also),
    )
