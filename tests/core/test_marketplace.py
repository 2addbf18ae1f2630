"""Stores are found by every name that reports print, and by nothing else."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from goodstanding.core.marketplace import ALL, Marketplace, by_code, by_id, by_name, is_outside_amazon


def test_there_are_23_stores_and_no_identifier_is_used_twice() -> None:
    assert len(ALL) == 23
    for field in ("id", "name", "code", "country"):
        assert len({getattr(store, field) for store in ALL}) == 23


@pytest.mark.parametrize("store", ALL, ids=lambda store: store.code)
def test_a_store_is_found_by_its_id_code_country_name_and_domain(store: Marketplace) -> None:
    assert by_id(store.id) is store
    assert by_code(store.code) is by_code(store.country) is store
    assert by_name(store.name) is by_name(store.domain) is by_name(f"www.{store.domain}") is store


@pytest.mark.parametrize("store", ALL, ids=lambda store: store.code)
def test_the_values_of_a_store_have_their_standard_shapes(store: Marketplace) -> None:
    assert re.fullmatch(r"A[A-Z0-9]{12,13}", store.id)
    assert re.fullmatch(r"[A-Z]{3}", store.currency)
    assert re.fullmatch(r"[a-z]{2}", store.language)
    assert ZoneInfo(store.zone).key == store.zone


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Amazon.com", "US"),
        ("amazon.co.uk", "UK"),
        ("www.amazon.de", "DE"),
        (" WWW.Amazon.com.MX ", "MX"),
        ("Amazon.com.be", "BE"),
        ("Amazon.jp", "JP"),
        ("Amazon.co.jp", "JP"),
    ],
)
def test_names_are_read_in_any_letter_case_and_with_www(name: str, code: str) -> None:
    store = by_name(name)
    assert store is not None
    assert store.code == code


@pytest.mark.parametrize("name", ["", "Amazon", "Amazon.xyz", "amazon.com.evil.example", "notamazon.com", "Non-Amazon", "Non-Amazon CA"])
def test_other_names_are_no_store(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize("name", ["Non-Amazon", "Non-Amazon CA", "non-amazon us", "SI UK Prod Marketplace", "SI Prod IT Marketplace"])
def test_sales_made_elsewhere_are_told_apart_from_unknown_names(name: str) -> None:
    assert is_outside_amazon(name)
    assert by_name(name) is None


@pytest.mark.parametrize("name", ["Amazon.com", "", "Non-Amazon.com", "SI Marketplace"])
def test_other_names_are_not_taken_for_sales_made_elsewhere(name: str) -> None:
    assert not is_outside_amazon(name)


def test_the_united_kingdom_answers_to_uk_and_gb() -> None:
    assert by_code("UK") is by_code("gb") is by_id("A1F83G8C2ARO7P")


def test_an_unknown_id_or_code_is_none() -> None:
    assert by_id("ATIV93840DER") is None
    assert by_id("") is None
    assert by_code("XX") is None
