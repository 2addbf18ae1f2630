"""Patterns that are tried only when their fixed part is in the text."""

from __future__ import annotations

import re

import pytest

from goodstanding.notices import corpus_read
from goodstanding.notices.anchored import Anchored, needed
from goodstanding.notices.extract.places import policy_patterns
from goodstanding.notices.genuine.asks import tables


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("gift cards", ("gift cards",)),
        ("gift ?cards?", ("gift",)),
        ("passwords?", ("password",)),
        (r"section (?:3|three)", ("section ",)),
        ("log|sign", ("log", "sign")),
        ("a|log", ()),
        (r"\d{3}", ()),
        (r"code[sz]{2}x", ("code",)),
        ("密码", ("密码",)),
        (r"(?:buy|get)(?: \S+){0,6} gift", (" gift",)),
        (r"(?:buy|get)(?: \S+){0,6} (?:card|voucher)", ("card", "voucher")),
        (r"(?:buy|get)? ?(?:card|v)", ()),
        (r"(?:(?:very )?big|small) x", (" x",)),
        (r"(?:(?:very )?big|small)", ("big", "small")),
        (r"(?<![a-z])epr(?![a-z])", ("epr",)),
        ("ab*c", ()),
        ("", ()),
    ],
)
def test_every_match_holds_a_needed_part(pattern: str, parts: tuple[str, ...]) -> None:
    assert needed(pattern) == parts


def test_matches_are_whole_words_and_the_first_is_given() -> None:
    found = Anchored(["cards?", "gift"]).search("postcards, gift and card")
    assert found is not None
    assert found.span() == (11, 15)
    assert Anchored(["密码"]).search("请输入密码吧") is not None
    assert [match.group() for match in Anchored(["a\\d", "b\\d"]).finditer("b1 a1 ca1 b2")] == ["a1", "b1", "b2"]


def test_a_stretch_is_looked_through_alone() -> None:
    words = Anchored(["never"])
    assert words.within("we never ask", 0, 12)
    assert not words.within("we never ask", 0, 6)


@pytest.mark.parametrize("text", [sample.text.lower() for sample in corpus_read.load()[::40]])
def test_needed_parts_hide_no_match(text: str) -> None:
    for pattern in [*policy_patterns(), *tables()]:
        if re.search(pattern, text):
            assert any(part in text for part in needed(pattern)) or not needed(pattern), pattern
