"""Limits to the last defect, and what a history may not say."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.forecast.history import Limit, panel
from tests.health.forecast.made import AS_OF, LIMITS, history


@pytest.mark.parametrize(
    ("orders", "below", "at_most"), [(1, 0, 0), (99, 0, 0), (100, 0, 1), (101, 1, 1), (199, 1, 1), (200, 1, 2), (201, 2, 2)]
)
def test_a_limit_of_one_percent_takes_so_many_defects(orders: int, below: int, at_most: int) -> None:
    """Below 1 %, one in exactly a hundred is too many; at most 1 %, it is not."""
    assert Limit(Fraction(1, 100)).most(orders) == below
    assert Limit(Fraction(1, 100), at_limit_breaks=False).most(orders) == at_most


@given(LIMITS, st.integers(1, 5000), st.integers(0, 60))
def test_the_clean_orders_needed_are_the_fewest_that_suffice(limit: Limit, orders: int, defects: int) -> None:
    needed = limit.clean_orders(defects, orders)
    assert defects == 0 or limit.most(orders + needed) >= defects
    assert needed == 0 or limit.most(orders + needed - 1) < defects


@pytest.mark.parametrize("rate", [Fraction(0), Fraction(1), Fraction(-1, 100)])
def test_a_limit_of_nothing_or_of_all_is_none(rate: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Limit(rate)


def test_a_defect_cannot_be_known_before_its_order_or_after_today() -> None:
    with pytest.raises(ValueError, match="does not lie"):
        history([1, 1, 1], [(0, 1)])
    with pytest.raises(ValueError, match="does not lie"):
        history([1, 1, 1], [(1, -1)])
    with pytest.raises(ValueError, match="does not lie"):
        history([1, 1, 1], [(3, 0)])


def test_the_first_day_follows_from_the_orders() -> None:
    assert history([1] * 10).first == AS_OF - timedelta(days=9)


def test_histories_of_different_length_are_put_side_by_side_at_their_last_day() -> None:
    both = panel([history([5, 6], [(1, 0)]), history([1, 2, 3], [(0, 0), (2, 1)])])
    assert both.orders.tolist() == [[0, 5, 6], [1, 2, 3]]
    assert both.defects.tolist() == [[0, 1, 0], [1, 0, 1]]
    assert sorted(map(tuple, both.ages.tolist())) == [(0, 1, 1, 1), (1, 0, 0, 1), (1, 1, 2, 1)]


def test_histories_of_different_windows_are_refused() -> None:
    with pytest.raises(ValueError, match="one window and lag"):
        panel([history([1]), history([1], window=7)])
