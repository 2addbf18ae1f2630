"""How many orders to expect on each coming day: a level, the account's own weekdays, and how sure that is.

Simple on purpose: no yearly season is known from a few months of orders. `--what-if volume` is for what the seller knows better.
"""

# No money here: counts of orders

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats, Ints
from goodstanding.health.forecast.stated import Stated


@dataclass(frozen=True, slots=True)
class Volume:
    """Expected orders of the days after the last known one (accounts x days), the level per day, the factor of each weekday, and
    `spread`: the standard deviation of the logarithm of what will come against what is expected.
    """

    expected: Floats
    level: Floats
    weekdays: Floats
    spread: Floats


def volume(panel: Panel, days: int, stated: Stated, factor: float = 1.0) -> Volume:
    """What to expect of the next `days` days; `factor` is for a what-if."""
    used = min(stated.volume_days, panel.orders.shape[1])
    recent = panel.orders[:, ::-1][:, :used].astype(np.float64)
    weekday = (panel.weekday[:, None] - np.arange(used)) % 7
    weekdays = _weekdays(recent, weekday, stated)
    weights = 0.5 ** (np.arange(used) / stated.volume_half)
    level = (recent * weights).sum(axis=1) / (np.take_along_axis(weekdays, weekday, axis=1) * weights).sum(axis=1)
    coming = (panel.weekday[:, None] + 1 + np.arange(days)) % 7
    expected = factor * level[:, None] * np.take_along_axis(weekdays, coming, axis=1)
    return Volume(expected, level, weekdays, _spread(recent, stated))


def _weekdays(recent: Floats, weekday: Ints, stated: Stated) -> Floats:
    """The factor of each weekday, 1 for an average one; drawn towards 1 where there are few orders."""
    usual = recent.mean(axis=1, keepdims=True)
    found = np.empty((len(recent), 7))
    for day in range(7):
        mine = weekday == day
        had = (recent * mine).sum(axis=1) + stated.weekday_orders
        found[:, day] = had / ((usual[:, 0] * mine.sum(axis=1)) + stated.weekday_orders)
    return np.asarray(found / found.mean(axis=1, keepdims=True))


def _spread(recent: Floats, stated: Stated) -> Floats:
    """How far volume moves until the orders that matter: the moves of whole weeks beyond chance, as in a random walk."""
    weeks = recent.shape[1] // 7
    totals = recent[:, : weeks * 7].reshape(len(recent), weeks, 7).sum(axis=2) + 0.5
    moves = np.diff(np.log(totals), axis=1) ** 2 - (1 / totals[:, 1:] + 1 / totals[:, :-1])
    own = np.maximum(moves.sum(axis=1), 0.0)
    weekly = (own + stated.volume_weeks * stated.volume_week**2) / (max(weeks - 1, 0) + stated.volume_weeks)
    return np.asarray(np.minimum(np.sqrt(weekly * stated.volume_ahead), 1.0))
