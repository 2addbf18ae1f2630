"""Opening a document as a table: its charset, its header, and the lines around the header."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import BinaryIO, Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem
from goodstanding.sources import recognise
from goodstanding.sources.model import Preamble
from goodstanding.sources.reading import encoding as charsets
from goodstanding.sources.reading.headers import find_header, normalise
from goodstanding.sources.tabular import Layout, cut_line

_LINES: Final = 40
_SHOWN: Final = 20
_WIDEST: Final = 1000


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that can be read again and again.

    Attributes:
        open: opens it as UTF-8 bytes.
        layout: how it is written.
        header: its column names in normalised form.
        preamble: lines around the header.
        encoding: its charset.
    """

    open: Callable[[], BinaryIO]
    layout: Layout
    header: tuple[str, ...]
    preamble: Preamble
    encoding: str


@cache
def _known_names() -> frozenset[str]:
    return frozenset(normalise(name) for report in recognise.all_reports().values() for name in report.known_names())


class NoTable(UnreadableInput):
    """The document is no table of at least two columns."""


def open_table(open_bytes: Callable[[], BinaryIO], store: Marketplace | None = None) -> OpenTable:
    """Open a document as a table.

    Raises:
        UnreadableInput: its charset cannot be decided, or it has more columns than any report.
        NoTable: no line among its first looks like a header.
    """
    encoding = charsets.decide(open_bytes, store)
    if isinstance(encoding, Problem):
        raise UnreadableInput(encoding.reason)

    def open_utf8() -> BinaryIO:
        return charsets.open_utf8(open_bytes, encoding)

    with open_utf8() as stream, io.TextIOWrapper(stream, encoding="utf-8", newline="") as text:
        lines = [line.rstrip("\r\n") for line in islice(text, _LINES)]
    header = find_header(lines, _known_names())
    if header is None:
        raise NoTable("no kind of document that is known, and no table: no line looks like a header of two or more columns")
    if len(header.names) > _WIDEST:
        raise UnreadableInput(f"line {header.line + 1} has {len(header.names)} columns, more than any report; check the download")
    layout = Layout(header.line, header.delimiter, header.quoted, header.names)
    return OpenTable(open_utf8, layout, tuple(normalise(name) for name in header.names), _preamble(lines, layout), encoding.name)


def preamble_of(content: bytes, layout: Layout) -> Preamble:
    """The preamble of a small table in UTF-8 whose layout is known, with its header in the first line."""
    lines = content.removesuffix(b"\n").split(b"\n", _LINES)[:_LINES]
    return _preamble([line.decode("utf-8").rstrip("\r") for line in lines], layout)


def _preamble(lines: list[str], layout: Layout) -> Preamble:
    below = lines[layout.header_line + 1 : layout.header_line + 1 + _SHOWN]
    return Preamble(tuple(lines[: layout.header_line]), layout.names, tuple(tuple(cut_line(line, layout)) for line in below))
