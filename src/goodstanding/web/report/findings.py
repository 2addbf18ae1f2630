"""Findings and deadlines as tables, worst first, those of one kind together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from goodstanding.core.finding import Due, Finding
from goodstanding.jobs.summary.groups import Group, grouped, severities, whose
from goodstanding.jobs.summary.times import instant, left, stamp
from goodstanding.web.report.markup import Child, Html, el
from goodstanding.web.report.parts import Head, Shown, money, note, row

SHOWN: Final = 25
HEADS: Final = (Head("About"), Head("At stake", number=True), Head("Due"), Head("Why, and what settles it"), Head("Rows"))


def findings(said: Sequence[Finding], shown: Shown, nothing: str) -> Html:
    """One table, with a heading for each kind."""
    if not said:
        return note(nothing)
    columns = [el("th", head.name, scope="col", class_="number" if head.number else None) for head in HEADS]
    inner = el(
        "table",
        el("caption", f"{severities(said)}; worst first"),
        el("thead", el("tr", columns)),
        (_body(group, shown) for group in grouped(said)),
        class_="findings",
    )
    return el("div", inner, class_="scroll", tabindex="0", role="region", aria_label="List, worst first")


def _body(group: Group, shown: Shown) -> Html:
    """The findings of a kind below its heading; what settles them is said once where it is the same."""
    listed = group.findings[: shown.cut(SHOWN)]
    rows = [row(HEADS, _cells(each, shown, repeats=number > 0 and each.settles == listed[0].settles)) for number, each in enumerate(listed)]
    return el("tbody", _kind(group), rows, _rest(len(group.findings) - len(listed)))


def _rest(number: int) -> Html | None:
    if not number:
        return None
    text = f"… and {number:,} more of this kind: --trace shows all here, --csv and --xlsx have all of them"
    return el("tr", el("td", text, colspan=len(HEADS), class_="note"))


def _kind(group: Group) -> Html:
    severity = group.severity.name.lower()
    many = f" · {len(group.findings):,} of them" if len(group.findings) > 1 else ""
    stake = group.at_stake() if many else []
    amounts: list[Child] = [[" · at stake ", money(amount)] for amount in stake]
    tag = el("span", severity, class_=f"tag {severity}")
    return el("tr", el("th", tag, " ", el("strong", group.title), many, amounts, colspan=len(HEADS), scope="rowgroup"), class_="kind")


def _cells(finding: Finding, shown: Shown, *, repeats: bool) -> list[Child]:
    about = [finding.subject, el("span", whose(finding.account, finding.marketplace), class_="whose")]
    settles = None if repeats else el("p", finding.settles, class_="settles")
    rule = [" · rule ", el("a", finding.rule, href=f"#rule-{finding.rule}")] if finding.rule else None
    sure = el("p", str(finding.confidence), rule, class_="whose")
    trace = shown.trace(finding.rows, finding.row_count)
    return [about, money(finding.amount), _due(finding.due, shown), [el("p", finding.reason), settles, sure], trace]


def _due(due: Due | None, shown: Shown) -> Child:
    if due is None:
        return None
    late = due.at < shown.result.as_of
    days = el("span", f"business days, {due.calendar or 'no holidays'}", class_="whose") if due.clock == "business" else None
    away = el("span", left(due.at, shown.result.as_of), class_="late" if late else "whose")
    return [el("time", instant(due.at), datetime=stamp(due.at)), away, days]
