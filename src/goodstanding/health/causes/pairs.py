"""Two values that are bad together and not each for itself: a carrier from one warehouse, a product of one carrier.

A pair is named only if it has more defects than the rest of all units, than the rest of the first value's units and than the rest of the
second one's: the largest of the three chances is its chance (intersection and union of tests), so that a pair is not told where one value
alone explains it. All pairs that could be striking are held to a false discovery rate of their own.

Source: R. L. Berger, Multiparameter hypothesis testing and acceptance sampling, 1982.
"""

# No money here: counts of orders and defects, rates and probabilities

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np

from goodstanding.health.causes.model import Factor, Flags, Ints, Limits, Part, Units
from goodstanding.health.chance import discovery, strata, tails

PAIRED: Final = ("carrier", "service", "warehouse", "category", "sku")
"""Factors whose values are paired; the others say the same as one of these, or are days."""


@dataclass(frozen=True, slots=True)
class FoundPair:
    """A pair that may be striking: see `drivers`."""

    parts: tuple[Part, Part]
    place: int
    chance: float
    adjusted: float
    rows: Flags


@dataclass(frozen=True, slots=True)
class Pair:
    """The pairs that are near to striking, and how many were tested."""

    found: tuple[FoundPair, ...]
    tested: int


@dataclass(frozen=True, slots=True)
class _Joined:
    """Every pair of values of two factors that some unit has: row and number of the pair of each occurrence, and label numbers by pair."""

    one: Factor
    two: Factor
    row: Ints
    pair: Ints
    first: Ints
    second: Ints


Joins = list[tuple[int, _Joined]]


def joins(units: Units) -> Joins:
    """Every pair of values that units have, with how much its first factor is preferred; it does not depend on counts."""
    paired = [(place, each) for place, each in enumerate(units.factors) if each.name in PAIRED]
    return [(place, _join(one, two)) for (place, one), (_, two) in combinations(paired, 2)]


def tested_pairs(units: Units, joined_factors: Joins, limits: Limits) -> Pair:
    """The pairs that may be striking, with chances held to their share of the level."""
    tested, candidates = 0, []
    for place, joined in joined_factors:
        eligible, near = _screen(units, joined, limits)
        tested += eligible
        candidates += [(place, joined, number) for number in near]
    found = list(_chances(units, candidates))
    raw = np.concatenate([np.array([chance for *_, chance in found]), np.ones(tested - len(found))])
    adjusted = np.minimum(discovery.adjusted(raw) / limits.pairs, 1.0) if limits.pairs else np.ones(len(raw))
    pairs = [FoundPair(parts, place, alone, float(adjusted[at]), rows) for at, (parts, place, rows, alone, _) in enumerate(found)]
    return Pair(tuple(pairs), tested)


def _join(one: Factor, two: Factor) -> _Joined:
    """Every row with each pair of its values."""
    order = np.argsort(two.row, kind="stable")
    start = np.searchsorted(two.row[order], one.row, side="left")
    count = np.searchsorted(two.row[order], one.row, side="right") - start
    row, first = np.repeat(one.row, count), np.repeat(one.code, count)
    offset = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    second = two.code[order][np.repeat(start, count) + offset]
    key, pair = np.unique(first * len(two.labels) + second, return_inverse=True)
    return _Joined(one, two, row, pair, key // max(len(two.labels), 1), key % max(len(two.labels), 1))


def _screen(units: Units, joined: _Joined, limits: Limits) -> tuple[int, list[int]]:
    """How many pairs could be striking by how many units they have, and which of them are nearly so without regard to layers."""
    size = len(joined.first)
    n, d = (np.bincount(joined.pair, counts[joined.row], size).astype(np.int64) for counts in (units.units, units.defects))
    one, two = _of_label(units, joined.one)[joined.first], _of_label(units, joined.two)[joined.second]
    could = (n >= limits.least_units) & (n < one) & (n < two)
    could[could] = discovery.least_chance(n[could], units.bad, units.total) <= limits.level * limits.pairs
    near = could & (d >= limits.least_defects) & (d * units.total > n * units.bad)
    near[near] = is_near(n[near], d[near], units.total, units.bad, limits)
    return int(could.sum()), np.flatnonzero(near).tolist()


def is_near(n: Ints, d: Ints, total: int, bad: int, limits: Limits) -> Flags:
    """Which pairs have so many defects among all units that they may be striking; the others are not, whatever else is known."""
    return np.asarray(tails.hypergeometric(d, drawn=n, marked=bad, total=total) <= limits.level * limits.pairs)


def _of_label(units: Units, factor: Factor) -> Ints:
    return np.bincount(factor.code, units.units[factor.row], len(factor.labels)).astype(np.int64)


Chanced = tuple[tuple[Part, Part], int, Flags, float, float]


def _chances(units: Units, candidates: list[tuple[int, _Joined, int]]) -> Iterator[Chanced]:
    """For each candidate its parts, place, rows, the chance among all units, and the largest of the three chances."""
    every = np.ones(len(units.units), np.bool_)
    for place, joined, number in candidates:
        first, second = int(joined.first[number]), int(joined.second[number])
        mine = _flags(units, joined.row[joined.pair == number])
        one, two = _flags(units, joined.one.row[joined.one.code == first]), _flags(units, joined.two.row[joined.two.code == second])
        alone, *within = (_chance(units, mine, among) for among in (every, one, two))
        parts = (joined.one.name, joined.one.labels[first]), (joined.two.name, joined.two.labels[second])
        yield parts, place, mine, alone, max(alone, *within)


def _flags(units: Units, rows: Ints) -> Flags:
    found = np.zeros(len(units.units), np.bool_)
    found[rows] = True
    return found


def _chance(units: Units, mine: Flags, among: Flags) -> float:
    marked, total = units.among(among, units.defects), units.among(among, units.units)
    chance = strata.tail(int(units.defects[mine].sum()), drawn=units.among(mine, units.units), marked=marked, total=total)
    return float(chance[0])
