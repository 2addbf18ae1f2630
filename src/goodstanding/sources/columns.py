"""One column of text to one column of facts. Work is done on the distinct values only, then spread over the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.facts.model import Type
from goodstanding.sources.reading import dates, numbers
from goodstanding.sources.reading.dates import PLAIN as ISO
from goodstanding.sources.reading.dates import DateStyle
from goodstanding.sources.reading.numbers import PLAIN, NumberStyle

CENTS: Final = pa.decimal128(18, 2)
MONEY: Final = pa.decimal128(18, 5)
SHARE: Final = pa.decimal128(9, 6)
WIDE_SHARE: Final = pa.decimal128(18, 8)  # as printed, before what a share keeps of it
INSTANT: Final = pa.timestamp("us", tz="UTC")

_ORDER_ID: Final = r"^\d{3}-\d{7}-\d{7}$"
_UTC: Final = r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC$"
_ISO_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_FLAGS: Final = {"y": True, "yes": True, "true": True, "1": True, "n": False, "no": False, "false": False, "0": False}


class NotObvious(Exception):
    """A value is not in the plainest style, so the style of its column must be decided from the whole document."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """Typed values (an order id gives two columns) and which of them could not be read; an empty text is null, not bad."""

    values: pa.Array | tuple[pa.Array, pa.Array]
    bad: np.ndarray


@dataclass(slots=True)
class Styles:
    """How numbers and dates are written in each column of a document, by header.

    Obvious styles (`obvious=True`) need no decision: at most two decimals behind a point and no thousands marks; instants as
    `2026-01-05 10:11:12 UTC`. Anything else raises NotObvious.
    """

    numbers: dict[str, NumberStyle] = field(default_factory=dict)
    dates: dict[str, DateStyle] = field(default_factory=dict)
    obvious: bool = False

    @classmethod
    def all_obvious(cls) -> Styles:
        """Take every column for obvious."""
        return cls(obvious=True)

    @classmethod
    def plain(cls, names: Iterable[str]) -> Styles:
        """Decimal point, no thousands marks, ISO 8601: how readers of trees hand over their values."""
        return cls(dict.fromkeys(names, PLAIN), dict.fromkeys(names, ISO))


Parser = Callable[[pa.Array, Styles, str], tuple[pa.Array, pa.Array | None]]


def parse_column(kind: Type, text: pa.Array, styles: Styles, header: str) -> Parsed:
    """Read a dictionary-encoded column of text as a type of facts, in the style decided for its header.

    Raises:
        NotObvious: the styles are `obvious` and a value is not.
    """
    if kind in (Type.TEXT, Type.CODE):
        return Parsed(text, np.zeros(len(text), dtype=bool))
    words = text.dictionary
    if kind is Type.ORDER_ID:
        number, other = _order_ids(words)
        return Parsed((number.take(text.indices), other.take(text.indices)), np.zeros(len(text), dtype=bool))
    values, bad = _PARSERS[kind](words, styles, header)
    return Parsed(values.take(text.indices), _spread(bad, text))


def parse_zone(text: pa.Array, styles: Styles, header: str) -> Parsed:
    """The time zone printed with each instant of a column, null where none is."""
    zones = dates.parse(text.dictionary, styles.dates.get(header, ISO))[1]
    return Parsed(zones.take(text.indices), np.zeros(len(text), dtype=bool))


def _spread(bad: pa.Array | None, text: pa.Array) -> np.ndarray:
    if bad is None or not pc.any(bad).as_py():
        return np.zeros(len(text), dtype=bool)
    spread: np.ndarray = pc.fill_null(bad.take(text.indices), False).to_numpy(zero_copy_only=False)
    return spread


def _order_ids(words: pa.Array) -> tuple[pa.Array, pa.Array]:
    regular = pc.fill_null(pc.match_substring_regex(words, _ORDER_ID), False)
    digits = pc.replace_substring(pc.if_else(regular, words, None), "-", "")
    return digits.cast(pa.int64()), pc.if_else(regular, None, words)


def _money(words: pa.Array, styles: Styles, header: str) -> tuple[pa.Array, pa.Array | None]:
    if not styles.obvious:
        return numbers.parse(words, styles.numbers[header])
    if pc.any(pc.match_substring(words, "e", ignore_case=True)).as_py():  # a cast would take 1e3 for a thousand
        raise NotObvious(header)
    try:
        return words.cast(CENTS).cast(MONEY), None
    except pa.ArrowInvalid as error:
        raise NotObvious(header) from error


def _count(words: pa.Array, styles: Styles, header: str) -> tuple[pa.Array, pa.Array | None]:
    if styles.obvious:
        try:
            return words.cast(pa.int64()), None
        except pa.ArrowInvalid as error:
            raise NotObvious(header) from error
    exact, bad = numbers.parse(words, styles.numbers[header])
    whole = pc.floor(exact)
    broken = pc.or_(bad, pc.fill_null(pc.not_equal(whole, exact), False))
    return pc.if_else(broken, None, whole).cast(pa.int64()), broken


def _share(words: pa.Array, styles: Styles, header: str) -> tuple[pa.Array, pa.Array | None]:
    if styles.obvious:
        raise NotObvious(header)
    percent = pc.fill_null(pc.ends_with(words, "%"), False)
    exact, bad = numbers.parse(pc.replace_substring(words, "%", ""), styles.numbers[header], WIDE_SHARE)
    hundredth = pc.divide(exact.cast(pa.decimal128(28, 10)), pa.scalar(100, pa.decimal128(3, 0)))
    share = pc.if_else(percent, hundredth.cast(WIDE_SHARE, safe=False), exact)
    large = pc.fill_null(pc.greater_equal(pc.abs(share), pa.scalar(1000, WIDE_SHARE)), False)
    return pc.if_else(large, None, share).cast(SHARE, safe=False), pc.or_(bad, large)


def _instant(words: pa.Array, styles: Styles, header: str) -> tuple[pa.Array, pa.Array | None]:
    if not styles.obvious:
        values, _, bad = dates.parse(words, styles.dates[header])
        return values, bad
    if pc.all(pc.match_substring_regex(words, _UTC)).as_py():
        return pc.utf8_slice_codeunits(words, 0, 19).cast(pa.timestamp("us")).cast(INSTANT), None
    if pc.all(pc.match_substring_regex(words, _ISO_DAY)).as_py():
        return words.cast(pa.timestamp("us")).cast(INSTANT), None
    raise NotObvious(header)


def _day(words: pa.Array, styles: Styles, header: str) -> tuple[pa.Array, pa.Array | None]:
    if not styles.obvious:
        return dates.parse_days(words, styles.dates[header])
    if pc.all(pc.match_substring_regex(words, _ISO_DAY)).as_py():
        return words.cast(pa.date32()), None
    raise NotObvious(header)


def _flag(words: pa.Array, _styles: Styles, _header: str) -> tuple[pa.Array, pa.Array | None]:
    read = [None if word is None else _FLAGS.get(word.casefold()) for word in words.to_pylist()]
    bad = [flag is None and word is not None for flag, word in zip(read, words.to_pylist(), strict=True)]
    return pa.array(read, pa.bool_()), pa.array(bad, pa.bool_())


_PARSERS: Final[dict[Type, Parser]] = {
    Type.MONEY: _money,
    Type.COUNT: _count,
    Type.SHARE: _share,
    Type.INSTANT: _instant,
    Type.DAY: _day,
    Type.FLAG: _flag,
}
