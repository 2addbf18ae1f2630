"""A result as JSON: stable, versioned, described by `docs/reference/check.schema.json` (see `json_schema`).

Amounts are text with their currency, instants ISO 8601 in UTC. What the files cannot tell is null, with what to import to know.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from goodstanding.cli.output import health_json
from goodstanding.core.finding import Due, Finding, RowRef
from goodstanding.core.money import Amount
from goodstanding.funds.model import Part, PayoutMatch, Position, Release
from goodstanding.jobs.documents import FoundProblem, Sources
from goodstanding.jobs.model import Chapter, CheckResult, ImportRun, Standing
from goodstanding.jobs.summary import counts
from goodstanding.jobs.summary.groups import title_of
from goodstanding.jobs.summary.ledgers import Ledger, ledgers
from goodstanding.jobs.summary.times import stamp
from goodstanding.jobs.summary.traces import Files, full_name
from goodstanding.store.question import Unknown

NAME: Final = "goodstanding.check"
VERSION: Final = 1

Json = dict[str, Any]


def to_json(result: CheckResult, *, trace: bool = False) -> str:
    """The result as JSON text ending with a line break, in ASCII, so that no terminal or pipe can change it."""
    return json.dumps(as_json(result, trace=trace), indent=1) + "\n"


def as_json(result: CheckResult, *, trace: bool = False) -> Json:
    """The result as JSON values; only the chapters it has, and the rows behind figures only with `trace`."""
    said = _Said(Files.of(result), trace)
    chapters: dict[Chapter, Callable[[], Json]] = {
        Chapter.IMPORTED: lambda: {"imported": _imported(result), "documents": [_document(each) for each in result.documents]},
        Chapter.STANDING: lambda: {"standing": [said.standing(each) for each in result.standing]},
        Chapter.HEALTH: lambda: {"health": health_json.as_json(result.health, said.rows, amount)},
        Chapter.MONEY: lambda: said.money(result),
        Chapter.FINDINGS: lambda: {"findings": [said.finding(each) for each in result.findings]},
        Chapter.TODO: lambda: {"todo": [said.finding(each) for each in result.todo]},
        Chapter.UNKNOWN: lambda: {"unknown": [_unknown(each) for each in result.unknown]},
    }
    head: Json = {"schema": NAME, "version": VERSION, "as_of": stamp(result.as_of), "chapters": [str(each) for each in result.chapters]}
    for chapter in result.chapters:
        head |= chapters[chapter]()
    return head


def sources_to_json(sources: Sources) -> str:
    """Documents and their problems as JSON text, in the same shape."""
    files = Files.of(sources.result)
    problems = [_problem(each, files) for each in sources.problems]
    return json.dumps(as_json(sources.result) | {"problems": problems}, indent=1) + "\n"


def _problem(problem: FoundProblem, files: Files) -> Json:
    return {
        "document": problem.document,
        "file": files.name(problem.document),
        "line": problem.line,
        "column": problem.column or None,
        "kind": problem.kind,
        "reason": problem.reason,
    }


def amount(value: Amount | None) -> Json | None:
    """An amount as exact text with its currency."""
    return None if value is None else {"amount": value.text(thousands=False), "currency": value.currency}


def _imported(result: CheckResult) -> Json:
    documents = counts.shown_documents(result)
    lines = counts.lines(documents)
    run = result.imported
    return {
        "documents": sorted(document["number"] for document in documents),
        "lines": {
            "read": lines.read,
            "stored": lines.stored,
            "duplicate": lines.duplicate,
            "conflicting": lines.conflicting,
            "quarantined": lines.quarantined,
            "not_taken": lines.not_taken,
        },
        "run": None if run is None else _run(run),
    }


def _run(run: ImportRun) -> Json:
    return {"known_already": run.unchanged, "not_opened": [{"name": name, "reason": reason} for name, reason in run.refused]}


def _document(document: counts.Document) -> Json:
    return {
        "number": document["number"],
        "account": document["account"],
        "name": full_name(document),
        "report": document["report"] or None,
        "status": document["status"],
        "note": document["note"] or None,
        "size": document["size"],
        "content_hash": document["content_hash"],
        "taken_at": stamp(document["taken_at"]),
        "imported_at": stamp(document["imported_at"]),
        "lines_read": document["lines_read"],
        "lines_stored": document["lines_stored"],
        "lines_quarantined": document["lines_quarantined"],
        "problems": document["problems"],
    }


def _unknown(unknown: Unknown) -> Json:
    return {"code": unknown.code, "title": unknown.title, "imports": unknown.imports}


def _due(due: Due | None) -> Json | None:
    return None if due is None else {"at": stamp(due.at), "clock": str(due.clock), "calendar": due.calendar or None}


@dataclass(frozen=True, slots=True)
class _Said:
    """What has rows behind it."""

    files: Files
    trace: bool

    def rows(self, rows: Iterable[RowRef]) -> Json:
        """The rows, when they were asked for."""
        if not self.trace:
            return {}
        listed = [{"table": row.table, "document": row.document, "file": self.files.name(row.document), "line": row.line} for row in rows]
        return {"rows": listed}

    def standing(self, each: Standing) -> Json:
        """What a report says of an account in a store."""
        return {
            "account": each.account,
            "marketplace": each.marketplace,
            "status": each.status or None,
            "as_of": stamp(each.as_of) if each.as_of else None,
            "rating": each.rating or None,
            "missed": list(each.missed),
            **self.rows(each.rows),
        }

    def money(self, result: CheckResult) -> Json:
        """The chapter of the money."""
        payouts = [self.payout(ledger, payout) for ledger in ledgers(result) for payout in ledger.payouts]
        return {
            "positions": [self.position(each) for each in result.positions],
            "payouts": payouts,
            "releases": [self.release(each) for each in result.releases],
        }

    def position(self, position: Position) -> Json:
        """Where the money of one account, store and currency is."""
        return {
            "account": position.account,
            "marketplace": position.marketplace,
            "currency": position.currency,
            "as_of": stamp(position.as_of),
            "parts": [self.part(part) for part in position.parts],
        }

    def part(self, part: Part) -> Json:
        """One part; `unknown` says what to import to know."""
        return {
            "id": part.id,
            "title": part.title,
            "amount": amount(part.amount),
            "unknown": {"imports": part.imports} if part.amount is None else None,
            "reason": part.reason,
            "until": stamp(part.until) if part.until else None,
            "rule": part.rule or None,
            "row_count": part.row_count,
            **self.rows(part.rows),
        }

    def payout(self, ledger: Ledger, payout: PayoutMatch) -> Json:
        """A transfer and what the bank says of it."""
        state = ledger.state(payout)
        return {
            "account": payout.account,
            "marketplace": payout.marketplace,
            "settlement_id": payout.settlement_id,
            "sent_at": stamp(payout.sent_at),
            "amount": amount(payout.amount),
            "state": state.name.lower(),
            "received": amount(payout.received),
            "received_on": payout.received_on.date().isoformat() if payout.received_on else None,
            "unknown": {"imports": "bank statements"} if state.name == "UNKNOWN" else None,
            "account_tail": payout.account_tail or None,
            **self.rows(payout.rows + payout.bank_rows),
        }

    def release(self, release: Release) -> Json:
        """Money that becomes available."""
        return {
            "account": release.account,
            "marketplace": release.marketplace,
            "at": stamp(release.at),
            "amount": amount(release.amount),
            "overdue": release.overdue,
            "reason": release.reason,
            "rule": release.rule or None,
            "confidence": str(release.confidence),
            "row_count": release.row_count,
            **self.rows(release.rows),
        }

    def finding(self, finding: Finding) -> Json:
        """A finding or a deadline."""
        return {
            "code": finding.code,
            "title": title_of(finding.code),
            "severity": finding.severity.name.lower(),
            "confidence": str(finding.confidence),
            "account": finding.account,
            "marketplace": finding.marketplace,
            "subject": finding.subject,
            "reason": finding.reason,
            "settles": finding.settles,
            "amount": amount(finding.amount),
            "due": _due(finding.due),
            "rule": finding.rule or None,
            "row_count": finding.row_count,
            **self.rows(finding.rows),
        }
