"""The published description of `goodstanding notice --json` and `goodstanding case --json`, as a JSON Schema.

`make docs` writes it to docs/reference/notice.schema.json. The version counts up when a key changes its meaning or goes; keys may be added.
"""

from __future__ import annotations

from goodstanding.cli.output.notice.as_json import NAME, VERSION
from goodstanding.cli.output.schema_parts import (
    CHANCE,
    COUNT,
    DAY,
    FLAG,
    INSTANT,
    TEXT,
    WORDS,
    Schema,
    a_list,
    an_object,
    one_of,
    or_null,
    ref,
)
from goodstanding.core.finding import Confidence
from goodstanding.core.problem import ProblemKind
from goodstanding.notices.genuine.texts import TONGUES
from goodstanding.notices.model import Purpose, Standing, Weight
from goodstanding.notices.playbook import When, Who
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE, KINDS


def schema() -> Schema:
    """The whole schema (draft 2020-12)."""
    head = {"schema": {"const": NAME}, "version": {"const": VERSION}, "as_of": INSTANT, "language": one_of(TONGUES)}
    problem = an_object({"file": TEXT, "kind": one_of(ProblemKind), "reason": TEXT})
    read = {
        "messages": a_list("message"),
        "cases": a_list("case_line"),
        "demanding": FLAG | {"description": "the newest state of a case, or a message without one, demands something: exit code 1"},
        "repeated": COUNT | {"description": "messages that were there more than once"},
        "problems": a_list(problem),
        "case": ref("case"),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "goodstanding notice --json, goodstanding case --json",
        "description": "What messages want, by when, and what to do. `case` is of `case show`, `messages` of `notice`.",
        **an_object(head, read),
        "$defs": _statements() | _advice() | _message() | _cases(),
    }


def _statements() -> Schema:
    span = {
        "start": COUNT | {"description": "first character, in the message's `text`"},
        "end": COUNT | {"description": "one past the last"},
        "words": TEXT,
        "sentence": TEXT,
        "older": COUNT | {"description": "0: this message; 1: the first one below it in the chain, whose text the span then belongs to"},
    }
    stated = {"title": TEXT, "confidence": CHANCE, "ground": WORDS, "rival": WORDS, "spans": a_list("span")}
    kind = {"value": WORDS | {"description": "an id of the vocabulary or a finer one; null: unknown"}, **stated}
    base = or_null(one_of(KINDS)) | {"description": "the kind of the vocabulary that a finer one belongs to"}
    action = {"value": or_null(one_of(ACTIONS)), **stated}
    criterion = {"id": TEXT, "text": TEXT, "machine": TEXT, "label": TEXT, "source": TEXT}
    return {
        "span": an_object(span),
        "kind": an_object(kind | {"base": base}),
        "also": an_object(kind),
        "action": an_object(action),
        "evidence": an_object({"value": one_of(EVIDENCE), **stated, "criteria": a_list("criterion")}),
        "criterion": an_object(criterion),
        "found": an_object({"value": TEXT, "confidence": CHANCE, "spans": a_list("span")}),
        "deadline": an_object(
            {
                "value": TEXT | {"description": "as written, in one form: `7 days`, `2026-11-30`, `2026-11-30 17:00 PST`"},
                "confidence": CHANCE,
                "spans": a_list("span"),
                "at": or_null(INSTANT) | {"description": "the last instant; null: the message does not tell it"},
                "left": WORDS,
                "why": WORDS,
                "from_day": or_null(DAY),
                "assumed": FLAG | {"description": "the message tells no day, so it counts from the instant of reading"},
            }
        ),
        "sum": an_object(
            {
                "value": TEXT,
                "amount": {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "description": "exact decimal"},
                "currency": TEXT,
                "confidence": CHANCE,
                "spans": a_list("span"),
            }
        ),
        "time": an_object({"value": TEXT, "purpose": one_of(Purpose), "title": TEXT, "spans": a_list("span")}),
    }


def _advice() -> Schema:
    refusal = {"value": TEXT, "title": TEXT, "next": TEXT, "final": FLAG, "spans": a_list("span")}
    clock = {
        "rule": TEXT,
        "text": TEXT,
        "at": or_null(INSTANT),
        "left": WORDS,
        "opens": FLAG | {"description": "something becomes possible at that instant; otherwise it ends then"},
        "length": WORDS,
        "counts_from": TEXT,
        "is_answer": FLAG | {"description": "the time to answer, by the rulebook; the notice names none"},
        "confidence": one_of(Confidence),
        "certainty": TEXT,
    }
    return {
        "refusal": an_object(refusal),
        "step": an_object({"when": one_of(When), "who": one_of(Who), "text": TEXT}),
        "clock": an_object(clock),
        "known": an_object({"id": TEXT, "title": TEXT, "text": TEXT, "imports": WORDS | {"description": "what to import to know"}}),
    }


def _advised() -> Schema:
    return {
        "refusal": or_null(ref("refusal")),
        "steps": a_list("step"),
        "answers": a_list(TEXT),
        "does_not_answer": a_list(TEXT),
        "leave": a_list(TEXT),
        "clocks": a_list("clock"),
        "known": a_list("known"),
    }


def _message() -> Schema:
    reason = an_object({"text": TEXT, "weight": one_of(Weight), "quote": WORDS, "header": WORDS})
    verdict = an_object({"value": one_of(Standing), "text": TEXT, "reasons": a_list(reason), "steps": a_list(TEXT)})
    number = {"type": ["integer", "null"], "minimum": 1}
    head = {
        "file": TEXT,
        "part": COUNT,
        "subject": TEXT,
        "sender": WORDS,
        "received": or_null(INSTANT),
        "language": WORDS,
        "marketplace": WORDS,
        "account": TEXT,
        "demands": FLAG,
        "verdict": verdict,
    }
    said = {
        "kind": ref("kind"),
        "also": a_list("also"),
        "action": ref("action"),
        "evidence": a_list("evidence"),
        "deadline": or_null(ref("deadline")),
        **{name: a_list("found") for name in ("asins", "skus", "order_ids", "complaint_ids", "case_ids")},
        "amounts": a_list("sum"),
        "policies": a_list("found"),
        "contacts": a_list("found"),
        "times": a_list("time"),
        "notes": a_list(TEXT),
    }
    kept = an_object({"document": number, "case": number, "opened": FLAG, "known": FLAG})
    tail = {"kept": kept, "text": TEXT | {"description": "the normalised text, buyers' personal data covered; what spans count in"}}
    return {"message": an_object({**head, **said, **_advised(), **tail}, {"helper": ref("helper")}), **_helper()}


def _helper() -> Schema:
    suggestion = {
        "about": one_of(("kind", "action", "evidence", "deadline")),
        "value": TEXT | {"description": "a word of the vocabulary; a deadline as the message writes it"},
        "title": TEXT,
        "agrees": FLAG | {"description": "the message says so by our own reading, too"},
        "spans": a_list("span"),
    }
    helper = {
        "suggestions": a_list(an_object(suggestion)),
        "dropped": COUNT | {"description": "statements that the text does not bear out"},
        "no_answer": WORDS | {"description": "why the language model gave no answer"},
        "decides": {"const": False, "description": "it changes nothing else that is said here"},
    }
    described = {"description": "what a language model adds, checked against the text; only where one is set and was asked"}
    return {"helper": an_object(helper) | described}


def _cases() -> Schema:
    line = {
        "number": COUNT,
        "account": TEXT,
        "marketplace": WORDS,
        "kind": WORDS,
        "kind_title": TEXT,
        "state": or_null(one_of(ACTIONS)),
        "state_title": TEXT,
        "demands": FLAG,
        "received": or_null(INSTANT),
        "due_at": or_null(INSTANT),
        "left": WORDS,
        "closed_at": or_null(INSTANT),
        "notices": COUNT,
        "subject": TEXT,
        "asins": a_list(TEXT),
    }
    more = {
        "opened_at": INSTANT,
        "events": a_list(an_object({"at": INSTANT, "code": TEXT, "text": TEXT})),
        "order_ids": a_list(TEXT),
        "verdict": WORDS,
        "evidence": a_list(an_object({"value": one_of(EVIDENCE), "title": TEXT, "criteria": a_list("criterion")})),
    }
    return {"case_line": an_object(line), "case": an_object({**line, **more, **_advised()})}
