"""Planted causes are found and named first; noise is not sold as a cause; a cause seen through another is told once."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.causes import drivers
from goodstanding.health.causes.model import Causes, Factor, Limits, Units
from goodstanding.health.chance import tails

Rng = np.random.Generator


def names(causes: Causes) -> list[tuple[str, str]]:
    return [(each.factor, each.value) for each in causes.drivers]


def made_up(random: Rng, size: int, rate: float, bad_carrier: float | None = None, skew: float = 0.0) -> Units:
    """Orders with four carriers, forty products and twenty days; `skew` is how much more often the bad carrier takes product 7."""
    carrier = random.integers(0, 4, size)
    product = np.where((carrier == 0) & (random.random(size) < skew), 7, random.integers(0, 40, size))
    chance = np.full(size, rate) if bad_carrier is None else np.where(carrier == 0, bad_carrier, rate)
    factors = [
        Factor.of("carrier", [f"carrier {each}" for each in carrier]),
        Factor.of("sku", [f"sku {each}" for each in product]),
        Factor.of("asin", [f"asin {each}" for each in product]),
        Factor.of("day", [f"day {each}" for each in random.integers(0, 20, size)]),
    ]
    return Units.of((random.random(size) < chance).astype(np.int64), factors)


def test_a_bad_carrier_is_the_first_and_only_driver() -> None:
    found = drivers.find(made_up(np.random.default_rng(1), 2000, 0.004, bad_carrier=0.06))
    assert names(found) == [("carrier", "carrier 0")]
    driver = found.drivers[0]
    assert driver.adjusted <= 0.01
    assert driver.effect == Fraction(found.defects, found.units) - driver.rate_without


def test_a_product_that_only_travels_with_the_bad_carrier_is_not_blamed() -> None:
    found = [names(drivers.find(made_up(np.random.default_rng(seed), 3000, 0.004, bad_carrier=0.07, skew=0.4))) for seed in range(20)]
    assert found == [[("carrier", "carrier 0")]] * 20


def test_a_bad_product_is_named_once_with_its_other_name() -> None:
    random = np.random.default_rng(3)
    product = random.integers(0, 20, 3000)
    bad = random.random(3000) < np.where(product == 4, 0.2, 0.003)
    factors = [Factor.of("sku", [f"sku {each}" for each in product]), Factor.of("asin", [f"B0{each}" for each in product])]
    (driver,) = drivers.find(Units.of(bad.astype(np.int64), factors)).drivers
    assert (driver.factor, driver.value, driver.also) == ("sku", "sku 4", (("asin", "B04"),))


def test_two_causes_of_their_own_are_both_found_the_costlier_first() -> None:
    random = np.random.default_rng(5)
    carrier, product = random.integers(0, 5, 6000), random.integers(0, 30, 6000)
    chance = 0.003 + 0.05 * (carrier == 2) + 0.15 * (product == 11)
    factors = [Factor.of("carrier", [str(each) for each in carrier]), Factor.of("sku", [str(each) for each in product])]
    found = drivers.find(Units.of((random.random(6000) < chance).astype(np.int64), factors))
    assert names(found) == [("carrier", "2"), ("sku", "11")]
    assert found.drivers[0].effect > found.drivers[1].effect


@pytest.mark.parametrize("rate", [0.005, 0.03, 0.2])
def test_noise_is_not_sold_as_a_cause(rate: float) -> None:
    """With nothing planted, at most the stated share of accounts may show any driver, however many values are looked at."""
    level, runs = 0.05, 100
    random = np.random.default_rng(11)
    shown = sum(bool(drivers.find(made_up(random, 800, rate), Limits(level=level, least_defects=1)).drivers) for _ in range(runs))
    assert float(tails.binomial(shown, trials=runs, share=level)[0]) > 0.001, f"{shown} of {runs} made something of noise"


def test_noise_is_not_sold_as_a_second_cause() -> None:
    level, runs = 0.05, 40
    random = np.random.default_rng(12)
    found = [names(drivers.find(made_up(random, 2000, 0.004, bad_carrier=0.06), Limits(level=level))) for _ in range(runs)]
    assert all(("carrier", "carrier 0") in each for each in found)
    assert sum(len(each) > 1 for each in found) <= level * runs * 2


@pytest.mark.parametrize("skew", [0.0, 0.6])
def test_noise_in_orders_of_every_age_is_not_sold_as_a_cause(skew: float) -> None:
    """Defects take weeks to show, and a product that is no longer sold has only old orders: it must not look worse than the new ones."""
    level, runs, size = 0.05, 80, 1500
    random = np.random.default_rng(13)

    def one() -> Units:
        age = random.integers(0, 75, size)
        product = np.where((age > 30) & (random.random(size) < skew), 7, random.integers(0, 40, size))
        bad = random.random(size) < 0.05 * np.minimum(age / 30, 1)
        factors = [
            Factor.of("sku", [f"sku {each}" for each in product]),
            Factor.of("carrier", [f"carrier {each}" for each in random.integers(0, 4, size)]),
        ]
        return Units.of(bad.astype(np.int64), factors, layer=np.searchsorted([7, 14, 21, 35], age))

    shown = sum(bool(drivers.find(one(), Limits(level=level, least_defects=1)).drivers) for _ in range(runs))
    assert float(tails.binomial(shown, trials=runs, share=level)[0]) > 0.001, f"{shown} of {runs} made something of noise"


def test_without_layers_the_old_product_would_be_blamed() -> None:
    """The reason for them."""
    age = np.arange(2000) % 60
    product = np.where(age > 30, "old", "new")
    bad = ((age > 30) & (np.arange(2000) % 12 == 0)).astype(np.int64)
    factors = [Factor.of("sku", product.tolist())]
    assert names(drivers.find(Units.of(bad, factors))) == [("sku", "old")]
    assert drivers.find(Units.of(bad, factors, layer=(age > 30).astype(np.int64))).drivers == ()


def test_a_bad_carrier_is_found_among_orders_of_every_age() -> None:
    random = np.random.default_rng(14)
    age, carrier = random.integers(0, 75, 3000), random.integers(0, 4, 3000)
    bad = random.random(3000) < np.where(carrier == 2, 0.08, 0.01) * np.minimum(age / 30, 1)
    units = Units.of(
        bad.astype(np.int64), [Factor.of("carrier", [str(each) for each in carrier])], layer=np.searchsorted([7, 14, 21, 35], age)
    )
    assert names(drivers.find(units)) == [("carrier", "2")]


def paired(
    random: Rng, size: int, *, rate: float = 0.01, pair: float | None = None, carrier_0: float = 0.0, warehouse_1: float = 0.0
) -> Units:
    """Orders of four carriers from five warehouses; `pair` is the rate of carrier 0 from warehouse 1, the others add to their own rate."""
    carrier, warehouse = random.integers(0, 4, size), random.integers(0, 5, size)
    chance = rate + carrier_0 * (carrier == 0) + warehouse_1 * (warehouse == 1)
    if pair is not None:
        chance = np.where((carrier == 0) & (warehouse == 1), pair, chance)
    factors = [
        Factor.of("carrier", [f"carrier {each}" for each in carrier]),
        Factor.of("warehouse", [f"warehouse {each}" for each in warehouse]),
        Factor.of("sku", [f"sku {each}" for each in random.integers(0, 30, size)]),
        Factor.of("day", [f"day {each}" for each in random.integers(0, 20, size)]),
    ]
    return Units.of((random.random(size) < chance).astype(np.int64), factors)


def test_a_carrier_that_is_bad_from_one_warehouse_only_is_named_with_it() -> None:
    found = [drivers.find(paired(np.random.default_rng(seed), 4000, pair=0.2)).drivers for seed in range(20)]
    both = (("carrier", "carrier 0"), ("warehouse", "warehouse 1"))
    assert [tuple(each.parts for each in one) for one in found].count((both,)) >= 19
    assert found[0][0].factor == "carrier and warehouse"
    assert found[0][0].value == "carrier 0 and warehouse 1"


def test_a_carrier_that_is_bad_everywhere_is_named_alone() -> None:
    found = [drivers.find(paired(np.random.default_rng(seed), 4000, carrier_0=0.06)).drivers for seed in range(20)]
    assert [tuple(each.parts for each in one) for one in found].count(((("carrier", "carrier 0"),),)) >= 19


def test_two_bad_things_that_meet_are_two_drivers_and_no_pair() -> None:
    random = np.random.default_rng(21)
    found = [drivers.find(paired(random, 6000, carrier_0=0.05, warehouse_1=0.05)).drivers for _ in range(20)]
    assert sum({each.parts for each in one} == {(("carrier", "carrier 0"),), (("warehouse", "warehouse 1"),)} for one in found) >= 18


def test_noise_is_not_sold_as_a_pair() -> None:
    level, runs = 0.05, 60
    random = np.random.default_rng(22)
    limits = Limits(level=level, pairs=0.99, least_defects=1)
    shown = sum(any(len(each.parts) == 2 for each in drivers.find(paired(random, 1500, rate=0.02), limits).drivers) for _ in range(runs))
    assert float(tails.binomial(shown, trials=runs, share=level)[0]) > 0.001, f"{shown} of {runs} made a pair of noise"


def test_two_causes_within_a_wide_value_are_named_and_not_the_wide_value() -> None:
    """A carrier and a product of Amazon's are bad; what it ships is worse than the rest for no other reason."""
    random = np.random.default_rng(31)
    runs = []
    for _ in range(20):
        channel, carrier, product = random.random(1200) < 0.6, random.integers(0, 5, 1200), random.integers(0, 12, 1200)
        chance = 0.003 + 0.3 * (channel & (carrier == 1)) + 0.3 * (channel & (product == 3))
        factors = [
            Factor.of("carrier", [f"{'afn' if by else 'mfn'} {each}" for by, each in zip(channel, carrier, strict=True)]),
            Factor.of("sku", [f"{'afn' if by else 'mfn'} {each}" for by, each in zip(channel, product, strict=True)]),
            Factor.of("channel", ["afn" if by else "mfn" for by in channel]),
        ]
        runs.append(names(drivers.find(Units.of((random.random(1200) < chance).astype(np.int64), factors))))
    assert sum(set(each) == {("carrier", "afn 1"), ("sku", "afn 3")} for each in runs) >= 18


def test_a_wide_value_that_is_bad_throughout_is_named_itself() -> None:
    random = np.random.default_rng(32)
    runs = []
    for _ in range(20):
        channel, carrier = random.random(1500) < 0.5, random.integers(0, 5, 1500)
        factors = [
            Factor.of("carrier", [f"{'afn' if by else 'mfn'} {each}" for by, each in zip(channel, carrier, strict=True)]),
            Factor.of("channel", ["afn" if by else "mfn" for by in channel]),
        ]
        bad = random.random(1500) < np.where(channel, 0.12, 0.01)
        runs.append(names(drivers.find(Units.of(bad.astype(np.int64), factors))))
    assert runs.count([("channel", "afn")]) >= 19


def test_below_the_least_support_nothing_is_said() -> None:
    values = ["bad"] * 6 + ["good"] * 500
    few, enough = (Units.of([1] * count + [0] * (506 - count), [Factor.of("carrier", values)]) for count in (2, 3))
    assert drivers.find(few).drivers == ()
    assert names(drivers.find(enough)) == [("carrier", "bad")]


def test_a_value_that_all_units_have_is_no_cause() -> None:
    assert drivers.find(Units.of([1] * 30 + [0] * 70, [Factor.of("carrier", ["only"] * 100)])).tested == 0


def test_nothing_known_of_the_units_gives_no_driver() -> None:
    found = drivers.find(Units.of([1, 0, 0], []))
    assert (found.drivers, found.units, found.defects) == ((), 3, 1)
    assert drivers.find(Units.of([], [Factor.of("carrier", [])])).drivers == ()


def test_a_driver_too_small_to_matter_is_left_out() -> None:
    """Beyond doubt, but the whole rate would hardly be lower without it."""
    values = ["small"] * 20 + ["rest"] * 9980
    bad = [1] * 12 + [0] * 8 + [1] * 400 + [0] * 9580
    assert drivers.find(Units.of(bad, [Factor.of("sku", values)])).drivers == ()
    assert names(drivers.find(Units.of(bad, [Factor.of("sku", values)]), Limits(least_share=Fraction(1, 50)))) == [("sku", "small")]


def test_an_order_of_two_products_counts_for_both() -> None:
    size = 400
    row = np.concatenate([np.arange(size), np.arange(100)])
    code = np.concatenate([np.arange(size) % 2, np.full(100, 2)])
    found = drivers.find(Units.of([1] * 20 + [0] * 380, [Factor("sku", ("even", "odd", "both"), row, code)]))
    assert names(found) == [("sku", "both")]
    assert (found.drivers[0].units, found.drivers[0].defects) == (100, 20)


def test_more_defects_than_units_are_refused() -> None:
    with pytest.raises(ValueError, match="more defects than units"):
        Units.of([2], [])


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans()), min_size=1, max_size=120), st.integers(2, 5))
def test_rows_that_are_alike_may_be_counted_together(rows: list[tuple[int, int, bool]], times: int) -> None:
    """The same answer from one row a unit and from one row for all that are alike."""
    every = sorted(rows * times)
    single = Units.of([bad for *_, bad in every], [Factor.of(name, [str(row[n]) for row in every]) for n, name in enumerate(("a", "b"))])
    cells = sorted({(a, b) for a, b, _ in every})
    packed = Units.of(
        [sum(row[2] for row in every if row[:2] == cell) for cell in cells],
        [Factor.of(name, [str(cell[n]) for cell in cells]) for n, name in enumerate(("a", "b"))],
        [sum(row[:2] == cell for row in every) for cell in cells],
    )
    limits = Limits(level=0.5, least_defects=1, least_units=1)
    assert drivers.find(single, limits) == drivers.find(packed, limits)


@given(st.integers(1, 20), st.integers(1, 20), st.integers(0, 300), st.integers(1, 300))
def test_taking_a_driver_out_leaves_the_rate_of_the_rest(bad: int, fine: int, other_bad: int, other_fine: int) -> None:
    units = Units.of(
        [1] * bad + [0] * fine + [1] * other_bad + [0] * other_fine,
        [Factor.of("x", ["a"] * (bad + fine) + ["b"] * (other_bad + other_fine))],
    )
    for driver in drivers.find(units, Limits(level=1.0, least_defects=1, least_units=1, least_share=Fraction(-9))).drivers:
        assert driver.rate_without + driver.effect == Fraction(bad + other_bad, units.total)
