"""Identifiers in notices."""

from __future__ import annotations

import pytest

from goodstanding.notices.extract import ids


def _values(mentions: tuple[object, ...]) -> list[str]:
    return [str(getattr(each, "value", "")) for each in mentions]


def test_asins_are_found_in_any_surroundings_and_once() -> None:
    text = "ASIN:B0ABCDEFG1, (B0XW5K3QQ7)商品B0ABCDEFG1は b0zz9y8x7w and XB0ABCDEFG1 or B0ABCDEFG12"
    assert _values(ids.asins(text)) == ["B0ABCDEFG1", "B0XW5K3QQ7", "B0ZZ9Y8X7W"]


def test_a_book_is_an_asin_only_behind_the_word() -> None:
    assert _values(ids.asins("ASIN: 030640615X and 0306406152")) == ["030640615X"]


def test_an_asin_leads_to_its_words() -> None:
    text = "Listing B0ABCDEFG1 removed"
    assert ids.asins(text)[0].span.of(text) == "B0ABCDEFG1"


def test_order_ids_with_spaces_or_of_other_channels_are_found() -> None:
    text = "114-1234567-7654321, S01-1234567-7654321, 302 - 1234567 - 7654321, not 114-1234567-76543210 or 1114-1234567-7654321"
    assert _values(ids.order_ids(text)) == ["114-1234567-7654321", "S01-1234567-7654321", "302-1234567-7654321"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Complaint ID: 12345678901", "12345678901"),
        ("Beschwerdenummer 12345678901", "12345678901"),
        ("ID de réclamation : x; réclamation n° 12345678901", "12345678901"),
        ("(Segnalazione 15768620171)", "15768620171"),
        ("投诉编号:11432054356", "11432054356"),
        ("申し立て番号:11432054356", "11432054356"),
    ],
)
def test_complaint_ids_are_found_behind_their_word(text: str, number: str) -> None:
    assert _values(ids.complaint_ids(text)) == [number]


@pytest.mark.parametrize(
    "text", ["Case ID 12345678901", "Fallnummer: 12345678901", "dossier 12345678901", "案例编号:12345678901", "ケース番号:12345678901"]
)
def test_case_ids_are_found_behind_their_word(text: str) -> None:
    assert _values(ids.case_ids(text)) == ["12345678901"]


def test_a_number_without_a_word_is_no_case() -> None:
    assert ids.case_ids("Call 12345678901 now") == ()


def test_skus_are_tokens_with_a_digit_behind_the_word() -> None:
    assert _values(ids.skus("SKU: AB-12/x, CD_34 and EF56; then more words")) == ["AB-12/x", "CD_34", "EF56"]
    assert _values(ids.skus("Seller SKU | 9Q-XYZ-01 | B0ABCDEFG1")) == ["9Q-XYZ-01"]
    assert ids.skus("Your SKU: see the attached list") == ()
