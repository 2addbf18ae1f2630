"""What a check says, as plain values: every output shows these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from goodstanding.core.finding import Finding, RowRef, Severity
from goodstanding.funds.model import PayoutMatch, Position, Release
from goodstanding.jobs.health.model import Health
from goodstanding.store.question import Unknown


class Chapter(StrEnum):
    """The parts of a check that can be asked for one by one, in the order they are shown."""

    IMPORTED = "imported"
    STANDING = "standing"
    HEALTH = "health"
    MONEY = "money"
    FINDINGS = "findings"
    TODO = "todo"
    UNKNOWN = "unknown"


ALL_CHAPTERS = tuple(Chapter)


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import that came just before: the documents it read, the files that were known already, and those not opened, with the reason."""

    documents: frozenset[int] = frozenset()
    unchanged: int = 0
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a store's own report says of an account in it.

    Attributes:
        status: Amazon's word: NORMAL, AT_RISK, DEACTIVATED or another.
        as_of: end of the window it speaks of.
        rating: the account health rating with Amazon's word for it, empty where the report has none.
        missed: the metrics that miss their target or that Amazon calls BAD, a sentence each; `missed_metrics` their ids.
        rows: the facts it rests on.
    """

    account: str
    marketplace: str
    status: str
    as_of: datetime | None
    rating: str = ""
    missed: tuple[str, ...] = ()
    rows: tuple[RowRef, ...] = ()
    missed_metrics: tuple[str, ...] = ()


@dataclass(slots=True)
class CheckResult:
    """Everything `check` says, for every output: text, JSON, CSV, XLSX, HTML, ICS.

    `chapters` are those that were asked for; the lists of the others are empty. `documents` are rows of the manifest.
    """

    as_of: datetime
    home: Path
    imported: ImportRun | None = None
    chapters: tuple[Chapter, ...] = ALL_CHAPTERS
    documents: list[dict[str, Any]] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    health: Health = field(default_factory=Health)
    positions: list[Position] = field(default_factory=list)
    releases: list[Release] = field(default_factory=list)
    payouts: list[PayoutMatch] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    todo: list[Finding] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """True when every chapter was asked for, so that each had better be short."""
        return set(ALL_CHAPTERS) <= set(self.chapters)

    def above(self, severity: Severity) -> bool:
        """True when a finding is at least this severe; without the chapter of findings, a deadline."""
        said = self.findings if Chapter.FINDINGS in self.chapters else self.todo
        return any(finding.severity >= severity for finding in said)
