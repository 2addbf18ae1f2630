"""The job: read, keep, and say of every message what it wants and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem
from goodstanding.desk.case_read import case
from goodstanding.desk.notice_clocks import deactivated_at
from goodstanding.jobs.notice.cases import line_of, line_without_case, nearest_first
from goodstanding.jobs.notice.file import ORDINARY, file_all, setting_of
from goodstanding.jobs.notice.known import Matter, known, only_store, session
from goodstanding.jobs.notice.model import CaseLine, Kept, KnownFact, NoticePage, NoticeResult
from goodstanding.jobs.notice.page import page
from goodstanding.jobs.notice.read import File, Told, Understood, read_all
from goodstanding.jobs.notice.third import ThirdOpinion
from goodstanding.jobs.open import facts_at
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.helper import Answers
from goodstanding.store.layout import Layout
from goodstanding.store.question import Session


@dataclass(frozen=True, slots=True)
class Wanted:
    """How messages are wanted: as of when, in which language, and whether they are kept.

    `unopened` are files that were not opened. `model` is a language model to be asked for a third opinion.
    """

    as_of: datetime
    tongue: Tongue = "en"
    keep: bool = True
    unopened: tuple[tuple[str, Problem], ...] = ()
    model: Answers | None = None


def notices(layout: Layout, given: Sequence[File], told: Told, wanted: Wanted) -> NoticeResult:
    """Read messages, keep them, and say what they want.

    Args:
        layout: an open store.
        given: files of messages.
        told: what the user says of them.
        wanted: how.

    Raises:
        UnreadableInput: nothing in the files is a message.
        StoreBusy: another process is importing.
    """
    with facts_at(layout, wanted.as_of) as facts:
        run = session(facts)
        told = replace(told, only_store=only_store(run, told.account))
        found = read_all(given, told)
        problems = (*wanted.unopened, *found.problems)
        if not found.messages:
            why = "; ".join(problem.reason for _, problem in problems) or "nothing was given"
            raise UnreadableInput(f"there is no message to read: {why}")
        kept = file_all(layout, given, found, told, wanted.as_of) if wanted.keep else {}
        pages = [_page(run, each, given[each.file], told, wanted, kept.get((each.file, each.part), Kept())) for each in found.messages]
    pages = _with_third_opinion(pages, found.messages, wanted)
    lines = _lines(pages, wanted)
    return NoticeResult(
        as_of=wanted.as_of,
        tongue=wanted.tongue,
        pages=tuple(pages),
        problems=problems,
        repeated=found.repeated,
        demanding=any(line.demands for line in lines),
        cases=tuple(lines),
    )


def _page(run: Session, each: Understood, source: File, told: Told, wanted: Wanted, where: Kept) -> NoticePage:
    setting = setting_of(each, source.name, told, wanted.as_of, wanted.tongue)
    shown = page(each.message, each.found, replace(setting, read_at=where.read_at, deactivated=_deactivated(where, wanted)))
    said = _known(run, each, told, wanted, source.content_hash) if shown.demands and not shown.warn else ()
    return replace(shown, kept=where, known=said)


def _with_third_opinion(pages: list[NoticePage], messages: Sequence[Understood], wanted: Wanted) -> list[NoticePage]:
    """The pages with what a language model adds, where one is set; ordinary and doubted mail is not sent to it."""
    if wanted.model is None:
        return pages
    third = ThirdOpinion(wanted.model)
    asked = [each.action.id != ORDINARY and not each.warn for each in pages]
    return [
        replace(each, added=third.on(message, wanted.tongue)) if ask else each
        for each, message, ask in zip(pages, messages, asked, strict=True)
    ]


def _deactivated(where: Kept, wanted: Wanted) -> datetime | None:
    return deactivated_at(case(where.case)) if where.case is not None and wanted.keep else None


def _known(run: Session, each: Understood, told: Told, wanted: Wanted, content_hash: str) -> tuple[KnownFact, ...]:
    extract = each.found.extract
    matter = Matter(
        account=told.account,
        marketplace=each.marketplace,
        asins=tuple(mention.value for mention in extract.asins),
        kind=each.found.kind.value,
        at=min(each.received or wanted.as_of, wanted.as_of),
        content_hash=content_hash,
        orders=tuple(mention.value for mention in extract.order_ids),
    )
    return known(run, matter, wanted.tongue)


def _lines(pages: Iterable[NoticePage], wanted: Wanted) -> list[CaseLine]:
    """One line for each case that a message belongs to, with its newest state, and for each message without a case."""
    found: dict[object, CaseLine] = {}
    for number, each in enumerate(pages):
        if each.kept.case is not None:
            found.setdefault(each.kept.case, line_of(case(each.kept.case), wanted.as_of, wanted.tongue))
        else:
            found["page", number] = line_without_case(each)
    return nearest_first(found.values(), wanted.as_of)
