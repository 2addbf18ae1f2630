"""Forecasts of many accounts at once: as exact as scipy where they are tails, and without contradictions elsewhere."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.health.forecast.ahead import Ahead, cases_on, look, trials_for
from goodstanding.health.forecast.history import History, OpenCase, panel
from goodstanding.health.forecast.stated import STATED
from tests.health.forecast.made import AS_OF, day, histories, history

DAYS = np.arange(1, STATED.horizon + 1)
AS_SCIPY = 1e-9


def ahead_of(*given_: History) -> Ahead:
    side = panel(given_)
    return look(side, side.defects, STATED)


def fleet(count: int, *, window: int = 60, lag: int = 15, metric: str = "odr") -> list[History]:
    """Accounts of any size and rate, a third of them with open cases."""
    dice = np.random.default_rng(12)
    found = []
    for number in range(count):
        orders = dice.poisson(np.exp(dice.normal(2.5, 1.2)), 120)
        bad = [(int(ago), int(dice.integers(0, ago + 1))) for ago in np.flatnonzero(dice.random(120) < dice.uniform(0, 0.15))]
        cases = [OpenCase(day(int(dice.integers(0, 70))), day(-1), float(dice.uniform(0.1, 0.9))) for _ in range(number % 3)]
        found.append(history(orders, bad, window=window, lag=lag, metric=metric, cases=cases, account=f"a{number}"))
    return found


def by_scipy(ahead: Ahead, row: int, ahead_days: int) -> float:
    """The chance of one account to stand over its limit on a day: both volumes, every story of the rate, every number of cases."""
    from scipy import stats

    rates, place = ahead.estimates.rates, ahead_days - 1
    cases = cases_on(ahead.panel, np.array([row]), place)[0]
    shown = stats.poisson_binom.pmf(np.arange(len(cases) + 1), cases) if len(cases) else np.ones(1)
    total = 0.0
    for volume in range(2):
        for story, weight in enumerate(rates.weight[row]):
            n, a, b = (float(each[row]) for each in trials_for(ahead.total[:, volume, place], rates, story))
            tails = stats.betabinom.sf(ahead.walk.margin[row, volume, place] - np.arange(len(shown)), int(n), a, b)
            total += weight * float((shown * tails).sum()) / 2
    return total


@pytest.mark.parametrize(("window", "lag", "metric"), [(60, 15, "odr"), (30, 0, "lsr"), (7, 0, "cr")])
def test_the_chance_to_stand_over_a_limit_is_that_of_scipy_to_nine_places(window: int, lag: int, metric: str) -> None:
    ahead = ahead_of(*fleet(40, window=window, lag=lag, metric=metric))
    rows, days = np.arange(40), np.array([1, 14, 30])
    found = ahead.over(rows, days)
    exact = np.array([[by_scipy(ahead, row, each) for each in days.tolist()] for row in rows.tolist()])
    assert np.abs(found - exact).max() < AS_SCIPY
    assert ((found > 0.01) & (found < 0.99)).sum() > 20


def test_where_the_limit_never_moves_up_the_chance_of_a_breach_is_that_of_scipy_to_nine_places() -> None:
    """Nothing has been placed before today and nothing drops out: the room can only shrink while no order is expected."""
    quiet = [history([0] * 60 + [number], window=60, lag=0, metric="lsr", account=f"a{number}") for number in range(20, 80)]
    ahead = ahead_of(*quiet)
    flat = np.flatnonzero((np.diff(ahead.walk.margin, axis=2) <= 0).all(axis=(1, 2)) & (ahead.walk.lost == 0).all(axis=(1, 2)))
    rows = flat[~ahead.bounded[flat]]
    assert len(rows) >= 10
    found = ahead.by(rows, DAYS)
    exact = np.array([[by_scipy(ahead, row, each) for each in DAYS.tolist()] for row in rows.tolist()])
    assert np.abs(found - exact).max() < AS_SCIPY


@settings(max_examples=25)
@given(st.lists(histories(), min_size=1, max_size=1))
def test_a_breach_until_a_day_is_never_less_likely_than_one_on_it(given_: list[History]) -> None:
    ahead = ahead_of(*given_)
    rows = np.array([0])
    over, by = ahead.over(rows, DAYS)[0], ahead.by(rows, DAYS)[0]
    assert ((by >= 0) & (by <= 1)).all()
    assert (np.diff(by) >= 0).all()
    assert (by >= np.minimum(np.maximum.accumulate(over), by[-1]) - 1e-12).all()
    assert by[-1] >= over[-1] - 1e-12


def test_one_day_asked_alone_is_that_day_of_the_curve() -> None:
    ahead = ahead_of(*fleet(30))
    rows = np.arange(30)
    assert ahead.by(rows, DAYS[-1:])[:, 0] == pytest.approx(ahead.by(rows, DAYS)[:, -1], abs=5e-3)


def test_cases_count_from_the_day_they_show_until_their_order_drops_out() -> None:
    side = panel([history([1] * 90, window=60, lag=15, cases=[OpenCase(day(70), day(-2), 0.5), OpenCase(day(5), day(-1), 0.25)])])
    by_day = [sorted(each for each in cases_on(side, np.array([0]), place)[0].tolist() if each) for place in range(30)]
    assert by_day[0] == []
    assert by_day[1:4] == [[0.5]] * 3
    assert by_day[4] == []
    assert by_day[9] == [0.25]
    assert by_day[29] == [0.25]


def test_cases_of_other_accounts_are_not_mixed_in() -> None:
    sides = [history([1] * 90, cases=[OpenCase(day(1), day(-1), chance)] * count) for count, chance in ((0, 0.1), (2, 0.2), (1, 0.3))]
    found = cases_on(panel(sides), np.array([2, 0]), 0)
    assert found.tolist() == [[0.3], [0.0]]


def test_an_account_far_from_its_limit_has_a_bound_instead_of_a_chance() -> None:
    ahead = ahead_of(history([400] * 180, [(90, 90)], window=60, lag=15, metric="odr"), history([1] * 180, window=60, lag=15, metric="odr"))
    assert ahead.bounded.tolist() == [True, False]
    assert (ahead.by(np.array([0]), DAYS)[0] <= STATED.ignored).all()


def test_the_last_known_day_is_the_one_before_the_first_day_ahead() -> None:
    assert ahead_of(history([5] * 60)).roll.orders[0, :2].tolist() == [150, 145]
    assert history([5] * 60).as_of == AS_OF
