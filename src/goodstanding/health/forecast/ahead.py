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

_NEGLIGIBLE: Final = 1e-4  # a smaller share of the new defects that leaves on a day is taken to stay
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
        total: per unit of rate what may be known new in the window; accounts x 2 volumes x days.
        walk: what the chances of having been over the limit are computed from.
        bound: the chance of a breach on any of the days ahead is at most this; it is not worked out where that is at most `ignored`.
        ignored: see `Stated`.
    """

    panel: Panel
    estimates: Estimates
    roll: Roll
    expected: Floats
    total: Floats
    walk: Walk
    bound: Floats
    ignored: float

    @property
    def breached(self) -> NDArray[np.bool_]:
        """True where the rate is over its limit today."""
        return np.asarray(room(self.panel, self.roll, self.expected)[:, 0] < 0)

    @property
    def bounded(self) -> NDArray[np.bool_]:
        """True where only a bound of the chance is given, because it cannot exceed `ignored`."""
        return np.asarray(self.bound <= self.ignored)

    def over(self, rows: Ints, days: Ints) -> Floats:
        """The chance to stand over the limit on those days ahead (1 is tomorrow); rows x days."""
        return np.stack([over_on(self, rows, day - 1) for day in days.tolist()], axis=1)

    def by(self, rows: Ints, days: Ints) -> Floats:
        """The chance to have been over the limit on any day until each of those days ahead; rows x days, rising."""
        found = np.repeat(self.bound[rows][:, None], len(days), axis=1)
        exact = np.flatnonzero(~self.bounded[rows])
        if len(exact):
            mine = rows[exact]
            found[exact] = breached_by(self.walk.of(mine), self.over(mine, days), days)
        return found


def look(panel: Panel, counted: Ints, stated: Stated, volume_factor: float = 1.0) -> Ahead:
    """The forecasts of a panel. `counted` are its defects by order day (accounts x days) as a what-if has them; else the panel's own."""
    found = estimates(panel, stated, volume_factor)
    rolled = roll(panel, counted, stated.horizon)
    expected = expected_in_window(found.volume.expected, panel, stated.horizon)
    factors = volumes(found)
    walk = walk_of(panel, found, rolled, expected, factors, stated)
    total = found.known.total[:, None] + factors * found.new.total[:, None]
    return Ahead(panel, found, rolled, expected, total, walk, bound_of(walk, found.rates), stated.ignored)


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


def volumes(found: Estimates) -> Floats:
    """Factors of the expected orders: one standard deviation below and above; accounts x 2 x 1."""
    moves = np.exp(found.volume.spread[:, None] * np.array([-1.0, 1.0]))
    return np.asarray((moves / moves.mean(axis=1, keepdims=True))[:, :, None])


def walk_of(panel: Panel, found: Estimates, rolled: Roll, expected: Floats, factors: Floats, stated: Stated) -> Walk:
    """What the chances of having been over the limit are computed from, for both volumes."""
    margin = np.stack([room(panel, rolled, expected * factors[:, v])[:, 1:] for v in range(2)], axis=1)
    known, new = found.known, found.new
    gained = known.gained[:, None] + factors * new.gained[:, None]
    squared = known.squared[:, None] + factors * new.squared[:, None]
    before = np.zeros_like(gained)
    before[..., 1:] = (known.total[:, None] + factors * new.total[:, None])[..., :-1]
    lost = known.lost[:, None] + factors * new.lost[:, None]
    share = np.clip(lost / np.where(before > 0, before, 1.0), 0.0, 1.0)
    share[share < _NEGLIGIBLE] = 0.0
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


def cases_on(panel: Panel, rows: Ints, day: int) -> Floats:
    """Chances of the undecided cases that show by a day ahead (0 is tomorrow) with their orders in its window; rows x cases."""
    row, order, known, chance = panel.cases.T
    there = (np.maximum(known, order + panel.lag) <= day + 1) & (day + 1 < order + panel.lag + panel.window)
    place = np.full(len(panel), -1)
    place[rows] = np.arange(len(rows))
    kept = there & (place[row.astype(np.int64)] >= 0)
    mine, odds = place[row[kept].astype(np.int64)], chance[kept]
    order_of = np.argsort(mine, kind="stable")
    mine, odds = mine[order_of], odds[order_of]
    counts = np.bincount(mine, minlength=len(rows))
    found = np.zeros((len(rows), counts.max(initial=0)))
    found[mine, np.arange(len(mine)) - np.repeat(np.cumsum(counts) - counts, counts)] = odds
    return found


def over_on(ahead: Ahead, rows: Ints, day: int) -> Floats:
    """The chance of those rows to stand over their limit on a day ahead (0 is tomorrow).

    Beta-binomial under each story of the rate, together with the undecided cases (Poisson-binomial); the mean of both volumes.
    """
    rates_ = ahead.estimates.rates
    mine = Rates(rates_.a[rows], rates_.b[rows], rates_.weight[rows], rates_.prior)
    cases, sums = cases_on(ahead.panel, rows, day), np.zeros(len(rows))
    for v in range(ahead.total.shape[1]):
        margin, total = ahead.walk.margin[rows, v, day], ahead.total[rows, v, day]
        for story, weight in enumerate(mine.weight.T):
            sums += weight * tail_of_sum(margin, cases, *trials_for(total, mine, story))
    return np.asarray(sums / ahead.total.shape[1])


def bound_of(walk: Walk, found: Rates) -> Floats:
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
