"""One file of a made-up seller before it is written: where, of which kind, its bytes, and whose ids can be read in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A file to write. `kind` is the name of its module in `madeup.files`; `ids` are order, settlement and other ids in it.

    `mapping` says which column is which, as behind `--map`, where no report kind is published for it; empty: it needs none.
    """

    path: str
    kind: str
    content: bytes
    ids: frozenset[str] = field(default=frozenset())
    mapping: str = ""


def tab_separated(header: Sequence[str], rows: Iterable[Sequence[str]], *, charset: str = "utf-8", newline: str = "\n") -> bytes:
    """A flat file as Amazon writes it: tabs, no quoting, a line end after the last row.

    Raises:
        ValueError: a row has another number of cells than the header, or a cell holds a tab or line end.
    """
    lines = ["\t".join(header)]
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{len(row)} cells under {len(header)} headers: {row!r}")
        line = "\t".join(row)
        if line.count("\t") != len(header) - 1 or "\n" in line or "\r" in line:
            raise ValueError(f"a cell holds a tab or line end: {row!r}")
        lines.append(line)
    return (newline.join(lines) + newline).encode(charset)


def comma_separated(lines: Iterable[Sequence[str]], *, newline: str = "\n") -> str:
    """Comma-separated text with every cell in quotes, as the date-range report is written."""
    return "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) + newline for line in lines)


def in_order(columns: Sequence[str], cells: dict[str, str]) -> list[str]:
    """The cells in the columns' order, empty where there is none.

    Raises:
        KeyError: a cell belongs to no column.
    """
    unknown = cells.keys() - set(columns)
    if unknown:
        raise KeyError(f"no such columns: {sorted(unknown)}")
    return [cells.get(column, "") for column in columns]
