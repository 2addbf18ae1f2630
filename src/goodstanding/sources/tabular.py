"""Taking a table of text apart: chunks of columns, each row with its physical line.

Nothing is converted here. Every value stays text (dictionary-encoded, because reports repeat themselves); an empty value is null.
Rows without any value are left out; rows shorter than the header are padded; rows with more values than the header has are set aside,
and so is a last row that is short and has no line end: the file was cut off inside it, and its last value may be too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind

BLOCK: Final = 8 << 20
ROWS: Final = 65_536
_TEXT: Final = pa.dictionary(pa.int32(), pa.string())
_BLANK: Final = "".join(map(chr, range(33))) + "\x7f\u00a0"  # spaces, and control signs that decrypting leaves behind


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
            if len(chunk):
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
    # All of the document was found to be valid when its charset was decided, so it is not looked at again.
    convert = pacsv.ConvertOptions(column_types=dict.fromkeys(names, _TEXT), null_values=[""], strings_can_be_null=True, check_utf8=False)
    line = layout.header_line + 2
    try:
        with open_utf8() as stream, pacsv.open_csv(stream, read, parse, convert) as reader:
            for batch in reader:
                if batch.num_rows == 0:
                    continue
                columns = dict(zip(names, batch.columns, strict=True))
                yield _without_empty_rows(columns, np.arange(line, line + batch.num_rows))
                line += batch.num_rows
    except pa.ArrowInvalid as error:
        if "Empty CSV file" not in str(error):
            raise _Ragged from error


def _stop(_row: object) -> str:
    return "error"


def _without_empty_rows(columns: dict[str, pa.Array], lines: np.ndarray) -> Chunk:
    if any(column.null_count == 0 for column in columns.values()):
        return Chunk(columns, lines)
    filled = np.zeros(len(lines), dtype=bool)
    for column in columns.values():
        filled |= pc.is_valid(column).to_numpy(zero_copy_only=False)
    if filled.all():
        return Chunk(columns, lines)
    return Chunk({name: column.filter(pa.array(filled)) for name, column in columns.items()}, lines[filled])


def _split(open_utf8: Callable[[], BinaryIO], layout: Layout, after_line: int) -> Iterator[Chunk]:
    """The patient way: cut each physical line at the delimiter."""
    start = max(after_line, layout.header_line + 1)
    with open_utf8() as stream, io.TextIOWrapper(stream, encoding="utf-8", newline=None) as lines:
        wanted = ((number, text) for number, text in enumerate(lines, start=1) if number > start)
        while block := list(islice(wanted, ROWS)):
            rows = [
                _Row(number, text.rstrip("\n").split(layout.delimiter), text.endswith("\n")) for number, text in block if text.strip(_BLANK)
            ]
            yield _from_rows(rows, layout)


def cut_line(line: str, layout: Layout) -> list[str]:
    """The values of one physical line of the table."""
    try:
        return next(csv.reader([line], delimiter=layout.delimiter), []) if layout.quoted else line.split(layout.delimiter)
    except csv.Error:  # a value longer than 128 KiB; reading the rows will tell
        return line.split(layout.delimiter)


class _Lines:
    """The lines of a quoted table, with those taken since the last row."""

    def __init__(self, text: Iterable[str], delimiter: str) -> None:
        self._lines = iter(text)
        self._delimiter = delimiter
        self._taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self._taken.append(line)
            yield line

    def row(self, start: int, values: list[str]) -> _Row:
        """The row that the taken lines make. A quote without its partner has swallowed the lines behind it, or the file was cut there."""
        taken, self._taken = self._taken, []
        ended = taken[-1].endswith(("\n", "\r")) if taken else True
        sound = (len(taken) == 1 and ended) or self._is_sound(taken)
        return _Row(start, values, ended, 0 if sound else len(taken))

    def _is_sound(self, taken: list[str]) -> bool:
        try:
            return len(list(csv.reader(taken, delimiter=self._delimiter, strict=True))) == 1
        except csv.Error:
            return False


def _quoted(open_utf8: Callable[[], BinaryIO], layout: Layout) -> Iterator[Chunk]:
    """Tables with quoting, where a value may hold delimiters and line ends."""
    with open_utf8() as stream, io.TextIOWrapper(stream, encoding="utf-8", newline="") as text:
        for _ in range(layout.header_line):
            text.readline()
        rows = _numbered(_Lines(text, layout.delimiter), layout)
        while block := list(islice(rows, ROWS)):
            yield _from_rows(block, layout)


def _numbered(lines: _Lines, layout: Layout) -> Iterator[_Row]:
    """Each row below the header with the physical line it starts on.

    Raises:
        UnreadableInput: a value is longer than any report has: most likely a quote is opened and not closed.
    """
    reader = csv.reader(iter(lines), delimiter=layout.delimiter)
    try:
        lines.row(0, next(reader, []))
        before = reader.line_num
        for values in reader:
            row = lines.row(layout.header_line + before + 1, values)
            if any(value.strip(_BLANK) for value in values):
                yield row
            before = reader.line_num
    except csv.Error as error:
        place = layout.header_line + reader.line_num
        raise UnreadableInput(f"line {place} is no row of a table ({error}); download the report again") from error


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its physical line, its values as text, whether a line end follows, and how many lines an unclosed quote has swallowed."""

    line: int
    values: list[str]
    ended: bool
    swallowed: int = 0


def _from_rows(rows: list[_Row], layout: Layout) -> Chunk:
    width = len(layout.names)
    problems = [problem for row in rows if (problem := _fault(row, width)) is not None]
    bad = {problem.line for problem in problems}
    good = [row for row in rows if row.line not in bad]
    columns = {}
    for position, name in enumerate(_unique(layout.names)):
        values = [row.values[position] if position < len(row.values) else None for row in good]
        columns[name] = pa.array([value or None for value in values], pa.string()).dictionary_encode()
    return Chunk(columns, np.array([row.line for row in good], dtype=np.int64), problems)


def _fault(row: _Row, width: int) -> Problem | None:
    if row.swallowed:
        last = row.line + row.swallowed - 1
        reason = f"a quote in this row is not closed, so lines {row.line} to {last} were set aside together: download the report again"
        return Problem(ProblemKind.BAD_ROW, reason, row.line)
    if any(value.strip() for value in row.values[width:]):
        return _too_long(row.line, row.values, width)
    if not row.ended and len(row.values) < width:
        reason = f"the file ends inside this row, after {len(row.values)} of {width} values, so it was set aside: download the report again"
        return Problem(ProblemKind.BAD_ROW, reason, row.line)
    return None


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
