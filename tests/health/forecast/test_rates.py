"""What a history tells about a rate."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from goodstanding.health.forecast.history import History, panel
from goodstanding.health.forecast.maturity import curves
from goodstanding.health.forecast.rates import Rates, points, rates, with_change
from goodstanding.health.forecast.stated import STATED, Stated
from tests.health.forecast.made import histories, history


def rates_of(*given_: History, stated: Stated = STATED) -> Rates:
    side = panel(given_)
    return rates(side, curves(side, stated), stated)


def every(days: int, until: int, start: int = 0) -> list[tuple[int, int]]:
    return [(ago, ago) for ago in range(start, until, days)]


def test_without_history_the_rate_is_the_stated_share_of_the_limit() -> None:
    found = rates_of(history([0] * 30))
    assert found.mean[0] == pytest.approx(0.01 * 2 / 5)
    assert found.prior.pooled == 0


def test_a_long_history_outweighs_the_prior() -> None:
    """One defect in 50 orders on each of 180 days."""
    assert rates_of(history([50] * 180, every(1, 180))).mean[0] == pytest.approx(0.02, rel=0.05)


def test_a_rate_that_rose_a_fortnight_ago_is_believed_to_have_changed() -> None:
    steady = every(6, 180, start=14)
    found = rates_of(history([50] * 180, steady + every(1, 14) * 3))
    assert found.weight[0, 0] < 0.01
    assert found.mean[0] > 0.03


def test_a_steady_rate_is_believed_to_be_steady() -> None:
    assert rates_of(history([50] * 180, every(3, 180))).weight[0, 0] > 0.8


def test_orders_too_young_to_show_their_defects_do_not_lower_the_rate() -> None:
    """ODR: of the last days next to nothing can be known, so that they weigh little."""
    quiet = history([50] * 120, [(ago, ago - 20) for ago in range(20, 120)], metric="odr", window=60, lag=15)
    side = panel([quiet])
    found = rates(side, curves(side, STATED), STATED)
    unchanged = found.a[0, 0] / (found.a[0, 0] + found.b[0, 0])
    assert unchanged == pytest.approx(0.02, rel=0.05)
    assert unchanged > 1.1 * 100 / (50 * 120)


def test_of_many_accounts_a_new_one_is_thought_like_the_others() -> None:
    bad = [history([30] * 90, every(1, 90), account=f"a{number}") for number in range(30)]
    found = rates_of(*bad, history([1] * 5, account="new"))
    assert found.prior.pooled >= 30
    assert found.mean[-1] == pytest.approx(1 / 30, rel=0.2)


def test_the_points_of_a_rate_have_its_mean_and_spread() -> None:
    found = rates_of(history([50] * 180, every(2, 180)))
    single = Rates(found.a[:, :1], found.b[:, :1], np.ones((1, 1)), found.prior)
    rate, weight = points(single, 128)
    a, b = found.a[0, 0], found.b[0, 0]
    mean = float((rate * weight).sum())
    assert weight.sum() == pytest.approx(1)
    assert mean == pytest.approx(a / (a + b), rel=1e-3)
    assert float((rate**2 * weight).sum() - mean**2) == pytest.approx(a * b / ((a + b) ** 2 * (a + b + 1)), rel=0.02)


def test_no_history_tells_more_than_the_surest() -> None:
    found = rates_of(history([1000] * 180, every(1, 180) * 20), stated=replace(STATED, surest=50.0))
    assert found.a.max() == pytest.approx(50.0)
    assert found.mean[0] == pytest.approx(0.02, rel=0.05)


def test_a_change_to_come_draws_the_rate_towards_what_is_usual() -> None:
    found = rates_of(history([50] * 180, every(1, 180)))
    later = with_change(found, np.array([0.5]))
    usual = found.prior.a[0] / (found.prior.a[0] + found.prior.b[0])
    assert later.mean[0] == pytest.approx((found.mean[0] + usual) / 2)


@given(histories())
def test_stories_and_points_have_weights_that_add_up(each: History) -> None:
    found = rates_of(each)
    rate, weight = points(found, 64)
    assert found.weight.sum() == pytest.approx(1)
    assert weight.sum() == pytest.approx(1)
    assert ((rate > 0) & (rate < 1)).all()
    assert (np.diff(rate) > 0).all()
