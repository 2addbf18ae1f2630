"""What a forecast says about one rate."""

# No money here: probabilities, rates and counts

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from goodstanding.health.forecast.history import Defect


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A question about another course of things. Rate, delays and expected volume stay as history tells them; only counts change.

    Attributes:
        remove: defects that no longer count. Each must be among those known.
        add: so many more defects, on orders of the newest day of today's window.
        volume: expected orders are multiplied by it (`7/10` for 30 % fewer).
    """

    remove: tuple[Defect, ...] = ()
    add: int = 0
    volume: Fraction = Fraction(1)

    def __post_init__(self) -> None:
        if self.add < 0 or self.volume < 0:
            raise ValueError("a what-if adds no negative number of defects and has no negative volume")


@dataclass(frozen=True, slots=True)
class Step:
    """From `day` until the next step, so many more defects can be afforded; negative: so many too many."""

    day: date
    allowance: int


@dataclass(frozen=True, slots=True)
class DayAhead:
    """One day of the forecast.

    Attributes:
        day: the day.
        orders: in its window: known ones and expected ones, rounded down.
        expected_orders: how many of them are only expected.
        known_defects: in its window today already known.
        most: how many defects that window may have.
        over: chance that the rate is over its limit on this day.
        by: chance that it was on any day until this one.
        low, middle, high: defects in the window at 1 in 10, 1 in 2 and 9 in 10; a rate is that divided by `orders`.
    """

    day: date
    orders: int
    expected_orders: int
    known_defects: int
    most: int
    over: float
    by: float
    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is ahead of one rate.

    Attributes:
        account, marketplace, metric, part, as_of: whose it is, and the last known day.
        breached: True where the rate is over its limit today, by what is known.
        within: for 7, 14 and 30 days ahead the chance to be over the limit on any of these days.
        earliest, likely, latest: the days by which a breach has come with a chance of 1 in 10, 1 in 2 and 9 in 10; None: not within the
            days looked ahead.
        allowance: how many more defects can be afforded, and from which day that changes as old orders drop out. On orders that stay in
            the window; with the orders expected by then.
        affordable: how many more defects can be afforded now without the limit being passed on any day that their orders stay in the
            window; `tightest` is the first day on which one more would pass it.
        clean_now: orders without a defect that would bring today's rate back within its limit; 0 when it is.
        clean_safe: orders without a defect, beyond those expected, that would have to be in every window ahead for the chance of standing
            over the limit on any one day to be at most `Stated.safe`.
        days: the days ahead, one by one.
    """

    account: str
    marketplace: str
    metric: str
    part: str
    as_of: date
    breached: bool
    within: Mapping[int, float]
    earliest: date | None
    likely: date | None
    latest: date | None
    allowance: tuple[Step, ...]
    affordable: int
    tightest: date
    clean_now: int
    clean_safe: int
    days: tuple[DayAhead, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Assumption:
    """One thing a forecast rests on: a short name, its value as data, and a plain sentence."""

    id: str
    value: str
    says: str
