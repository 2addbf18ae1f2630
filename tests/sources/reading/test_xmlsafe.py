from __future__ import annotations

import io
from contextlib import suppress
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.errors import UnreadableInput
from goodstanding.sources.reading.xmlsafe import iterate, line_of, local_name, parse

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "billion laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a><b>&l9;</b></a>',
    "billion laughs in an attribute": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a x="&l9;"><b/></a>',
    "quadratic": f'<!DOCTYPE a [<!ENTITY x "{"x" * 50_000}">]><a><b>{"&x;" * 50_000}</b></a>',
    "a file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>',
    "a file by parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a><b/></a>',
    "another host": '<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a><b/></a>',
    "a plain document type": "<!DOCTYPE a><a><b/></a>",
    "too deep": "<a>" + "<b>" * 300 + "</b>" * 300 + "</a>",
    "deep without end": "<b>" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_what_is_not_only_data_is_refused(name: str) -> None:
    data = BOMBS[name].encode()
    with pytest.raises(UnreadableInput):
        parse(io.BytesIO(data))
    with pytest.raises(UnreadableInput):
        list(iterate(io.BytesIO(data), "b"))


@pytest.mark.parametrize("text", ["", "plain", "<a>\n<b></a>", "<a/><a/>", "<a>", "<a>&undefined;</a>", "<a>\x01</a>"])
def test_what_is_not_well_formed_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(UnreadableInput, match=r"line \d+: "):
        parse(io.BytesIO(text.encode()))


def test_a_document_is_read_with_its_lines() -> None:
    root = parse(io.BytesIO('<a xmlns="urn:x">\n <!-- no --><b>Größe &lt; 5</b>\n\n <c/></a>'.encode()))
    assert local_name(root) == "a"
    assert [(local_name(each), each.text, line_of(each)) for each in root] == [("b", "Größe < 5", 2), ("c", None, 4)]


@pytest.mark.parametrize(
    ("declared", "charset"), [("windows-31J", "cp932"), ("Shift_JIS", "cp932"), ("UTF-16", "utf-16"), ("UTF-8", "utf-8-sig")]
)
def test_the_declared_charset_is_used(declared: str, charset: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?><a>商品\\①</a>'.encode(charset)
    assert parse(io.BytesIO(data)).text == "商品\\①"


def test_elements_come_one_by_one_and_are_dropped_when_done_with() -> None:
    last = 0
    for number, element in enumerate(iterate(io.BufferedReader(_Rows(70_000)), "row"), start=1):
        assert element[0].text == str(number)
        previous = element.getprevious()
        assert previous is None or previous.getprevious() is None  # nothing but the last one is left behind it
        last = line_of(element)
    assert last == 70_001


class _Rows(io.RawIOBase):
    """A document that is made while it is read."""

    def __init__(self, rows: int) -> None:
        body = (f"<n:row><v>{number}</v><w>{'x' * 200}</w></n:row>\n" for number in range(1, rows + 1))
        self._lines = chain(['<all xmlns:n="u">\n'], body, ["</all>"])
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # BufferedReader always passes a memoryview
        self._ready = self._ready or next(self._lines, "").encode()
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count


def test_several_names_come_in_document_order() -> None:
    data = b'<a xmlns:n="u"><b>1</b><n:c>2</n:c><d/><b>3</b></a>'
    assert [(local_name(each), each.text) for each in iterate(io.BytesIO(data), "b", "c")] == [("b", "1"), ("c", "2"), ("b", "3")]


def test_what_came_before_a_fault_is_given() -> None:
    found = iterate(io.BytesIO(b"<a><b>1</b>" + b" " * 100_000 + b"<b>2</c></a>"), "b")
    assert next(found).text == "1"
    with pytest.raises(UnreadableInput):
        next(found)


@given(st.binary(max_size=40) | st.text(alphabet="<>/ab&;!?[]\"'= \n", max_size=40).map(str.encode))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableInput):
        assert parse(io.BytesIO(data)).tag
