"""The list of documents and, below each, what was wrong with it."""

from __future__ import annotations

from typing import Any, Final, TextIO

from rich.console import RenderableType

from goodstanding.cli.output.text.console import DIM, WARNING, block, grid, put, said
from goodstanding.core.text import counted
from goodstanding.jobs.documents import Document, FoundProblem, Sources
from goodstanding.jobs.summary import counts
from goodstanding.jobs.summary.times import day
from goodstanding.jobs.summary.traces import Files

PROBLEMS_SHOWN: Final = 10
NONE: Final = "No document of that kind."
COLUMNS: Final = ("no", "state", "kind", "account", "file's date", "lines", "set aside", "file")


def print_sources(sources: Sources, stream: TextIO) -> None:
    """Print the documents with the first of their problems."""
    documents = sources.result.documents
    if not documents:
        put([said(NONE)], stream)
        return
    files = Files.of(sources.result)
    parts: list[RenderableType] = [said(counts.file_counts(documents)), said(counts.lines(documents).text()), _table(documents, files)]
    parts += [part for document in documents for part in _notes(document, sources, files)]
    put(parts, stream)


def _table(documents: list[dict[str, Any]], files: Files) -> RenderableType:
    table = grid(count=len(COLUMNS), numbers=frozenset({0, 5, 6}), fixed=frozenset({1, 2, 4}), wide=7)
    table.add_row(*(said(name, DIM) for name in COLUMNS))
    for each in documents:
        table.add_row(*_row(each, files.name(each["number"])))
    return table


def _row(each: Document, name: str) -> list[RenderableType]:
    state = str(counts.STATUSES.get(each["status"], each["status"]))
    style = WARNING if each["status"] in counts.TROUBLED else ""
    lines = [f"{each['lines_read']:,}", f"{each['lines_quarantined']:,}" if each["lines_quarantined"] else ""]
    return [
        str(each["number"]),
        said(state, style),
        said(each["report"] or "-"),
        said(each["account"]),
        day(each["taken_at"]),
        *lines,
        said(name),
    ]


def _notes(document: Document, sources: Sources, files: Files) -> list[RenderableType]:
    """The note and the first problems of a document that has any."""
    problems = sources.of(document["number"])
    if not document["note"] and not problems:
        return []
    parts: list[RenderableType] = [said(f"{document['number']}  {files.name(document['number'])}")]
    if document["note"]:
        parts.append(block(said(document["note"], WARNING)))
    shown = [problem for problem in problems if problem.reason != document["note"]]
    parts += [block(said(_problem(problem))) for problem in shown[:PROBLEMS_SHOWN]]
    rest = len(shown) - PROBLEMS_SHOWN
    return parts if rest <= 0 else [*parts, block(said(f"… and {counted(rest, 'more problem')}: --json has all", DIM))]


def _problem(problem: FoundProblem) -> str:
    where = f"line {problem.line:,}" if problem.line else "the whole file"
    column = f", {problem.column}" if problem.column else ""
    return f"{problem.kind}, {where}{column}: {problem.reason}"
