"""The published description of `--json`, as a JSON Schema. `make docs` writes it to docs/reference/check.schema.json.

The version counts up when a key changes its meaning or goes; keys may be added.
"""

from __future__ import annotations

from typing import Any, Final

from goodstanding.cli.output.as_json import NAME, VERSION
from goodstanding.core.finding import ClockKind, Confidence, Severity
from goodstanding.core.problem import ProblemKind
from goodstanding.jobs.model import Chapter
from goodstanding.jobs.summary.ledgers import PayoutState

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
WORDS: Final[Schema] = {"type": ["string", "null"]}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
FLAG: Final[Schema] = {"type": "boolean"}
INSTANT: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$", "description": "ISO 8601, UTC"}
DAY: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}


def schema() -> Schema:
    """The whole schema (draft 2020-12)."""
    chapters = {
        "imported": _ref("imported"),
        "documents": _list("document"),
        "standing": _list("standing"),
        "positions": _list("position"),
        "payouts": _list("payout"),
        "releases": _list("release"),
        "findings": _list("finding"),
        "todo": _list("finding") | {"description": "deadlines; every one has a due instant"},
        "unknown": _list("unknown"),
        "problems": _list("problem") | {"description": "of `goodstanding sources --json` alone"},
    }
    head = {"schema": {"const": NAME}, "version": {"const": VERSION}, "as_of": INSTANT, "chapters": _list(_words(Chapter))}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "goodstanding check --json",
        "description": "Where every cent is, what is due and where the account stands. A chapter that was not asked for has no key.",
        **_object(head, chapters),
        "$defs": _money() | _files() | _said(),
    }


def _object(required: Schema, optional: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(of: str | Schema) -> Schema:
    return {"type": "array", "items": _ref(of) if isinstance(of, str) else of}


def _or_null(of: Schema) -> Schema:
    return {"anyOf": [of, {"type": "null"}]}


def _words(of: Any) -> Schema:
    return {"enum": [str(each) for each in of]}


def _names(of: Any) -> Schema:
    return {"enum": [each.name.lower() for each in of]}


def _traced(required: Schema) -> Schema:
    """An object with the rows behind it, which are there with --trace."""
    return _object(required, {"rows": _list("row") | {"description": "with --trace; at most 200, row_count says how many there are"}})


def _money() -> Schema:
    figure = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "description": "exact decimal, never rounded"}
    unknown = _or_null(_object({"imports": TEXT | {"description": "what to import to know"}}))
    part = {
        "id": TEXT | {"description": "paid_seen, paid_unseen, open, deferred.REASON, reserve.CAUSE, held.HOLD, owed, unexplained"},
        "title": TEXT,
        "amount": _or_null(_ref("amount")) | {"description": "null: the imported files cannot tell; it is not zero"},
        "unknown": unknown,
        "reason": TEXT,
        "until": _or_null(INSTANT),
        "rule": WORDS,
        "row_count": COUNT,
    }
    whose = {"account": TEXT, "marketplace": TEXT}
    sent = {"settlement_id": TEXT, "sent_at": INSTANT, "amount": _ref("amount"), "state": _names(PayoutState)}
    got = {"received": _or_null(_ref("amount")), "received_on": _or_null(DAY), "unknown": unknown, "account_tail": WORDS}
    release = {"at": INSTANT, "amount": _ref("amount"), "overdue": FLAG, "reason": TEXT, "rule": WORDS, "confidence": _words(Confidence)}
    return {
        "amount": _object({"amount": figure, "currency": {"type": "string", "description": "ISO 4217"}}),
        "position": _object({**whose, "currency": TEXT, "as_of": INSTANT, "parts": _list("part")}),
        "part": _traced(part),
        "payout": _traced({**whose, **sent, **got}),
        "release": _traced({**whose, **release, "row_count": COUNT}),
    }


def _files() -> Schema:
    lines = _object(dict.fromkeys(("read", "stored", "duplicate", "conflicting", "quarantined", "not_taken"), COUNT))
    refused = _object({"name": TEXT, "reason": TEXT})
    run = _or_null(_object({"known_already": COUNT, "not_opened": _list(refused)}))
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
        "imported": _object({"documents": _list(COUNT), "lines": lines, "run": run}),
        "document": _object(document),
        "problem": _object({"document": COUNT, "file": TEXT, "line": COUNT, "column": WORDS, "kind": _words(ProblemKind), "reason": TEXT}),
        "row": _object({"table": TEXT, "document": COUNT, "file": TEXT, "line": COUNT}),
    }


def _said() -> Schema:
    due = _object({"at": INSTANT, "clock": _words(ClockKind), "calendar": WORDS})
    finding = {
        "code": TEXT,
        "title": TEXT,
        "severity": _names(Severity),
        "confidence": _words(Confidence),
        "account": TEXT,
        "marketplace": TEXT,
        "subject": TEXT,
        "reason": TEXT,
        "settles": TEXT,
        "amount": _or_null(_ref("amount")),
        "due": _or_null(due),
        "rule": WORDS,
        "row_count": COUNT,
    }
    standing = {
        "account": TEXT,
        "marketplace": TEXT,
        "status": WORDS | {"description": "Amazon's word; null where no report states it"},
        "as_of": _or_null(INSTANT),
        "rating": WORDS,
        "missed": _list(TEXT),
    }
    return {
        "finding": _traced(finding),
        "standing": _traced(standing),
        "unknown": _object({"code": TEXT, "title": TEXT, "imports": TEXT}),
    }
