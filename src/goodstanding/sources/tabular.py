"""Taking a table of text apart: chunks of columns, each row with its physical line.

Nothing is converted here. Every value stays text (dictionary-encoded, because reports repeat themselves); an empty value is null.
Rows shorter than the header are padded; rows with more values than the header has are set aside.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from goodstanding.core.problem import Problem, ProblemKind

BLOCK: Final = 8 << 20
_ROWS: Final = 65_536
_TEXT: Final = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: the 0-based line of its header, the delimiter, whether quotes quote, and the header's names."""

    header_line: int
    delimiter: str
    quoted: bool
    names: tuple[str, ...]


@dataclass(slots=True)
class Chunk:
    """Some rows of a table: a text column per header name, the 1-based physical line of each row, and rows set aside."""

    columns: dict[str, pa.Array]
    lines: np.ndarray
    problems: list[Problem] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.lines)


class _Ragged(Exception):
    """The fast reader met a row whose number of values is not the header's."""


def chunks(open_utf8: Callable[[], BinaryIO], layout: Layout) -> Iterator[Chunk]:
    """All rows below the header, in order.

    Args:
        open_utf8: opens the document as UTF-8 bytes; called again when the fast reader has to give up.
        layout: how the table is written.
    """
    if layout.quoted:
        yield from _quoted(open_utf8, layout)
        return
    done = 0
    try:
        for chunk in _plain(open_utf8, layout):
            yield chunk
            done = int(chunk.lines[-1])
    except _Ragged:
        yield from _split(open_utf8, layout, after_line=done)


def _unique(names: tuple[str, ...]) -> list[str]:
    """Names for the fast reader, which wants each once; a repeated or empty header gets a number behind it."""
    seen: dict[str, int] = {}
    unique = []
    for position, name in enumerate(names):
        label = name if name and name not in seen else f"{name}#{position + 1}"
        seen[label] = position
        unique.append(label)
    return unique


def _plain(open_utf8: Callable[[], BinaryIO], layout: Layout) -> Iterator[Chunk]:
    """The fast way for tables without quoting: every physical line is a row with as many values as the header."""
    names = _unique(layout.names)
    read = pacsv.ReadOptions(skip_rows=layout.header_line + 1, column_names=names, block_size=BLOCK, use_threads=False)
    parse = pacsv.ParseOptions(delimiter=layout.delimiter, quote_char=False, ignore_empty_lines=False, invalid_row_handler=_stop)
    convert = pacsv.ConvertOptions(column_types=dict.fromkeys(names, _TEXT), null_values=[""], strings_can_be_null=True)
    line = layout.header_line + 2
    try:
        with open_utf8() as stream, pacsv.open_csv(stream, read, parse, convert) as reader:
            for batch in reader:
                if batch.num_rows == 0:
                    continue
                columns = dict(zip(names, batch.columns, strict=True))
                yield Chunk(columns, np.arange(line, line + batch.num_rows))
                line += batch.num_rows
    except pa.ArrowInvalid as error:
        if "Empty CSV file" not in str(error):
            raise _Ragged from error


def _stop(_row: object) -> str:
    return "error"


def _split(open_utf8: Callable[[], BinaryIO], layout: Layout, after_line: int) -> Iterator[Chunk]:
    """The patient way: cut each physical line at the delimiter, pad what is short, set aside what is long."""
    start = max(after_line, layout.header_line + 1)
    with open_utf8() as stream:
        lines = enumerate(io.TextIOWrapper(stream, encoding="utf-8", newline=None), start=1)
        wanted = ((number, text.rstrip("\n")) for number, text in lines if number > start)
        while block := list(islice(wanted, _ROWS)):
            yield _cut(block, layout)


def _cut(block: list[tuple[int, str]], layout: Layout) -> Chunk:
    rows = [(number, text.split(layout.delimiter)) for number, text in block if text.strip()]
    return _from_rows(rows, layout)


def _quoted(open_utf8: Callable[[], BinaryIO], layout: Layout) -> Iterator[Chunk]:
    """Tables with quoting, where a value may hold delimiters and line ends."""
    with open_utf8() as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        for _ in range(layout.header_line):
            text.readline()
        reader = csv.reader(text, delimiter=layout.delimiter)
        next(reader, None)
        rows = _numbered(reader, layout.header_line)
        while block := list(islice(rows, _ROWS)):
            yield _from_rows(block, layout)


def _numbered(reader: Iterator[list[str]], offset: int) -> Iterator[tuple[int, list[str]]]:
    """Each row with the physical line it starts on."""
    before: int = reader.line_num  # type: ignore[attr-defined]  # csv readers count lines; typeshed's Iterator does not say so
    for row in reader:
        if any(value.strip() for value in row):
            yield offset + before + 1, row
        before = reader.line_num  # type: ignore[attr-defined]  # as above


def _from_rows(rows: list[tuple[int, list[str]]], layout: Layout) -> Chunk:
    width = len(layout.names)
    problems = [_too_long(number, row, width) for number, row in rows if any(value.strip() for value in row[width:])]
    bad = {problem.line for problem in problems}
    good = [(number, row) for number, row in rows if number not in bad]
    columns = {}
    for position, name in enumerate(_unique(layout.names)):
        values = [row[position] if position < len(row) else None for _, row in good]
        columns[name] = pa.array([value or None for value in values], pa.string()).dictionary_encode()
    return Chunk(columns, np.array([number for number, _ in good], dtype=np.int64), problems)


def _too_long(number: int, row: list[str], width: int) -> Problem:
    reason = f"the row has {len(row)} values, the header has {width} columns; the row was set aside: compare it with the original report"
    return Problem(ProblemKind.BAD_ROW, reason, number)


def trimmed(array: pa.Array) -> pa.Array:
    """The same column without spaces around its values; values that were only spaces are null."""
    encoded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    words = encoded.dictionary
    clean = pc.utf8_trim_whitespace(words)
    if clean.equals(words):
        return encoded
    clean = pc.if_else(pc.equal(clean, ""), None, clean)
    return clean.take(encoded.indices).dictionary_encode()
