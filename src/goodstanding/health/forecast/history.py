"""What a forecast is made from: orders by day, and defects with the day of their order and the day they came to be known.

Independent of where it comes from; `read` makes it from facts.
"""

# No money here: counts of orders and defects, and rates

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Limit:
    """How many defects are too many.

    Attributes:
        rate: share of defects among the orders of the window, exact; of a metric that counts the good ones, 1 minus its target.
        at_limit_breaks: True where the limit itself is a breach (ODR must be below 1 %), False where it is still kept (valid tracking
            must be at least 95 %).
        fewest: with fewer orders in the window the limit is not applied.
    """

    rate: Fraction
    at_limit_breaks: bool = True
    fewest: int = 1

    def __post_init__(self) -> None:
        if not 0 < self.rate < 1 or self.fewest < 1:
            raise ValueError(f"a limit is a share between 0 and 1 of at least one order, not {self.rate} of {self.fewest}")

    def most(self, orders: int) -> int:
        """How many defects so many orders may have; -1 for no orders, where even none would not be below a limit."""
        top, bottom = self.rate.numerator, self.rate.denominator
        return (orders * top - 1) // bottom if self.at_limit_breaks else orders * top // bottom

    def clean_orders(self, defects: int, orders: int) -> int:
        """How many more orders without a defect bring that many defects back within the limit; 0 when they are within it."""
        if defects <= 0:
            return 0
        needed = Fraction(defects) / self.rate
        least = needed.numerator // needed.denominator
        least += 1 if self.at_limit_breaks or least < needed else 0
        return max(least - orders, 0)


@dataclass(frozen=True, slots=True)
class Defect:
    """Defects of one order day that came to be known on one day."""

    order_day: date
    known_day: date
    count: int = 1


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Something undecided that may become a defect: an open claim, an order that is late but not yet shipped.

    `chance` is how likely it becomes one, `known_day` the day on which that is expected to show; a day that is past stands for tomorrow.
    """

    order_day: date
    known_day: date
    chance: float
    count: int = 1


@dataclass(frozen=True, slots=True)
class History:
    """A rate of one account, store and part as known at the end of a day.

    Attributes:
        account, marketplace, metric, part: whose rate it is, as in `health.model.MetricValue`.
        as_of: the last day that is wholly known.
        window, lag: days; the rate of a day counts the orders of `window` days that end `lag` days before it.
        limit: when it is too high.
        orders: orders by day, the last one for `as_of`; days before the first one had none or are not known.
        defects: defects known by `as_of`. An order with several counts once.
        cases: what is still undecided.

    Raises:
        ValueError: a defect lies outside the days of `orders`, or is known before its order or after `as_of`.
    """

    account: str
    marketplace: str
    metric: str
    part: str
    as_of: date
    window: int
    lag: int
    limit: Limit
    orders: Ints
    defects: tuple[Defect, ...] = ()
    cases: tuple[OpenCase, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.window < 1 or self.lag < 0 or self.orders.ndim != 1 or not len(self.orders):
            raise ValueError("a history needs a window of at least a day, a lag that is not negative, and orders by day")
        for each in self.defects:
            if not self.first <= each.order_day <= each.known_day <= self.as_of or each.count < 1:
                raise ValueError(f"{self.account} {self.metric}: {each} does not lie between {self.first} and {self.as_of}")

    @property
    def first(self) -> date:
        """The first day of `orders`."""
        return self.as_of - timedelta(days=len(self.orders) - 1)

    def by_order_day(self) -> Ints:
        """Known defects by the day of their order, as long as `orders`."""
        found = np.zeros(len(self.orders), dtype=np.int64)
        for each in self.defects:
            found[(each.order_day - self.first).days] += each.count
        return found


@dataclass(frozen=True, slots=True)
class Panel:
    """Several histories of one metric side by side, so that all are computed at once.

    Attributes:
        window, lag: days, the same for all.
        orders, defects: accounts x days, the last column for the day each is known until; defects by the day of their order.
        ages: account, delay from order to known day, days from order day to the last known day, and count of every known defect.
        rate_top, rate_bottom, strict, fewest: the limit of each account; strict where the limit itself is a breach.
        weekday: of each account's last known day, Monday 0.
        cases: account, days from the last known day to the order day (at most 0 mostly) and to the day it shows, chance; one row a case.
    """

    metric: str
    window: int
    lag: int
    orders: Ints
    defects: Ints
    ages: Ints
    rate_top: Ints
    rate_bottom: Ints
    strict: NDArray[np.bool_]
    fewest: Ints
    weekday: Ints
    cases: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.orders)

    def most(self, orders: NDArray[Any]) -> Ints:
        """How many defects may stand against those orders (accounts x anything, whole numbers)."""
        spread = (slice(None),) + (None,) * (orders.ndim - 1)
        whole = orders.astype(np.int64)
        return (whole * self.rate_top[spread] - self.strict[spread]) // self.rate_bottom[spread]


def panel(histories: Sequence[History]) -> Panel:
    """Histories side by side; the shorter ones are filled with days without orders.

    Raises:
        ValueError: there are none, or their metric, window or lag differ.
    """
    kinds = {(each.metric, each.window, each.lag) for each in histories}
    if len(kinds) != 1:
        raise ValueError(f"a panel is of one metric with one window and lag, not of {sorted(kinds)}")
    width = max(len(each.orders) for each in histories)
    orders = np.zeros((len(histories), width), dtype=np.int64)
    defects = np.zeros_like(orders)
    for row, each in enumerate(histories):
        orders[row, width - len(each.orders) :] = each.orders
        defects[row, width - len(each.orders) :] = each.by_order_day()
    (metric, window, lag) = kinds.pop()
    return Panel(
        metric=metric,
        window=window,
        lag=lag,
        orders=orders,
        defects=defects,
        ages=_ages(histories),
        rate_top=np.array([each.limit.rate.numerator for each in histories], dtype=np.int64),
        rate_bottom=np.array([each.limit.rate.denominator for each in histories], dtype=np.int64),
        strict=np.array([each.limit.at_limit_breaks for each in histories]),
        fewest=np.array([each.limit.fewest for each in histories], dtype=np.int64),
        weekday=np.array([each.as_of.weekday() for each in histories], dtype=np.int64),
        cases=_cases(histories),
    )


def _ages(histories: Sequence[History]) -> Ints:
    rows = [
        (row, (each.known_day - each.order_day).days, (history.as_of - each.order_day).days, each.count)
        for row, history in enumerate(histories)
        for each in history.defects
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _cases(histories: Sequence[History]) -> NDArray[np.float64]:
    rows = [
        (row, (each.order_day - history.as_of).days, (each.known_day - history.as_of).days, each.chance)
        for row, history in enumerate(histories)
        for each in history.cases
        for _ in range(each.count)
    ]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)
