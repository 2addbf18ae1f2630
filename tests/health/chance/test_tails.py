"""Chances against exact fractions: no floating point on the other side."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.health.chance import discovery, points, tails

EXACT = 1e-12  # relative


def hypergeometric(k: int, drawn: int, marked: int, total: int) -> Fraction:
    ways = sum(math.comb(marked, j) * math.comb(total - marked, drawn - j) for j in range(max(k, 0), min(drawn, marked) + 1))
    return Fraction(ways, math.comb(total, drawn))


def binomial(k: int, trials: int, share: Fraction) -> Fraction:
    return sum((math.comb(trials, j) * share**j * (1 - share) ** (trials - j) for j in range(max(k, 0), trials + 1)), Fraction(0))


def poisson_below(k: int, mean: Fraction) -> Fraction:
    """The chance of fewer than k, times e to the mean."""
    return sum((mean**j / math.factorial(j) for j in range(k)), Fraction(0))


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, int, int, int]:
    total = draw(st.integers(1, 300))
    drawn, marked = draw(st.integers(0, total)), draw(st.integers(0, total))
    return draw(st.integers(-1, min(drawn, marked) + 1)), drawn, marked, total


@given(tables())
def test_fishers_test_is_exact(table: tuple[int, int, int, int]) -> None:
    k, drawn, marked, total = table
    found = float(tails.hypergeometric(k, drawn=drawn, marked=marked, total=total)[0])
    assert found == pytest.approx(float(hypergeometric(*table)), rel=EXACT, abs=1e-300)


@given(st.integers(0, 80), st.integers(-1, 81), st.fractions(0, 1, max_denominator=64))
def test_a_binomial_tail_is_exact(trials: int, k: int, share: Fraction) -> None:
    found = float(tails.binomial(k, trials=trials, share=float(share))[0])
    assert found == pytest.approx(float(binomial(k, trials, share)), rel=EXACT, abs=1e-300)


@given(st.integers(0, 60), st.fractions(0, 40, max_denominator=8))
def test_a_poisson_tail_is_exact_where_it_matters(k: int, mean: Fraction) -> None:
    found = float(tails.poisson(k, mean=float(mean))[0])
    assert 1 - found == pytest.approx(float(poisson_below(k, mean)) * math.exp(-float(mean)), abs=1e-12)


@pytest.mark.parametrize(("k", "drawn", "marked", "total"), [(700, 40_000, 12_000, 900_000), (60, 1_000, 30_000, 1_500_000)])
def test_large_stores_keep_their_digits(k: int, drawn: int, marked: int, total: int) -> None:
    """Ratios of neighbours, summed exactly from the point k, against the tail; the point itself by exact binomial coefficients."""
    term = Fraction(1)
    parts, j = [], k
    while j < min(drawn, marked) and term > Fraction(1, 10**25):
        parts.append(float(term))
        term *= Fraction((drawn - j) * (marked - j), (j + 1) * (total - drawn - marked + j + 1))
        term, j = term.limit_denominator(10**40), j + 1
    log_point = math.log(float(points.hypergeometric(k, drawn, marked, total)))
    exact = _log_comb(marked, k) + _log_comb(total - marked, drawn - k) - _log_comb(total, drawn)
    assert log_point == pytest.approx(exact, abs=1e-9)
    found = float(tails.hypergeometric(k, drawn=drawn, marked=marked, total=total)[0])
    assert found == pytest.approx(math.fsum(parts) * math.exp(log_point), rel=1e-11)


def _log_comb(n: int, k: int) -> float:
    """Logarithm of an exact product, in pieces that a float can hold."""
    return math.fsum(math.log(n - j) - math.log(k - j) for j in range(k))


@given(st.integers(1, 60), st.floats(0.01, 0.99))
def test_the_chances_of_all_counts_add_up_to_one(trials: int, share: float) -> None:
    assert math.fsum(points.binomial(np.arange(trials + 1), trials, share)) == pytest.approx(1, rel=1e-13)


def test_scipy_says_the_same() -> None:
    stats = pytest.importorskip("scipy.stats", reason="scipy is no part of the project; exact fractions are the other test")
    k, drawn = np.arange(1, 200, 7), np.arange(400, 609, 7)[:29]
    ours = tails.hypergeometric(k, drawn=drawn, marked=300, total=5000)
    assert np.allclose(ours, stats.hypergeom(5000, 300, drawn).sf(k - 1), rtol=1e-9, atol=0)
    assert np.allclose(tails.poisson(k, mean=30.5), stats.poisson(30.5).sf(k - 1), rtol=1e-9, atol=0)
    assert np.allclose(tails.binomial(k, trials=900, share=0.05), stats.binom(900, 0.05).sf(k - 1), rtol=1e-9, atol=0)
    p = np.array([0.001, 0.2, 0.04, 0.04, 0.9, 0.011])
    assert np.allclose(discovery.adjusted(p), stats.false_discovery_control(p))


def test_half_of_the_count_itself_is_left_out_by_mid_p() -> None:
    tail, point = tails.binomial(3, trials=5, share=0.5), points.binomial(3, 5, 0.5)
    assert float(tails.mid(tail, point)[0]) == pytest.approx(6 / 32 + 5 / 32)


def test_false_discoveries_are_adjusted_by_hand() -> None:
    assert discovery.adjusted([0.01, 0.04, 0.03, 0.5]) == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])
    assert discovery.adjusted([]).tolist() == []
    assert discovery.adjusted([0.9, 0.95]).max() <= 1


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_adjusting_keeps_the_order_and_never_lowers(chances: list[float]) -> None:
    found = discovery.adjusted(chances)
    assert np.all(found >= np.asarray(chances) - 1e-15)
    assert np.all(np.diff(found[np.argsort(chances, kind="stable")]) >= 0)


def test_a_test_that_can_never_be_striking_is_known_before() -> None:
    assert float(discovery.least_chance(1, 2, 100)[0]) == pytest.approx(0.02)
    assert float(discovery.least_chance(50, 5, 100)[0]) == pytest.approx(math.comb(50, 5) / math.comb(100, 5))
