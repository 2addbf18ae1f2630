"""Findings and deadlines, worst first, those of one kind together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.text import Text

from goodstanding.cli.output.text.console import DIM, STRONG, STYLES, amounts, block, grid, heading, said
from goodstanding.cli.output.text.traces import trace_of
from goodstanding.core.finding import Finding
from goodstanding.core.money import Amount
from goodstanding.core.text import printable
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.groups import Group, grouped, severities, whose
from goodstanding.jobs.summary.times import due
from goodstanding.jobs.summary.traces import Files

EXPLAINED: Final = 5  # kinds whose reason and remedy are printed; the others keep a line each
SUBJECTS: Final = 3


def findings(name: str, said_of: Sequence[Finding], result: CheckResult, files: Files | None, nothing: str) -> list[RenderableType]:
    """A part of findings or deadlines. With `files` all of them are printed in full, with their rows."""
    if not said_of:
        return [heading(name), block(said(nothing))]
    groups = grouped(said_of)
    parts: list[RenderableType] = [heading(name, severities(said_of))]
    if files is not None:
        return [*parts, *(part for group in groups for part in _everything(group, result, files))]
    table = grid(count=2, fixed=frozenset({0}), wide=1)
    for position, group in enumerate(groups):
        table.add_row(_severity(group), _group(group, result, explained=position < EXPLAINED))
    parts.append(block(table))
    if len(groups) > EXPLAINED or any(len(group.findings) > SUBJECTS for group in groups):
        parts.append(block(said("Every one in full: --trace here, --csv or --xlsx as a table, --html as a page.", DIM)))
    return parts


def _severity(group: Group) -> Text:
    return Text(group.severity.name, STYLES[group.severity])


def _group(group: Group, result: CheckResult, *, explained: bool) -> RenderableType:
    first = _headline(group, result)
    if not explained:
        return first
    shown = group.findings[:SUBJECTS]
    rest = len(group.findings) - len(shown)
    return Stack(first, _subjects(shown, result, rest), *_about(shown[0], "For example: " if len(shown) > 1 else ""))


def _everything(group: Group, result: CheckResult, files: Files) -> list[RenderableType]:
    """Every finding of a kind in full. Blocks below each other, since a table of so many lines would take minutes to lay out."""
    table = grid(count=2, fixed=frozenset({0}), wide=1)
    table.add_row(_severity(group), _headline(group, result))
    return [block(table), *(block(part, 2) for finding in group.findings for part in _full(finding, result, files))]


def _headline(group: Group, result: CheckResult) -> Text:
    """What, how many, at stake, first due."""
    many = len(group.findings) > 1
    first = group.next_due()
    mixed = len({finding.severity for finding in group.findings}) > 1
    number = f"{len(group.findings):,} of them" + (f", {severities(group.findings)}" if mixed else "")
    facts = [number if many else "", _stake(group.at_stake())]
    facts.append((("first due " if many else "due ") + due(first, result.as_of)) if first else "")
    text = Text(printable(group.title), STRONG)
    text.append("".join(f"; {fact}" for fact in facts if fact), "not bold")
    return text


def _stake(values: list[Amount]) -> str:
    return f"at stake {', '.join(map(str, values))}" if values else ""


def _subjects(shown: Sequence[Finding], result: CheckResult, rest: int = 0) -> RenderableType:
    """One line a subject: what it is about and whose; of several also how much and by when."""
    table = grid(count=3, numbers=frozenset({1}), wide=0)
    several = len(shown) > 1
    for finding, amount in zip(shown, _amounts(shown), strict=True):
        about = f"{finding.subject} · {whose(finding.account, finding.marketplace)}"
        when = due(finding.due, result.as_of) if finding.due and several else ""
        table.add_row(said(about), amount if several else "", said(when))
    if rest:
        table.add_row(said(f"… and {rest:,} more of this kind", DIM), "", "")
    return table


def _amounts(shown: Sequence[Finding]) -> list[str]:
    """The amounts with their currencies; nothing where nothing is at stake."""
    texts = amounts([finding.amount for finding in shown])
    return [f"{text} {finding.amount.currency}" if finding.amount else "" for text, finding in zip(texts, shown, strict=True)]


def _about(finding: Finding, before: str = "") -> list[RenderableType]:
    """Why, what settles it, and how sure it is."""
    rule = f"; rule {finding.rule}" if finding.rule else ""
    more = f"{finding.confidence}{rule}; more: goodstanding explain {finding.code}"
    return [said(before + finding.reason), said(f"→ {finding.settles}"), said(more, DIM)]


def _full(finding: Finding, result: CheckResult, files: Files) -> list[RenderableType]:
    """One finding with its amount, its day and its rows."""
    facts = [finding.subject, whose(finding.account, finding.marketplace), str(finding.amount) if finding.amount else ""]
    facts.append(f"due {due(finding.due, result.as_of)}" if finding.due else "")
    rows = [block(line) for line in trace_of(files, finding.rows, finding.row_count)]
    return [said(" · ".join(fact for fact in facts if fact)), *_about(finding), *rows]
