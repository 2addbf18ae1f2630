"""The rows behind a figure, as file and line."""

from __future__ import annotations

from rich.text import Text

from goodstanding.cli.output.text.console import DIM, said
from goodstanding.core.finding import RowRef
from goodstanding.jobs.summary.traces import Files


def trace_of(files: Files | None, rows: tuple[RowRef, ...], row_count: int) -> list[Text]:
    """Lines that lead to the rows; none when no trace was asked for."""
    return [] if files is None else [said(line, DIM) for line in files.trace(rows, row_count)]
