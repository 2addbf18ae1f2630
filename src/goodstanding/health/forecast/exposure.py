"""What can still happen in the window of each coming day, per unit of the defect rate.

Today's orders drop out of the window as it moves, known orders enter it (where there is a lag) and expected ones follow. An order with
a defect that is known already is certain; any other may still show one, by how much of the delay curve lies ahead of it.
"""

# No money here: counts and shares of orders

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goodstanding.health.forecast.history import Panel
from goodstanding.health.forecast.maths import Floats, Ints


@dataclass(frozen=True, slots=True)
class Roll:
    """What is certain: known orders and known defects in the window of each day; accounts x (horizon + 1), the first for today."""

    orders: Ints
    defects: Ints


@dataclass(frozen=True, slots=True)
class Chances:
    """What may become known in the window, per unit of rate, on each day after today; accounts x horizon.

    Attributes:
        gained: orders by the share of their defects that becomes known on the day (or, for an order day that enters the window then,
            that became known since today).
        lost: what of it leaves the window on the day, taken from the total of the day before.
        squared: the squares of the shares, weighed like `gained`: it tells how many orders share the chance.
        total: what is in the window in all: gained less lost until then.
    """

    gained: Floats
    lost: Floats
    squared: Floats
    total: Floats


def roll(panel: Panel, defects: Ints, horizon: int) -> Roll:
    """Known orders and defects in the windows of today and the `horizon` days after it."""
    return Roll(_windows(panel.orders, panel, horizon), _windows(defects, panel, horizon))


def _windows(daily: Ints, panel: Panel, horizon: int) -> Ints:
    """Sums over the windows; days after the last known one add nothing."""
    days = daily.shape[1]
    sums = np.concatenate([np.zeros((len(daily), 1), dtype=np.int64), np.cumsum(daily, axis=1)], axis=1)
    ends = days - panel.lag + np.arange(horizon + 1)
    return np.asarray(sums[:, np.clip(ends, 0, days)] - sums[:, np.clip(ends - panel.window, 0, days)])


def expected_in_window(expected: Floats, panel: Panel, horizon: int) -> Floats:
    """Expected new orders in the windows of today and the `horizon` days after it; accounts x (horizon + 1)."""
    sums = np.concatenate([np.zeros((len(expected), 1)), np.cumsum(expected, axis=1)], axis=1)
    ends = np.arange(horizon + 1) - panel.lag
    most = expected.shape[1]
    return np.asarray(sums[:, np.clip(ends, 0, most)] - sums[:, np.clip(ends - panel.window, 0, most)])


def of_known_orders(panel: Panel, curve: Floats, mean: Floats, horizon: int) -> Chances:
    """What orders placed until today can still bring.

    `mean` is the expected rate of each account: an order that has stayed clean so long is likelier to stay so.
    """
    ages = min(panel.lag + panel.window - 1, panel.orders.shape[1])
    clean = np.maximum(panel.orders - panel.defects, 0)[:, ::-1][:, :ages].astype(np.float64)
    last = curve.shape[1] - 1
    grown = np.concatenate([curve, np.ones((len(curve), max(ages + horizon - last, 0)))], axis=1)
    clean /= 1 - mean[:, None] * grown[:, :ages]
    return _summed(clean, grown, (0, ages), panel, horizon)


def of_new_orders(panel: Panel, curve: Floats, expected: Floats, horizon: int) -> Chances:
    """What orders after today can bring: `expected` is accounts x days, from tomorrow on."""
    days = expected.shape[1]
    padded = np.concatenate([np.zeros((len(curve), days + 1)), curve], axis=1)
    return _summed(expected[:, ::-1], padded, (-days, 0), panel, horizon)


def _summed(orders: Floats, curve: Floats, ages: tuple[int, int], panel: Panel, horizon: int) -> Chances:
    """Sums over order days; column i of `orders` is for orders that are ages[0] + i days old today (negative: still to come).

    `curve` starts at the age ages[0] - 1 when that is negative, so that orders to come have shown nothing yet.
    """
    zero = 1 - ages[0] if ages[0] < 0 else 0
    found = [np.zeros((len(orders), horizon)) for _ in range(4)]
    gained, lost, squared, total = found
    known = curve[:, zero + ages[0] : zero + ages[1]]
    before = np.zeros(len(orders))
    for day in range(1, horizon + 1):
        low, high = max(panel.lag - day, ages[0]), min(panel.lag + panel.window - 1 - day, ages[1] - 1)
        column, leaving = day - 1, panel.lag + panel.window - day
        if low <= high:
            part = slice(low - ages[0], high + 1 - ages[0])
            now = curve[:, zero + low + day : zero + high + 1 + day]
            step = now - curve[:, zero + low + day - 1 : zero + high + day]
            if low == panel.lag - day:
                step[:, 0] = now[:, 0] - known[:, low - ages[0]]
            total[:, column] = np.einsum("ij,ij->i", orders[:, part], now - known[:, part])
            squared[:, column] = np.einsum("ij,ij,ij->i", orders[:, part], step, step)
        if ages[0] <= leaving < ages[1] and day > 1:
            place = leaving - ages[0]
            lost[:, column] = orders[:, place] * (curve[:, zero + leaving + day - 1] - known[:, place])
        gained[:, column] = np.maximum(total[:, column] - before + lost[:, column], 0.0)
        before = total[:, column]
    return Chances(gained, lost, squared, total)
