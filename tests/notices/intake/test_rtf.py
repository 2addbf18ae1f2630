"""Outlook's rich text."""

from __future__ import annotations

import struct
from typing import Final

from goodstanding.notices.intake import rtf

# The two examples of MS-OXRTFCP section 3.1.
_SIMPLE: Final = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0")
_CROSSING: Final = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_the_published_examples_unpack() -> None:
    assert rtf.unpack(_SIMPLE) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert rtf.unpack(_CROSSING) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_a_stored_stream_is_taken_as_it_is() -> None:
    body = b"{\\rtf1 hi}"
    assert rtf.unpack(struct.pack("<II", len(body) + 12, len(body)) + b"MELA" + bytes(4) + body) == body


def test_text_is_read_without_tables_of_fonts() -> None:
    text, is_html = rtf.read(rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator x;}Verk\'e4ufer\par within \b 7 days\b0 \u8364?5}", "cp1252")
    assert text == "Verkäufer\nwithin 7 days€5"
    assert not is_html


def test_wrapped_html_comes_out_as_html() -> None:
    source = rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Hello{\*\htmltag72 </p>}{\*\mhtmltag1 gone}}"
    assert rtf.read(source) == ("<p>Hello</p>", True)


def test_damage_ends_early() -> None:
    assert rtf.unpack(b"") == b""
    assert len(rtf.unpack(_SIMPLE[:30])) < 30
    assert rtf.unpack(_SIMPLE[:8] + b"nope" + bytes(10)) == b""
