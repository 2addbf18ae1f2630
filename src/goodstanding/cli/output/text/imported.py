"""What was imported, whether the counts add up, and what could not be taken."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from rich.console import RenderableType

from goodstanding.cli.output.text.console import DIM, WARNING, block, grid, heading, said
from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary import counts

SHOWN: Final = 4  # reasons of each kind of trouble
WHERE: Final = "Every file, and every row that was set aside: goodstanding sources"
ODD: Final = "taken in full had something unexpected, such as a column nobody knows: goodstanding sources --only problems"
NOTHING: Final = "Nothing was imported yet. Name a folder of downloaded reports: goodstanding check FOLDER"


def imported(result: CheckResult, *, cut: bool = True) -> list[RenderableType]:
    """The part about the files."""
    documents = counts.shown_documents(result)
    if not result.documents and result.imported is None:
        return [heading("IMPORTED"), block(said(NOTHING))]
    lines = counts.lines(documents)
    parts = [heading("IMPORTED"), block(said(_files(result))), block(said(lines.text()))]
    troubles = counts.troubles(result)
    if troubles:
        parts += [block(_table(troubles, SHOWN if cut else None)), block(said(WHERE, DIM))]
    odd = sum(counts.is_odd(document) for document in documents)
    if odd:
        parts.append(block(said(f"{counted(odd, 'file')} {ODD}", DIM)))
    return parts


def _table(troubles: list[counts.Trouble], most: int | None) -> RenderableType:
    """Of every kind of trouble the first few reasons, and how many files have others."""
    table = grid(count=2, fixed=frozenset({0}), wide=1)
    for kind, found in groupby(troubles, key=lambda trouble: trouble.kind):
        listed = list(found)
        for trouble in listed[:most]:
            table.add_row(said(kind, WARNING), said(f"{trouble.file_text()}: {trouble.reason}"))
        rest = sum(len(trouble.files) for trouble in listed[len(listed[:most]) :])
        if rest:
            table.add_row("", said(f"… and {counted(rest, 'more file')} {kind}", DIM))
    return table


def _files(result: CheckResult) -> str:
    run = result.imported
    if run is None:
        return counts.file_counts(result.documents, "in the store")
    text = counts.file_counts(counts.shown_documents(result), "read now")
    if not (run.documents or run.unchanged or run.refused):
        return f"{text}; there is no file in what was named"
    if run.unchanged:
        text += f"; {counted(run.unchanged, 'file')} known already"
    return text + (f"; {counted(len(run.refused), 'file')} not opened" if run.refused else "")
