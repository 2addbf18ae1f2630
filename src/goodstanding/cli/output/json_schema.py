"""The published description of `--json`, as a JSON Schema. `make docs` writes it to docs/reference/check.schema.json.

The version counts up when a key changes its meaning or goes; keys may be added.
"""

from __future__ import annotations

from goodstanding.cli.output.as_json import NAME, VERSION
from goodstanding.cli.output.health_schema import health
from goodstanding.cli.output.schema_parts import (
    COUNT,
    DAY,
    FLAG,
    INSTANT,
    TEXT,
    WORDS,
    Schema,
    a_list,
    an_object,
    one_name_of,
    one_of,
    or_null,
    ref,
    traced,
)
from goodstanding.core.finding import ClockKind, Confidence, Severity
from goodstanding.core.problem import ProblemKind
from goodstanding.jobs.model import Chapter
from goodstanding.jobs.summary.ledgers import PayoutState


def schema() -> Schema:
    """The whole schema (draft 2020-12)."""
    chapters = {
        "imported": ref("imported"),
        "documents": a_list("document"),
        "standing": a_list("standing"),
        "health": ref("health"),
        "positions": a_list("position"),
        "payouts": a_list("payout"),
        "releases": a_list("release"),
        "findings": a_list("finding"),
        "todo": a_list("finding") | {"description": "deadlines; every one has a due instant"},
        "unknown": a_list("unknown"),
        "problems": a_list("problem") | {"description": "of `goodstanding sources --json` alone"},
    }
    head = {"schema": {"const": NAME}, "version": {"const": VERSION}, "as_of": INSTANT, "chapters": a_list(one_of(Chapter))}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "goodstanding check --json",
        "description": "Where every cent is, what is due and where the account stands. A chapter that was not asked for has no key.",
        **an_object(head, chapters),
        "$defs": _money() | _files() | _said() | health(),
    }


def _money() -> Schema:
    figure = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "description": "exact decimal, never rounded"}
    unknown = or_null(an_object({"imports": TEXT | {"description": "what to import to know"}}))
    part = {
        "id": TEXT | {"description": "paid_seen, paid_unseen, open, deferred.REASON, reserve.CAUSE, held.HOLD, owed, unexplained"},
        "title": TEXT,
        "amount": or_null(ref("amount")) | {"description": "null: the imported files cannot tell; it is not zero"},
        "unknown": unknown,
        "reason": TEXT,
        "until": or_null(INSTANT),
        "rule": WORDS,
        "row_count": COUNT,
    }
    whose = {"account": TEXT, "marketplace": TEXT}
    sent = {"settlement_id": TEXT, "sent_at": INSTANT, "amount": ref("amount"), "state": one_name_of(PayoutState)}
    got = {"received": or_null(ref("amount")), "received_on": or_null(DAY), "unknown": unknown, "account_tail": WORDS}
    release = {"at": INSTANT, "amount": ref("amount"), "overdue": FLAG, "reason": TEXT, "rule": WORDS, "confidence": one_of(Confidence)}
    return {
        "amount": an_object({"amount": figure, "currency": {"type": "string", "description": "ISO 4217"}}),
        "position": an_object({**whose, "currency": TEXT, "as_of": INSTANT, "parts": a_list("part")}),
        "part": traced(part),
        "payout": traced({**whose, **sent, **got}),
        "release": traced({**whose, **release, "row_count": COUNT}),
    }


def _files() -> Schema:
    lines = an_object(dict.fromkeys(("read", "stored", "duplicate", "conflicting", "quarantined", "not_taken"), COUNT))
    refused = an_object({"name": TEXT, "reason": TEXT})
    run = or_null(an_object({"known_already": COUNT, "not_opened": a_list(refused)}))
    document = {
        "number": COUNT,
        "account": TEXT,
        "name": TEXT,
        "report": WORDS,
        "status": {"enum": ["stored", "duplicate", "conflict", "empty", "unrecognised", "unreadable"]},
        "note": WORDS,
        "size": COUNT,
        "content_hash": TEXT,
        "taken_at": INSTANT,
        "imported_at": INSTANT,
        "lines_read": COUNT,
        "lines_stored": COUNT,
        "lines_quarantined": COUNT,
        "problems": COUNT,
    }
    return {
        "imported": an_object({"documents": a_list(COUNT), "lines": lines, "run": run}),
        "document": an_object(document),
        "problem": an_object(
            {"document": COUNT, "file": TEXT, "line": COUNT, "column": WORDS, "kind": one_of(ProblemKind), "reason": TEXT}
        ),
        "row": an_object({"table": TEXT, "document": COUNT, "file": TEXT, "line": COUNT}),
    }


def _said() -> Schema:
    due = an_object({"at": INSTANT, "clock": one_of(ClockKind), "calendar": WORDS})
    finding = {
        "code": TEXT,
        "title": TEXT,
        "severity": one_name_of(Severity),
        "confidence": one_of(Confidence),
        "account": TEXT,
        "marketplace": TEXT,
        "subject": TEXT,
        "reason": TEXT,
        "settles": TEXT,
        "amount": or_null(ref("amount")),
        "due": or_null(due),
        "rule": WORDS,
        "row_count": COUNT,
    }
    standing = {
        "account": TEXT,
        "marketplace": TEXT,
        "status": WORDS | {"description": "Amazon's word; null where no report states it"},
        "as_of": or_null(INSTANT),
        "rating": WORDS,
        "missed": a_list(TEXT),
    }
    return {
        "finding": traced(finding),
        "standing": traced(standing),
        "unknown": an_object({"code": TEXT, "title": TEXT, "imports": TEXT}),
    }
