"""Finds a window of days with more events than the rest of the series explains.

If events fall on days in proportion to the exposure (orders that could have led to one), then of all N events the number that fall into
a window is binomial with the window's share of the exposure. The chance of so many or more is exact; it is multiplied by the number of
windows looked at (Bonferroni), so that a series without any burst is reported at most at the stated rate. Windows overlap, so the true
rate is lower. Nothing is simulated.
"""

# No money here: counts of days and events, probabilities

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.chance import tails

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

LENGTHS: Final = (1, 2, 3, 5, 7, 10, 14)  # days of a window


@dataclass(frozen=True, slots=True)
class Limits:
    """When a window is a burst.

    Attributes:
        level: a family of series without any burst is reported at most with this chance, by the numbers alone.
        telling: the same for a burst whose events also say more than their number does (see `odd.telling`).
        recent: bursts whose last event is in this many last days are looked for.
        least: a burst has at least so many events,
        times: and at least so many times as many as expected.
        history: a series is at least so many days long, else nothing can be said.
        floor: no day's exposure is taken to be less than this share of the average: files may lack orders.
    """

    level: float = 0.001
    telling: float = 0.01
    recent: int = 30
    least: int = 4
    times: float = 2.0
    history: int = 90
    floor: float = 0.05


@dataclass(frozen=True, slots=True)
class Burst:
    """The most striking window of a series.

    Attributes:
        first, last: places of its first and last day in the series, both included.
        count: events in it.
        expected: how many there would be if all events of the series fell in proportion to the exposure.
        chance: of so many or more in any of the windows looked at, at most.
    """

    first: int
    last: int
    count: int
    expected: float
    chance: float


def find(counts: Ints, exposure: Floats, limits: Limits | None = None, among: int | None = None) -> list[Burst | None]:
    """For each series the most striking window, or None where none is a burst.

    Args:
        counts: events; series x days.
        exposure: what events are in proportion to, of the same shape; not negative. All zero: every day counts the same.
        limits: see there; `level` holds for all series of one call together.
        among: how many series could have had a burst, where those that plainly have none are left out; None: those given.
    """
    limits = limits or Limits()
    series, days = counts.shape
    if days < limits.history or not series:
        return [None] * series
    start, end = _windows(days, limits)
    inside, total = _sums(counts, start, end), counts.sum(axis=1, keepdims=True)
    weight = _weights(exposure, limits)
    share = _sums(weight, start, end)
    chance = _chances(inside, np.broadcast_to(total, inside.shape), np.clip(share, 0, 1), limits)
    best = np.argmin(chance, axis=1)
    tests = len(start) * max(int((total >= limits.least).sum()), among or 1)
    return [_burst(each, counts[each], start, end, inside, share, chance, int(best[each]), tests, limits) for each in range(series)]


def _chances(inside: Floats, total: Ints, share: Floats, limits: Limits) -> Floats:
    """The chance of so many or more in each window; 1 where there are too few to be a burst at all, which saves nearly all of the work."""
    chance = np.ones(inside.shape)
    asked = (inside >= limits.least) & (inside >= limits.times * share * total)
    if asked.any():
        chance[asked] = tails.binomial(inside[asked], trials=total[asked], share=share[asked])
    return chance


def _windows(days: int, limits: Limits) -> tuple[Ints, Ints]:
    """First and last place of every window looked at."""
    ends = np.arange(max(days - limits.recent, 0), days)
    pairs = [(end - length + 1, end) for end in ends for length in LENGTHS if end - length + 1 >= 0]
    start, end = zip(*pairs, strict=True)
    return np.array(start, np.int64), np.array(end, np.int64)


def _sums(values: NDArray[np.generic], start: Ints, end: Ints) -> Floats:
    """Sums of windows; series x windows."""
    running = np.concatenate([np.zeros((len(values), 1)), np.cumsum(values.astype(np.float64), axis=1)], axis=1)
    return np.asarray(running[:, end + 1] - running[:, start])


def _weights(exposure: Floats, limits: Limits) -> Floats:
    """Each day's share of the exposure; every row sums to one."""
    mean = exposure.mean(axis=1, keepdims=True)
    kept = np.where(mean > 0, np.maximum(exposure, limits.floor * mean), 1.0)
    return np.asarray(kept / kept.sum(axis=1, keepdims=True))


def _burst(
    each: int, counts: Ints, start: Ints, end: Ints, inside: Floats, share: Floats, chance: Floats, best: int, tests: int, limits: Limits
) -> Burst | None:
    count, expected = int(inside[each, best]), float(share[each, best] * counts.sum())
    adjusted = min(float(chance[each, best]) * tests, 1.0)
    if adjusted > limits.level or count < limits.least or count < limits.times * expected:
        return None
    days = np.flatnonzero(counts[start[best] : end[best] + 1])
    if start[best] + days[-1] < len(counts) - limits.recent:
        return None
    return Burst(int(start[best] + days[0]), int(start[best] + days[-1]), count, expected, adjusted)
