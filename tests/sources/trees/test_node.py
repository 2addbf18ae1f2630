"""Reading objects by name: what is odd is said, what is not read is named."""

from __future__ import annotations

from decimal import Decimal

from goodstanding.sources.model import Parsed
from goodstanding.sources.trees.node import TEXT, Node


def _node(**members: object) -> Node:
    return Node(members, "", 4, Parsed())


def test_the_first_name_with_a_value_wins() -> None:
    assert _node(a=None, b="", c=" x ").text("a", "b", "c") == "x"


def test_an_object_in_place_of_a_value_is_reported_with_its_line() -> None:
    node = _node(status={"word": "GOOD"})
    assert node.text("status") is None
    assert [(problem.line, problem.column) for problem in node.parsed.problems] == [(4, "status")]


def test_members_that_nothing_asked_for_are_named_by_their_path() -> None:
    node = _node(a={"b": 1, "c": {"d": 2}}, e=[{"f": 1}, {"g": 1}], h=None, i="kept")
    node.child("a").text("b")
    node.children("e")[0].text("f")
    assert node.unread() == {"a.c", "e.g", "i"}


def test_what_is_skipped_is_not_named() -> None:
    node = _node(a={"b": 1}, c=1)
    node.child("a")
    node.skip("a", "c")
    assert node.unread() == set()


def test_a_single_object_is_a_list_of_one_and_null_is_none() -> None:
    assert len(_node(a={"b": 1}).children("a")) == 1
    assert _node(a=None).children("a") == []
    assert not _node(a=None).child("a").members


def test_a_value_in_a_list_of_objects_is_reported() -> None:
    node = _node(a=[{"b": 1}, "stray"])
    assert len(node.children("a")) == 1
    assert "stray" in node.parsed.problems[0].reason


def test_amounts_are_read_in_every_spelling() -> None:
    spellings: list[dict[str, object]] = [
        {"currencyAmount": Decimal("12.50"), "currencyCode": "EUR"},
        {"CurrencyAmount": "12.50", "CurrencyCode": "EUR"},
        {"Amount": "12.50", "CurrencyCode": "EUR"},
        {TEXT: " 12.50 ", "@currency": "EUR"},
        {TEXT: "12.50", "@Ccy": "EUR"},
    ]
    for spelling in spellings:
        money = _node(total=spelling).money("total")
        assert (money.text, money.value, money.currency) == ("12.50", Decimal("12.50"), "EUR")


def test_a_currency_that_is_none_is_reported_and_left_out() -> None:
    node = _node(total={"currencyAmount": 1, "currencyCode": "String"})
    assert node.money("total").currency is None
    assert "String" in node.parsed.problems[0].reason


def test_an_amount_that_is_no_number_has_no_value() -> None:
    money = _node(total={"currencyAmount": "$5", "currencyCode": "USD"}).money("total")
    assert (money.text, money.value) == ("$5 (as printed)", None)
