"""Finds the values of factors on which more defects fall than chance explains, and keeps those that explain them best.

Each value of each factor is tested against the rest of its layers by an exact test (one-sided: more defects); with one layer that is
Fisher's. All tests together are held to a false discovery rate. Pairs of values are tested beside them (see `pairs`).

The candidate with the smallest chance is taken, its units are put aside, and the rest is tested again until nothing is striking: so a
cause is neither hidden by a larger one nor told because it shares units with it. Before a wide value is taken, what is striking within it
is. One that is taken early must still be striking without the units of all taken later. A pair whose values are both drivers without it is
two causes that meet.
"""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

import numpy as np

from goodstanding.health.causes.model import Causes, Driver, Factor, Flags, Floats, Ints, Limits, Part, Units
from goodstanding.health.causes.pairs import Joins, Pair, joins, tested_pairs
from goodstanding.health.chance import discovery, strata

_SAME: Final = Fraction(4, 5)  # of its defects lie in the other's units: it says the same


@dataclass(frozen=True, slots=True)
class _Tested:
    """All single values that could be striking at all: factor and label numbers, and chances."""

    factor: Ints
    code: Ints
    chance: Floats
    adjusted: Floats


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something striking: what it is, how much it is preferred among equals, its chances, and which rows have it."""

    parts: tuple[Part, ...]
    place: int
    chance: float
    adjusted: float
    rows: Flags


def find(units: Units, limits: Limits | None = None) -> Causes:
    """The drivers of a rate, the one with the largest effect first. None where nothing is beyond chance."""
    limits = limits or Limits()
    plain = _select(units, limits)
    alone = {each.parts[0] for each in plain.taken}
    both = _select(units, limits, _Pairing(joins(units), alone)) if limits.pairs else plain
    found = [_driver(units, each, both) for each in both.taken]
    found.sort(key=lambda driver: (-driver.effect, driver.chance, driver.parts))
    return Causes(tuple(found), both.tested, units.total, units.bad)


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The pairs that units have, and the values that are causes alone: of these no pair is made."""

    joined: Joins
    alone: set[Part]


@dataclass(slots=True)
class _Selected:
    """What was taken, the strongest first; everything that was striking at some time; and how many values were tested at first."""

    taken: list[_Candidate]
    striking: list[_Candidate]
    tested: int = 0


def _select(units: Units, limits: Limits, pairing: _Pairing | None = None) -> _Selected:
    """Take the most striking candidate again and again; pairs too, where they are given."""
    found, rest = _Selected([], []), units
    while True:
        striking, tested = _striking(units, rest, limits, pairing)
        found.tested = found.tested or tested
        found.striking += striking
        if not striking:
            break
        found.taken.append(_refined(units, rest, striking[0], limits))
        rest = units.without(_union(units, found.taken))
    for each in [*found.taken[:-1]]:  # the last one was tested against all others when it was taken
        others = [other for other in found.taken if other is not each]
        if not _stands(units.without(_union(units, others)), each, limits):
            found.taken.remove(each)
    return found


def _refined(units: Units, rest: Units, coarse: _Candidate, limits: Limits) -> _Candidate:
    """What is striking within a candidate and lies in it, such as one carrier of Amazon's among all it ships; else the candidate itself.

    Several causes make a wide value striking that holds them all. If it is bad beyond them, it is found when they are put aside, and they
    no longer stand.
    """
    while True:
        within = _striking(units, rest.without(~coarse.rows), limits)[0]
        finer = next((each for each in within if _lies_in(rest, each.rows, coarse.rows)), None)
        if finer is None:
            return coarse
        coarse = finer


def _lies_in(rest: Units, fine: Flags, coarse: Flags) -> bool:
    """Whether most defects of the one are the other's too, and it is smaller."""
    both, all_fine = int(rest.defects[fine & coarse].sum()), int(rest.defects[fine].sum())
    return both >= _SAME * all_fine and int(rest.units[fine].sum()) < int(rest.units[coarse].sum())


def _striking(units: Units, rest: Units, limits: Limits, pairing: _Pairing | None = None) -> tuple[list[_Candidate], int]:
    """What is striking among the rest and matters among all, the smallest chance first; and how many values were tested."""
    tested = _test(rest, limits)
    candidates, count = _singles(rest, tested, limits), len(tested.chance)
    if pairing is not None:
        pairs = tested_pairs(rest, pairing.joined, limits)
        candidates += [each for each in _pairs(pairs, limits) if not pairing.alone.issuperset(each.parts)]
        count += pairs.tested
    kept = [each for each in candidates if _matters(units, each.rows, limits)]
    return sorted(kept, key=lambda each: (each.chance, len(each.parts), each.place)), count


def may_have_any(n: Ints, d: Ints, total: Ints, bad: Ints, limits: Limits | None = None) -> bool:
    """Whether any single value is striking, from counts alone.

    False: `find` over the units themselves would give no single value either, so they need not be fetched for that.

    Args:
        n: units of each value, values x layers.
        d: defects of each value in all layers.
        total: all units of each layer.
        bad: all defects of each layer.
        limits: see there.
    """
    limits = limits or Limits()
    eligible = _eligible(n, total, bad, limits)
    if not eligible.any():
        return False
    chance = strata.tail(d[eligible], drawn=n[eligible], marked=bad, total=total)
    return bool((_adjusted(chance, limits) <= limits.level).any())


def _adjusted(chance: Floats, limits: Limits) -> Floats:
    """Held to what pairs leave of the level."""
    return np.asarray(np.minimum(discovery.adjusted(chance) / (1 - limits.pairs), 1.0))


def _test(units: Units, limits: Limits) -> _Tested:
    layers = units.layers
    parts = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, layers), np.int64), np.zeros(0, np.int64))]
    for position, each in enumerate(units.factors):
        size = len(each.labels)
        parts.append((np.full(size, position), np.arange(size), _layered(units, each), _counts(units, each)))
    factor, code, n, d = (np.concatenate(column) for column in zip(*parts, strict=True))
    every = np.ones(len(units.units), np.bool_)
    total, bad = units.among(every, units.units), units.among(every, units.defects)
    eligible = _eligible(n, total, bad, limits)
    factor, code, n, d = factor[eligible], code[eligible], n[eligible], d[eligible]
    chance = strata.tail(d, drawn=n, marked=bad, total=total) if len(n) else np.zeros(0)
    return _Tested(factor, code, chance, _adjusted(chance, limits))


def _eligible(n: Ints, total: Ints, bad: Ints, limits: Limits) -> Flags:
    """Which values could be striking at all, by how many units they have: only these are tested."""
    size = n.sum(axis=1)
    enough = (size >= limits.least_units) & (size < total.sum())
    enough[enough] = strata.least(n[enough], marked=bad, total=total) <= limits.level
    return np.asarray(enough, np.bool_)


def _layered(units: Units, factor: Factor) -> Ints:
    """Units of each label by layer. Whole numbers below 2^53 are exact in a weighted count."""
    layers, size = units.layers, len(factor.labels)
    place = factor.code * layers + units.layer[factor.row]
    return np.bincount(place, units.units[factor.row], size * layers).astype(np.int64).reshape(size, layers)


def _counts(units: Units, factor: Factor) -> Ints:
    """Defects of each label."""
    return np.bincount(factor.code, units.defects[factor.row], len(factor.labels)).astype(np.int64)


def _singles(units: Units, tested: _Tested, limits: Limits) -> list[_Candidate]:
    found = []
    for each in np.flatnonzero(tested.adjusted <= limits.level):
        place, code = int(tested.factor[each]), int(tested.code[each])
        factor = units.factors[place]
        rows = np.zeros(len(units.units), np.bool_)
        rows[factor.row[factor.code == code]] = True
        part = (factor.name, factor.labels[code])
        found.append(_Candidate((part,), place, float(tested.chance[each]), float(tested.adjusted[each]), rows))
    return found


def _pairs(pairs: Pair, limits: Limits) -> list[_Candidate]:
    return [
        _Candidate(each.parts, each.place, each.chance, each.adjusted, each.rows) for each in pairs.found if each.adjusted <= limits.level
    ]


def _matters(units: Units, rows: Flags, limits: Limits) -> bool:
    """Whether something striking has the support and the effect asked for."""
    d, n = int(units.defects[rows].sum()), int(units.units[rows].sum())
    whole = Fraction(units.bad, units.total)
    return n < units.total and d >= limits.least_defects and whole - Fraction(units.bad - d, units.total - n) >= limits.least_share * whole


def _union(units: Units, candidates: list[_Candidate]) -> Flags:
    none = np.zeros(len(units.units), np.bool_)
    return np.asarray(np.logical_or.reduce([none, *(each.rows for each in candidates)]))


def _stands(rest: Units, each: _Candidate, limits: Limits) -> bool:
    """Whether something taken is still striking among the units of the rest, by the level it was held to, without other tests."""
    d = int(rest.defects[each.rows].sum())
    if d == 0:
        return False
    every = np.ones(len(rest.units), np.bool_)
    marked, total = rest.among(every, rest.defects), rest.among(every, rest.units)
    chance = strata.tail(d, drawn=rest.among(each.rows, rest.units), marked=marked, total=total)
    return float(chance[0]) <= limits.level


def _same(units: Units, mine: Flags, other: Flags) -> bool:
    """Whether most of its defects and of the other's are the same ones."""
    both, one, two = (int(units.defects[flags].sum()) for flags in (mine & other, mine, other))
    return both >= _SAME * one and both >= _SAME * two


def _driver(units: Units, each: _Candidate, selected: _Selected) -> Driver:
    alike = dict.fromkeys(
        other.parts[0]
        for other in selected.striking
        if len(other.parts) == 1 and other.parts[0] not in each.parts and _same(units, other.rows, each.rows)
    )
    return Driver(
        parts=each.parts,
        defects=int(units.defects[each.rows].sum()),
        units=int(units.units[each.rows].sum()),
        all_defects=units.bad,
        all_units=units.total,
        chance=each.chance,
        adjusted=each.adjusted,
        also=tuple(alike),
    )
