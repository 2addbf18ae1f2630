"""How are the numbers of a column written, and what do they say? Exact decimals from text; binary floating point is never used.

A column's evidence is the set of ways of writing that fit all its values. When two ways are left that give different numbers
(`1,234` alone), other columns of the file or a currency without minor units may decide; else the column is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import numpy as np
import pyarrow as pa

from goodstanding.core.money import MONEY_PRECISION, MONEY_SCALE, minor_units
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading.shapes import Bools, Ints, Shapes, byte_position, shapes_of, spread

MONEY: Final = pa.decimal128(MONEY_PRECISION, MONEY_SCALE)


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """One way of writing numbers.

    Attributes:
        decimal: `.` or `,`; empty when the column has no fractions, so that any mark that is not a thousands mark is an error.
        group: the thousands mark: empty, `,`, `.`, a space (which stands for every kind of space) or an apostrophe (of either kind).
    """

    decimal: str = "."
    group: str = ""

    def __str__(self) -> str:
        groups = {"": "no thousands marks", " ": "spaces between thousands"}.get(self.group, f"{self.group!r} between thousands")
        return f"{self.decimal!r} before decimals, {groups}" if self.decimal else f"no decimals, {groups}"


PLAIN: Final = NumberStyle(".", "")

_STYLES: Final = tuple(NumberStyle(decimal, group) for decimal, other in ((".", ","), (",", ".")) for group in ("", other, " ", "'"))
_ALL: Final = (1 << len(_STYLES)) - 1

_SPACES: Final = " \u00a0\u202f\u2009"
_GROUPS: Final = {" ": f"[{_SPACES}]", "'": "['\u2019]", ",": ",", ".": r"\."}
_MINUS: Final = r"\-" + "\u2212\u2011\uff0d"
_CURRENCY: Final = "(?:[A-Z]{0,3}[$＄]|[A-Z]{3}|[€£¥￥₹₺円]|kr\\.?|zł|Rs\\.?|TL)"
_VALUE: Final = re.compile(
    rf"\s*(?P<open>\()?\s*(?P<sign1>[+{_MINUS}])?\s*(?P<mark1>{_CURRENCY})?\s*(?P<sign2>[+{_MINUS}])?\s*"
    rf"(?P<body>9(?:[9.,'\u2019{_SPACES}]*9)?|[.,]9+)"
    rf"\s*(?P<sign3>[{_MINUS}])?\s*(?P<mark2>{_CURRENCY})?\s*(?P<sign4>[{_MINUS}])?\s*(?P<close>\))?\s*"
)


def _body_pattern(style: NumberStyle) -> re.Pattern[str]:
    whole = "9+"
    if style.group:
        mark = _GROUPS[style.group]
        whole += rf"|9{{1,3}}(?P<group>{mark})9{{3}}(?:(?P=group)9{{3}})*"
    if style.group == ",":
        whole += "|9{1,2}(?P<lakh>,)(?:9{2},)+9{3}"
    fraction = rf"(?:{re.escape(style.decimal)}(?P<fraction>9+))" if style.decimal else "(?P<fraction>(?!))"
    return re.compile(rf"(?P<whole>{whole}){fraction}?|{fraction.replace('fraction', 'only', 1)}")


@dataclass(frozen=True, slots=True)
class _Written:
    """A shape taken apart: its sign, its currency mark, and the digits with their marks and where these start (in bytes)."""

    negative: bool
    mark: str
    body: str
    start: int


@dataclass(frozen=True, slots=True)
class _Places:
    """Byte positions, from the start of the value, of the digits before and behind the decimal mark."""

    whole: tuple[int, ...]
    fraction: tuple[int, ...]
    grouped: bool


@lru_cache(maxsize=8192)
def _written(shape: str) -> _Written | None:
    match = _VALUE.fullmatch(shape)
    if match is None or (match["open"] is None) != (match["close"] is None):
        return None
    signs = [sign for sign in match.group("sign1", "sign2", "sign3", "sign4") if sign]
    marks = [mark for mark in match.group("mark1", "mark2") if mark]
    if len(signs) + (match["open"] is not None) > 1 or len(marks) > 1:
        return None
    negative = match["open"] is not None or signs not in ([], ["+"])
    return _Written(negative, marks[0] if marks else "", match["body"], byte_position(shape, match.start("body")))


@lru_cache(maxsize=8192)
def _places(body: str, style: NumberStyle) -> _Places | None:
    match = _pattern(style).fullmatch(body)
    if match is None:
        return None
    whole_end = max(match.end("whole"), 0)
    digits = [(byte_position(body, at), at < whole_end) for at, sign in enumerate(body) if sign == "9"]
    groups = match.groupdict()
    grouped = groups.get("group") is not None or groups.get("lakh") is not None
    return _Places(tuple(at for at, is_whole in digits if is_whole), tuple(at for at, is_whole in digits if not is_whole), grouped)


_pattern: Final = lru_cache(maxsize=64)(_body_pattern)


@dataclass(slots=True)
class NumberEvidence:
    """What the values of one column say about how it is written; add as many chunks as there are.

    Values that are no number in any style say nothing here; `parse` marks them as bad.

    Attributes:
        marks: currency signs and codes printed with the values. They are not compared with a currency column here.
        values: how many values were numbers.
    """

    marks: set[str] = field(default_factory=set)
    values: int = 0
    _fit: int = _ALL  # styles that fit every value, one bit each
    _broken: int = 0  # styles under which some value has a fraction
    _separated: bool = False  # some value has a point or comma
    _examples: dict[int, str] = field(default_factory=dict)  # styles -> a value that fits just these

    def add(self, column: pa.Array | pa.ChunkedArray) -> None:
        """Take in a chunk of text; each distinct value of a dictionary column counts once."""
        shapes = shapes_of(spread(column)[0])
        for shape, rows in shapes:
            written = _written(shape)
            if written is not None:
                self._note(shapes, shape, rows, written)

    def _note(self, shapes: Shapes, shape: str, rows: Ints, written: _Written) -> None:
        fit = broken = grouped = 0
        for bit, style in enumerate(_STYLES):
            places = _places(written.body, style)
            if places is not None:
                fit |= 1 << bit
                broken |= (1 << bit) if places.fraction else 0
                grouped |= (1 << bit) if places.grouped else 0
        if grouped:  # a group cannot start with a zero: 0,123 is a fraction
            zero = shapes.digit(rows, written.start) == 0
            self._record(fit & ~grouped, broken, rows[zero], shapes, shape, written)
            rows = rows[~zero]
        self._record(fit, broken, rows, shapes, shape, written)

    def _record(self, fit: int, broken: int, rows: Ints, shapes: Shapes, shape: str, written: _Written) -> None:
        if not fit or not len(rows):
            return
        self.values += len(rows)
        self._fit &= fit
        self._broken |= broken
        self._separated |= "." in written.body or "," in written.body
        if fit not in self._examples:
            self._examples[fit] = shapes.text(int(rows[0]), shape).strip()
        if written.mark:
            self.marks.add(written.mark)

    def merge(self, other: NumberEvidence) -> None:
        """Take in what another chunk of the same column said."""
        self.marks |= other.marks
        self.values += other.values
        self._fit &= other._fit
        self._broken |= other._broken
        self._separated |= other._separated
        self._examples = other._examples | self._examples

    def decide(self, currency: str = "", others: Iterable[NumberEvidence] = (), column: str = "") -> NumberStyle | Problem:
        """The one way of writing that fits, or why there is none (kind UNDECIDABLE).

        Args:
            currency: ISO 4217 code of all amounts in the column, where it is known; one without minor units has no fractions.
            others: other columns of the same document, asked when this one fits two ways.
            column: its header, for the message.
        """
        if not self._fit:
            return self._contradiction(column)
        if len(_decimals(self._fit)) == 1:
            return _plainest(self._fit)
        if not self._separated:
            return NumberStyle("", _plainest(self._fit).group)
        fit = self._fit & _told_by(others)
        if len(_decimals(fit)) != 1 and currency and minor_units(currency) == 0:
            fit = self._fit & ~self._broken
        return _plainest(fit) if len(_decimals(fit)) == 1 else self._two_ways(column)

    def _contradiction(self, column: str) -> Problem:
        seen = list(self._examples.items())
        pair = next(((a, b) for i, (fits, a) in enumerate(seen) for other, b in seen[i + 1 :] if not fits & other), None)
        printed = f"{pair[0]!r} and {pair[1]!r}" if pair else ", ".join(repr(value) for _, value in seen)
        reason = f"the column writes numbers in more than one way: {printed}. Download the report again as Amazon makes it"
        return Problem(ProblemKind.UNDECIDABLE, reason, column=column)

    def _two_ways(self, column: str) -> Problem:
        value = next(text for text in self._examples.values() if "." in text or "," in text)
        reason = f"{value!r} has either thousands or decimals, and no other value of the document tells which; nothing was read from it"
        return Problem(ProblemKind.UNDECIDABLE, reason, column=column)


def _fitting(fit: int) -> list[NumberStyle]:
    return [style for bit, style in enumerate(_STYLES) if fit & (1 << bit)]


def _decimals(fit: int) -> set[str]:
    return {style.decimal for style in _fitting(fit)}


def _plainest(fit: int) -> NumberStyle:
    return min(_fitting(fit), key=lambda style: style.group != "")


def _told_by(others: Iterable[NumberEvidence]) -> int:
    """Styles with the decimal mark that the deciding columns agree on; all styles when none decides, or when they disagree."""
    told = {mark for other in others if other.values for mark in _decimals(other._fit) if len(_decimals(other._fit)) == 1}
    return sum(1 << bit for bit, style in enumerate(_STYLES) if style.decimal in told) if len(told) == 1 else _ALL


def parse(column: pa.Array | pa.ChunkedArray, style: NumberStyle, to: pa.Decimal128Type = MONEY) -> tuple[pa.Array, pa.Array]:
    """Exact decimals from text.

    Args:
        column: text; a dictionary column is parsed by its distinct values.
        style: how it is written.
        to: the decimal type, of at most 18 digits. Zeros beyond its scale are allowed.

    Returns:
        The numbers (null where the text is empty or bad), and where the text is no number of this style, or has more digits than
        the type holds.

    Raises:
        ValueError: the type has more than 18 digits.
    """
    if to.precision > MONEY_PRECISION:
        raise ValueError(f"numbers of {to.precision} digits cannot be read, only of {MONEY_PRECISION}")
    distinct, indices = spread(column)
    shapes = shapes_of(distinct)
    values = np.zeros(len(shapes), dtype=np.int64)
    valid = np.zeros(len(shapes), dtype=np.bool_)
    bad = np.zeros(len(shapes), dtype=np.bool_)
    for shape, rows in shapes:
        written = _written(shape)
        places = _places(written.body, style) if written else None
        if written is None or places is None:
            bad[rows] = bool(shape.strip())
            continue
        exact, fits = _read(shapes, rows, written, places, to)
        values[rows], valid[rows], bad[rows] = exact, fits, ~fits
    numbers, wrong = _decimal_array(values, valid, to), pa.array(bad)
    return (numbers, wrong) if indices is None else _by_index(numbers, wrong, indices)


def _read(shapes: Shapes, rows: Ints, written: _Written, places: _Places, to: pa.Decimal128Type) -> tuple[Ints, Bools]:
    """Each value times ten to the scale, and where it can be held exactly."""
    whole = tuple(written.start + at for at in places.whole)
    fraction = tuple(written.start + at for at in places.fraction)
    spare = max(0, len(whole) - (to.precision - to.scale))
    fits = shapes.all_zero(rows, whole[:spare]) & shapes.all_zero(rows, fraction[to.scale :])
    if places.grouped:
        fits &= shapes.digit(rows, whole[0]) != 0
    kept = whole[spare:] + fraction[: to.scale]
    value = shapes.number(rows, kept) * 10 ** (to.scale - len(fraction[: to.scale]))
    return (-value if written.negative else value), fits


def _decimal_array(values: Ints, valid: Bools, to: pa.Decimal128Type) -> pa.Array:
    """Arrow's own layout: 128-bit two's complement, low half first."""
    halves = np.stack([values, values >> 63], axis=1)
    bits = np.packbits(valid, bitorder="little")
    return pa.Array.from_buffers(to, len(values), [pa.py_buffer(bits), pa.py_buffer(halves)])


def _by_index(numbers: pa.Array, wrong: pa.Array, indices: pa.Array) -> tuple[pa.Array, pa.Array]:
    spread_wrong = wrong.take(indices)
    return numbers.take(indices), spread_wrong.fill_null(False)
