"""The main job: import what is new, prove and check everything, and say where the account stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from goodstanding.core.finding import Finding, Severity
from goodstanding.desk import engine as desk
from goodstanding.funds import engine as funds
from goodstanding.funds import read as money
from goodstanding.funds.model import PayoutMatch, Position, Release
from goodstanding.jobs.importer import Imported
from goodstanding.jobs.open import facts_at
from goodstanding.store.engine import Facts
from goodstanding.store.layout import Layout
from goodstanding.store.question import Unknown


@dataclass(frozen=True, slots=True)
class Standing:
    """What a store's own report says of an account in it, and the metrics that miss their target there."""

    account: str
    marketplace: str
    status: str
    as_of: datetime | None
    missed: tuple[str, ...] = ()


@dataclass(slots=True)
class CheckResult:
    """Everything `check` says, for every output: text, JSON, CSV, XLSX, HTML, ICS."""

    as_of: datetime
    home: Path
    imported: Imported | None = None
    documents: list[dict[str, Any]] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    releases: list[Release] = field(default_factory=list)
    payouts: list[PayoutMatch] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    todo: list[Finding] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    def above(self, severity: Severity) -> bool:
        """True when a finding is at least this severe."""
        return any(finding.severity >= severity for finding in self.findings)


def check(layout: Layout, as_of: datetime, *, imported: Imported | None = None, account: str | None = None) -> CheckResult:
    """All chapters over the facts of a store.

    Args:
        layout: an open store.
        as_of: what could not be known at this instant is not seen.
        imported: what was imported just before, to be shown with the result.
        account: only this account.
    """
    with facts_at(layout, as_of) as facts:
        result = _gather(facts, layout, as_of)
    result.imported = imported
    return result if account is None else only(result, account)


def _gather(facts: Facts, layout: Layout, as_of: datetime) -> CheckResult:
    session = funds.session(facts)
    checked = session.ask(funds.all_checks().values())
    todo = desk.run(facts, session)
    return CheckResult(
        as_of=as_of,
        home=layout.home,
        documents=sorted(facts.manifest.documents.values(), key=lambda document: document["number"]),
        standing=[],
        positions=money.positions(session),
        releases=money.releases(session),
        payouts=money.payouts(session),
        findings=checked.findings,
        todo=todo.findings,
        unknown=checked.unknown + todo.unknown,
    )


def only(result: CheckResult, account: str) -> CheckResult:
    """The part of a result that is about one account."""
    for name in ("standing", "positions", "releases", "payouts", "findings", "todo"):
        setattr(result, name, [each for each in getattr(result, name) if each.account == account])
    result.documents = [document for document in result.documents if document["account"] == account]
    return result
