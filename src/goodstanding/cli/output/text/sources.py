"""The list of documents and, below each, what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TextIO

from rich.console import Group, RenderableType

from goodstanding.cli.output.text.console import DIM, WARNING, grid, put, said
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
    put([said(counts.file_counts(documents)), said(counts.lines(documents).text()), listing.table()], stream)


@dataclass(frozen=True, slots=True)
class _Listing:
    """Documents as lines of a table; accounts are named where there are several."""

    sources: Sources
    files: Files
    accounts: bool

    def table(self) -> RenderableType:
        """The whole list."""
        table = grid(count=len(COLUMNS), numbers=frozenset({0, 3}), fixed=frozenset({1, 2}), wide=4)
        table.add_row(*(said(name, DIM) for name in COLUMNS))
        for each in self.sources.result.documents:
            state = said(each["status"], WARNING if each["status"] in counts.TROUBLED else "")
            table.add_row(str(each["number"]), state, said(each["report"] or "-"), f"{each['lines_read']:,}", self.about(each))
        return table

    def about(self, document: Document) -> RenderableType:
        """Its name, and below it the note and the first problems."""
        name = self.files.name(document["number"])
        lines = [said(f"{document['account']}: {name}" if self.accounts else name)]
        if document["note"]:
            lines.append(said(document["note"], WARNING))
        problems = [problem for problem in self.sources.of(document["number"]) if problem.reason != document["note"]]
        lines += [said(f"- {_problem(problem)}") for problem in problems[:PROBLEMS_SHOWN]]
        rest = len(problems) - PROBLEMS_SHOWN
        return Group(*lines, *([said(f"… and {counted(rest, 'more problem')}: --json has all", DIM)] if rest > 0 else []))


def _problem(problem: FoundProblem) -> str:
    where = f"line {problem.line:,}" if problem.line else "the whole file"
    column = f", {problem.column}" if problem.column else ""
    return f"{problem.kind}, {where}{column}: {problem.reason}"
