"""The chance of passing the limit by a day, against brute force and where it is known exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.health.forecast.maths import Floats, beta_binomial_sf
from goodstanding.health.forecast.passage import NEVER, Walk, back_by, breached_by, rising
from goodstanding.health.forecast.rates import Prior, Rates, points

DAYS = 30
EVERY = np.arange(1, DAYS + 1)
DRAWS = 40_000


def walk(
    margin: Sequence[int],
    gained: Sequence[float],
    trials: Sequence[float],
    lost: Sequence[float],
    rates: tuple[Floats, Floats],
    cases: Floats | None = None,
) -> Walk:
    """One account whose two volumes are the same."""

    def both(values: Sequence[float]) -> Floats:
        return np.tile(np.array(values, dtype=float), (1, 2, 1))

    none = np.zeros((1, len(margin), 0))
    twice = np.tile(np.array(margin, dtype=np.int64), (1, 2, 1))
    return Walk(twice, both(gained), both(trials), both(lost), *rates, none if cases is None else cases)


def beta(a: float, b: float, count: int = 128) -> tuple[Floats, Floats]:
    one = np.ones(1)
    return points(Rates(np.array([[a]]), np.array([[b]]), np.ones((1, 1)), Prior(one, one, 0)), count)


def drawn(margin: Sequence[int], orders: int, window: int, a: float, b: float) -> Floats:
    """The share of sellers over the limit by each day, of many drawn at random: so many orders a day, known at once."""
    dice = np.random.default_rng(8)
    rate = dice.beta(a, b, DRAWS)
    daily = dice.binomial(orders, rate[:, None], (DRAWS, len(margin)))
    sums = np.cumsum(np.concatenate([np.zeros((DRAWS, 1), dtype=np.int64), daily], axis=1), axis=1)
    standing = sums[:, 1:] - sums[:, np.maximum(np.arange(1, len(margin) + 1) - window, 0)]
    return np.asarray((np.cumsum(standing > np.array(margin), axis=1) > 0).mean(axis=0))


@pytest.mark.parametrize(
    ("orders", "window", "margin", "a", "b", "short"),
    [
        (20, 7, 4, 3.0, 150.0, 0.04),
        (5, 7, 1, 2.0, 60.0, 0.04),
        (60, 7, 14, 20.0, 700.0, 0.05),
        (20, 10, 12, 5.0, 150.0, 0.02),
        (40, 14, 60, 20.0, 200.0, 0.025),
        (30, 30, 20, 10.0, 500.0, 0.01),
    ],
)
def test_the_chance_is_that_of_brute_force(orders: int, window: int, margin: int, a: float, b: float, short: float) -> None:
    """Never more than 1 in 100 too high; the shorter the window against the days looked ahead, the more too low, by 5 in 100 at most."""
    lost = [0.0 if day < window else 1 / window for day in range(DAYS)]
    over = beta_binomial_sf(margin, orders * np.minimum(EVERY, window), a, b)
    found = breached_by(walk([margin] * DAYS, [orders] * DAYS, [orders] * DAYS, lost, beta(a, b)), over[None], EVERY)[0]
    exact = drawn([margin] * DAYS, orders, window, a, b)
    assert (found - exact).max() < 0.01
    assert (exact - found).max() < short
    assert np.abs(found - exact)[:window].max() < 0.01


def test_a_margin_that_moves_is_followed_as_by_brute_force() -> None:
    margin = [6, 6, 5, 5, 4, 4, 3, 3, 3, 2] + [5] * 10 + [7] * 10
    over = beta_binomial_sf(margin, 15 * EVERY, 4.0, 300.0)
    found = breached_by(walk(margin, [15] * DAYS, [15] * DAYS, [0.0] * DAYS, beta(4.0, 300.0)), over[None], EVERY)[0]
    assert found == pytest.approx(drawn(margin, 15, DAYS, 4.0, 300.0), abs=0.012)


@pytest.mark.parametrize(("margin", "orders", "a", "b"), [(0, 3, 1.0, 200.0), (4, 20, 5.0, 400.0), (30, 100, 30.0, 3000.0)])
def test_while_nothing_drops_out_the_chance_is_the_beta_binomial_tail(margin: int, orders: int, a: float, b: float) -> None:
    """With a margin that stays, passing it on any day is standing over it on the last: scipy's tail to nine places."""
    from scipy import stats

    over = beta_binomial_sf(margin, orders * EVERY, a, b)
    found = breached_by(walk([margin] * DAYS, [orders] * DAYS, [orders] * DAYS, [0.0] * DAYS, beta(a, b)), over[None], EVERY)[0]
    assert np.abs(found - stats.betabinom.sf(margin, orders * EVERY, a, b)).max() < 1e-9


@pytest.mark.parametrize(("margin", "orders", "a", "b"), [(0, 3, 1.0, 200.0), (4, 20, 5.0, 400.0), (30, 100, 30.0, 3000.0)])
def test_what_the_rates_between_cost_is_less_than_three_in_a_thousand(margin: int, orders: int, a: float, b: float) -> None:
    """A margin that is wide on the last day only: who ever passes it has passed it the day before, and that tail is known."""
    margins = [margin] * (DAYS - 1) + [NEVER]
    over = np.append(beta_binomial_sf(margin, orders * EVERY[:-1], a, b), 0.0)
    plan = walk(margins, [orders] * DAYS, [orders] * DAYS, [0.0] * DAYS, beta(a, b))
    found = breached_by(plan, over[None, -1:], EVERY[-1:])[0, 0]
    assert found == pytest.approx(over[-2], abs=3e-3)


def test_at_one_rate_the_chance_to_be_back_is_that_of_two_binomials() -> None:
    """Over 1 after the first day, and at most 3 after the second."""
    from scipy import stats

    rates = np.array([np.exp(np.linspace(np.log(0.02), np.log(0.02 + 1e-9), 8))]), np.full((1, 8), 1 / 8)
    found = back_by(walk([1, 3], [50, 50], [50, 50], [0.0, 0.0], rates), np.array([2]))[0, 0]
    first, second = stats.binom(50, 0.02), stats.binom(50, 0.02)
    exact = sum(first.pmf(one) * second.cdf(3 - one) for one in (2, 3))
    assert found == pytest.approx(exact, abs=1e-6)


def test_undecided_cases_count_with_their_chance_on_their_day() -> None:
    cases = np.zeros((1, DAYS, 2))
    cases[0, 4] = [0.5, 0.25]
    margins = [0] * 5 + [9] * 25
    over = np.zeros((1, DAYS))
    over[0, 4] = 1 - 0.5 * 0.75
    found = breached_by(walk(margins, [0] * DAYS, [1] * DAYS, [0.0] * DAYS, beta(1.0, 100.0), cases), over, EVERY)[0]
    assert found[3] == pytest.approx(0, abs=1e-9)
    assert found[4:] == pytest.approx([1 - 0.5 * 0.75] * 26)


def test_more_new_defects_than_a_float_can_start_from_are_followed() -> None:
    """A day of 20,000 orders of which 5 % turn bad: the chance of none is below the smallest float."""
    from scipy import stats

    rates = np.array([np.exp(np.linspace(np.log(0.05), np.log(0.05 + 1e-9), 8))]), np.full((1, 8), 1 / 8)
    plan = walk([1000, NEVER], [20_000, 0], [20_000, 1], [0.0, 0.0], rates)
    assert back_by(plan, np.array([2]))[0, 0] == pytest.approx(stats.binom.sf(1000, 20_000, 0.05), abs=1e-5)


def test_all_new_defects_leave_where_the_window_is_a_day() -> None:
    over = np.full((1, DAYS), beta_binomial_sf(0, 5, 50.0, 5000.0))
    found = breached_by(walk([0] * DAYS, [5] * DAYS, [5] * DAYS, [0.0] + [1.0] * 29, beta(50.0, 5000.0)), over, EVERY)[0]
    assert found == pytest.approx(drawn([0] * DAYS, 5, 1, 50.0, 5000.0), abs=0.01)


def test_a_window_without_orders_is_never_over_its_limit_and_a_negative_margin_always_is() -> None:
    assert back_by(walk([NEVER] * DAYS, [9] * DAYS, [9] * DAYS, [0.0] * DAYS, beta(5.0, 50.0)), EVERY)[0].max() < 1e-6
    plan = walk([-1] + [9] * 29, [0] * DAYS, [1] * DAYS, [0.0] * DAYS, beta(5.0, 50.0))
    over = np.zeros((1, DAYS))
    over[0, 0] = 1.0
    assert breached_by(plan, over, EVERY)[0] == pytest.approx([1.0] * DAYS)


PLANS = st.tuples(
    st.lists(st.integers(-1, 6), min_size=12, max_size=12),
    st.lists(st.floats(0, 20), min_size=12, max_size=12),
    st.lists(st.floats(0, 0.9), min_size=12, max_size=12),
)


@settings(max_examples=40)
@given(PLANS, st.integers(0, 11))
def test_the_chance_to_be_back_is_a_chance_and_with_a_wider_margin_before_it_is_smaller(
    plan: tuple[list[int], list[float], list[float]], wider: int
) -> None:
    margin, gained, lost = plan
    trials = [max(np.ceil(each), 1) for each in gained]
    rates = np.array([np.exp(np.linspace(np.log(0.01), np.log(0.2), 8))]), np.full((1, 8), 1 / 8)
    found = back_by(walk(margin, gained, trials, [0.0, *lost[1:]], rates), np.array([12]))[0, 0]
    assert -1e-9 <= found <= 1 + 1e-9
    more = [each + (place == wider) for place, each in enumerate(margin)]
    wide = back_by(walk(more, gained, trials, [0.0, *lost[1:]], rates), np.array([12]))[0, 0]
    assert wider == 11 or wide <= found + 2e-2


@given(st.lists(st.floats(0, 1.2), min_size=1, max_size=12))
def test_chances_put_right_never_fall_and_end_where_they_ended(chances: list[float]) -> None:
    found = rising(np.array([chances]))[0]
    assert (np.diff(found) >= 0).all()
    assert found[-1] == min(chances[-1], 1.0)
