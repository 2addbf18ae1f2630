"""The chance of exactly k: binomial, hypergeometric and Poisson, correct to about thirteen digits also for counts of many millions.

Differences of large logarithms of factorials would lose half of the digits. The chance is therefore taken from the deviance and
Stirling's error term.

Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
"""

# No money here: probabilities

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_TABLE: Final = np.array([0.0] + [math.lgamma(n + 1) - ((n + 0.5) * math.log(n) - n + 0.5 * math.log(2 * math.pi)) for n in range(1, 17)])
_SERIES: Final = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188)
_SERIES_TERMS: Final = 40


def binomial(k: ArrayLike, trials: ArrayLike, share: ArrayLike) -> Floats:
    """The chance of exactly k successes in so many trials, each with chance `share` (0 to 1)."""
    k, n, p = np.broadcast_arrays(np.asarray(k, np.float64), np.asarray(trials, np.float64), np.asarray(share, np.float64))
    inside = (k > 0) & (k < n) & (p > 0) & (p < 1)
    x, m, q = np.where(inside, k, 1.0), np.where(inside, n, 2.0), np.where(inside, p, 0.5)
    log = _stirling(m) - _stirling(x) - _stirling(m - x) - _deviance(x, m * q) - _deviance(m - x, m * (1 - q))
    middle = np.exp(log) * np.sqrt(m / (2 * np.pi * x * (m - x)))
    with np.errstate(divide="ignore", invalid="ignore"):
        none, every = np.exp(n * np.log1p(-p)), np.exp(n * np.log(p))
    edge = np.where(k == 0, np.where(n == 0, 1.0, none), np.where(k == n, every, 0.0))
    return np.asarray(np.where(inside, middle, np.where((k < 0) | (k > n), 0.0, edge)))


def poisson(k: ArrayLike, mean: ArrayLike) -> Floats:
    """The chance of exactly k events where `mean` are expected."""
    k, m = np.broadcast_arrays(np.asarray(k, np.float64), np.asarray(mean, np.float64))
    inside = (k > 0) & (m > 0)
    x, expected = np.where(inside, k, 1.0), np.where(inside, m, 1.0)
    middle = np.exp(-_stirling(x) - _deviance(x, expected)) / np.sqrt(2 * np.pi * x)
    return np.asarray(np.where(inside, middle, np.where(k == 0, np.exp(-m), 0.0)))


def hypergeometric(k: ArrayLike, drawn: ArrayLike, marked: ArrayLike, total: ArrayLike) -> Floats:
    """The chance that exactly k of the `drawn` are among the `marked`, both out of `total`."""
    n, all_marked, everything = (np.asarray(each, np.float64) for each in (drawn, marked, total))
    share = np.divide(n, everything, out=np.zeros(np.broadcast(n, everything).shape), where=everything > 0)
    found = binomial(k, all_marked, share) * binomial(n - np.asarray(k, np.float64), everything - all_marked, share)
    return np.asarray(found / binomial(n, everything, share))


def _stirling(n: Floats) -> Floats:
    """What log n! has beyond Stirling's formula; for whole numbers."""
    small = n < len(_TABLE)
    inverse = 1 / np.where(small, 16.0, n)
    square, total = inverse * inverse, np.zeros_like(inverse)
    for coefficient in reversed(_SERIES):
        total = total * square + coefficient
    return np.where(small, _TABLE[np.where(small, n, 0).astype(np.int64)], total * inverse)


def _deviance(x: Floats, mean: Floats) -> Floats:
    """The value of x log(x / mean) + mean - x, also where both are nearly alike."""
    away = (x - mean) / (x + mean)
    near = np.abs(away) < 0.1
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = x * np.log(x / mean) + mean - x
    v = np.where(near, away, 0.0)
    total, power = (x - mean) * v, 2 * x * v
    for step in range(1, _SERIES_TERMS):
        power = power * v * v
        total = total + power / (2 * step + 1)
    return np.where(near, total, plain)
