"""Pieces that several parts of the page are made of: tables, traces, amounts, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from goodstanding.core.finding import RowRef
from goodstanding.core.money import Amount
from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.times import day, stamp
from goodstanding.jobs.summary.traces import Files
from goodstanding.web.report.markup import Child, Html, el

RUNS_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, the names of its files, and whether lists are shown in full."""

    result: CheckResult
    files: Files
    everything: bool = False

    def cut(self, most: int) -> int | None:
        """How many entries of a list to show; None for all."""
        return None if self.everything else most

    def trace(self, rows: tuple[RowRef, ...], row_count: int) -> Html | None:
        """The rows behind a figure, folded away; None when there are none."""
        count = max(row_count, len(rows))
        if not count:
            return None
        lines = self.files.trace(rows, row_count, self.cut(RUNS_SHOWN))
        return el("details", el("summary", counted(count, "row")), el("ul", (el("li", line) for line in lines)), class_="trace")


def money(amount: Amount | None) -> Html | None:
    """An amount with its currency set smaller."""
    if amount is None:
        return None
    return el("span", amount.text(), " ", el("span", amount.currency, class_="currency"), class_="money")


def unknown(imports: str) -> Html:
    """What the files cannot tell, and what to import to know."""
    return el("span", el("strong", "unknown"), f" - import {imports} to know", class_="unknown")


def when(at: datetime) -> Html:
    """A day that programs can read too."""
    return el("time", day(at), datetime=stamp(at))


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column; `number` aligns it to the right."""

    name: str
    number: bool = False


def table(
    caption: Child, heads: Sequence[Head], bodies: Iterable[Iterable[Sequence[Child]]], *, labelled: str = "", hidden: bool = False
) -> Html:
    """A table that can be scrolled sideways by keyboard; the first cell of a row is its heading.

    Args:
        caption: what it shows.
        heads: the columns.
        bodies: groups of rows of cells.
        labelled: name of the scrolling region for those who do not see it.
        hidden: the caption is only read aloud.
    """
    columns = [el("th", head.name, scope="col", class_="number" if head.number else None) for head in heads]
    groups = (el("tbody", (row(heads, cells) for cells in body)) for body in bodies)
    inner = el("table", el("caption", caption, class_="unseen" if hidden else None), el("thead", el("tr", columns)), groups)
    return el("div", inner, class_="scroll", tabindex="0", role="region", aria_label=labelled or None)


def row(heads: Sequence[Head], cells: Sequence[Child]) -> Html:
    """One row; cells of number columns are aligned to the right."""
    first = el("th", cells[0], scope="row", class_="number" if heads[0].number else None)
    rest = (el("td", cell, class_="number" if head.number else None) for head, cell in zip(heads[1:], cells[1:], strict=True))
    return el("tr", first, rest)


def rule_link(rule: str) -> Html:
    """A rule's id that leads to what the page says of it."""
    return el("a", rule, href=f"#rule-{rule}")


def note(text: Child, kind: str = "") -> Html:
    """A remark below or above something."""
    return el("p", text, class_=f"note {kind}".strip())
