"""Text made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.core.text import counted, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, ünïcode, 日本語, עברית", "plain text, ünïcode, 日本語, עברית"),
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("a\x9b2Jb", r"a\x9b2Jb"),
        ("invoice\u202efdp.exe", r"invoice\u202efdp.exe"),
        ("two\r\nlines\tand", "two  lines and"),
        ("\udcff", r"\udcff"),
        ("\x00", r"\x00"),
    ],
)
def test_what_could_control_a_terminal_is_shown_as_its_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters()))
def test_no_control_sign_and_no_lone_surrogate_is_left(text: str) -> None:
    assert all(unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp") for sign in printable(text))
    printable(text).encode("utf-8")


@pytest.mark.parametrize(("number", "said"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1200, "1,200 files")])
def test_numbers_agree_with_their_noun(number: int, said: str) -> None:
    assert counted(number, "file") == said


def test_a_noun_may_have_its_own_plural() -> None:
    assert counted(2, "entry", "entries") == "2 entries"
