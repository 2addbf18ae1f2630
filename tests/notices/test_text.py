"""Normalised text leads back to the text as received."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from goodstanding.notices.model import Span
from goodstanding.notices.text import Editor, NormalText, substitute


def test_unchanged_text_has_the_same_offsets() -> None:
    new, way = substitute("within 7 days", re.compile("X"), lambda _: "")
    assert new == "within 7 days"
    assert way.back(7, 8) == (7, 8)


def test_a_word_after_a_removed_stretch_is_found_in_the_original() -> None:
    new, way = substitute("<b>within</b> 7 days", re.compile("</?b>"), lambda _: "")
    assert new == "within 7 days"
    assert way.back(0, 6) == (3, 9)
    assert way.back(7, 13) == (14, 20)


def test_a_replaced_sign_is_taken_whole() -> None:
    new, way = substitute("a &amp; b", re.compile("&amp;"), lambda _: "&")
    assert new == "a & b"
    assert way.back(2, 3) == (2, 7)
    assert way.back(4, 5) == (8, 9)


def test_an_empty_span_stays_empty() -> None:
    _, way = substitute("a--b", re.compile("-+"), lambda _: "")
    assert way.back(1, 1) == (3, 3)


def test_stages_are_walked_backwards() -> None:
    first, one = substitute("<p>７  days</p>", re.compile("<[^>]*>"), lambda _: "")
    second, two = substitute(first, re.compile("７"), lambda _: "7")
    third, three = substitute(second, re.compile(" +"), lambda _: " ")
    text = NormalText(third, "<p>７  days</p>", (one, two, three))
    assert text.text == "7 days"
    assert text.original_span(Span(0, 6)).of(text.original) == "７  days"


def test_folding_keeps_offsets_even_where_a_capital_has_two_small_signs() -> None:
    text = NormalText("İADE SÜRESİ 7 GÜN", "")
    assert len(text.folded) == len(text.text)
    assert text.folded.endswith("7 gün")


@given(st.text(alphabet="ab-", max_size=40))
def test_every_kept_sign_leads_to_itself(old: str) -> None:
    new, way = substitute(old, re.compile("-+"), lambda match: "_" if len(match.group()) > 1 else "")
    for at, sign in enumerate(new):
        start, end = way.back(at, at + 1)
        if sign == "_":
            assert set(old[start:end]) == {"-"}
            assert end - start > 1
        else:
            assert old[start:end] == sign


def test_an_editor_keeps_the_rest() -> None:
    editor = Editor("one two three")
    editor.keep_to(4)
    editor.replace_to(7, "2")
    new, way = editor.done()
    assert new == "one 2 three"
    assert way.back(6, 11) == (8, 13)
