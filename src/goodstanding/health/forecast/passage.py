"""The chance that a window's defects pass the limit by a day: the first day they do, not only where they stand on one day.

It has two parts. To stand over the limit on the day itself is the tail of a known distribution and is handed in. To have been over it
before and to be within it again is worked out here, at some rates that the account may have. State: how many new defects are in the
window, apart for those never over the limit and those that were. Each day some leave with the orders that drop out (each with the same
chance: its share of what was expected in the window) and some arrive (binomial). Where nothing leaves and the limit does not move up
again the second part is nothing, and the chance is as exact as the tail. Otherwise the only simplification is that, given their number,
new defects are spread over the order days as expected: against brute force (in the tests) windows of 30 and 60 days come out within 1 in
100 over 30 days, windows of 7 days up to 5 in 100 too low, because defects that leave together are taken to leave apart.
"""

# No money here: probabilities, and counts of defects

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.forecast.maths import Floats, Ints

NEVER: Final = 2**40  # a margin for windows with too few orders for the limit to apply: no breach
_ELEMENTS: Final = 1 << 14  # states worked on at once: what stays in a processor's cache
_TAIL: Final = 5.0  # standard deviations beyond which a count is not followed
_RARE: Final = 1e-6
_NOTHING: Final = 1e-5  # a point that cannot add more than this to a chance is left out
_SLIGHT: Final = 1e-4  # so much of a chance may be computed at the next rate instead of its own
_MOST: Final = 600.0  # exp(-600) is still far from underflow
_MANY: Final = 100.0
_FAR: Final = 8.0  # standard deviations
_HIGHEST: Final = 0.999
_ROUNDING: Final = 1e-6
_CUBIC: Final = 4
_STEP: Final = 0.5  # between two rates, in standard deviations of the count at its limit
_NODES: Final = (8, 12, 16, 24, 32, 48, 64)


@dataclass(frozen=True, slots=True)
class Walk:
    """What the chances of many accounts are computed from; v is for the two volumes tried.

    Attributes:
        margin: new defects that the window of a day can take; accounts x v x days.
        gained, trials: expected new defects per unit of rate on a day, and among how many orders; accounts x v x days.
        lost: the share of the new defects in the window that leave with it on a day; accounts x v x days.
        rate, weight: what the unknown rate may be, rising evenly in its logarithm, and how likely each is; accounts x points.
        cases: chances of single undecided cases that show on a day; accounts x days x cases.
    """

    margin: Ints
    gained: Floats
    trials: Floats
    lost: Floats
    rate: Floats
    weight: Floats
    cases: Floats

    def of(self, rows: Ints) -> Walk:
        """The same for some of the accounts."""
        return Walk(*(getattr(self, name)[rows] for name in self.__slots__))


def breached_by(walk: Walk, over: Floats, days: Ints) -> Floats:
    """The chance to have been over the limit on any day until each of those days (1 is the first); accounts x days asked, rising.

    `over` is the chance to stand over it on each of them; accounts x days asked.
    """
    return rising(over + back_by(walk, days))


def rising(chances: Floats) -> Floats:
    """Chances by day that never fall: what the points between rates lose is put right. The last one stays as it is."""
    last = np.clip(chances[:, -1:], 0.0, 1.0)
    return np.asarray(np.clip(np.maximum.accumulate(chances, axis=1), 0.0, last))


def back_by(walk: Walk, days: Ints) -> Floats:
    """The chance to have been over the limit before each of those days and to be within it on that day; accounts x days asked.

    It is computed at some rates, in turns for each volume, and between them taken to run along cubic curves. There are the more rates
    the more defects are allowed, because the chance then rises the more steeply with the rate.
    """
    found = np.zeros((walk.margin.shape[0], len(days)))
    matters = walk.weight * _may_be_back(walk, walk.rate[:, None], days).max(axis=1)
    low, high = _range(walk.rate, matters)
    room = np.clip(np.where(walk.margin < NEVER, walk.margin, 0).max(axis=(1, 2)), 0, None)
    wanted = np.minimum((high - low) * np.sqrt(room + 1.0) / _STEP, _NODES[-1])
    wanted[(matters.sum(axis=1) < _SLIGHT) | ~_can_be_back(walk)] = 0.0
    for fewer, count in pairwise((0, *_NODES)):
        rows = np.flatnonzero((wanted > fewer) & (wanted <= count))
        if len(rows):
            found[rows] = _at_nodes(walk.of(rows), low[rows], high[rows], count, days)
    return np.clip(found, 0.0, 1.0)


def _can_be_back(walk: Walk) -> NDArray[np.bool_]:
    """Whether one over the limit can be within it later: because the limit moves up, or defects leave."""
    return np.asarray((np.diff(walk.margin, axis=2) > 0).any(axis=(1, 2)) | (walk.lost > 0).any(axis=(1, 2)))


def _may_be_back(walk: Walk, rate: Floats, days: Ints) -> Floats:
    """A bound of the chance to have been over the limit and to be within it on one of the days, for rates; accounts x v x rates."""
    mean = walk.gained.sum(axis=2)[:, :, None] * rate
    room = walk.margin.min(axis=2) - (walk.cases > 0).sum(axis=(1, 2))[:, None]
    standing = in_window(walk)
    within = np.zeros_like(mean)
    for day in days - 1:
        within = np.maximum(within, _at_most(standing[:, :, day, None] * rate, walk.margin[:, :, day, None]))
    return np.asarray(_at_least(mean, room[:, :, None]) * within)


def _at_nodes(walk: Walk, low: Floats, high: Floats, count: int, days: Ints) -> Floats:
    rate, weight = _nodes(walk, low, high, count)
    found = np.zeros((walk.margin.shape[0], len(days)))
    for account, node in _alike(walk, rate, weight, days):
        volume = node % walk.margin.shape[1]
        back = _passed(walk, account, volume, rate[account, node])[days - 1] - _over(walk, account, volume, rate[account, node], days)
        np.add.at(found, account, (weight[account, node] * np.maximum(back, 0.0)).T)
    return found


def _range(rate: Floats, matters: Floats) -> tuple[Floats, Floats]:
    """Logarithms of the lowest and the highest rate of each account below and above which next to nothing of what matters lies."""
    logs, last = np.log(rate), rate.shape[1] - 1
    first = np.minimum(np.argmax(np.cumsum(matters, axis=1) > _SLIGHT / 4, axis=1), last - 1)
    end = last - np.argmax(np.cumsum(matters[:, ::-1], axis=1) > _SLIGHT / 4, axis=1)
    rows = np.arange(len(logs))
    return logs[rows, first], logs[rows, np.maximum(end, first + 1)]


def in_window(walk: Walk) -> Floats:
    """Per unit of rate how many new defects are expected in the window; accounts x v x days."""
    found, now = np.empty_like(walk.gained), np.zeros(walk.gained.shape[:2])
    for day in range(found.shape[2]):
        now = now * (1 - walk.lost[:, :, day]) + walk.gained[:, :, day]
        found[:, :, day] = now
    return found


def _nodes(walk: Walk, low: Floats, high: Floats, count: int) -> tuple[Floats, Floats]:
    """Rates at which to compute, even in their logarithm, and their weights; accounts x nodes."""
    volumes, rows = walk.margin.shape[1], np.arange(len(low))
    along = np.clip((np.log(walk.rate) - low[:, None]) / (high - low)[:, None], 0.0, 1.0)
    weight = np.zeros((len(low), count))
    for volume in range(volumes):
        mine = np.arange(volume, count, volumes)
        place = np.clip((along * (count - 1) - volume) / volumes, 0.0, len(mine) - 1.0)
        base = np.clip(place.astype(np.int64) - 1, 0, len(mine) - _CUBIC)
        for offset, part in enumerate(_between(place - base)):
            flat = (rows[:, None] * len(mine) + base + offset).reshape(-1)
            sums = np.bincount(flat, (part * walk.weight).reshape(-1), minlength=len(low) * len(mine))
            weight[:, mine] += sums.reshape(len(low), -1) / volumes
    return np.exp(low[:, None] + (high - low)[:, None] * np.arange(count) / (count - 1)), weight


def _between(at: Floats) -> list[Floats]:
    """How much each of four values at 0, 1, 2 and 3 counts for the cubic curve through them at a place (Lagrange)."""
    a, b, c, d = at, at - 1, at - 2, at - 3
    return [b * c * d / -6, a * c * d / 2, a * b * d / -2, a * b * c / 6]


def _alike(walk: Walk, rate: Floats, weight: Floats, days: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Accounts and nodes, a path each, in groups that follow about as many counts. What cannot matter is left out."""
    mean = _by_node(walk.gained.sum(axis=2), rate) * rate
    cases = (walk.cases > 0).sum(axis=(1, 2))
    bounds = _may_be_back(walk, rate[:, None], days)
    bound = bounds[np.arange(len(rate))[:, None], np.arange(rate.shape[1]) % bounds.shape[1], np.arange(rate.shape[1])]
    account, node = np.nonzero(np.abs(weight) * bound > _NOTHING)
    most = mean[account, node]
    reach = np.minimum(_possible(most) + cases[account], _by_node(walk.margin.max(axis=2), rate)[account, node])
    order = np.argsort(reach + most / (1 + most), kind="stable")
    account, node, reach = account[order], node[order], np.maximum(reach[order], 0)
    start = 0
    while start < len(order):
        width = int(reach[start]) + 1
        fits = int(np.searchsorted(reach, int(width * 1.2), side="right"))
        end = min(fits, start + max(_ELEMENTS // width, 1))
        yield account[start:end], node[start:end]
        start = end


def _by_node(by_volume: NDArray[Any], rate: Floats) -> NDArray[Any]:
    """Figures of the nodes (accounts x nodes) from those of the volumes (accounts x volumes), which take turns."""
    return np.tile(by_volume, rate.shape[1] // by_volume.shape[1])


def _at_least(mean: Floats, room: Ints) -> Floats:
    """At most this can a chance be: Chernoff's bound that so many expected defects pass what there is room for."""
    over = np.maximum(room + 1, 0).astype(np.float64)
    ratio = np.maximum(mean, 1e-300) / np.maximum(over, 1.0)
    return np.where(over > mean, np.exp(np.minimum(over - mean + over * np.log(ratio), 0.0)), 1.0)


def _at_most(mean: Floats, most: Ints) -> Floats:
    """At most this can a chance be: Chernoff's bound that of so many expected defects no more than `most` come."""
    held = np.maximum(most, 0).astype(np.float64)
    ratio = np.maximum(mean, 1e-300) / np.maximum(held, 1e-300)
    found = np.where(mean > held, np.exp(np.minimum(held - mean + held * np.log(ratio), 0.0)), 1.0)
    return np.where(most < 0, 0.0, found)


def _possible(mean: Floats) -> Floats:
    """How many defects are followed when so many are expected: more do not come."""
    return np.asarray(np.ceil(mean + _TAIL * np.sqrt(mean) + _TAIL / 2))


def _passed(walk: Walk, account: Ints, volume: Ints, rate: Floats) -> Floats:
    """The chance of each path of one group to have been over its margin; days x paths.

    States are counts x paths, as far as they were never over: what is done is done along many paths at once.
    """
    margin, trials, lost = walk.margin[account, volume].T, walk.trials[account, volume].T, walk.lost[account, volume].T
    mean = walk.gained[account, volume].T * rate
    cases = walk.cases[account].transpose(1, 2, 0)
    widths = _widths(mean, margin, cases)
    counts = np.arange(widths[-1])[:, None]
    state = np.ones((1, len(account)))
    passed = np.empty(mean.shape)
    for day, width in enumerate(widths):
        state = _without_lost(state, lost[day])
        state = _with_gained(state, mean[day], trials[day], width)
        for chance in cases[day]:
            state = _summed(state, [1 - chance, chance], width)
        state *= counts[: len(state)] <= margin[day]
        passed[day] = 1.0 - state.sum(axis=0)
    return passed


def _over(walk: Walk, account: Ints, volume: Ints, rate: Floats, days: Ints) -> Floats:
    """The chance of each path to stand over its margin on days, by the same steps; days x paths.

    What is gained and left of many days is a binomial of the same mean and spread.
    """
    margin, lost = walk.margin[account, volume].T, walk.lost[account, volume].T
    gained, trials = walk.gained[account, volume].T * rate, np.maximum(walk.trials[account, volume].T, 1.0)
    cases, shown = walk.cases[account].transpose(1, 2, 0), list[Floats]()
    mean, squares, found = np.zeros(len(account)), np.zeros(len(account)), np.zeros((len(days), len(account)))
    for day in range(int(days.max())):
        kept = 1 - lost[day]
        mean, squares = mean * kept + gained[day], squares * kept**2 + gained[day] ** 2 / trials[day]
        shown = [chance * kept for chance in shown] + [chance for chance in cases[day] if chance.any()]
        for place in np.flatnonzero(days == day + 1):
            found[place] = _tail(margin[day], mean, squares, shown)
    return found


def _tail(margin: Ints, mean: Floats, squares: Floats, cases: list[Floats]) -> Floats:
    """The chance that cases and a sum of small chances together exceed a margin; `mean` and `squares` are of the small chances."""
    possible = _possible(np.array(mean.max())) + len(cases)
    width = int(np.clip(np.minimum(margin.max(), possible), -1, None)) + 1
    trials = np.ceil(mean**2 / np.maximum(squares, 1e-300) - _ROUNDING)
    state = np.array(_binomial(width, np.maximum(trials, 1.0), np.maximum(mean, 1e-300)))[:width]
    for chance in cases:
        state = _summed(state, [1 - chance, chance], width)
    return np.asarray(1.0 - (state * (np.arange(width)[:, None] <= margin)).sum(axis=0))


def _widths(mean: Floats, margin: Ints, cases: Floats) -> list[int]:
    """How many counts are followed on each day: as far as the widest margin, or as defects can have come by then."""
    possible = _possible(np.cumsum(mean.max(axis=1))) + np.cumsum((cases > 0).sum(axis=1).max(axis=1, initial=0))
    return [int(each) + 1 for each in np.clip(np.minimum(possible, margin.max()), 0, None)]


def _with_gained(state: Floats, mean: Floats, trials: Floats, width: int) -> Floats:
    """States after the day's new defects. What passes the last count followed is over every margin and drops out."""
    largest = float(mean.max())
    if largest <= 0.0:
        return state
    most = min(width - 1, _followed(largest))
    return _summed(state, _binomial(most, np.maximum(trials, 1.0), mean), width)


def _binomial(most: int, trials: Floats, mean: Floats) -> list[Floats]:
    """Chances of 0 to `most` new defects of a day; each for all paths."""
    chance = np.minimum(mean / trials, _HIGHEST)
    odds, none = chance / (1 - chance), trials * np.log1p(-chance)
    if -none.min() > _MOST:
        steps = np.maximum(trials[None] - np.arange(most)[:, None], 1e-300) / np.arange(1, most + 1)[:, None]
        return list(np.exp(np.concatenate([none[None], none + np.cumsum(np.log(odds * steps), axis=0)])))
    found = [np.exp(none)]
    for count in range(most):
        found.append(found[-1] * odds * np.maximum((trials - count) / (count + 1), 0.0))
    return found


def _summed(state: Floats, chances: list[Floats], width: int) -> Floats:
    """States after as many more defects as the chances say, followed up to `width` - 1."""
    found = np.zeros((width, state.shape[1]))
    for count, chance in enumerate(chances[:width]):
        part = state[: width - count]
        found[count : count + len(part)] += part * chance
    return found


def _without_lost(state: Floats, share: Floats) -> Floats:
    """States after each new defect has left with the given chance (one for each path).

    That k of s + k leave has the chance C(s+k, k) share^k (1-share)^s; the last factor is the same for all k.
    """
    largest, width = float(share.max()), len(state)
    if largest <= 0.0 or width == 1:
        return state
    left, found = state, state.copy()
    for count in range(1, min(width - 1, _followed(largest * (width - 1))) + 1):
        left = left[1:] * np.arange(1.0, width - count + 1)[:, None]
        left *= share / count
        found[: width - count] += left
    found *= _powers(1 - share, width)
    return found


def _powers(base: Floats, count: int) -> Floats:
    """Powers 0 to count - 1 of each number, one row each."""
    found, factor = np.ones((1, len(base))), base
    while len(found) < count:
        found = np.concatenate([found, found[: count - len(found)] * factor])
        factor = factor * factor
    return found


@cache
def _terms(hundredths: int) -> int:
    mean, term, count = hundredths / 100, 1.0, 0
    while term > _RARE or count < mean:
        count += 1
        term *= mean / count
    return count


def _followed(mean: float) -> int:
    """How many events of a day are followed when so many are expected: more come too rarely to matter."""
    return _terms(int(np.ceil(mean * 100))) if mean < _MANY else int(mean + _FAR * np.sqrt(mean))
