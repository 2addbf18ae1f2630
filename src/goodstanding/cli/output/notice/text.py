"""Notices and cases as text: a page for each, or a table of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from goodstanding.cli.output.text.console import DIM, STRONG, STYLES, WARNING, block, grid, heading, put, said
from goodstanding.core.finding import Severity
from goodstanding.jobs.notice.model import CaseLine, CasePage, NoticeResult
from goodstanding.jobs.notice.sections import BAD, UNSURE, Line, Section, Sheet, case_cells, case_sheet, overview, sheet, unread
from goodstanding.jobs.notice.words import counted, label
from goodstanding.notices.genuine.texts import Tongue

PAGES_SHOWN: Final = 3  # with more messages only the table is shown, unless all pages are asked for
_TONES: Final = {BAD: STYLES[Severity.HIGH], UNSURE: WARNING}


def print_notices(result: NoticeResult, stream: TextIO, *, every: bool = False) -> None:
    """Print what messages want."""
    put(notice_parts(result, every=every), stream)


def notice_parts(result: NoticeResult, *, every: bool = False) -> list[RenderableType]:
    """A page for each of a few messages, and a table of the cases where there are several."""
    parts: list[RenderableType] = []
    if len(result.pages) <= PAGES_SHOWN or every:
        for page in result.pages:
            parts += _sheet(sheet(page, result.tongue))
    if len(result.pages) > 1:
        shown, ordinary = overview(result)
        parts += _table(shown, result.tongue)
        parts += [block(said(ordinary, DIM))] if ordinary else []
        if len(result.pages) > PAGES_SHOWN and not every:
            parts.append(block(said(label("each_page", result.tongue), DIM)))
    if result.repeated:
        parts.append(block(said(counted("repeated", result.repeated, result.tongue), DIM)))
    if result.problems:
        lines = [said(line, WARNING) for line in unread(result)]
        parts += [heading(label("not_read", result.tongue)), block(Group(*lines))]
    return parts


def print_cases(lines: Sequence[CaseLine], tongue: Tongue, stream: TextIO) -> None:
    """Print cases, a line each."""
    put(_table(lines, tongue) if lines else [said(label("no_cases", tongue))], stream)


def print_case(page: CasePage, tongue: Tongue, stream: TextIO) -> None:
    """Print one case in full."""
    put(_sheet(case_sheet(page, tongue)), stream)


def _sheet(shown: Sheet) -> list[RenderableType]:
    parts: list[RenderableType] = [said(shown.warning, STYLES[Severity.CRITICAL])] if shown.warning else []
    parts.append(said(shown.headline, STYLES[Severity.HIGH] if shown.bad else STRONG))
    parts += [block(said(line, DIM)) for line in shown.about]
    for section in shown.sections:
        parts += _section(section)
    return [*parts, Text("")]


def _section(section: Section) -> list[RenderableType]:
    rows: list[RenderableType] = []
    wide = max((_cells(line.mark) for line in section.lines), default=0)
    for line in section.lines:
        table = grid(count=2, fixed=frozenset({0}), wide=1) if wide else grid(count=1, wide=0)
        body = Group(*_body(line))
        if wide:
            table.columns[0].min_width = wide
            table.add_row(said(line.mark, _TONES.get(line.tone, DIM)), body)
        else:
            table.add_row(body)
        rows.append(table)
    return [heading(section.title), *(block(row) for row in rows)]


def _cells(mark: str) -> int:
    return Text(mark).cell_len


def _body(line: Line) -> Iterable[RenderableType]:
    yield said(line.text, _TONES.get(line.tone, ""))
    if line.quote:
        yield Padding(said(f"“{line.quote}”", DIM), (0, 0, 0, 2))
    for remark in line.remarks:
        yield Padding(said(remark, DIM), (0, 0, 0, 2))


def _table(lines: Sequence[CaseLine], tongue: Tongue) -> list[RenderableType]:
    table = grid(count=3, fixed=frozenset({0, 2}), wide=1)
    for line in lines:
        number, state, due, about = case_cells(line, tongue)
        style = STYLES[Severity.HIGH] if line.demands else ""
        table.add_row(said(number), Group(said(state, style), said(about, DIM)), said(due))
    return [heading(label("cases", tongue)), block(table)] if lines else []
