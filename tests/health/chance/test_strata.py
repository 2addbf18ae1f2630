"""Chances over layers against exact fractions; with one layer they are Fisher's."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.chance import strata, tails

Layer = tuple[int, int, int]  # drawn, marked, total


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    total = draw(st.integers(1, 25))
    return draw(st.integers(0, total)), draw(st.integers(0, total)), total


def exact(k: int, given_: list[Layer]) -> Fraction:
    """By counting every way in which the marked can fall."""
    found = Fraction(0)
    for seen in product(*(range(min(drawn, marked) + 1) for drawn, marked, _ in given_)):
        if sum(seen) >= k:
            ways = [
                Fraction(math.comb(marked, j) * math.comb(total - marked, drawn - j), math.comb(total, drawn))
                if drawn - j <= total - marked
                else Fraction(0)
                for j, (drawn, marked, total) in zip(seen, given_, strict=True)
            ]
            found += math.prod(ways)
    return found


@given(st.lists(layers(), min_size=1, max_size=3), st.integers(0, 30))
def test_a_chance_over_layers_is_exact_or_not_small(given_: list[Layer], k: int) -> None:
    drawn, marked, total = (np.array(column) for column in zip(*given_, strict=True))
    k = min(k, int(np.minimum(drawn, marked).sum()))
    (found,) = strata.tail(k, drawn=drawn[None, :], marked=marked, total=total)
    true = float(exact(k, given_))
    assert found == pytest.approx(true, rel=1e-9) or (found == strata.NOT_SMALL and true > 0.01)


@given(layers(), st.integers(0, 25))
def test_one_layer_is_fishers_test(layer: Layer, k: int) -> None:
    drawn, marked, total = layer
    k = min(k, drawn, marked)
    (found,) = strata.tail(k, drawn=[[drawn]], marked=[marked], total=[total])
    (fisher,) = tails.hypergeometric(k, drawn=drawn, marked=marked, total=total)
    assert found == (pytest.approx(fisher) if marked else strata.NOT_SMALL)


@given(st.lists(layers(), min_size=1, max_size=4))
def test_no_chance_is_smaller_than_the_least(given_: list[Layer]) -> None:
    drawn, marked, total = (np.array(column) for column in zip(*given_, strict=True))
    most = int(np.minimum(drawn, marked).sum())
    (found,) = strata.tail(most, drawn=drawn[None, :], marked=marked, total=total)
    (least,) = strata.least(drawn[None, :], marked=marked, total=total)
    assert found == pytest.approx(least, rel=1e-9) or found == strata.NOT_SMALL


def test_lying_where_there_are_more_marked_ones_is_no_merit() -> None:
    """Half of the old ones are marked and none of the new; a value of the old ones with half of them is as usual."""
    (together,) = strata.tail(50, drawn=[[100]], marked=[200], total=[1000])
    (apart,) = strata.tail(50, drawn=[[100, 0]], marked=[200, 0], total=[400, 600])
    assert together < 1e-10
    assert apart > 0.4
