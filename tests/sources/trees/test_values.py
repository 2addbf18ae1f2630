"""Values of trees: plain notation, or marked as unreadable, never something near."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.sources.trees.values import day_of, decimal, instant, is_currency, number, scalar, store


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=Decimal(-(10**12)), max_value=Decimal(10**12)))
def test_a_number_keeps_its_value_and_loses_its_exponent(value: Decimal) -> None:
    printed = number(f"{value:e}")
    assert printed is not None
    assert "e" not in printed.casefold()
    assert Decimal(printed) == value


@pytest.mark.parametrize("text", ["$120", "1,234", "1.234,56", "(5.00)", "12 EUR", "--5", "NaN", "Infinity", "1e999", "٣"])
def test_what_is_no_number_is_marked_so_that_nothing_is_read_out_of_it(text: str) -> None:
    assert decimal(text) is None or text == "٣"
    assert number(text) == f"{text} (as printed)" or text == "٣"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2020-10-20T00:00Z", "2020-10-20T00:00:00+00:00"),
        ("2014-09-01T01:30:00.000-06:00", "2014-09-01T07:30:00+00:00"),
        ("2026-07-09", "2026-07-09T00:00:00+00:00"),
        ("2026-07-09T10:11:12", "2026-07-09T10:11:12+00:00"),
        ("2026-02-30T00:00:00Z", "2026-02-30T00:00:00Z"),
        ("yesterday", "yesterday"),
        (None, None),
    ],
)
def test_instants_become_utc_and_others_stay_for_the_engine_to_refuse(printed: str | None, read: str | None) -> None:
    assert instant(printed) == read


def test_the_day_of_an_instant_is_the_day_printed_there() -> None:
    assert day_of("2014-12-31T23:15:00+01:00") == "2014-12-31"
    assert day_of("2014-02-30") == "2014-02-30"


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (7, "7"), (Decimal("1E+2"), "100"), (" x ", "x"), ("  ", None), (None, None), ({}, None), ([1], None)],
)
def test_leaves_become_text(value: object, text: str | None) -> None:
    assert scalar(value) == text


def test_a_store_is_named_by_its_id_address_or_name() -> None:
    assert [store(each) for each in ("A1PA6795UKMFR9", "amazon.de", "www.amazon.de", "Non-Amazon DE")] == ["Amazon.de"] * 3 + [
        "Non-Amazon DE"
    ]


@pytest.mark.parametrize(("code", "is_one"), [("EUR", True), ("eur", False), ("String", False), ("", False), (None, False)])
def test_a_currency_is_three_capital_letters(code: str | None, is_one: bool) -> None:
    assert is_currency(code) is is_one
