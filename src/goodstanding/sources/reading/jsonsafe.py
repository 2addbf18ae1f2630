"""JSON without surprises: exact numbers, no NaN, bounded depth, repeated keys told, and the line of every object.

The lines come from one scan of the text: objects are given their lines in the order in which they close, which is the order in which the
standard decoder builds them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import BinaryIO, Final, NoReturn, TypeAlias

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind

DEEPEST: Final = 100
LARGEST: Final = 512 << 20
_DIGITS: Final = 400  # more digits before or behind the point are no amount, and would fill the memory when written out

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}\n]', re.DOTALL)  # the last quote may miss, so that time stays linear
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")

Value: TypeAlias = "Object | list[Value] | str | int | Decimal | bool | None"


class Object(dict[str, "Value"]):
    """A JSON object that knows the 1-based line on which it starts."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """What a document holds.

    Attributes:
        value: objects are `Object`, whole numbers int, all others Decimal.
        problems: keys that an object has twice (kind UNEXPECTED); the last value counts, as in every JSON reader.
    """

    value: Value
    problems: list[Problem] = field(default_factory=list)


def load(source: BinaryIO | bytes) -> Document:
    """Read a whole document in UTF-8, UTF-16 or UTF-32, with or without a byte-order mark.

    Raises:
        UnreadableInput: it is no JSON, deeper than 100 levels, larger than 512 MiB, or holds NaN, infinity or a number out of all bounds.
    """
    text = _text(source)
    lines = _lines_of_objects(text)
    problems: list[Problem] = []

    def build(pairs: list[tuple[str, Value]]) -> Object:
        found = Object(pairs)
        found.line = next(lines)
        if len(found) < len(pairs):
            problems.extend(_repeated(pairs, found.line))
        return found

    try:
        value = json.loads(text, object_pairs_hook=build, parse_float=_decimal, parse_int=_whole, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"line {error.lineno}: the document is no JSON ({error.msg}); download it again") from error
    if _SURROGATE.search(text):
        _check_characters(value)
    return Document(value, problems)


def _text(source: BinaryIO | bytes) -> str:
    data = source if isinstance(source, bytes) else source.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableInput(f"the document is larger than {LARGEST >> 20} MiB; ask for a shorter period")
    charset = json.detect_encoding(data)
    try:
        return data.decode(charset).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"byte {error.start}: the document is not in {charset}; download it again") from error


def _lines_of_objects(text: str) -> Iterator[int]:
    """The line on which each object starts, in the order in which they end. Checks the depth of all before the first is given."""
    open_lines: list[int] = []
    lines: list[int] = []
    line = 1
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token == "\n":
            line += 1
        elif token in "{[":
            open_lines.append(line)
            if len(open_lines) > DEEPEST:
                raise UnreadableInput(
                    f"line {line}: the document is nested deeper than {DEEPEST} levels, which no report is; it was not read"
                )
        elif token in "}]" and open_lines:
            start = open_lines.pop()
            if token == "}":
                lines.append(start)
    return iter(lines)


def _check_characters(value: Value) -> None:
    """JSON can escape half a character (a lone surrogate), which no text can hold."""
    waiting: list[Value] = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += [*each, *each.values()]
        elif isinstance(each, list):
            waiting += each
        elif isinstance(each, str) and any("\ud800" <= sign <= "\udfff" for sign in each):
            raise UnreadableInput("the document holds half a character (a lone surrogate); it was not read")


def _repeated(pairs: list[tuple[str, Value]], line: int) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            yield Problem(ProblemKind.UNEXPECTED, "the object has this key twice; the last value counts", line, key)
        seen.add(key)


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    if abs(value.adjusted()) > _DIGITS or len(text) > _DIGITS:
        raise UnreadableInput(f"the number {text[:30]}… is out of all bounds; the document was not read")
    return value


def _whole(text: str) -> int:
    if len(text) > _DIGITS:
        raise UnreadableInput(f"the number {text[:30]}… is out of all bounds; the document was not read")
    return int(text)


def _refuse_constant(name: str) -> NoReturn:
    raise UnreadableInput(f"the document holds {name}, which is no number; it was not read")
