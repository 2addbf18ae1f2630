"""The chance of passing the limit by a day, against brute force and where it is known exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.health.forecast.maths import Floats, beta_binomial_sf
from goodstanding.health.forecast.passage import NEVER, Walk, breached_by
from goodstanding.health.forecast.rates import Prior, Rates, points

DAYS = 30
NODES = 16
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
    found = breached_by(walk([margin] * DAYS, [orders] * DAYS, [orders] * DAYS, lost, beta(a, b)), NODES)[0]
    exact = drawn([margin] * DAYS, orders, window, a, b)
    assert (found - exact).max() < 0.01
    assert (exact - found).max() < short
    assert np.abs(found - exact)[:window].max() < 0.01


def test_a_margin_that_moves_is_followed_as_by_brute_force() -> None:
    margin = [6, 6, 5, 5, 4, 4, 3, 3, 3, 2] + [5] * 10 + [7] * 10
    found = breached_by(walk(margin, [15] * DAYS, [15] * DAYS, [0.0] * DAYS, beta(4.0, 300.0)), NODES)[0]
    assert found == pytest.approx(drawn(margin, 15, DAYS, 4.0, 300.0), abs=0.012)


@pytest.mark.parametrize(("margin", "orders", "a", "b"), [(0, 3, 1.0, 200.0), (4, 20, 5.0, 400.0), (30, 100, 30.0, 3000.0)])
def test_while_nothing_drops_out_the_chance_is_the_beta_binomial_tail(margin: int, orders: int, a: float, b: float) -> None:
    """With a margin that stays, passing it on any day is standing over it on the last."""
    found = breached_by(walk([margin] * DAYS, [orders] * DAYS, [orders] * DAYS, [0.0] * DAYS, beta(a, b)), NODES)[0]
    exact = beta_binomial_sf(margin, orders * np.arange(1, DAYS + 1), a, b)
    assert found == pytest.approx(exact, abs=4e-3)
    many = breached_by(walk([margin] * DAYS, [orders] * DAYS, [orders] * DAYS, [0.0] * DAYS, beta(a, b, 400)), 96)[0]
    assert many == pytest.approx(exact, abs=1e-4)


def test_at_one_rate_the_chance_is_the_binomial_tail_to_six_places() -> None:
    from scipy import stats

    rates = np.array([np.exp(np.linspace(np.log(0.02), np.log(0.02 + 1e-9), 8))]), np.full((1, 8), 1 / 8)
    found = breached_by(walk([5] * DAYS, [10] * DAYS, [10] * DAYS, [0.0] * DAYS, rates), 8)[0]
    assert found == pytest.approx(stats.binom.sf(5, 10 * np.arange(1, DAYS + 1), 0.02), abs=1e-6)


def test_undecided_cases_count_with_their_chance_on_their_day() -> None:
    cases = np.zeros((1, DAYS, 2))
    cases[0, 4] = [0.5, 0.25]
    found = breached_by(walk([0] * DAYS, [0] * DAYS, [1] * DAYS, [0.0] * DAYS, beta(1.0, 100.0), cases), NODES)[0]
    assert found[3] == pytest.approx(0, abs=1e-9)
    assert found[4:] == pytest.approx([1 - 0.5 * 0.75] * 26)


def test_more_new_defects_than_a_float_can_start_from_are_followed() -> None:
    """A day of 20,000 orders of which 5 % turn bad: the chance of none is below the smallest float."""
    rates = np.array([np.exp(np.linspace(np.log(0.05), np.log(0.05 + 1e-9), 8))]), np.full((1, 8), 1 / 8)
    found = breached_by(walk([1000], [20_000], [20_000], [0.0], rates), 8)[0]
    from scipy import stats

    assert found == pytest.approx(stats.binom.sf(1000, 20_000, 0.05), abs=1e-6)


def test_all_new_defects_leave_where_the_window_is_a_day() -> None:
    found = breached_by(walk([0] * DAYS, [5] * DAYS, [5] * DAYS, [0.0] + [1.0] * 29, beta(50.0, 5000.0)), NODES)[0]
    assert found == pytest.approx(drawn([0] * DAYS, 5, 1, 50.0, 5000.0), abs=0.01)


def test_a_window_without_orders_is_never_over_its_limit_and_a_negative_margin_always_is() -> None:
    assert breached_by(walk([NEVER] * DAYS, [9] * DAYS, [9] * DAYS, [0.0] * DAYS, beta(5.0, 50.0)), NODES)[0].max() < 1e-6
    assert breached_by(walk([-1] + [9] * 29, [0] * DAYS, [1] * DAYS, [0.0] * DAYS, beta(5.0, 50.0)), NODES)[0] == pytest.approx(
        [1.0] * DAYS
    )


PLANS = st.tuples(
    st.lists(st.integers(-1, 6), min_size=12, max_size=12),
    st.lists(st.floats(0, 20), min_size=12, max_size=12),
    st.lists(st.floats(0, 0.9), min_size=12, max_size=12),
)


@settings(max_examples=40)
@given(PLANS, st.integers(0, 11))
def test_chances_rise_with_the_days_and_fall_with_every_margin(plan: tuple[list[int], list[float], list[float]], wider: int) -> None:
    margin, gained, lost = plan
    trials = [max(np.ceil(each), 1) for each in gained]
    rates = np.array([np.exp(np.linspace(np.log(0.01), np.log(0.2), 8))]), np.full((1, 8), 1 / 8)
    found = breached_by(walk(margin, gained, trials, [0.0, *lost[1:]], rates), 8)[0]
    assert ((found >= 0) & (found <= 1)).all()
    assert (np.diff(found) >= -1e-9).all()
    more = [each + (place == wider) for place, each in enumerate(margin)]
    assert (breached_by(walk(more, gained, trials, [0.0, *lost[1:]], rates), 8)[0] <= found + 1e-6).all()
