"""Simulated sellers: orders by day, and defects with the day of their order and the day they came to be known.

They are not made by the model that forecasts them: rates creep, jump and fall by the day of the order, days are more uneven than
chance, volume wanders, peaks and collapses, and each seller has delays of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.forecast.history import Panel

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Dice = np.random.Generator

FIRST: Final = date(2024, 1, 1)
SIZES: Final = (2.0, 150.0)  # orders a day on average
PEAKS: Final = (330, 695)  # about Black Friday of both years, counted from FIRST


@dataclass(frozen=True, slots=True)
class Rule:
    """A metric as simulated: its window, lag and limit, and between how many days on average defects take to be known."""

    metric: str
    window: int
    lag: int
    limit: Fraction
    strict: bool
    delay: tuple[float, float]


RULES: Final = (
    Rule("odr", 60, 15, Fraction(1, 100), True, (8.0, 22.0)),
    Rule("lsr", 30, 0, Fraction(4, 100), True, (0.5, 3.0)),
    Rule("cr", 7, 0, Fraction(25, 1000), True, (0.5, 3.0)),
    Rule("otdr", 14, 7, Fraction(10, 100), False, (1.5, 5.0)),
)


@dataclass(frozen=True, slots=True)
class World:
    """Sellers of one rule.

    Attributes:
        rule: the metric.
        kinds: what each seller is like.
        orders: sellers x days.
        seller, order_day, known_day: one entry for each defect; days count from FIRST.
    """

    rule: Rule
    kinds: tuple[str, ...]
    orders: Ints
    seller: Ints
    order_day: Ints
    known_day: Ints

    @property
    def days(self) -> int:
        """How many days there are."""
        return int(self.orders.shape[1])

    def panel(self, as_of: int, memory: int) -> Panel:
        """What is known at the end of a day, as the forecast takes it."""
        first = max(as_of + 1 - memory, 0)
        known = (self.known_day <= as_of) & (self.order_day >= first)
        seller, order, seen = self.seller[known], self.order_day[known], self.known_day[known]
        width, sellers = as_of + 1 - first, len(self.orders)
        ones = np.ones(sellers, dtype=np.int64)
        return Panel(
            metric=self.rule.metric,
            window=self.rule.window,
            lag=self.rule.lag,
            orders=self.orders[:, first : as_of + 1],
            defects=np.bincount(seller * width + order - first, minlength=sellers * width).reshape(sellers, width),
            ages=np.stack([seller, seen - order, as_of - order, np.ones_like(seller)], axis=1),
            rate_top=self.rule.limit.numerator * ones,
            rate_bottom=self.rule.limit.denominator * ones,
            strict=np.full(sellers, self.rule.strict),
            fewest=ones,
            weekday=(FIRST.weekday() + as_of) % 7 * ones,
            cases=np.empty((0, 4)),
        )

    def breached(self) -> NDArray[np.bool_]:
        """Whether each seller was over the limit at the end of each day, by the defects known then; sellers x days."""
        found = np.zeros(self.orders.shape, dtype=bool)
        window, lag = self.rule.window, self.rule.lag
        for day in range(lag, self.days):
            first, last = max(day - lag - window + 1, 0), day - lag
            inside = (self.known_day <= day) & (self.order_day >= first) & (self.order_day <= last)
            bad = np.bincount(self.seller[inside], minlength=len(self.orders))
            orders = self.orders[:, first : last + 1].sum(axis=1)
            over = bad * self.rule.limit.denominator - orders * self.rule.limit.numerator
            found[:, day] = (orders > 0) & ((over >= 0) if self.rule.strict else (over > 0)) & (bad > 0)
        return found


def world(rule: Rule, each: int, days: int, seed: int) -> World:
    """So many sellers of every kind over so many days; the same for the same seed."""
    dice = np.random.default_rng([seed, *rule.metric.encode()])
    kinds = tuple(kind for kind in KINDS for _ in range(each))
    orders = np.stack([_orders(dice, kind, days) for kind in kinds])
    rates = np.stack([KINDS[kind](dice, days) for kind in kinds]) * float(rule.limit)
    uneven = dice.gamma(8.0, 1 / 8.0, size=rates.shape)
    bad = dice.binomial(orders, np.minimum(rates * uneven, 0.9))
    seller, order_day = np.nonzero(bad)
    count = bad[seller, order_day]
    seller, order_day = np.repeat(seller, count), np.repeat(order_day, count)
    means, shapes = dice.uniform(*rule.delay, size=len(kinds)), dice.uniform(1.0, 2.5, size=len(kinds))
    delay = np.floor(dice.gamma(shapes[seller], means[seller] / shapes[seller])).astype(np.int64)
    return World(rule, kinds, orders, seller, order_day, order_day + delay)


def _orders(dice: Dice, kind: str, days: int) -> Ints:
    """Orders by day: a size, weekdays, a level that wanders, a peak before Christmas, and days that vary more than chance."""
    size = dice.uniform(0.3, 4.0) if kind == "small volume" else float(np.clip(np.exp(dice.normal(np.log(25), 1.2)), *SIZES))
    weekdays = np.exp(dice.normal(0.0, 0.2, size=7))
    wander = np.exp(np.cumsum(dice.normal(0.0, 0.05 / np.sqrt(7), size=days)))
    height = dice.uniform(1.5, 3.5) if kind == "seasonal volume" else dice.uniform(0.0, 0.6)
    at = np.arange(days)
    season = 1 + height * sum(np.exp(-(((at - peak) / 18.0) ** 2)) for peak in PEAKS)
    level = size * weekdays[at % 7] / weekdays.mean() * wander * season
    return np.asarray(dice.poisson(level * dice.gamma(20.0, 1 / 20.0, size=days)), dtype=np.int64)


def _steady(dice: Dice, days: int) -> Floats:
    return np.full(days, dice.uniform(0.1, 0.6))


def _creep(dice: Dice, days: int) -> Floats:
    start, lasts = dice.integers(120, days - 150), dice.integers(60, 200)
    low, high = dice.uniform(0.2, 0.5), dice.uniform(1.1, 2.5)
    return np.interp(np.arange(days), [start, start + lasts], [low, high])


def _attack(dice: Dice, days: int) -> Floats:
    return _burst(dice, days, lasts=(4, 15), strength=(4.0, 15.0))


def _spike(dice: Dice, days: int) -> Floats:
    return _burst(dice, days, lasts=(1, 4), strength=(8.0, 25.0))


def _burst(dice: Dice, days: int, lasts: tuple[int, int], strength: tuple[float, float]) -> Floats:
    found = np.full(days, dice.uniform(0.1, 0.5))
    start = dice.integers(200, days - 60)
    found[start : start + dice.integers(*lasts)] *= dice.uniform(*strength)
    return found


def _improving(dice: Dice, days: int) -> Floats:
    start = dice.integers(150, days - 200)
    return np.interp(np.arange(days), [start, start + dice.integers(30, 150)], [dice.uniform(0.7, 1.5), dice.uniform(0.1, 0.4)])


def _seasonal(dice: Dice, days: int) -> Floats:
    at = np.arange(days)
    strain = sum(np.exp(-(((at - peak - 5) / 20.0) ** 2)) for peak in PEAKS)
    return np.asarray(dice.uniform(0.2, 0.7) * (1 + dice.uniform(0.0, 0.8) * strain))


KINDS: Final[dict[str, Callable[[Dice, int], Floats]]] = {
    "steady": _steady,
    "slow creep": _creep,
    "attack": _attack,
    "seasonal volume": _seasonal,
    "small volume": _steady,
    "improving": _improving,
    "one-off spike": _spike,
}
