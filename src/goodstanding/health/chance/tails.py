"""The chance of k or more: exact sums of the chances of single counts."""

# No money here: probabilities

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from goodstanding.health.chance import points
from goodstanding.health.chance.points import Floats

_NEGLIGIBLE: Final = 1e-18  # of the sum so far: below the last digit

Flags = NDArray[np.bool_]
Step = Callable[[Floats], Floats]  # chance of j + 1 divided by the chance of j


def hypergeometric(k: ArrayLike, *, drawn: ArrayLike, marked: ArrayLike, total: ArrayLike) -> Floats:
    """The chance that k or more of the `marked` are among the `drawn`, both out of `total`: Fisher's exact test, one-sided."""
    k, n, m, everything = _same(k, drawn, marked, total)
    least, most = np.maximum(0, n + m - everything), np.minimum(n, m)

    def step(j: Floats) -> Floats:
        return np.asarray((n - j) * (m - j) / ((j + 1) * (everything - n - m + j + 1)))

    def point(j: Floats) -> Floats:
        return points.hypergeometric(j, n, m, everything)

    middle = np.divide(n * m, everything, out=np.zeros(k.shape), where=everything > 0)
    return _tail(k, least, most, middle, point, step)


def binomial(k: ArrayLike, *, trials: ArrayLike, share: ArrayLike) -> Floats:
    """The chance of k or more successes in so many trials, each with chance `share`."""
    k, n, p = _same(k, trials, share)
    odds = np.divide(p, 1 - p, out=np.full(k.shape, np.inf), where=p < 1)

    def step(j: Floats) -> Floats:
        return np.asarray((n - j) * odds / (j + 1))

    found = _tail(k, np.zeros_like(n), n, n * np.where(p < 1, p, 0.0), lambda j: points.binomial(j, n, p), step)
    return np.where(p < 1, found, (k <= n).astype(np.float64))


def poisson(k: ArrayLike, *, mean: ArrayLike) -> Floats:
    """The chance of k or more events where `mean` are expected."""
    k, m = _same(k, mean)
    return _tail(k, np.zeros_like(m), np.full(m.shape, np.inf), m, lambda j: points.poisson(j, m), lambda j: np.asarray(m / (j + 1)))


def mid(tail: ArrayLike, point: ArrayLike) -> Floats:
    """The mid-p value: the observed count itself is counted half. Less cautious than the exact tail."""
    return np.asarray(np.asarray(tail, np.float64) - 0.5 * np.asarray(point, np.float64))


def _same(*given: ArrayLike) -> tuple[Floats, ...]:
    return tuple(np.atleast_1d(each) for each in np.broadcast_arrays(*(np.asarray(each, np.float64) for each in given)))


def _tail(k: Floats, least: Floats, most: Floats, middle: Floats, point: Callable[[Floats], Floats], step: Step) -> Floats:
    """Sum upwards from k where k is above the middle; else 1 less the sum downwards from k - 1."""
    above = k > middle
    up = _sum_up(np.clip(np.where(above, k, most), 0, np.where(np.isinf(most), k, most)), above & (k <= most), point, step)
    start = np.maximum(k - 1, least)
    down = 1 - _sum_down(start, ~above & (k > least), least, point, step)
    found = np.where(above, np.where(k > most, 0.0, up), np.where(k <= least, 1.0, down))
    return np.asarray(np.clip(found, 0.0, 1.0))


def _sum_up(j: Floats, wanted: Flags, point: Callable[[Floats], Floats], step: Step) -> Floats:
    term = np.where(wanted, point(np.where(wanted, j, 0)), 0.0)
    total, at = term.copy(), j.astype(np.float64)
    while np.any(term > _NEGLIGIBLE * total):
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            term = np.where(term > 0, np.nan_to_num(term * step(at), nan=0.0, posinf=0.0), 0.0)
        total, at = total + term, at + 1
    return total


def _sum_down(j: Floats, wanted: Flags, least: Floats, point: Callable[[Floats], Floats], step: Step) -> Floats:
    term = np.where(wanted, point(np.where(wanted, j, 0)), 0.0)
    total, at = term.copy(), j.astype(np.float64)
    while np.any(term > _NEGLIGIBLE * total):
        at = at - 1
        with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
            term = np.where((at >= least) & (term > 0), np.nan_to_num(term / step(at), nan=0.0, posinf=0.0), 0.0)
        total = total + term
    return total
