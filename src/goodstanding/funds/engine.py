"""Runs every fund check over the facts as of an instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any

from goodstanding.core import catalogue
from goodstanding.core.finding import ROWS_SHOWN, Confidence, Due, Finding, RowRef, Severity
from goodstanding.core.ids import order_text
from goodstanding.core.money import Amount
from goodstanding.facts.read import all_tables
from goodstanding.funds import checks
from goodstanding.funds.model import HEADINGS, Check, Unknown
from goodstanding.funds.views import VIEWS
from goodstanding.store.engine import Facts


@cache
def all_checks() -> dict[str, Check]:
    """Every fund check by id."""
    return catalogue.load(checks, Check, headings=HEADINGS)


@dataclass(slots=True)
class Answers:
    """What the checks found, and what they could not judge for want of files."""

    findings: list[Finding] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)


def run(facts: Facts, wanted: Iterable[Check] | None = None) -> Answers:
    """Run checks (all when none are named); findings come worst first."""
    answers = Answers()
    session = Session(facts)
    for check in all_checks().values() if wanted is None else wanted:
        missing = [table for table in check.needs if not facts.has(table)]
        if missing:
            answers.unknown.append(Unknown(check.id, check.title, ", ".join(all_tables()[table].title for table in missing)))
            continue
        answers.findings += session.findings(check)
    answers.findings.sort(key=lambda each: (-each.severity, each.due.at if each.due else datetime.max.replace(tzinfo=facts.as_of.tzinfo), each.code, each.subject))
    return answers


@dataclass(slots=True)
class Session:
    """A run over one set of facts; shared views are prepared once."""

    facts: Facts
    _defined: set[str] = field(default_factory=set)

    def prepare(self, names: Iterable[str]) -> None:
        """Make the shared views among these names, and those they read, ready to be queried."""
        for name in names:
            if name in VIEWS and name not in self._defined:
                self._defined.add(name)
                self.prepare(other for other in VIEWS if other != name and other in VIEWS[name])
                self.facts.define(name, VIEWS[name], materialised=True)

    def findings(self, check: Check) -> list[Finding]:
        """The findings of one check."""
        self.prepare(check.reads)
        return [finding(check, row) for row in self.facts.records(check.sql)]


def finding(check: Check, row: Mapping[str, Any]) -> Finding:
    """One row of a check's query as a finding."""
    rows = tuple(_row_ref(check, each) for each in (row.get("rows") or [])[:ROWS_SHOWN])
    currency = row.get("currency") or ""
    return Finding(
        code=check.id,
        severity=Severity[row["severity"].upper()] if row.get("severity") else check.severity,
        confidence=Confidence(row["confidence"]) if row.get("confidence") else check.confidence,
        account=row["account"],
        marketplace=row.get("marketplace") or "",
        subject=fill(check.subject, row),
        reason=fill(check.reason, row),
        settles=fill(check.settles, row),
        amount=Amount(row["amount"], currency) if row.get("amount") is not None else None,
        due=Due(row["due_at"]) if row.get("due_at") else None,
        rule=check.rule,
        rows=rows,
        row_count=row.get("row_count") or len(rows),
    )


def _row_ref(check: Check, each: Mapping[str, Any]) -> RowRef:
    return RowRef(each.get("table_name") or check.rows_from, each["document"], each["line"])


def fill(template: str, row: Mapping[str, Any]) -> str:
    """A sentence with the row's values in it; see `Check` for the formats."""
    parts = []
    for text, name, how, _ in Formatter().parse(template):
        parts.append(text)
        if name is not None:
            parts.append(_said(row[name], how or "", row))
    return "".join(parts)


def _said(value: object, how: str, row: Mapping[str, Any]) -> str:
    if value is None:
        return "unknown"
    if how == "money" and isinstance(value, Decimal):
        return str(Amount(value, row.get("currency") or "?"))
    if how == "order" and isinstance(value, int):
        return order_text(value)
    if how == "day" and isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    return str(value)
