"""From a figure back to its rows: file and line, with runs of lines of one file as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from goodstanding.core.finding import RowRef
from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of one table read from lines `first` to `last` (1-based) of a file."""

    table: str
    file: str
    first: int
    last: int

    def text(self) -> str:
        """`7`, or `2-14`."""
        return f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class Files:
    """Names of documents by their numbers."""

    names: Mapping[int, str]

    @classmethod
    def of(cls, result: CheckResult) -> Files:
        """The documents of a result."""
        return cls(short_names(result.documents))

    def name(self, document: int) -> str:
        """The name of a document, or its number where it is not known."""
        return self.names.get(document, f"document {document}")

    def runs(self, rows: Iterable[RowRef]) -> list[Run]:
        """Rows as runs of lines, in the order of table, document and line."""
        found: list[Run] = []
        for row in sorted(set(rows), key=lambda each: (each.table, each.document, each.line)):
            file, last = self.name(row.document), found[-1] if found else None
            if last and (last.table, last.file, last.last + 1) == (row.table, file, row.line):
                found[-1] = Run(last.table, last.file, last.first, row.line)
            else:
                found.append(Run(row.table, file, row.line, row.line))
        return found

    def trace(self, rows: tuple[RowRef, ...], row_count: int, most: int | None = None) -> list[str]:
        """Text that leads to the rows, a line for each file and table: `a.txt:2-14, 77 (settlement_line)`; then how many more there are.

        Args:
            rows: at most `core.finding.ROWS_SHOWN` of them.
            row_count: how many there are in all.
            most: at most so many runs of lines are named; None for all.
        """
        shown = self.runs(rows)[:most]
        grouped = groupby(shown, key=lambda run: (run.table, run.file))
        lines = [f"{file}:{', '.join(run.text() for run in runs)} ({table})" for (table, file), runs in grouped]
        rest = max(row_count, len(set(rows))) - sum(run.last - run.first + 1 for run in shown)
        return [*lines, f"… and {counted(rest, 'more row')}"] if rest > 0 else lines


def short_names(documents: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    """The name of every document by its number, without the folders that all of them lie in."""
    names = {document["number"]: full_name(document) for document in documents}
    paths = {number: name.replace("\\", "/").split("/") for number, name in names.items()}
    common = _shared([path[:-1] for path in paths.values()])
    return {number: "/".join(path[common:]) for number, path in paths.items()}


def _shared(folders: list[list[str]]) -> int:
    """How many folders at the start all of them have in common."""
    levels = list(zip(*folders, strict=False))
    return next((depth for depth, names in enumerate(levels) if len(set(names)) > 1), len(levels))


def full_name(document: Mapping[str, Any]) -> str:
    """A document's name, which for a member of an archive is that of the archive and its own."""
    name, member = document["name"], document["member"]
    return name if not member or name.endswith(member) else f"{name}!{member}"
