"""How late do defects come to be known? The share of an order's defects known so many days after its day, by account.

Recent orders show only their early defects, so a plain average of delays would be too short. The reverse hazard of right-truncated
data is used instead (Lagakos, Barraj and De Gruttola, 1988): among defects known by age k of orders at least k days old, the share
known on day k exactly. The assumed delays enter as if they had been seen on some defects more.
"""

# No money here: shares of defects

from __future__ import annotations

import numpy as np

from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats
from goodstanding.health.forecast.stated import DELAYS, OTHER_DELAY, Delay, Stated


def curves(panel: Panel, stated: Stated) -> Floats:
    """For each account the share of defects known within 0, 1, ... `slowest` days: rising, 1 at the end; accounts x (slowest + 1).

    From `pool_from` accounts on, what they have in common is the prior of each; below that the assumed delay is.
    """
    hits, seen = _counts(panel, stated.slowest)
    prior = assumed(DELAYS.get(panel.metric, OTHER_DELAY), stated.slowest)
    if len(panel) >= stated.pool_from:
        prior = _curve(hits.sum(axis=0, keepdims=True), seen.sum(axis=0, keepdims=True), prior, stated.delay_weight)[0]
    return _curve(hits, seen, prior, stated.delay_weight)


def assumed(delay: Delay, slowest: int) -> Floats:
    """The share known within 0 to `slowest` days where nothing is known but half and most (a Weibull curve through both)."""
    shape = np.log(np.log(20) / np.log(2)) / np.log((delay.most + 1) / (delay.half + 1))
    scale = (delay.half + 1) / np.log(2) ** (1 / shape)
    known = 1 - np.exp(-(((np.arange(slowest + 1) + 1) / scale) ** shape))
    return np.asarray(known / known[-1])


def _counts(panel: Panel, slowest: int) -> tuple[Floats, Floats]:
    """Defects known at each age, and defects known by each age of orders old enough to tell; accounts x ages."""
    row, delay, age, count = panel.ages.T
    kept = delay <= slowest
    row, delay, age, count = row[kept], delay[kept], np.minimum(age[kept], slowest), count[kept]
    wide = slowest + 2
    hits, ends = (np.bincount(row * wide + at, count, len(panel) * wide).reshape(-1, wide).astype(np.float64) for at in (delay, age + 1))
    return hits[:, :-1], np.cumsum(hits - ends, axis=1)[:, :-1]


def _curve(hits: Floats, seen: Floats, prior: Floats, weight: float) -> Floats:
    """The product of what the later days leave; `prior` counts as `weight` defects."""
    hazard = (hits + weight * np.diff(prior, prepend=0.0)) / (seen + weight * prior)
    left = np.ones_like(hazard)
    left[:, :-1] = 1 - hazard[:, 1:]
    return np.asarray(np.cumprod(left[:, ::-1], axis=1)[:, ::-1])
