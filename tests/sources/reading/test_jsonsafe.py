from __future__ import annotations

import json
import time
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import ProblemKind
from goodstanding.sources.reading import jsonsafe
from goodstanding.sources.reading.jsonsafe import Object, Value, load


def member(value: Value, *path: str | int) -> Value:
    for step in path:
        assert isinstance(value, dict | list)
        value = value[step]  # type: ignore[index]  # the test knows whether it is a list
    return value


def test_numbers_are_exact() -> None:
    value = load(b'{"amount": 1234567890123.10, "count": 12345678901234567890, "rate": 1e-3, "negative": -0.0}').value
    assert member(value, "amount") == Decimal("1234567890123.10")
    assert str(member(value, "amount")) == "1234567890123.10"
    assert member(value, "count") == 12345678901234567890
    assert isinstance(member(value, "rate"), Decimal)
    assert not any(isinstance(each, float) for each in value.values()) if isinstance(value, dict) else False


def test_objects_know_their_lines() -> None:
    text = '{\n "payload": {"list": [\n  {"a": "}{\\"\\n"},\n\n  {"a": [1, {"b": 2}]}, {"a": {}}\n ]}\n}'
    value = load(text.encode()).value
    for path, line in (((), 1), (("payload",), 2), (("payload", "list", 0), 3), (("payload", "list", 1), 5), (("payload", "list", 2), 5)):
        found = member(value, *path)
        assert isinstance(found, Object)
        assert found.line == line, path


def test_a_repeated_key_is_reported_and_the_last_counts() -> None:
    document = load(b'[\n{"a": 1, "b": 2, "a": 3, "a": 4}]')
    assert document.value == [{"a": 4, "b": 2}]
    assert [(each.kind, each.line, each.column) for each in document.problems] == [(ProblemKind.UNEXPECTED, 2, "a")] * 2


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_charset_is_known(charset: str) -> None:
    assert load('{"名": "Größe"}'.encode(charset)).value == {"名": "Größe"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[NaN]", "NaN"),
        (b"[-Infinity]", "-Infinity"),
        (b"[" * 101 + b"]" * 101, "deeper"),
        (b'{"a":' * 5000, "deeper"),
        (b'{"a": 1', "no JSON"),
        (b'{"a": 1}\n{"a": 2}', "line 2"),
        (b"", "no JSON"),
        (b"plain", "no JSON"),
        (b'["\xe4"]', "utf-8"),
        (b"[1e99999999]", "bounds"),
        (b"[0." + b"1" * 500 + b"]", "bounds"),
        (b"[" + b"1" * 5000 + b"]", "bounds"),
        (b'["\\ud83d"]', "surrogate"),
        (b'{"\\udc00": 1}', "surrogate"),
        (b'["line\nend"]', "no JSON"),
    ],
)
def test_what_is_no_sound_json_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableInput, match=why):
        load(data)


def test_whole_characters_may_be_escaped() -> None:
    assert load(b'["\\ud83d\\ude00"]').value == ["\U0001f600"]


def test_a_document_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonsafe, "LARGEST", 10)
    with pytest.raises(UnreadableInput, match="larger"):
        load(b'["abcdefghij"]')


@pytest.mark.parametrize("data", [b'"' + b'\\"' * 200_000, b'"' * 200_001, b'["' + b"\\" * 200_001])
def test_time_is_linear_in_hostile_strings(data: bytes) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableInput):
        load(data)
    assert time.process_time() - start < 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 0, 2]))
@settings(max_examples=150, deadline=None)
def test_what_was_written_reads_back_with_right_lines(value: Value, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    read = load(text.encode()).value
    assert read == value
    if indent == 0:
        assert [each.line for each in _objects(read)] == _lines_of_braces(text)


def _objects(value: Value) -> list[Object]:
    """All objects in the order in which they start."""
    if isinstance(value, Object):
        return [value, *(each for inner in value.values() for each in _objects(inner))]
    return [each for inner in value for each in _objects(inner)] if isinstance(value, list) else []


def _lines_of_braces(text: str) -> list[int]:
    """By hand: with an indent of 0, a line ends in `{` (or is `{}`) outside strings exactly where an object starts."""
    lines = []
    for number, line in enumerate(text.split("\n"), start=1):
        outside, inside, escaped = "", False, False
        for sign in line:
            if sign == '"' and not escaped:
                inside = not inside
            escaped = sign == "\\" and not escaped
            outside += "" if inside else sign
        lines += [number] * outside.count("{")
    return lines


@given(st.binary(max_size=40) | st.text(alphabet='[]{}",:1e-\\n\n tfalsu', max_size=40).map(str.encode))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableInput):
        assert load(data).value == json.loads(data, parse_float=Decimal)
