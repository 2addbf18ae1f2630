"""How late defects come to be known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from goodstanding.health.forecast.history import History, panel
from goodstanding.health.forecast.maturity import assumed, curves
from goodstanding.health.forecast.stated import STATED, Delay
from tests.health.forecast.made import histories, history


@pytest.mark.parametrize("delay", [Delay(1, 5), Delay(14, 50), Delay(5, 30)])
def test_the_assumed_curve_passes_through_the_days_it_is_told_by(delay: Delay) -> None:
    known = assumed(delay, 400)
    assert known[delay.half] == pytest.approx(0.5, abs=0.005)
    assert known[delay.most] == pytest.approx(0.95, abs=0.005)
    assert known[-1] == 1.0


@given(histories())
def test_the_share_known_never_falls_and_ends_at_all(each: History) -> None:
    curve = curves(panel([each]), STATED)[0]
    assert (np.diff(curve) >= -1e-12).all()
    assert curve[-1] == pytest.approx(1.0)
    assert curve.min() >= 0


def test_an_account_without_defects_has_the_assumed_curve() -> None:
    each = history([5] * 90, metric="odr")
    assert curves(panel([each]), STATED)[0] == pytest.approx(assumed(Delay(14, 50), STATED.slowest))


def test_many_defects_of_its_own_outweigh_the_assumption() -> None:
    """Delays of exactly 3 days, seen 600 times: before the third day nearly nothing is known, from then on nearly all."""
    defects = [(ago, ago - 3) for ago in range(3, 63)] * 10
    curve = curves(panel([history([50] * 70, defects, metric="odr")]), STATED)[0]
    assert curve[2] < 0.02
    assert curve[3] > 0.9


def test_recent_orders_that_show_only_early_defects_do_not_shorten_the_curve() -> None:
    """Half of the defects are known on day 0, half on day 40, of every order day; the last 40 days lack their late half."""
    defects = [(ago, ago) for ago in range(100)] * 5 + [(ago, ago - 40) for ago in range(40, 100)] * 5
    each = history([50] * 100, defects, metric="odr")
    curve = curves(panel([each]), replace(STATED, delay_weight=0.01))[0]
    assert curve[10] == pytest.approx(0.5, abs=0.03)
    naive = 5 * 100 / (5 * 100 + 5 * 60)
    assert abs(naive - 0.5) > 0.1


def test_twenty_accounts_inform_each_other() -> None:
    prompt = [history([20] * 60, [(ago, ago) for ago in range(0, 60, 3)], metric="odr", account=f"a{number}") for number in range(20)]
    fresh = history([20] * 60, metric="odr", account="new")
    assert curves(panel([*prompt, fresh]), STATED)[-1][0] > 0.9
    assert curves(panel([*prompt[:10], fresh]), STATED)[-1][0] < 0.2
