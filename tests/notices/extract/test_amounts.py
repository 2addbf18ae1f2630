"""Sums of money as stores and languages write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodstanding.core import marketplace
from goodstanding.notices.extract.amounts import amounts


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("Balance: $5,200.00 today", "5200.00", "USD"),
        ("1.234,56 € offen", "1234.56", "EUR"),
        ("1 234,56 € retenus", "1234.56", "EUR"),
        ("EUR 1.234 sind offen", "1234", "EUR"),
        ("from £1,500.", "1500", "GBP"),
        ("現在の残高は88,000円です", "88000", "JPY"),
        ("売上金64万円を留保", "640000", "JPY"),
        ("余额为3,000.50元。", "3000.50", "CNY"),
        ("saldo 1.250,00 zł", "1250.00", "PLN"),
        ("belopp 450 kr", "450", "SEK"),
        ("12.50 EUR", "12.50", "EUR"),
        ("CA$ 12.5 fee", "12.5", "CAD"),
        ("R$ 1.250,00", "1250.00", "BRL"),
        ("250,00 TL tutarındaki", "250.00", "TRY"),
        ("a debit of -12.30 USD", "-12.30", "USD"),
    ],
)
def test_a_sum_is_read_exactly(text: str, value: str, currency: str) -> None:
    (found,) = amounts(text)
    assert (found.amount.value, found.amount.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("text", ["5 % of orders", "365 days", "B0ABCDEFG1", "version 1.2.3", "USDA 5", "24 hours", "$", "EUR"])
def test_other_numbers_are_no_money(text: str) -> None:
    assert amounts(text) == ()


def test_the_store_decides_what_a_dollar_is() -> None:
    canada = marketplace.by_code("CA")
    assert canada is not None
    assert amounts("$5", "en", [canada])[0].amount.currency == "CAD"


def test_the_language_decides_what_a_yen_sign_is() -> None:
    japan = marketplace.by_code("JP")
    assert japan is not None
    assert amounts("¥500", "zh")[0].amount.currency == "CNY"
    assert amounts("¥500", "zh", [japan])[0].amount.currency == "JPY"


def test_the_words_of_a_sum_are_shown() -> None:
    text = "about $1,234.50 held"
    assert amounts(text)[0].span.of(text) == "$1,234.50"
