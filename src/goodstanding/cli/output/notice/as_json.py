"""Notices and cases as JSON: stable, versioned, described by `docs/reference/notice.schema.json` (see `schema`).

Spans count characters of `text`, the normalised text in which buyers' personal data is covered; `older` counts back in the chain.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from goodstanding.core.money import Amount
from goodstanding.jobs.mail import MailVerdict
from goodstanding.jobs.notice.model import (
    Added,
    AnswerDate,
    CaseLine,
    CasePage,
    ClockSaid,
    KnownFact,
    NoticePage,
    NoticeResult,
    Paper,
    Quote,
    RefusalSaid,
    Said,
    StepSaid,
    TimeSaid,
)
from goodstanding.jobs.summary.times import stamp
from goodstanding.notices.genuine.texts import Tongue

NAME: Final = "goodstanding.notice"
VERSION: Final = 1

Json = dict[str, Any]


def notices_to_json(result: NoticeResult) -> str:
    """What messages want, as JSON text in ASCII ending with a line break."""
    problems = [{"file": name, "kind": problem.kind.value, "reason": problem.reason} for name, problem in result.problems]
    said = {
        "messages": [_page(each) for each in result.pages],
        "cases": [_line(each) for each in result.cases if each.number is not None],
        "demanding": result.demanding,
        "repeated": result.repeated,
        "problems": problems,
    }
    return _text(result.as_of, result.tongue, said)


def cases_to_json(lines: Sequence[CaseLine], as_of: datetime, tongue: Tongue) -> str:
    """Cases, a line each, as JSON text."""
    return _text(as_of, tongue, {"cases": [_line(each) for each in lines]})


def case_to_json(page: CasePage, as_of: datetime, tongue: Tongue) -> str:
    """One case in full as JSON text."""
    said = _line(page.line) | {
        "opened_at": stamp(page.opened_at),
        "events": [{"at": stamp(each.at), "code": each.code, "text": each.text} for each in page.events],
        "order_ids": list(page.order_ids),
        "verdict": page.verdict or None,
        "evidence": [{"value": each.said.id, "title": each.said.title, "criteria": _criteria(each)} for each in page.evidence],
        **_advice(page),
    }
    return _text(as_of, tongue, {"case": said})


def _text(as_of: datetime, tongue: Tongue, said: Json) -> str:
    head: Json = {"schema": NAME, "version": VERSION, "as_of": stamp(as_of), "language": tongue}
    return json.dumps(head | said, indent=1) + "\n"


def _page(page: NoticePage) -> Json:
    kept = page.kept
    return {
        "file": page.file,
        "part": page.part,
        "subject": page.subject,
        "sender": page.sender or None,
        "received": _instant(page.received),
        "language": page.language or None,
        "marketplace": page.marketplace or None,
        "account": page.account,
        "demands": page.demands,
        "verdict": _verdict(page.verdict),
        "kind": _claim(page.kind) | {"base": page.base_kind or None},
        "also": [_claim(each) for each in page.also],
        "action": _claim(page.action),
        "evidence": [_claim(each.said) | {"criteria": _criteria(each)} for each in page.evidence],
        "deadline": _deadline(page.deadline),
        "asins": _found(page.asins),
        "skus": _found(page.skus),
        "order_ids": _found(page.order_ids),
        "complaint_ids": _found(page.complaint_ids),
        "case_ids": _found(page.case_ids),
        "amounts": [
            {"value": str(each.amount), **_amount(each.amount), "confidence": 1, "spans": [_quote(each.quote)]} for each in page.amounts
        ],
        "policies": _found(page.policies),
        "contacts": _found(page.contacts),
        "times": [_time(each) for each in page.times],
        "notes": list(page.notes),
        **_advice(page),
        "kept": {"document": kept.document, "case": kept.case, "opened": kept.opened, "known": kept.known},
        "text": page.text,
        **({"helper": _added(page.added)} if page.added else {}),
    }


def _advice(page: NoticePage | CasePage) -> Json:
    return {
        "refusal": _refusal(page.refusal),
        "steps": [_step(each) for each in page.steps],
        "answers": list(page.answers),
        "does_not_answer": list(page.no_answers),
        "leave": list(page.leave),
        "clocks": [_clock(each) for each in page.clocks],
        "known": [_known(each) for each in page.known],
    }


def _claim(said: Said) -> Json:
    """A statement; `value` is null where it is unknown."""
    return {
        "value": said.id or None,
        "title": said.title,
        "confidence": said.confidence,
        "ground": said.ground or None,
        "rival": said.rival or None,
        "spans": [_quote(each) for each in said.quotes],
    }


def _found(said: Iterable[Said]) -> list[Json]:
    return [{"value": each.id, "confidence": each.confidence, "spans": [_quote(quote) for quote in each.quotes]} for each in said]


def _quote(quote: Quote) -> Json:
    return {"start": quote.span.start, "end": quote.span.end, "words": quote.words, "sentence": quote.sentence, "older": quote.older}


def _deadline(answer: AnswerDate | None) -> Json | None:
    if answer is None:
        return None
    return {
        "value": answer.value,
        "confidence": answer.confidence,
        "spans": [_quote(answer.quote)],
        "at": _instant(answer.at),
        "left": answer.left or None,
        "why": answer.why or None,
        "from_day": answer.from_day or None,
        "assumed": answer.assumed,
    }


def _time(time: TimeSaid) -> Json:
    return {"value": time.value, "purpose": time.purpose, "title": time.title, "spans": [_quote(time.quote)]}


def _verdict(verdict: MailVerdict) -> Json:
    return {
        "value": verdict.standing.value,
        "text": verdict.said,
        "reasons": [
            {"text": each.text, "weight": each.weight, "quote": each.quote or None, "header": each.header or None}
            for each in verdict.reasons
        ],
        "steps": list(verdict.steps),
    }


def _criteria(paper: Paper) -> list[Json]:
    return [
        {"id": each.id, "text": each.text, "machine": each.machine, "label": each.label, "source": each.link} for each in paper.criteria
    ]


def _refusal(refusal: RefusalSaid | None) -> Json | None:
    if refusal is None:
        return None
    spans = [_quote(refusal.quote)] if refusal.quote else []
    return {"value": refusal.id, "title": refusal.title, "next": refusal.next, "final": refusal.final, "spans": spans}


def _step(step: StepSaid) -> Json:
    return {"when": step.when, "who": step.who, "text": step.text}


def _clock(clock: ClockSaid) -> Json:
    return {
        "rule": clock.rule,
        "text": clock.text,
        "at": _instant(clock.at),
        "left": clock.left or None,
        "opens": clock.opens,
        "length": clock.length or None,
        "counts_from": clock.waits_for,
        "is_answer": clock.is_answer,
        "confidence": clock.confidence,
        "certainty": clock.certainty,
    }


def _known(fact: KnownFact) -> Json:
    return {"id": fact.id, "title": fact.title, "text": fact.text, "imports": fact.imports or None}


def _added(added: Added) -> Json:
    said = [
        {"about": each.about, "value": each.value, "title": each.title, "agrees": each.agrees, "spans": [_quote(each.quote)]}
        for each in added.said
    ]
    return {"suggestions": said, "dropped": added.dropped, "no_answer": added.why or None, "decides": False}


def _line(line: CaseLine) -> Json:
    return {
        "number": line.number,
        "account": line.account,
        "marketplace": line.marketplace or None,
        "kind": line.kind or None,
        "kind_title": line.kind_title,
        "state": line.state or None,
        "state_title": line.state_title,
        "demands": line.demands,
        "received": _instant(line.received),
        "due_at": _instant(line.due_at),
        "left": line.left or None,
        "closed_at": _instant(line.closed_at),
        "notices": line.notices,
        "subject": line.subject,
        "asins": list(line.asins),
    }


def _amount(amount: Amount) -> Json:
    return {"amount": amount.text(thousands=False), "currency": amount.currency}


def _instant(at: datetime | None) -> str | None:
    return stamp(at) if at else None
