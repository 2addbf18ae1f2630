"""Tails and sums of counts against exact fractions and against scipy."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import comb, lgamma
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.forecast import maths
from goodstanding.health.forecast.maths import Floats

EXACT = 1e-12
AS_SCIPY = 1e-9


@pytest.fixture(scope="module")
def stats() -> Any:
    """scipy's distributions, loaded only for these tests."""
    from scipy import stats

    return stats


def fraction_sf(k: int, n: int, a: Fraction, b: Fraction) -> Fraction:
    """The beta-binomial tail in exact fractions."""

    def rising(x: Fraction, count: int) -> Fraction:
        found = Fraction(1)
        for step in range(count):
            found *= x + step
        return found

    return sum((comb(n, j) * rising(a, j) * rising(b, n - j) / rising(a + b, n) for j in range(k + 1, n + 1)), Fraction(0))


@pytest.mark.parametrize(("n", "k"), list(product([1, 2, 7, 40], [-1, 0, 1, 5, 39, 40])))
@pytest.mark.parametrize(("a", "b"), [("1/2", "1/2"), ("1", "99"), ("7/2", "4000"), ("120", "30")])
def test_the_beta_binomial_tail_is_that_of_exact_fractions(n: int, k: int, a: str, b: str) -> None:
    exact = fraction_sf(k, n, Fraction(a), Fraction(b))
    assert maths.beta_binomial_sf(k, n, float(Fraction(a)), float(Fraction(b))) == pytest.approx(float(exact), abs=EXACT)


def test_tails_of_ten_thousand_accounts_are_those_of_scipy_to_nine_places(stats: Any) -> None:
    dice = np.random.default_rng(3)
    orders = dice.integers(1, 20_000, 10_000)
    a = dice.uniform(0.2, 60, 10_000)
    b = a / dice.uniform(0.001, 0.2, 10_000)
    k = np.floor(orders * dice.uniform(0, 0.2, 10_000)).astype(np.int64) - 1
    assert np.abs(maths.beta_binomial_sf(k, orders, a, b) - stats.betabinom.sf(k, orders, a, b)).max() < AS_SCIPY


def test_a_tail_far_above_what_a_float_can_start_from_is_still_right(stats: Any) -> None:
    """The chance of no defect is below the smallest float here, so that a plain sum from 0 would give 1."""
    found = maths.beta_binomial_sf([950, 1000, 1100], 100_000, 4000.0, 396_000.0)
    assert found == pytest.approx(stats.betabinom.sf([950, 1000, 1100], 100_000, 4000, 396_000), abs=AS_SCIPY)
    assert 0.3 < found[1] < 0.7


def test_the_beta_binomial_chances_are_those_of_scipy(stats: Any) -> None:
    found = maths.beta_binomial_pmf(30, [5, 300, 4000], [0.5, 3.0, 40.0], [20.0, 200.0, 9000.0])
    exact = stats.betabinom.pmf(np.arange(31), [[5], [300], [4000]], [[0.5], [3.0], [40.0]], [[20.0], [200.0], [9000.0]])
    assert np.abs(found - exact).max() < AS_SCIPY


def test_the_logarithm_of_the_gamma_function_is_that_of_the_standard_library() -> None:
    x = np.concatenate([np.linspace(0.01, 30, 400), np.logspace(1.5, 7, 50)])
    assert maths.log_gamma(x) == pytest.approx([lgamma(each) for each in x], rel=1e-13, abs=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=9))
def test_poisson_binomial_chances_are_those_of_all_outcomes_counted(chances: list[float]) -> None:
    counted = np.zeros(len(chances) + 1)
    for outcome in product([0, 1], repeat=len(chances)):
        counted[sum(outcome)] += np.prod([chance if hit else 1 - chance for chance, hit in zip(chances, outcome, strict=True)])
    assert maths.poisson_binomial_pmf(np.array([chances]), len(chances))[0] == pytest.approx(counted, abs=EXACT)


def test_poisson_binomial_chances_are_those_of_scipy(stats: Any) -> None:
    chances = np.random.default_rng(4).uniform(0, 1, (1, 60))
    assert maths.poisson_binomial_pmf(chances, 60)[0] == pytest.approx(stats.poisson_binom.pmf(np.arange(61), chances[0]), abs=AS_SCIPY)


def test_what_lies_above_the_last_count_is_left_out_and_the_rest_stays_right() -> None:
    chances = np.array([[0.1, 0.5, 0.9, 0.3], [0.0, 0.2, 0.2, 0.0]])
    assert maths.poisson_binomial_pmf(chances, 1) == pytest.approx(maths.poisson_binomial_pmf(chances, 4)[:, :2], abs=EXACT)


def pmf(values: list[float]) -> Floats:
    return np.array([values]) / sum(values)


CHANCES = st.lists(st.floats(0.01, 1), min_size=1, max_size=8).map(pmf)


@given(CHANCES, CHANCES)
def test_the_sum_of_two_counts_is_numpys_convolution_as_far_as_the_first_goes(one: Floats, other: Floats) -> None:
    whole = np.convolve(one[0], other[0])[: one.shape[1]]
    assert maths.convolved(one, other)[0] == pytest.approx(whole, abs=EXACT)


def test_the_tail_of_a_sum_is_that_of_both_counts_tried_together() -> None:
    chances = np.array([[0.3, 0.8], [0.0, 0.0]])
    orders, a, b = np.array([50, 50]), np.array([2.0, 2.0]), np.array([90.0, 90.0])
    cases = maths.poisson_binomial_pmf(chances, 2)
    both = maths.convolved(maths.beta_binomial_pmf(52, orders, a, b), cases)
    assert maths.tail_of_sum(np.array([3, 3]), chances, orders, a, b) == pytest.approx(both[:, 4:].sum(axis=1), abs=EXACT)


@given(st.integers(1, 500), st.integers(0, 30), st.floats(0.1, 50), st.floats(0.1, 5000))
def test_a_tail_is_a_probability_and_falls_with_the_allowance(n: int, k: int, a: float, b: float) -> None:
    tails = maths.beta_binomial_sf(np.arange(-1, k + 2), n, a, b)
    assert tails[0] == 1.0
    assert ((tails >= 0) & (tails <= 1)).all()
    assert (np.diff(tails) <= EXACT).all()
