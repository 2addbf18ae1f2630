"""The list of documents and, below each, what was wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TextIO

from rich.console import RenderableType

from goodstanding.cli.output.text.console import DIM, WARNING, block, put, said, unbroken
from goodstanding.core.text import counted
from goodstanding.jobs.documents import Document, FoundProblem, Sources
from goodstanding.jobs.summary import counts
from goodstanding.jobs.summary.traces import Files

PROBLEMS_SHOWN: Final = 10
NONE: Final = "No document of that kind."
COLUMNS: Final = ("no", "state", "kind", "lines", "file, and what was wrong with it")


def print_sources(sources: Sources, stream: TextIO) -> None:
    """Print the documents with the first of their problems."""
    documents = sources.result.documents
    if not documents:
        put([said(NONE)], stream)
        return
    accounts = {document["account"] for document in documents}
    listing = _Listing(sources, Files.of(sources.result), len(accounts) > 1)
    put([said(counts.file_counts(documents)), said(counts.lines(documents).text()), *listing.parts()], stream)


@dataclass(frozen=True, slots=True)
class _Listing:
    """Documents as lines whose names are never broken; accounts are named where there are several."""

    sources: Sources
    files: Files
    accounts: bool

    def parts(self) -> list[RenderableType]:
        """The whole list."""
        documents = self.sources.result.documents
        rows = [COLUMNS, *(self.cells(each) for each in documents)]
        widths = [max(len(row[place]) for row in rows) for place in range(len(COLUMNS) - 1)]
        found = [unbroken(_line(COLUMNS, widths), DIM)]
        for document, row in zip(documents, rows[1:], strict=True):
            style = WARNING if document["status"] in counts.TROUBLED else ""
            found += [unbroken(_line(row, widths), marked=row[1], mark=style), *(block(each, 3) for each in self.about(document))]
        return found

    def cells(self, document: Document) -> tuple[str, ...]:
        """One line of the list."""
        name = self.files.name(document["number"])
        shown = f"{document['account']}: {name}" if self.accounts else name
        return str(document["number"]), document["status"], document["report"] or "-", f"{document['lines_read']:,}", shown

    def about(self, document: Document) -> list[RenderableType]:
        """Its note and the first problems."""
        lines: list[RenderableType] = [said(document["note"], WARNING)] if document["note"] else []
        problems = [problem for problem in self.sources.of(document["number"]) if problem.reason != document["note"]]
        lines += [said(f"- {_problem(problem)}") for problem in problems[:PROBLEMS_SHOWN]]
        rest = len(problems) - PROBLEMS_SHOWN
        return [*lines, *([said(f"… and {counted(rest, 'more problem')}: --json has all", DIM)] if rest > 0 else [])]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """A line of the list: numbers on the right of their column, words on the left, the name behind all."""
    number, state, kind, lines = (
        cell.rjust(width) if place in (0, 3) else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells[:4], widths, strict=True))
    )
    return "  ".join((number, state, kind, lines, cells[4]))


def _problem(problem: FoundProblem) -> str:
    where = f"line {problem.line:,}" if problem.line else "the whole file"
    column = f", {problem.column}" if problem.column else ""
    return f"{problem.kind}, {where}{column}: {problem.reason}"
