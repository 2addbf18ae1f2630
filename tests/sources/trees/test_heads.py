"""The first bytes of a document: enough to know its kind, and cheap for what it is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.sources.trees.heads import holds, json_paths, xml_head


def test_paths_of_a_json_document_leave_lists_out() -> None:
    head = b'{"payload": {"rows": [{"a": 1, "b": {"c": "x:{,}"}}], "n": [[{"d": 1}]]}}'
    assert json_paths(head) == {
        "payload",
        "payload/rows",
        "payload/rows/a",
        "payload/rows/b",
        "payload/rows/b/c",
        "payload/n",
        "payload/n/d",
    }


def test_a_list_of_pages_has_the_paths_of_a_page() -> None:
    assert json_paths(b'[{"a": {"b": 1}}, {"a": {"c": 1}}]') == {"a", "a/b", "a/c"}


def test_a_head_that_is_cut_off_gives_what_it_has() -> None:
    assert json_paths(b'{"balances": [{"balanceType": "TOT') == {"balances", "balances/balanceType"}


def test_one_document_a_line_is_not_one_document() -> None:
    assert json_paths(b'{"balances": [{"balanceType": "TOTAL"}]}\n{"balances": []}') == frozenset()


@pytest.mark.parametrize("head", [b"", b"settlement-id\tamount\n", b"<a/>", b'"text"', b"12", b"\xff\xfe"])
def test_what_is_no_json_object_has_no_paths(head: bytes) -> None:
    assert json_paths(head) == frozenset()


def test_quotes_within_names_and_values_are_skipped() -> None:
    assert json_paths(rb'{"a\"b": "c\\", "d": "\"e\": {"}') == {r"a\"b", "d"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_does_not_hide_json(encoding: str) -> None:
    assert json_paths('{"payouts": []}'.encode(encoding)) == {"payouts"}


def test_an_answer_is_known_whole_as_its_payload_and_as_pages() -> None:
    element = {"transactions": [{"transactionType": "Shipment"}]}
    for document in (element, {"payload": element}, [{"payload": element}], [element, element]):
        assert holds(json.dumps(document).encode(), "transactions", "transactionType")


def test_an_empty_list_counts_only_within_an_envelope() -> None:
    assert holds(b'{"payload": {"transactions": [], "nextToken": "x"}}', "transactions", "transactionType")
    assert not holds(b'{"transactions": [], "shopName": "x"}', "transactions", "transactionType")


@pytest.mark.parametrize("name", ["swagger", "$schema", "definitions", "NotificationType", "notificationType", "response"])
def test_what_describes_or_announces_data_is_not_data(name: str) -> None:
    assert not holds(json.dumps({name: {}, "transactions": [{"transactionType": "x"}]}).encode(), "transactions", "transactionType")


def test_xml_names_skip_comments_instructions_and_document_types() -> None:
    head = b'<?xml version="1.0"?><!-- <x> --><!DOCTYPE a [<!ENTITY e "<y>">]><n:a xmlns:n="urn:q" z="<"><b><![CDATA[<c>]]></b><d/>'
    assert xml_head(head).names == ("a", "b", "d")
    assert xml_head(head).namespace == "urn:q"
    assert xml_head(head).root == "a"


@pytest.mark.parametrize("head", [b"", b"{}", b"a<b>", b"\x00\x01"])
def test_what_is_no_xml_has_no_names(head: bytes) -> None:
    assert xml_head(head).names == ()


@given(st.binary(max_size=300), st.sampled_from([b"", b"{", b"[", b"<", b'{"a":', b"\xff\xfe{", b"<a"]))
def test_no_bytes_make_it_stumble(rest: bytes, start: bytes) -> None:
    head = start + rest
    assert isinstance(json_paths(head), frozenset)
    assert len(xml_head(head).names) <= 200


@given(st.dictionaries(st.text(st.characters(exclude_characters='"\\/', exclude_categories=["C"]), min_size=1), st.integers(), max_size=5))
def test_every_name_of_an_object_is_found(members: dict[str, int]) -> None:
    assert json_paths(json.dumps(members, ensure_ascii=False).encode()) == set(members)
