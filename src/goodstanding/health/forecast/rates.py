"""How many of an account's orders turn bad? What its history says about the rate, as points with weights.

The rate has either been the same for all of the history or it changed some weeks ago, and then only newer orders tell about it. Each
of these stories gives a Beta posterior; they are weighed by how well they foretell the defects seen (Bayes factors). The prior is
what the accounts have in common (empirical Bayes), or with few accounts a stated one.
"""

# No money here: rates and probabilities

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats, log_gamma
from goodstanding.health.forecast.stated import Stated

_DEFECTS: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)  # how much the accounts may have in common, in defects
_MEANS: Final = tuple(float(each) for each in np.exp(np.linspace(-1.5, 0.5, 9)))  # around the pooled rate
_WIDE: Final = (6.0, 5.5)  # standard deviations left and right of the middle; the left tail is the longer one
_HIGHEST: Final = 0.95
_TERMS: Final = 12


@dataclass(frozen=True, slots=True)
class Prior:
    """What is thought of a rate before its history: Beta(a, b); `pooled` from how many accounts, 0 where it is the stated one."""

    a: Floats
    b: Floats
    pooled: int


@dataclass(frozen=True, slots=True)
class Rates:
    """Beta posteriors of each account and the weight of each; accounts x stories. The first story is that nothing changed."""

    a: Floats
    b: Floats
    weight: Floats
    prior: Prior

    @property
    def mean(self) -> Floats:
        """The expected rate of each account."""
        return np.asarray((self.weight * self.a / (self.a + self.b)).sum(axis=1))


def rates(panel: Panel, curve: Floats, stated: Stated) -> Rates:
    """What history says about each account's rate; `curve` is how much of an order's defects is known by age."""
    defects, exposure = evidence(panel, curve, stated)
    prior = prior_of(panel, defects[:, 0], exposure[:, 0], stated)
    a, b = prior.a[:, None], prior.b[:, None]
    fit = _log_fit(defects, exposure, a, b)
    older = _log_fit(defects[:, :1] - defects, exposure[:, :1] - exposure, a, b)
    before = np.log([stated.steady] + [(1 - stated.steady) / len(stated.changes)] * len(stated.changes))
    logs = fit + older + before
    weight = np.exp(logs - logs.max(axis=1, keepdims=True))
    a, b = a + defects, b + np.maximum(exposure - defects, 0.0)
    known = np.minimum(1.0, stated.surest / a)
    return Rates(a * known, b * known, weight / weight.sum(axis=1, keepdims=True), prior)


def with_change(found: Rates, chance: Floats) -> Rates:
    """The same with one story more: with that chance (one for each account) the rate of the orders to come is another one altogether."""
    a, b = (np.concatenate([own, new[:, None]], axis=1) for own, new in ((found.a, found.prior.a), (found.b, found.prior.b)))
    return Rates(a, b, np.concatenate([found.weight * (1 - chance[:, None]), chance[:, None]], axis=1), found.prior)


def evidence(panel: Panel, curve: Floats, stated: Stated) -> tuple[Floats, Floats]:
    """Defects and matured orders (an order counts by the share of its defects that would be known by now); accounts x stories."""
    days = min(stated.memory, panel.orders.shape[1])
    known = curve[:, np.minimum(np.arange(days), curve.shape[1] - 1)]
    recent = panel.orders[:, ::-1][:, :days]
    matured, bad = recent * known, panel.defects[:, ::-1][:, :days]
    spans = [days, *(min(each, days) for each in stated.changes)]
    defects = np.stack([bad[:, :span].sum(axis=1) for span in spans], axis=1).astype(np.float64)
    return defects, np.stack([matured[:, :span].sum(axis=1) for span in spans], axis=1)


def prior_of(panel: Panel, defects: Floats, exposure: Floats, stated: Stated) -> Prior:
    """The prior of each account: of many accounts the one under which their histories are likeliest, else the stated one."""
    told = exposure > 0
    ones = np.ones(len(panel))
    if told.sum() >= stated.pool_from and defects.sum() > 0:
        mean, weight = _likeliest(defects[told], exposure[told])
        return Prior(weight * ones, (weight / mean - weight) * ones, int(told.sum()))
    mean_of = float(stated.prior_share) * panel.rate_top / panel.rate_bottom
    return Prior(stated.prior_defects * ones, stated.prior_defects / mean_of - stated.prior_defects, 0)


def _likeliest(defects: Floats, exposure: Floats) -> tuple[float, float]:
    pooled = min(float(defects.sum() / exposure.sum()), 0.5)
    tried = [(pooled * ratio, weight) for ratio in _MEANS for weight in _DEFECTS]
    fits = [_log_fit(defects, exposure, np.array(weight), np.array(weight / mean)).sum() for mean, weight in tried]
    return tried[int(np.argmax(fits))]


def _log_fit(defects: Floats, exposure: Floats, a: Floats, b: Floats) -> Floats:
    """Logarithm of how well a prior foretells the defects (gamma-Poisson, without what is the same for all priors)."""
    return np.asarray(log_gamma(a + defects) - log_gamma(a) + a * np.log(b) - (a + defects) * np.log(b + exposure))


def points(found: Rates, count: int) -> tuple[Floats, Floats]:
    """What the rate may be and how likely each is; accounts x count, even in the logarithm. Sums over them are integrals over it.

    Rates below the lowest point, which no orders show apart from it, count as if they were that point.
    """
    middle = np.log(found.a / found.b) - 1 / (2 * found.a)
    spread = 1 / found.a + 1 / (2 * found.a**2)
    centre = (found.weight * middle).sum(axis=1, keepdims=True)
    width = np.sqrt((found.weight * (spread + (middle - centre) ** 2)).sum(axis=1, keepdims=True))
    high = np.minimum((middle + _WIDE[1] * np.sqrt(spread)).max(axis=1, keepdims=True), np.log(_HIGHEST))
    low = np.minimum(centre - _WIDE[0] * width, high - 1)
    rate = np.exp(low + (high - low) * np.linspace(0, 1, count))
    density = np.zeros_like(rate)
    for story in range(found.a.shape[1]):
        part = found.a[:, story, None] * np.log(rate) + (found.b[:, story, None] - 1) * np.log1p(-rate)
        part = np.exp(part - part.max(axis=1, keepdims=True))
        below = _below(rate[:, 0], found.a[:, story], found.b[:, story])
        part[:, 0] /= 2
        part *= ((1 - below) / part.sum(axis=1))[:, None]
        part[:, 0] += below
        density += found.weight[:, story, None] * part
    return rate, density


def _below(rate: Floats, a: Floats, b: Floats) -> Floats:
    """The chance that a Beta(a, b) rate lies below a point that is far left of its middle (the first terms of its series)."""
    logs = a * np.log(rate) + b * np.log1p(-rate) + log_gamma(a + b) - log_gamma(a + 1) - log_gamma(b)
    term, total = np.ones_like(rate), np.ones_like(rate)
    for step in range(1, _TERMS):
        term = term * rate * (a + b + step - 1) / (a + step)
        total += term
    return np.asarray(np.minimum(np.exp(np.minimum(logs, 0.0)) * total, 1.0))
