"""What the forecast assumes where facts say nothing: each figure with the words that explain it.

None of them is Amazon's. They were chosen by hand, checked with simulated sellers (docs/reference/forecast-calibration.md) and give
way to the account's own history as it grows.
"""

# No money here: days, shares and weights

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final


@dataclass(frozen=True, slots=True)
class Delay:
    """How late defects come to be known: half of them within `half` days of the order's day, 19 of 20 within `most` days."""

    half: int
    most: int


@dataclass(frozen=True, slots=True)
class Stated:
    """The assumptions.

    Attributes:
        horizon: days looked ahead.
        within: the days for which chances are given.
        memory: days of history that are used at all.
        slowest: days after which every defect of an order is taken to be known.
        pool_from: accounts needed before they inform each other; below that the figures here are the prior.
        delay_weight: the assumed delays weigh as much as this many defects of the account's own.
        prior_share: an account nobody knows is taken to run at this share of its limit,
        prior_defects: which weighs as much as a history with this many defects.
        surest: however long a history is, it does not tell more about the rate than this many defects would.
        changes: the rate may have changed this many days ago; then only newer orders tell about it.
        steady: chance that it did not change, before looking.
        change_ahead: chance that the rate changes within the days looked ahead, to what is usual for an account, for orders yet to come.
        weekday_orders: that the weekdays are alike weighs as much as this many orders of each.
        volume_days: days of orders that the expected volume is taken from,
        volume_half: the weight of a day halving every this many days.
        volume_week: by how much (as a logarithm) volume is taken to move in a week,
        volume_weeks: which weighs as much as this many weeks of the account's own.
        volume_ahead: weeks of such moves between now and the orders that matter.
        points: how many rates are thought possible for an account.
        ignored: a chance is not worked out further when it cannot exceed this; the bound is given instead.
        alert: a warning is due when the chance of a breach within `horizon` days is at least this.
        safe: orders are enough when the chance of standing over the limit on a day is at most this.
    """

    horizon: int = 30
    within: tuple[int, ...] = (7, 14, 30)
    memory: int = 180
    slowest: int = 120
    pool_from: int = 20
    delay_weight: float = 10.0
    prior_share: Fraction = Fraction(2, 5)
    prior_defects: float = 1.0
    surest: float = 400.0
    changes: tuple[int, ...] = (7, 14, 28, 56)
    steady: float = 0.7
    change_ahead: float = 0.1
    weekday_orders: float = 10.0
    volume_days: int = 56
    volume_half: float = 14.0
    volume_week: float = 0.12
    volume_weeks: float = 4.0
    volume_ahead: float = 2.0
    points: int = 160
    ignored: float = 0.001
    alert: float = 0.2
    safe: float = 0.05


STATED: Final = Stated()

DELAYS: Final[dict[str, Delay]] = {
    "odr": Delay(14, 50),
    "lsr": Delay(1, 5),
    "cr": Delay(2, 7),
    "vtr": Delay(3, 12),
    "otdr": Delay(3, 12),
    "otdr_legacy": Delay(3, 12),
    "idr": Delay(2, 7),
    "rdr": Delay(5, 20),
    "crt": Delay(1, 3),
}
OTHER_DELAY: Final = Delay(5, 30)
