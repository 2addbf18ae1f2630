"""The forecasts of many accounts at once, as arrays: estimates from history, windows rolled forward, chances of a breach by each day."""

# No money here: probabilities, and counts of orders and defects

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.health.forecast.exposure import Chances, Roll, expected_in_window, of_known_orders, of_new_orders, roll
from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats, Ints, tail_of_sum
from goodstanding.health.forecast.maturity import curves
from goodstanding.health.forecast.passage import NEVER, Walk, breached_by
from goodstanding.health.forecast.rates import Rates, points, rates, with_change
from goodstanding.health.forecast.stated import Stated
from goodstanding.health.forecast.volume import Volume, volume

_ROUNDING: Final = 1e-9  # expected orders are sums of floats; a whole number must not be lost to the last digit


@dataclass(frozen=True, slots=True)
class Estimates:
    """What history tells about accounts: delays (`curve`), rates, expected orders, and what known and new orders can bring."""

    curve: Floats
    rates: Rates
    volume: Volume
    known: Chances
    new: Chances


@dataclass(frozen=True, slots=True)
class Ahead:
    """The forecasts of a panel.

    Attributes:
        panel, estimates: what they are made from.
        roll: known orders and defects in the windows of today and the days ahead, as a what-if has them; accounts x (days + 1).
        expected: new orders expected in the same windows.
        walk: what the chances are computed from.
        by: the chance to have been over the limit on any day until each day ahead; accounts x days.
        bounded: True where `by` is only a bound, because it cannot exceed `Stated.ignored`.
    """

    panel: Panel
    estimates: Estimates
    roll: Roll
    expected: Floats
    walk: Walk
    by: Floats
    bounded: NDArray[np.bool_]

    @property
    def breached(self) -> NDArray[np.bool_]:
        """True where the rate is over its limit today."""
        return np.asarray(room(self.panel, self.roll, self.expected)[:, 0] < 0)


def look(panel: Panel, counted: Ints, stated: Stated, volume_factor: float = 1.0) -> Ahead:
    """The forecasts of a panel. `counted` are its defects by order day (accounts x days) as a what-if has them; else the panel's own."""
    found = estimates(panel, stated, volume_factor)
    rolled = roll(panel, counted, stated.horizon)
    expected = expected_in_window(found.volume.expected, panel, stated.horizon)
    walk = walk_of(panel, found, rolled, expected, stated)
    by, bounded = chances_by(walk, found.rates, stated)
    return Ahead(panel, found, rolled, expected, walk, by, bounded)


def estimates(panel: Panel, stated: Stated, volume_factor: float) -> Estimates:
    """What history tells."""
    curve = curves(panel, stated)
    rate = rates(panel, curve, stated)
    orders = volume(panel, max(stated.horizon - panel.lag, 0), stated, volume_factor)
    known = of_known_orders(panel, curve, rate.mean, stated.horizon)
    new = of_new_orders(panel, curve, orders.expected, stated.horizon)
    ahead, all_ = new.gained.sum(axis=1), (known.gained + new.gained).sum(axis=1)
    rate = with_change(rate, stated.change_ahead * ahead / np.maximum(all_, _ROUNDING))
    return Estimates(curve, rate, orders, known, new)


def room(panel: Panel, rolled: Roll, expected: Floats) -> Ints:
    """How many more defects each window can take (negative: too many already); `NEVER` where the limit does not apply to it.

    Expected orders (accounts x (days + 1)) are rounded down, which errs towards a breach.
    """
    orders = rolled.orders + np.floor(expected + _ROUNDING).astype(np.int64)
    return np.where(orders >= panel.fewest[:, None], panel.most(orders) - rolled.defects, NEVER)


def walk_of(panel: Panel, found: Estimates, rolled: Roll, expected: Floats, stated: Stated) -> Walk:
    """What the chances of a breach are computed from: two volumes, one standard deviation below and above what is expected."""
    moves = np.exp(found.volume.spread[:, None] * np.array([-1.0, 1.0]))
    factors = (moves / moves.mean(axis=1, keepdims=True))[:, :, None]
    margin = np.stack([room(panel, rolled, expected * factors[:, v])[:, 1:] for v in range(2)], axis=1)
    known, new = found.known, found.new
    gained = known.gained[:, None] + factors * new.gained[:, None]
    squared = known.squared[:, None] + factors * new.squared[:, None]
    before = np.zeros_like(gained)
    before[..., 1:] = (known.total[:, None] + factors * new.total[:, None])[..., :-1]
    lost = known.lost[:, None] + factors * new.lost[:, None]
    share = np.clip(lost / np.where(before > 0, before, 1.0), 0.0, 1.0)
    trials = np.ceil(gained * gained / np.where(squared > 0, squared, 1.0) - _ROUNDING)
    rate, weight = points(found.rates, stated.points)
    return Walk(margin, gained, trials, share, rate, weight, cases_by_day(panel, stated.horizon))


def cases_by_day(panel: Panel, horizon: int) -> Floats:
    """Chances of undecided cases by the day they show in the window; accounts x days x cases of a day.

    A case shows once it is decided and its order is in the window; one that should have been decided by now is expected tomorrow.
    """
    row, order, known, chance = panel.cases.T
    enters, leaves = order + panel.lag, order + panel.lag + panel.window
    day = np.maximum(np.maximum(known, enters), 1)
    kept = (day < leaves) & (day <= horizon)
    place = (row[kept] * horizon + day[kept] - 1).astype(np.int64)
    found = np.zeros((len(panel) * horizon, np.bincount(place).max() if len(place) else 0))
    filled = np.zeros(len(found), dtype=np.int64)
    for where, odds in zip(place.tolist(), chance[kept].tolist(), strict=True):
        found[where, filled[where]] = odds
        filled[where] += 1
    return found.reshape(len(panel), horizon, -1) if found.size else np.zeros((len(panel), horizon, 0))


def chances_by(walk: Walk, found: Rates, stated: Stated) -> tuple[Floats, NDArray[np.bool_]]:
    """The chance of a breach by each day, and where it is only a bound."""
    bound = _bound(walk, found)
    small = bound <= stated.ignored
    by = np.repeat(bound[:, None], walk.margin.shape[2], axis=1)
    rows = np.flatnonzero(~small)
    if len(rows):
        by[rows] = breached_by(walk.of(rows), stated.nodes)
    return by, small


def _bound(walk: Walk, found: Rates) -> Floats:
    """No more than this can the chance be: that all new defects of all days, none leaving, pass the tightest margin."""
    cases = walk.cases.reshape(len(walk.cases), -1)
    bounds = []
    for v in range(walk.margin.shape[1]):
        total, margin = walk.gained[:, v].sum(axis=1), walk.margin[:, v].min(axis=1)
        stories = [tail_of_sum(margin, cases, *trials_for(total, found, story)) * weight for story, weight in enumerate(found.weight.T)]
        bounds.append(np.sum(stories, axis=0))
    return np.asarray(np.max(bounds, axis=0))


def trials_for(total: Floats, found: Rates, story: int) -> tuple[Ints, Floats, Floats]:
    """Orders, a and b of the beta-binomial count for what may become known, `total` per unit of rate, under one story of the rate.

    Orders are whole: the rate is scaled so that the expected count stays the same.
    """
    spread = (slice(None),) + (None,) * (total.ndim - 1)
    a, b = found.a[:, story][spread], found.b[:, story][spread]
    orders = np.maximum(np.ceil(total), 1.0)
    scaled = (a + b) * orders / np.maximum(total, _ROUNDING) - a
    return orders.astype(np.int64), np.broadcast_to(a, total.shape), scaled
