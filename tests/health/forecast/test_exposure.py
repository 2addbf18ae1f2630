"""Windows that roll, against sums over every order day one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.health.forecast.exposure import Chances, expected_in_window, of_known_orders, of_new_orders, roll
from goodstanding.health.forecast.history import History, Panel, panel
from goodstanding.health.forecast.maths import Floats
from goodstanding.health.forecast.maturity import curves
from goodstanding.health.forecast.stated import STATED
from tests.health.forecast.made import histories, history

HORIZON = 30


class ByHand:
    """The same sums, one order day after the other. Offsets count from today: 0 is today, 1 tomorrow."""

    def __init__(self, side: Panel, curve: Floats, orders: dict[int, float]) -> None:
        self.side, self.curve, self.orders = side, curve[0], orders

    def known(self, age: int) -> float:
        return 0.0 if age < 0 else float(self.curve[min(age, len(self.curve) - 1)])

    def window(self, day: int) -> range:
        return range(day - self.side.lag - self.side.window + 1, day - self.side.lag + 1)

    def shown(self, placed: int, day: int) -> float:
        """The share of an order day's defects that becomes known from tomorrow until `day`."""
        return self.known(day - placed) - (self.known(-placed) if placed <= 0 else 0.0)

    def total(self, day: int) -> float:
        return sum(self.orders.get(placed, 0.0) * self.shown(placed, day) for placed in self.window(day))

    def lost(self, day: int) -> float:
        gone = set(self.window(day - 1)) - set(self.window(day))
        return sum(self.orders.get(placed, 0.0) * self.shown(placed, day - 1) for placed in gone) if day > 1 else 0.0

    def shares(self, day: int) -> list[tuple[float, float]]:
        """Orders of each order day and the share of their defects that is new in the window on the day."""
        before = set(self.window(day - 1))
        return [
            (self.orders.get(placed, 0.0), self.shown(placed, day) - (self.shown(placed, day - 1) if placed in before else 0.0))
            for placed in self.window(day)
        ]


def compare(by_hand: ByHand, found: Chances) -> None:
    for day in range(1, HORIZON + 1):
        assert found.total[0, day - 1] == pytest.approx(by_hand.total(day), abs=1e-8)
        assert found.lost[0, day - 1] == pytest.approx(by_hand.lost(day), abs=1e-8)
        assert found.gained[0, day - 1] == pytest.approx(sum(count * share for count, share in by_hand.shares(day)), abs=1e-8)
        assert found.squared[0, day - 1] == pytest.approx(sum(count * share**2 for count, share in by_hand.shares(day)), abs=1e-8)


@settings(max_examples=20)
@given(histories())
def test_what_known_orders_can_bring_is_the_sum_over_their_days(each: History) -> None:
    side = panel([each])
    curve = curves(side, STATED)
    last = len(each.orders) - 1
    clean = np.maximum(each.orders - each.by_order_day(), 0)
    found = of_known_orders(side, curve, np.zeros(1), HORIZON)
    compare(ByHand(side, curve, {place - last: float(count) for place, count in enumerate(clean)}), found)


@settings(max_examples=20)
@given(histories(), st.integers(0, 2**32 - 1))
def test_what_new_orders_can_bring_is_the_sum_over_their_days(each: History, seed: int) -> None:
    side = panel([each])
    curve = curves(side, STATED)
    expected = np.random.default_rng(seed).uniform(0, 9, max(HORIZON - side.lag, 0))
    found = of_new_orders(side, curve, expected[None], HORIZON)
    compare(ByHand(side, curve, {place + 1: float(count) for place, count in enumerate(expected)}), found)


@given(histories(), st.integers(1, 29))
def test_the_window_foreseen_for_a_day_is_the_window_of_that_day_when_nothing_new_comes(each: History, later: int) -> None:
    """Sliding: today's outlook on a day and that day's own window are the same orders and defects."""
    then = history(
        [*each.orders, *[0] * later],
        window=each.window,
        lag=each.lag,
    )
    now = roll(panel([each]), panel([each]).defects, HORIZON)
    moved = roll(panel([then]), np.pad(panel([each]).defects, ((0, 0), (0, later))), HORIZON)
    assert now.orders[0, later:].tolist() == moved.orders[0, : HORIZON + 1 - later].tolist()
    assert now.defects[0, later:].tolist() == moved.defects[0, : HORIZON + 1 - later].tolist()


def test_orders_drop_out_of_a_window_of_seven_days() -> None:
    rolled = roll(panel([history([1, 2, 3, 4, 5, 6, 7, 8], window=7)]), np.zeros((1, 8), dtype=np.int64), 8)
    assert rolled.orders[0].tolist() == [35, 33, 30, 26, 21, 15, 8, 0, 0]


def test_a_lag_brings_in_known_orders_first() -> None:
    side = panel([history([1, 2, 3, 4, 5], window=2, lag=2)])
    assert roll(side, side.defects, 5).orders[0].tolist() == [5, 7, 9, 5, 0, 0]
    assert expected_in_window(np.array([[10.0, 20.0, 30.0]]), side, 5)[0].tolist() == [0, 0, 0, 10, 30, 50]
