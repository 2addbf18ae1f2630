"""What to do about one message: its playbook, narrowed to what was done and what is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.message import Message
from goodstanding.notices.model import Standing
from goodstanding.notices.now import refusals
from goodstanding.notices.now.playbooks import all_playbooks, playbook_of
from goodstanding.notices.now.refusals import Refusal, Refused
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When
from goodstanding.notices.understand.reading import languages_of, lowered
from goodstanding.notices.understand.result import Understanding
from goodstanding.notices.vocabulary import ACTIONS, NOTHING_OWED

REJECTED: Final = "appeal_rejected"
PLAN: Final = ("plan_of_action",)
MAIL: Final = "routine_mail"
ORDINARY: Final = ("routine_mail", "announcement", "phishing")
KEEPING: Final = ("save_notice", "check_in_account")
# Actions after which something is to be answered even where no day is named.
PRESSING: Final = frozenset(ACTIONS) - NOTHING_OWED - {"funds_held", "performance_warning"}
DOUBTED: Final = (Standing.PHISHING, Standing.SUSPICIOUS)


@dataclass(frozen=True, slots=True)
class Told:
    """One text of a playbook, with the playbook that it stands in (for its Chinese)."""

    playbook: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ToDo:
    """A step, whose it is and when it is due."""

    when: When
    who: str
    told: Told


@dataclass(frozen=True, slots=True)
class WhatNow:
    """The advice for one message.

    Attributes:
        playbook: the one to follow; None where the kind is not known.
        steps: today's, this week's and later ones, each in the order of doing.
        answers: what answers it; `no_answers` what does not.
        leave: what not to do.
        refusal: for a refused appeal, which known way of refusing it is.
    """

    playbook: Playbook | None
    steps: tuple[ToDo, ...] = ()
    answers: tuple[Told, ...] = ()
    no_answers: tuple[Told, ...] = ()
    leave: tuple[Told, ...] = ()
    refusal: Refusal | None = None


def what_now(kind: str, action: str, also: Iterable[str] = (), evidence: Iterable[str] = (), refusal: Refusal | None = None) -> WhatNow:
    """The advice for a kind, an action, further kinds and the papers asked for.

    A refusal that leads to another playbook is answered by that one, unless the kind's own playbook is of the same family. Where papers
    are asked for and a plan is none of them, no plan is written: one instead of papers is a reason of refusal. After a reinstatement
    nothing of the kind's playbook is left to do but to keep the message.
    """
    first = _leading(MAIL if action == "not_a_notice" and kind not in ORDINARY else kind, refusal)
    if first is None:
        return WhatNow(None, refusal=refusal)
    if action == "reinstated":
        return WhatNow(first, steps=tuple(each for each in _steps((first,), action, ()) if each.told.key in KEEPING))
    asked = tuple(evidence)
    others = [found for each in also if (found := playbook_of(each)) is not None and found.id != first.id]
    books = (first, *others)
    return WhatNow(
        playbook=first,
        steps=_steps(books, action, asked),
        answers=_ways((each.id, each.answer) for each in books),
        no_answers=_ways((each.id, each.no_answer) for each in books),
        leave=_leave(books),
        refusal=refusal,
    )


def refusal_in(message: Message, action: str) -> Refused | None:
    """Which known way of refusing an appeal a message is; None for any other action."""
    if action != REJECTED:
        return None
    text = lowered(message.text)
    return refusals.find(text, languages_of(text, message.language))


def is_foreign(found: Understanding) -> bool:
    """True for a message of which neither cause nor action is known and that does not give itself out as Amazon's."""
    poses = found.verdict is None or all(reason.code != "does_not_pose" for reason in found.verdict.reasons)
    return not found.kind and not found.action and not poses


def owes(action: str) -> bool:
    """True when something is to be done after this action; an unknown one has to be looked at."""
    return action not in NOTHING_OWED or action == "phishing"


def _leading(kind: str, refusal: Refusal | None) -> Playbook | None:
    own = playbook_of(kind)
    named = refusal.playbook if refusal else ""
    if not named or (own is not None and own.id.partition("_")[0] == named.partition("_")[0]):
        return own
    return all_playbooks()[named]


def _steps(books: tuple[Playbook, ...], action: str, asked: tuple[str, ...]) -> tuple[ToDo, ...]:
    found: dict[str, ToDo] = {}
    for book in books:
        for step in book.steps:
            if _applies(step, action, asked):
                found.setdefault(step.text, ToDo(step.when, step.who.value, Told(book.id, step.key, step.text)))
    order = list(When)
    return tuple(sorted(found.values(), key=lambda each: order.index(each.when)))


def _applies(step: Step, action: str, asked: tuple[str, ...]) -> bool:
    if asked and step.evidence == PLAN and PLAN[0] not in asked:
        return False
    return not step.actions or action in step.actions


def _ways(found: Iterable[tuple[str, Way | None]]) -> tuple[Told, ...]:
    return tuple(Told(book, way.key, way.text) for book, way in found if way)


def _leave(books: tuple[Playbook, ...]) -> tuple[Told, ...]:
    found: dict[str, tuple[str, Advice]] = {}
    for book in books:
        for each in book.leave:
            found.setdefault(each.text, (book.id, each))
    return tuple(Told(book, each.key, each.text) for book, each in found.values())
