"""Look-up by id or family, store and day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from goodstanding.core.errors import CatalogueError, UsageError
from goodstanding.core.finding import ClockKind
from goodstanding.core.marketplace import ALL
from goodstanding.rulebook.book import load
from goodstanding.rulebook.model import Rule
from tests.rulebook.chapter import book_of, rule_toml

BOOK = load()
TODAY = date(2026, 11, 25)


def _found(rule_id: str, store: str, day: str) -> Rule:
    rule = BOOK.find(rule_id, store, date.fromisoformat(day))
    assert rule is not None
    return rule


@pytest.mark.parametrize(
    ("rule_id", "store", "last_day", "before", "first_day", "after", "value"),
    [
        ("refund_after_return", "US", "2026-01-25", 2, "2026-01-26", 4, "within"),
        ("safet", "US", "2026-02-15", 60, "2026-02-16", 30, "within"),
        ("funds_appeal", "US", "2024-10-24", 90, "2024-10-25", 60, "from"),
        ("funds_appeal", "DE", "2024-10-24", 90, "2024-10-25", 60, "from"),
    ],
)
def test_a_changed_rule_holds_to_its_last_day_and_the_next_from_its_first(
    rule_id: str, store: str, last_day: str, before: int, first_day: str, after: int, value: str
) -> None:
    assert _found(rule_id, store, last_day).value(value).number == before
    assert _found(rule_id, store, first_day).value(value).number == after


def test_the_american_refund_window_changed_its_clock_too() -> None:
    assert _found("refund_us", "US", "2026-01-25").value("within").clock is ClockKind.BUSINESS
    assert _found("refund_us", "US", "2026-01-26").value("within").clock is ClockKind.CALENDAR


def test_a_family_answers_with_the_rule_of_the_store() -> None:
    assert _found("refund_after_return", "US", "2026-11-25").id == "refund_us"
    assert _found("refund_after_return", "DE", "2026-11-25").id == "refund_eu"
    assert _found("fba_customer_return_claim", "US", "2026-11-25").id == "fba_cret_us"
    assert _found("fba_customer_return_claim", "UK", "2026-11-25").id == "fba_cret_eu"


def test_an_id_answers_only_for_its_own_stores() -> None:
    assert BOOK.find("refund_us", "DE", TODAY) is None


def test_a_rule_not_yet_in_force_is_not_found() -> None:
    assert BOOK.find("otdr", "US", date(2024, 9, 24)) is None
    assert _found("otdr", "US", "2024-09-25").value("limit").number == Decimal("0.90")


@pytest.mark.parametrize(
    ("store", "day", "title_part"),
    [
        ("US", "2026-02-27", "whole account"),
        ("US", "2026-02-28", "by listing"),
        ("UK", "2026-02-01", "before enforcement"),
        ("UK", "2026-02-02", "enforced"),
        ("US", "2026-03-11", "accounts that have it"),
    ],
)
def test_versions_of_one_id_differ_by_store_and_day(store: str, day: str, title_part: str) -> None:
    rule_id = "otdr" if "2026-03" not in day else "DD_RESERVE"
    assert title_part in _found(rule_id, store, day).title


def test_the_reserve_of_seven_days_reaches_all_american_accounts_on_12_march_2026() -> None:
    assert _found("dd7_rollout", "US", "2026-03-12").valid_from == date(2026, 3, 12)
    assert _found("delivery_date_reserve", "US", "2026-03-12").title.endswith("all accounts")


def test_an_unknown_window_is_found_and_stays_unknown() -> None:
    assert _found("safet", "DE", "2026-11-25").value("within").unknown
    assert _found("payout_minimum", "US", "2026-11-25").value("limit").unknown


@pytest.mark.parametrize("rule_id", ["odr", "lsr", "cr", "vtr", "atoz_info", "delivery_date_reserve", "payout_schedule", "funds_appeal"])
def test_rules_that_code_relies_on_are_known_in_every_store(rule_id: str) -> None:
    for store in ALL:
        assert BOOK.find(rule_id, store.code, TODAY) is not None, store.code


def test_letter_case_matters_only_where_two_ids_differ_by_nothing_else() -> None:
    assert BOOK.versions("dd_reserve") == BOOK.versions("DD_RESERVE")
    assert BOOK.versions("INFORM") != BOOK.versions("inform")


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="there is no rule 'refnd_us'; nearest are refund_us"):
        BOOK.versions("refnd_us")
    with pytest.raises(UsageError, match="INFORM, inform"):
        BOOK.versions("Inform")


def test_an_id_like_no_other_names_none() -> None:
    with pytest.raises(UsageError, match=r"there is no rule 'zzzzzz'$"):
        BOOK.versions("zzzzzz")


def test_an_empty_id_is_no_rule() -> None:
    with pytest.raises(UsageError):
        BOOK.versions("")


def test_nearest_also_knows_the_words_of_titles() -> None:
    assert "lsr" in BOOK.nearest("late shipment")


def test_an_unknown_store_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="'XX' is not the code"):
        BOOK.find("odr", "XX", TODAY)


def test_a_store_is_named_by_amazons_code_or_the_iso_code() -> None:
    assert BOOK.find("odr", "gb", TODAY) is BOOK.find("odr", "UK", TODAY)


def test_without_a_store_a_rule_is_found_only_when_it_is_the_same_everywhere() -> None:
    rule = BOOK.find("bank_hold", None, TODAY)
    assert rule is not None
    assert rule.value("within").whole == 3
    assert BOOK.find("odr", None, TODAY) is None
    assert BOOK.find("safet", None, TODAY) is None


def test_the_rulebook_is_read_once() -> None:
    assert load() is BOOK


def test_two_versions_in_one_store_on_one_day_are_refused(tmp_path: Path) -> None:
    first = rule_toml(id="a", marketplaces=["US"], valid_from="unknown", valid_to=date(2026, 1, 26))
    second = rule_toml(id="a", marketplaces=["all"], valid_from=date(2026, 1, 26))
    with pytest.raises(CatalogueError, match="a has two versions in US on 2026-01-26"):
        book_of(tmp_path, first, second)


def test_versions_that_follow_each_other_are_taken(tmp_path: Path) -> None:
    first = rule_toml(id="a", marketplaces=["US"], valid_from="unknown", valid_to=date(2026, 1, 25))
    second = rule_toml(id="a", marketplaces=["all"], valid_from=date(2026, 1, 26))
    assert len(book_of(tmp_path, first, second).versions("a")) == 2


def test_two_rules_of_one_family_in_one_store_are_refused(tmp_path: Path) -> None:
    first = rule_toml(id="a", family="f", marketplaces=["US"])
    second = rule_toml(id="b", family="f", marketplaces=["all"])
    with pytest.raises(CatalogueError, match="f has two versions in US"):
        book_of(tmp_path, first, second)


def test_a_rule_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="before it begins"):
        book_of(tmp_path, rule_toml(valid_from=date(2026, 1, 2), valid_to=date(2026, 1, 1)))


def test_versions_of_different_families_are_refused(tmp_path: Path) -> None:
    first = rule_toml(id="a", family="f", marketplaces=["US"])
    second = rule_toml(id="a", family="g", marketplaces=["DE"])
    with pytest.raises(CatalogueError, match="different families: f, g"):
        book_of(tmp_path, first, second)


def test_a_family_named_like_a_foreign_rule_is_refused(tmp_path: Path) -> None:
    first = rule_toml(id="a", family="b", marketplaces=["US"])
    second = rule_toml(id="b", family="c", marketplaces=["DE"])
    with pytest.raises(CatalogueError, match="b is the family of a and a rule of another family"):
        book_of(tmp_path, first, second)


def test_a_reference_to_no_rule_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="refers to rules that there are not: nowhere"):
        book_of(tmp_path, rule_toml(see=["nowhere"]))
