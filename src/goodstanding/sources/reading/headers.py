"""Where is the header of this table, and what are its names? Found by what the lines hold, below a preamble of up to 20 lines."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

PREAMBLE: Final = 20
DELIMITERS: Final = ("\t", ",", ";")
_MOST: Final = 0.6  # not money: share of a line's cells

_SIGNS: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u00b4`\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad", "")
)
_VALUE: Final = re.compile(r"[\d\s.,:/+\-()%€$£¥]*")  # a cell that is a number or a date has data, not a name


@lru_cache(100_000)
def normalise(name: str) -> str:
    """The name as it is compared: without letter case, typography, spare spaces, byte-order mark or a colon at the end.

    Underscores and hyphens stay, since Amazon has columns that differ in them only. Applying it twice changes nothing.
    """
    if name.isascii():
        return " ".join(name.lower().replace("`", "'").split()).rstrip(": ")
    folded = name.translate(_SIGNS)
    for _ in range(2):  # folding case can make a form that the first pass would have changed
        folded = unicodedata.normalize("NFKC", folded.casefold()).translate(_SIGNS)
    return " ".join(folded.split()).rstrip(": ")


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table.

    Attributes:
        line: its 0-based physical line.
        delimiter: a tab, comma or semicolon.
        quoted: whether double quotes quote. In an unquoted table a bare quote is data.
        names: as printed, without quotes and spaces around them.
    """

    line: int
    delimiter: str
    quoted: bool
    names: tuple[str, ...]


def find_header(lines: Sequence[str], known: Collection[str] = ()) -> Header | None:
    """The header among the first lines of a table, or None when they are no table of at least two columns.

    Args:
        lines: the first physical lines, without or with their line ends; more than the header and preamble need do no harm.
        known: normalised names of columns that reports have. The line that holds most of them is the header; where no line holds two,
            it is the first line about as wide as the table whose cells are all names.
    """
    top = range(min(len(lines), PREAMBLE + 1))
    best: tuple[int, Header] | None = None
    for header in (_cells(lines[at], mark, at) for at in top for mark in DELIMITERS if known and mark in lines[at]):
        count = _known(header, known)
        if count >= 2 and count >= _MOST * _filled(header):
            return header
        if count >= 2 and (best is None or count > best[0]):
            best = count, header
    return best[1] if best else _by_shape(lines)


def _by_shape(lines: Sequence[str]) -> Header | None:
    tables = ([_cells(line, mark, at) for at, line in enumerate(lines) if mark in line] for mark in DELIMITERS)
    found = [header for table in tables if (header := _first_full(table)) is not None]
    return max(found, key=lambda header: (_filled(header), -header.line), default=None)


def _cells(line: str, delimiter: str, at: int) -> Header:
    text = line.rstrip("\r\n").removeprefix("\ufeff")
    raw = text.split(delimiter)
    quoted = delimiter != "\t" or _all_in_quotes(raw)
    cells = _unquoted(text, delimiter) if quoted else raw
    return Header(at, delimiter, quoted, tuple(cell.strip() for cell in cells))


def _unquoted(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:  # a bare carriage return, or a cell of more than 128 KiB: not a header
        return []


def _all_in_quotes(cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(len(cell) >= 2 and cell[0] == cell[-1] == '"' for cell in filled)


def _known(header: Header, known: Collection[str]) -> int:
    return len({name for name in map(normalise, header.names) if name and name in known})


def _filled(header: Header) -> int:
    return sum(bool(name) for name in header.names)


def _first_full(table: Sequence[Header]) -> Header | None:
    """The first line that is nearly as wide as the widest and has nothing but names, each once."""
    widest = max((_filled(header) for header in table), default=0)
    wanted = max(2, widest * _MOST)
    return next((header for header in table if header.line <= PREAMBLE and _filled(header) >= wanted and _all_names(header)), None)


def _all_names(header: Header) -> bool:
    names = [normalise(name) for name in header.names if name]
    return len(set(names)) == len(names) and not any(_VALUE.fullmatch(name) for name in names)
