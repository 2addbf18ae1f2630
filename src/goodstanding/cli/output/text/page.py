"""The whole text: what was imported, standing, money, findings, to do, and what the files cannot tell."""

from __future__ import annotations

from typing import TextIO

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from goodstanding.cli.output.text.console import STRONG, WARNING, grid, heading, put, said
from goodstanding.cli.output.text.findings import findings
from goodstanding.cli.output.text.health import health
from goodstanding.cli.output.text.imported import imported
from goodstanding.cli.output.text.money import money
from goodstanding.cli.output.text.standing import standing
from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.jobs.summary.gaps import by_import
from goodstanding.jobs.summary.groups import headline
from goodstanding.jobs.summary.times import instant
from goodstanding.jobs.summary.traces import Files

NO_FINDINGS = "None. What could not be judged for want of files is listed at the end."
NO_TODO = "Nothing is due that the imported files know of."


def print_result(result: CheckResult, stream: TextIO, *, trace: bool = False) -> None:
    """Print a result: for people, with colours, on a terminal; plain in a pipe."""
    put(parts(result, trace=trace), stream)


def parts(result: CheckResult, *, trace: bool = False) -> list[RenderableType]:
    """Everything to print, from top to bottom."""
    files = Files.of(result) if trace else None
    return [*_top(result), *(part for chapter in result.chapters for part in _chapter(chapter, result, files))]


def _chapter(chapter: Chapter, result: CheckResult, files: Files | None) -> list[RenderableType]:
    match chapter:
        case Chapter.IMPORTED:
            return imported(result, cut=files is None)
        case Chapter.STANDING:
            return standing(result, files)
        case Chapter.HEALTH:
            return health(result, files)
        case Chapter.MONEY:
            return money(result, files)
        case Chapter.FINDINGS:
            return findings("FINDINGS", result.findings, result, files, NO_FINDINGS)
        case Chapter.TODO:
            return findings("TO DO", result.todo, result, files, NO_TODO)
        case Chapter.UNKNOWN:
            return unknown(result)


def _top(result: CheckResult) -> list[RenderableType]:
    title = Text.assemble(("goodstanding", STRONG), f"  as of {instant(result.as_of)}")
    said_first = headline(result) if Chapter.FINDINGS in result.chapters and Chapter.TODO in result.chapters else []
    return [title, *(said(line) for line in said_first)]


def unknown(result: CheckResult) -> list[RenderableType]:
    """What the imported files cannot tell, and what to import to know."""
    if not result.unknown:
        return []
    table = grid(count=2, wide=1)
    table.columns[0].max_width = 36
    for imports, questions in by_import(result.unknown).items():
        table.add_row(said(f"import {imports}", WARNING), said("to know: " + "; ".join(each.title for each in questions)))
    return [heading("WHAT THESE FILES CANNOT TELL"), Padding(table, (0, 0, 0, 2))]
