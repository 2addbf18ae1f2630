"""Findings of one code together, so that two hundred of a kind do not hide one of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from goodstanding.core.finding import Due, Finding, Severity
from goodstanding.core.money import Amount, total
from goodstanding.core.text import counted
from goodstanding.desk.case_deadlines import CASE_DEADLINES
from goodstanding.desk.engine import all_deadlines
from goodstanding.funds.engine import all_checks
from goodstanding.health.findings import all_checks as of_health
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.times import due


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of a code, in the order they were given."""

    code: str
    title: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        """The worst among them."""
        return max(finding.severity for finding in self.findings)

    def at_stake(self) -> list[Amount]:
        """What is at stake, by currency; findings of one code never speak of the same money twice."""
        return list(total(finding.amount for finding in self.findings if finding.amount is not None).values())

    def next_due(self) -> Due | None:
        """The earliest time any of them is due."""
        return min((finding.due for finding in self.findings if finding.due), key=lambda each: each.at, default=None)


@cache
def _titles() -> dict[str, str]:
    items = (*all_checks().values(), *of_health().values(), *all_deadlines().values())
    return {item.id: item.title for item in items} | {each.code: each.title for each in CASE_DEADLINES.values()}


def title_of(code: str) -> str:
    """What a seller would call a finding of this code."""
    return _titles().get(code) or code.replace("_", " ").capitalize()


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Findings by code, in the order in which each code first appears."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    return [Group(code, title_of(code), tuple(found)) for code, found in by_code.items()]


def severities(findings: Iterable[Finding]) -> str:
    """`2 critical, 3 high`, worst first; empty without findings."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[severity]:,} {severity.name.lower()}" for severity in sorted(counts, reverse=True))


def whose(account: str, marketplace: str) -> str:
    """`main · Amazon.de`, or the account alone."""
    return f"{account} · {marketplace}" if marketplace else account


def headline(result: CheckResult) -> list[str]:
    """What to know first: how bad it is, and what is due next."""
    said = severities(result.findings)
    gaps = f"; {counted(len(result.unknown), 'question')} could not be judged for want of files" if result.unknown else ""
    first = [(f"Findings: {said}" if said else "No findings") + f"{gaps}."]
    coming = [finding for finding in result.todo if finding.due and finding.due.at >= result.as_of]
    late = sum(1 for finding in result.todo if finding.due and finding.due.at < result.as_of)
    if late:
        first.append(f"{counted(late, 'deadline')} passed.")
    if coming:
        first.append(_next(min(coming, key=_due_at), result.as_of))
    return first


def _due_at(finding: Finding) -> datetime:
    assert finding.due is not None
    return finding.due.at


def _next(finding: Finding, as_of: datetime) -> str:
    assert finding.due is not None
    return f"Next due: {title_of(finding.code)}, {finding.subject}: {due(finding.due, as_of)}."
