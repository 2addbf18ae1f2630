"""The advice for a message or a case in words: steps, what answers it, what to leave alone, the clocks, the papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from goodstanding.jobs.notice.model import ClockSaid, CriterionSaid, Paper, Quote, RefusalSaid, Said, StepSaid
from goodstanding.jobs.notice.words import label, left, since
from goodstanding.jobs.summary.times import instant
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.now.advice import Told, WhatNow, what_now
from goodstanding.notices.now.clocks import Running, begins, length_text, running
from goodstanding.notices.now.criteria import criteria_of
from goodstanding.notices.now.refusals import Refused
from goodstanding.notices.now.texts import playbook_text, word


@dataclass(frozen=True, slots=True)
class Advised:
    """What to do, in words."""

    steps: tuple[StepSaid, ...]
    answers: tuple[str, ...]
    no_answers: tuple[str, ...]
    leave: tuple[str, ...]
    clocks: tuple[ClockSaid, ...]
    refusal: RefusalSaid | None


@dataclass(frozen=True, slots=True)
class Situation:
    """What advice is asked for.

    Attributes:
        kind, action, also, evidence: as understood.
        began: when the message came; `assumed` where that was not told.
        marketplace: code of the store, or empty.
        answered: the message itself names the day to answer by, which beats the rulebook.
        as_of: the instant the page is read; `tongue` its language.
        deactivated: when the account was deactivated, where an earlier message told it.
        refused: for a refused appeal, which way of refusing it is; `quote` its words.
    """

    kind: str
    action: str
    also: tuple[str, ...]
    evidence: tuple[str, ...]
    began: datetime
    assumed: bool
    marketplace: str
    answered: bool
    as_of: datetime
    tongue: Tongue
    deactivated: datetime | None = None
    refused: Refused | None = None
    quote: Quote | None = None


def advised(asked: Situation) -> Advised:
    """The advice for one message."""
    tongue = asked.tongue
    now = what_now(asked.kind, asked.action, asked.also, asked.evidence, asked.refused.refusal if asked.refused else None)
    clocks: tuple[Running, ...] = ()
    if now.playbook is not None:
        started = begins(asked.action, asked.began, asked.deactivated)
        clocks = running(now.playbook, asked.action, started, asked.marketplace, asked.began, assumed=asked.assumed)
    return Advised(
        steps=_steps(now, tongue),
        answers=_texts(now.answers, tongue),
        no_answers=_texts(now.no_answers, tongue),
        leave=_texts(now.leave, tongue),
        clocks=tuple(_clock(now, each, asked.as_of, tongue) for each in clocks if not (asked.answered and each.is_answer)),
        refusal=_refusal(asked.refused, asked.quote, tongue) if asked.refused else None,
    )


def papers(found: Iterable[Said], tongue: Tongue) -> tuple[Paper, ...]:
    """Papers that are asked for, each with what it must show."""
    return tuple(Paper(each, _criteria(each.id, tongue)) for each in found)


def _refusal(refused: Refused, quote: Quote | None, tongue: Tongue) -> RefusalSaid:
    refusal = refused.refusal
    return RefusalSaid(refusal.id, refusal.title(tongue), refusal.next(tongue), refused.final, quote)


def _criteria(evidence: str, tongue: Tongue) -> tuple[CriterionSaid, ...]:
    return tuple(
        CriterionSaid(
            id=each.id,
            text=each.text(tongue),
            machine=word("machine", each.machine, tongue),
            label=word("label", each.source.label.value, tongue),
            link=each.source.link,
        )
        for each in criteria_of(evidence)
    )


def _steps(now: WhatNow, tongue: Tongue) -> tuple[StepSaid, ...]:
    return tuple(
        StepSaid(
            when=each.when.value,
            when_title=word("when", each.when.value, tongue),
            who=each.who,
            who_title=word("who", each.who, tongue),
            text=_text(each.told, tongue),
        )
        for each in now.steps
    )


def _texts(found: Iterable[Told], tongue: Tongue) -> tuple[str, ...]:
    return tuple(_text(each, tongue) for each in found)


def _text(told: Told, tongue: Tongue) -> str:
    return playbook_text(told.playbook, told.key, told.text, tongue)


def _clock(now: WhatNow, each: Running, as_of: datetime, tongue: Tongue) -> ClockSaid:
    assert now.playbook is not None
    return ClockSaid(
        rule=each.clock.rule,
        text=playbook_text(now.playbook.id, each.clock.key, each.clock.text, tongue),
        length=length_text(each.value, tongue) if each.value else "",
        at=each.at,
        left=(since if each.opens else left)(each.at, as_of, tongue) if each.at else "",
        opens=each.opens,
        waits_for=word("begin", each.clock.begin.value, tongue),
        certainty=word("label", each.label.value, tongue),
        confidence=each.confidence.value,
        by_store=each.rule is None,
        is_answer=each.is_answer,
    )


def clock_when(clock: ClockSaid, tongue: Tongue) -> str:
    """When a clock ends or opens, in words, or what it waits for."""
    if clock.at is not None:
        return label("first_day" if clock.opens else "last_day", tongue, when=instant(clock.at), left=clock.left)
    if clock.length:
        return label("waits_for", tongue, length=clock.length, what=clock.waits_for)
    return label("by_store" if clock.by_store else "no_length", tongue)
