"""Bursts are found and dated; series without one are reported at most at the stated rate."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.attacks.scan import LENGTHS, Burst, Limits, find
from goodstanding.health.chance import tails

DAYS = 365


def even(series: int = 1, days: int = DAYS) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.ones((series, days))


def one(counts: list[int] | np.ndarray[tuple[int], np.dtype[np.int64]], limits: Limits | None = None) -> Burst | None:
    row = np.asarray(counts, np.int64)[None, :]
    return find(row, even(1, row.shape[1]), limits)[0]


def test_a_burst_is_found_and_dated() -> None:
    counts = np.zeros(DAYS, np.int64)
    counts[::40] = 1
    counts[350:353] = (3, 2, 3)
    found = one(counts)
    assert found is not None
    assert (found.first, found.last, found.count) == (350, 352, 8)
    assert found.expected == pytest.approx(counts.sum() * 3 / DAYS)


def test_its_chance_is_exact_and_multiplied_by_the_windows_looked_at() -> None:
    counts = np.zeros(DAYS, np.int64)
    counts[0], counts[360] = 3, 5
    found = one(counts)
    assert found is not None
    share = Fraction(1, DAYS)
    exact = sum((comb(8, k) * share**k * (1 - share) ** (8 - k) for k in range(5, 9)), Fraction(0))
    assert found.chance == pytest.approx(float(exact) * 30 * len(LENGTHS), rel=1e-9)


@pytest.mark.parametrize(("count", "is_burst"), [(3, False), (4, True)])
def test_fewer_than_the_least_is_no_burst(count: int, is_burst: bool) -> None:
    counts = np.zeros(DAYS, np.int64)
    counts[355] = count
    assert (one(counts) is not None) is is_burst


def test_a_burst_of_long_ago_is_past() -> None:
    counts = np.zeros(DAYS, np.int64)
    counts[DAYS - 31] = 20
    assert one(counts) is None
    assert one(counts, Limits(recent=31)) is not None


def test_a_short_history_says_nothing() -> None:
    counts = np.zeros(89, np.int64)
    counts[80] = 20
    assert one(counts) is None


def test_more_orders_explain_more_events() -> None:
    """After a promotion there are five times as many orders and five times as many complaints."""
    random = np.random.default_rng(1)
    exposure = np.ones((1, DAYS))
    exposure[0, 350:] = 5
    counts = random.poisson(0.3 * exposure)
    assert find(counts, exposure) == [None]
    assert find(counts, even()) != [None]


def test_a_lasting_level_is_no_burst_however_high() -> None:
    assert one(np.full(DAYS, 50, np.int64)) is None


def test_beyond_doubt_but_less_than_twice_the_usual_is_no_burst() -> None:
    counts = np.full(DAYS, 100, np.int64)
    counts[350:357] = 180
    assert one(counts) is None
    counts[350:357] = 230
    assert one(counts) is not None


@pytest.mark.parametrize("rate", [0.02, 0.2, 2.0])
def test_accounts_without_a_burst_are_reported_at_most_at_the_stated_rate(rate: float) -> None:
    level, runs = 0.05, 400
    counts = np.random.default_rng(7).poisson(rate, (runs, DAYS))
    limits = Limits(level=level, least=1, times=1.0)
    shown = sum(find(counts[each : each + 1], even(), limits)[0] is not None for each in range(runs))
    assert float(tails.binomial(shown, trials=runs, share=level)[0]) > 0.001, f"{shown} of {runs}"


def test_many_products_together_are_held_to_one_rate() -> None:
    level, accounts, products = 0.05, 60, 40
    counts = np.random.default_rng(8).poisson(0.05, (accounts, products, DAYS))
    limits = Limits(level=level, least=1, times=1.0)
    shown = sum(any(find(each, even(products), limits)) for each in counts)
    assert float(tails.binomial(shown, trials=accounts, share=level)[0]) > 0.001, f"{shown} of {accounts}"


def test_an_attack_of_ten_is_found_in_a_store_that_has_two_a_month() -> None:
    random = np.random.default_rng(9)
    found = 0
    for _ in range(50):
        counts = random.poisson(2 / 30, DAYS)
        np.add.at(counts, random.integers(352, 360, 10), 1)
        found += one(counts) is not None
    assert found >= 48


def test_days_without_known_orders_are_no_proof() -> None:
    """Where the orders of a day are not imported, its events must not look impossible."""
    counts, exposure = np.zeros((1, DAYS), np.int64), even()
    counts[0, ::30] = 1
    exposure[0, 340:] = 0
    assert find(counts, exposure) == [None]


@given(st.lists(st.integers(0, 3), min_size=90, max_size=200))
def test_a_burst_begins_and_ends_on_days_with_events(counts: list[int]) -> None:
    found = one(counts, Limits(level=1.0, least=1, times=0.0))
    if found is not None:
        assert counts[found.first] > 0
        assert counts[found.last] > 0
        assert sum(counts[found.first : found.last + 1]) == found.count
