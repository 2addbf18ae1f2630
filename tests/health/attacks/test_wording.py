"""Comments that share their wording are found, however they are punctuated; short and common ones are not."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.health.attacks.wording import groups, shingles, similarity


def test_similarity_by_hand() -> None:
    one, other = shingles("the box was empty"), shingles("The box was empty, again!")
    assert one == {"the box", "box was", "was empty"}
    assert similarity(one, other) == pytest.approx(float(Fraction(3, 4)))
    assert similarity(shingles(""), shingles("")) == 0


def test_the_same_words_with_other_signs_are_alike() -> None:
    comments = [
        "Terrible seller, do not buy here ever!",
        "Nice lamp but far too dim for my room",
        "terrible seller - DO NOT buy here, ever",
        "Terrible seller do not buy here ever again",
    ]
    assert groups(comments) == [[0, 2, 3]]


def test_likeness_goes_by_chains_and_the_largest_group_comes_first() -> None:
    first = "one two three four five six seven eight"
    second = "two three four five six seven eight nine"
    third = "three four five six seven eight nine ten"
    other = "wholly different words are written down here now"
    assert similarity(shingles(first), shingles(third)) < 0.6
    assert groups([other, other, first, second, third]) == [[2, 3, 4], [0, 1]]


def test_short_comments_say_nothing_of_who_wrote_them() -> None:
    assert groups(["Bad item", "bad item", "Never again", "never again", "", ""]) == []


def test_japanese_and_chinese_are_compared_by_signs() -> None:
    assert groups(["この店では二度と買いません。", "この店では、二度と買いません！", "商品が壊れて届きました"]) == [[0, 1]]
    assert groups(["千万不要买这家店的东西", "千万不要买这家店的东西！！", "物流很慢"]) == [[0, 1]]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_groups_part_the_comments(comments: list[str]) -> None:
    found = groups(comments)
    places = [place for group in found for place in group]
    assert len(places) == len(set(places))
    assert all(len(group) > 1 for group in found)


@given(st.text(max_size=60), st.text(max_size=60))
def test_similarity_is_between_nothing_and_one_and_the_same_both_ways(one: str, other: str) -> None:
    a, b = shingles(one), shingles(other)
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, b) == similarity(b, a)
