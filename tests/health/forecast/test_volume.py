"""How many orders are expected."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from goodstanding.health.forecast.history import History, panel
from goodstanding.health.forecast.stated import STATED
from goodstanding.health.forecast.volume import volume
from tests.health.forecast.made import AS_OF, histories, history

WEDNESDAY = 2


def test_the_last_known_day_of_these_tests_is_a_wednesday() -> None:
    assert AS_OF.weekday() == WEDNESDAY


def test_steady_orders_are_expected_to_go_on() -> None:
    assert volume(panel([history([12] * 60)]), 30, STATED).expected[0] == pytest.approx([12.0] * 30)


def test_weekends_without_orders_are_expected_again() -> None:
    orders = [0 if (WEDNESDAY - ago) % 7 >= 5 else 70 for ago in range(55, -1, -1)]
    expected = volume(panel([history(orders)]), 7, STATED).expected[0]
    thursday, friday, saturday, sunday, monday = expected[:5]
    assert saturday == sunday < 10
    assert min(thursday, friday, monday) > 60
    assert expected.sum() == pytest.approx(350, rel=0.02)


def test_weekdays_of_a_small_account_are_drawn_together() -> None:
    one = [1 if (WEDNESDAY - ago) % 7 == 0 else 0 for ago in range(55, -1, -1)]
    many = [100 * each for each in one]
    small = volume(panel([history(one)]), 7, STATED).weekdays[0]
    large = volume(panel([history(many)]), 7, STATED).weekdays[0]
    assert large.max() > 6
    assert small.max() < 2.5
    assert small.mean() == pytest.approx(1)


def test_a_volume_that_fell_is_followed() -> None:
    expected = volume(panel([history([100] * 28 + [20] * 28)]), 30, STATED).expected[0]
    assert 20 < expected.mean() < 45


def test_a_volume_that_jumps_is_trusted_less_than_a_steady_one() -> None:
    jumps = [100 if week % 2 else 30 for week in range(8) for _ in range(7)]
    steady = [65] * 56
    assert volume(panel([history(jumps)]), 1, STATED).spread[0] > 3 * volume(panel([history(steady)]), 1, STATED).spread[0]


@given(histories())
def test_nothing_negative_is_expected_and_a_factor_scales_it(each: History) -> None:
    whole = volume(panel([each]), 30, STATED)
    part = volume(panel([each]), 30, STATED, 0.7)
    assert (whole.expected >= 0).all()
    assert part.expected == pytest.approx(0.7 * whole.expected)
    assert np.isfinite(whole.spread).all()
