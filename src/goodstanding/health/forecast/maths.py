"""Exact tails of the counts a forecast needs, many accounts at once: beta-binomial, Poisson-binomial, binomial, and sums of two counts.

Nothing is drawn at random and no normal approximation is used. Arrays broadcast as in numpy; the first axis is the account.
"""

# No money here: probabilities, and counts of orders and defects

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_SHIFT: Final = 10  # from here on Stirling's series is exact to the last digits
_SERIES: Final = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)
_HUGE: Final = 1e200
_MOST: Final = 600.0  # exp(-600) is still far from underflow


def log_gamma(x: ArrayLike) -> Floats:
    """Natural logarithm of the gamma function for positive numbers (Stirling's series)."""
    given = np.asarray(x, dtype=np.float64)
    below = given < _SHIFT
    y = np.where(below, given + _SHIFT, given)
    value = (y - 0.5) * np.log(y) - y + 0.5 * np.log(2 * np.pi) + _stirling(y)
    if below.any():
        steps = np.where(below[..., None], given[..., None] + np.arange(_SHIFT), 1.0)
        value -= np.log(steps).sum(axis=-1)
    return np.asarray(value)


def _stirling(y: Floats) -> Floats:
    """What Stirling's formula lacks: 1/12y - 1/360y³ + ..."""
    inverse = 1 / y
    square = inverse * inverse
    total = np.zeros_like(y)
    for coefficient in reversed(_SERIES):
        total = total * square + coefficient
    return total * inverse


def log_none(n: ArrayLike, a: ArrayLike, b: ArrayLike) -> Floats:
    """Logarithm of the chance that a beta-binomial count of `n` trials is 0: Γ(b+n) Γ(a+b) / (Γ(a+b+n) Γ(b)).

    Differences of large logarithms would cost nine digits, so the large parts are cancelled by hand.
    """
    n, a, b = (np.asarray(each, dtype=np.float64) for each in (n, a, b))
    n, a, b = np.broadcast_arrays(n, a, b)
    steps = np.arange(_SHIFT)
    early = np.log1p(a[..., None] / (b[..., None] + n[..., None] + steps)) - np.log1p(a[..., None] / (b[..., None] + steps))
    small, large = b + _SHIFT, b + n + _SHIFT
    main = -a * np.log1p(n / small) + (small + a - 0.5) * np.log1p(a / small) - (large + a - 0.5) * np.log1p(a / large)
    rest = _stirling(small + a) - _stirling(small) - _stirling(large + a) + _stirling(large)
    return np.asarray(main + rest + early.sum(axis=-1))


def beta_binomial_sf(k: ArrayLike, n: ArrayLike, a: ArrayLike, b: ArrayLike) -> Floats:
    """Chance of more than `k` defects among `n` orders whose defect rate is Beta(a, b).

    Exact by recurrence from 0 upwards; a running scale keeps it clear of underflow. Below 0 it is 1, from n on it is 0.
    """
    k_, n_, a_, b_ = np.broadcast_arrays(np.asarray(k, np.int64), np.asarray(n, np.int64), np.asarray(a, float), np.asarray(b, float))
    steps = np.clip(k_, -1, n_ - 1).reshape(-1)
    order = np.argsort(-steps, kind="stable")
    steps, n1, a1, b1 = (each.reshape(-1)[order] for each in (steps, n_, a_, b_))
    lasts = len(steps) - np.searchsorted(steps[::-1], np.arange(max(steps.max(initial=0), 0)), side="right")
    total, scale = _running(n1, a1, b1, lasts)
    found = np.empty(len(steps))
    found[order] = np.where(steps < 0, 1.0, 1.0 - np.exp(log_none(n1, a1, b1) + scale + np.log(total)))
    return np.clip(np.where(k_ >= n_, 0.0, found.reshape(k_.shape)), 0.0, 1.0)


def _running(n: Ints, a: Floats, b: Floats, lasts: Ints) -> tuple[Floats, Floats]:
    """Sums of the terms relative to the first one, and the logarithm of their scale. Step j is for the first `lasts[j]` elements."""
    term, total, scale = np.ones(len(n)), np.ones(len(n)), np.zeros(len(n))
    for j, last in enumerate(lasts.tolist()):
        t = term[:last]
        t *= (n[:last] - j) * (a[:last] + j) / ((j + 1) * (b[:last] + n[:last] - 1 - j))
        total[:last] += t
        over = total[:last] > _HUGE
        if over.any():
            term[:last][over] /= _HUGE
            total[:last][over] /= _HUGE
            scale[:last][over] += np.log(_HUGE)
    return total, scale


def beta_binomial_pmf(most: int, n: ArrayLike, a: ArrayLike, b: ArrayLike) -> Floats:
    """Chances of 0 to `most` defects among `n` orders whose defect rate is Beta(a, b); a last axis of most + 1."""
    n_, a_, b_ = np.broadcast_arrays(np.asarray(n, float), np.asarray(a, float), np.asarray(b, float))
    j = np.arange(most, dtype=np.float64)
    left = n_[..., None] - j
    with np.errstate(divide="ignore"):
        steps = np.log(np.maximum(left, 0)) + np.log((a_[..., None] + j) / ((j + 1) * np.maximum(b_[..., None] + left - 1, b_[..., None])))
    logs = np.concatenate([np.zeros((*n_.shape, 1)), np.cumsum(steps, axis=-1)], axis=-1)
    return np.asarray(np.exp(logs + log_none(n_, a_, b_)[..., None]))


def poisson_binomial_pmf(chances: Floats, most: int) -> Floats:
    """Chances of 0 to `most` successes among independent trials, each with a chance of its own.

    `chances` is accounts x trials (0 for a trial that is not there). What lies above `most` is left out: the sum is then below 1.
    """
    found = np.zeros((len(chances), most + 1))
    found[:, 0] = 1.0
    for chance in chances.T[:, :, None]:
        found[:, 1:] = found[:, 1:] * (1 - chance) + found[:, :-1] * chance
        found[:, :1] *= 1 - chance
    return found


def binomial_pmf(most: int, n: Floats, chance: Floats) -> Floats:
    """Chances of 0 to `most` successes of `n` trials with one chance below 1; a last axis of most + 1."""
    logs = n * np.log1p(-chance)
    found = np.zeros((*logs.shape, most + 1))
    odds = chance / (1 - chance)
    if -logs.min(initial=0.0) > _MOST:
        return _binomial_by_logs(found, logs, n, odds)
    found[..., 0] = np.exp(logs)
    for j in range(most):
        found[..., j + 1] = found[..., j] * (odds * (np.maximum(n - j, 0.0) / (j + 1)))
    return found


def _binomial_by_logs(found: Floats, logs: Floats, n: Floats, odds: Floats) -> Floats:
    """The same for means so large that the chance of 0 is not a number any more."""
    with np.errstate(divide="ignore"):
        for j in range(found.shape[-1]):
            found[..., j] = np.exp(logs)
            logs = logs + np.log(odds * (np.maximum(n - j, 0.0) / (j + 1)))
    return found


def convolved(one: Floats, other: Floats) -> Floats:
    """Chances of the sum of two independent counts, for sums as far as `one` goes; both with counts along the last axis."""
    width = one.shape[-1]
    found = one * other[..., :1]
    for j in range(1, min(width, other.shape[-1])):
        found[..., j:] += one[..., : width - j] * other[..., j : j + 1]
    return found


def tail_of_sum(k: Ints, chances: Floats, n: Ints, a: Floats, b: Floats) -> Floats:
    """Chance that the cases of `chances` (accounts x cases) and a beta-binomial count together exceed `k`, per account."""
    found, some = np.empty(len(chances)), chances.any(axis=1)
    k_, n_, a_, b_ = (np.asarray(each) for each in (k, n, a, b))
    found[~some] = beta_binomial_sf(*(each[~some] for each in (k_, n_, a_, b_)))
    if some.any():
        known = poisson_binomial_pmf(chances[some], chances.shape[1])
        left = k_[some, None] - np.arange(chances.shape[1] + 1)
        found[some] = (known * beta_binomial_sf(left, *(each[some, None] for each in (n_, a_, b_)))).sum(axis=1)
    return found
