"""Rates, targets and counts in words: never rounded over a target, never zero for unknown."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.model import MetricValue, Status
from goodstanding.jobs.health.model import Gauge
from goodstanding.jobs.summary import rates
from goodstanding.rulebook.model import Compare
from tests.health_results import causes, main_places, target, value


def of(numerator: int | None, denominator: int | None, limit: str = "0.01", **more: Any) -> MetricValue:
    return value("odr", numerator, denominator, **{"target": target(limit), "status": Status.GOOD, **more})


@pytest.mark.parametrize(
    ("numerator", "denominator", "said"),
    [
        (0, 10, "0 %"),
        (5, 1190, "0.42 %"),
        (1, 3, "33.33 %"),
        (999_999, 100_000_000, "0.999999 %"),
        (1, 100, "1 %"),
        (100_001, 10_000_000, "1.00001 %"),
    ],
)
def test_a_rate_is_rounded_but_never_over_or_onto_its_target(numerator: int, denominator: int, said: str) -> None:
    assert rates.rate_text(of(numerator, denominator)) == said


@given(st.integers(0, 10_000), st.integers(1, 1_000_000))
def test_what_is_shown_stands_to_the_target_as_the_exact_rate_does(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator) * 100
    shown = rates.shown(Decimal(numerator * 100) / Decimal(denominator), Decimal(1))
    assert (Fraction(shown) > 1, Fraction(shown) < 1) == (exact > 1, exact < 1)


@pytest.mark.parametrize("denominator", [0, None])
def test_where_nothing_is_counted_there_is_no_rate(denominator: int | None) -> None:
    assert rates.rate_text(of(0, denominator)) == "-"
    assert rates.rate_of(of(0, 5), 0, 0) == "-"
    assert rates.used(of(0, denominator)) is None


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (of(5, 1190), "5 of 1,190 orders"),
        (of(0, 1), "0 of 1 order"),
        (of(None, 88, at_least=80, at_most=86, unit="packages"), "80 to 86 of 88 packages"),
        (of(None, 88, at_least=80), "at least 80 of 88 orders"),
        (of(None, 88), ""),
        (of(None, 0, at_least=0), ""),
        (of(None, None), ""),
    ],
)
def test_counts_are_exact_and_bounds_are_said_while_they_are_unknown(held: MetricValue, said: str) -> None:
    assert rates.counts_text(held) == said


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("", ""),
        ("mfn", "orders you ship"),
        ("30d", "30 days"),
        ("30d negative", "30 days 1 and 2 stars"),
        ("Books", "Books"),
        ("list 2", "list 2"),
    ],
)
def test_parts_are_said_in_words_and_categories_stay_as_they_are(part: str, said: str) -> None:
    assert rates.part_text(part) == said


def test_what_a_target_asks_for_and_who_says_so() -> None:
    assert rates.target_text(target("0.025")) == "below 2.5 %"
    assert rates.target_text(target("0.95", Compare.AT_LEAST)) == "at least 95 %"
    assert rates.target_text(None) == ""
    assert [rates.said_by(each) for each in (target("0.01"), target("0.01", said_by="rulebook"), None)] == [
        "your account's report",
        "the rulebook",
        "",
    ]


@pytest.mark.parametrize(
    ("held", "share"),
    [
        (of(1, 100), "1"),
        (of(1, 200), "0.5"),
        (of(0, 200), "0"),
        (of(97, 100, "0.95", counts_good=True), "0.6"),
        (of(100, 100, "0.95", counts_good=True), "0"),
        (of(90, 100, "0.95", counts_good=True), "2"),
    ],
)
def test_what_is_used_is_one_at_the_target_whatever_the_rate_counts(held: MetricValue, share: str) -> None:
    assert rates.used(held) == Decimal(share)


def test_nothing_is_used_of_what_allows_nothing_or_has_no_target() -> None:
    assert rates.used(of(1, 100, target=None)) is None
    assert rates.used(of(1, 100, "0")) is None
    assert rates.used(of(1, 100, target=target("0", Compare.EQUALS))) is None
    assert rates.used_by(of(1, 100, target=None), 1, 4) == Decimal("0.25")


def test_what_is_counted_beside_a_rate_stands_with_it_and_with_no_other() -> None:
    gauges = main_places().gauges
    beside = {gauge.metric: rates.beside_text(gauge, gauges) for gauge in gauges if gauge.main}
    assert beside.pop("odr") == "of it: Negative Feedback Rate 0.17 % (2 of 1,190 orders)"
    assert set(beside.values()) == {""}


def test_a_part_without_a_name_of_its_own_is_named_by_what_tells_it_apart() -> None:
    main = Gauge(metric="idr", title="Invoice Defect Rate", value=value("idr", 3, 50))
    late = Gauge(metric="idr", title="Invoice Defect Rate", value=value("idr", 1, 50, part="lateInvoice"), main=False)
    assert rates.beside_text(main, [main, late]) == "of it: invoice late 2 % (1 of 50 orders)"


def test_rates_of_one_name_stand_together() -> None:
    gauges = [Gauge(metric="odr", title="Order Defect Rate", value=of(1, 200, part=part)) for part in ("mfn", "afn")]
    assert rates.names(gauges) == "Order Defect Rate (orders you ship: 0.5 %, orders Amazon ships: 0.5 %)"
    assert rates.names([]) == ""


def test_unknown_rates_are_grouped_by_what_to_import() -> None:
    found = rates.unknown(main_places().gauges)
    assert {imports: len(each) for imports, each in found.items()} == {
        "Buyer messages": 1,
        "newer order shipments, with the carrier's scans": 1,
    }


def test_a_driver_is_told_beside_the_others_with_the_reasons_given() -> None:
    assert rates.cause_text(causes()[0]) == (
        "carrier HERMES: 4 of 140 orders (2.86 %), the others 1 of 1,050 (0.1 %); the same: service HERMES Standard; "
        "feedback about delivery (3), claim: not received (1)"
    )
