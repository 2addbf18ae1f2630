"""Cases in words: a line each, and one in full with its time line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from goodstanding.desk.case_read import CaseView, case, cases
from goodstanding.desk.notice_clocks import deactivated_at
from goodstanding.desk.orm import LogEntry, Notice
from goodstanding.jobs.notice.advise import Advised, Situation, advised, papers
from goodstanding.jobs.notice.known import Matter, known, session
from goodstanding.jobs.notice.model import CaseLine, CasePage, Event, NoticePage, Said
from goodstanding.jobs.notice.words import day, label, left
from goodstanding.jobs.open import facts_at
from goodstanding.notices.genuine.texts import Tongue, standing_text
from goodstanding.notices.model import Standing
from goodstanding.notices.now.advice import owes
from goodstanding.notices.now.refusals import find
from goodstanding.notices.now.texts import action_title, kind_title, word
from goodstanding.store.layout import Layout


def case_lines(as_of: datetime, tongue: Tongue, *, account: str | None = None, closed: bool = True) -> list[CaseLine]:
    """Every case, the nearest answer date first; the store is open."""
    return nearest_first((line_of(view, as_of, tongue) for view in cases(account, closed=closed, as_of=as_of)), as_of)


def nearest_first(lines: Iterable[CaseLine], as_of: datetime) -> list[CaseLine]:
    """What demands something first, and of that what is due nearest to the instant, be it before or after; then what names no day."""

    def key(line: CaseLine) -> tuple[bool, bool, timedelta]:
        away = abs(line.due_at - as_of) if line.due_at else timedelta(0)
        return (not line.demands, line.due_at is None, away)

    return sorted(lines, key=key)


def case_page(layout: Layout, number: int, as_of: datetime, tongue: Tongue) -> CasePage:
    """One case of an open store.

    Raises:
        UsageError: there is none with this number.
    """
    view = case(number, as_of)
    newest = view.notices[0]
    advice = _advice(view, newest, as_of, tongue)
    orders = tuple(dict.fromkeys(order for each in view.notices for order in each.order_ids))
    came = newest.received_at or newest.read_at
    matter = Matter(view.account, view.marketplace, view.asins, view.kind, came, newest.content_hash, orders)
    with facts_at(layout, as_of) as facts:
        said = known(session(facts), matter, tongue)
    return CasePage(
        line=line_of(view, as_of, tongue),
        opened_at=view.opened_at,
        events=tuple(sorted(_events(view, as_of, tongue), key=lambda each: each.at)),
        evidence=papers((_asked(each, tongue) for each in newest.evidence), tongue) if view.closed_at is None else (),
        refusal=advice.refusal,
        steps=advice.steps,
        answers=advice.answers,
        no_answers=advice.no_answers,
        leave=advice.leave,
        clocks=advice.clocks,
        known=said,
        order_ids=orders,
        verdict=standing_text(Standing(newest.verdict), tongue) if newest.verdict else "",
    )


def line_of(view: CaseView, as_of: datetime, tongue: Tongue) -> CaseLine:
    """A case in one line."""
    newest = view.notices[0]
    return CaseLine(
        number=view.number,
        account=view.account,
        marketplace=view.marketplace,
        kind=view.kind,
        kind_title=kind_title(view.kind, tongue),
        state=view.state,
        state_title=action_title(view.state, tongue),
        received=newest.received_at,
        due_at=view.due_at,
        left=left(view.due_at, as_of, tongue) if view.due_at else "",
        notices=len(view.notices),
        demands=view.closed_at is None and owes(view.state),
        subject=newest.subject,
        asins=view.asins,
        closed_at=view.closed_at,
    )


def line_without_case(page: NoticePage) -> CaseLine:
    """A message that belongs to no case in one line."""
    answer = page.deadline
    return CaseLine(
        number=None,
        account=page.account,
        marketplace=page.marketplace,
        kind=page.kind.id,
        kind_title=page.kind.title,
        state=page.action.id,
        state_title=page.action.title,
        received=page.received,
        due_at=answer.at if answer else None,
        left=answer.left if answer else "",
        notices=1,
        demands=page.demands,
        subject=page.subject or page.file,
        asins=tuple(each.id for each in page.asins),
    )


def _advice(view: CaseView, newest: Notice, as_of: datetime, tongue: Tongue) -> Advised:
    refused = find(newest.text.lower(), (newest.language,) if newest.language else ("en",)) if newest.action == "appeal_rejected" else None
    return advised(
        Situation(
            kind=newest.kind or view.kind,
            action=newest.action,
            also=tuple(newest.also),
            evidence=tuple(newest.evidence),
            began=newest.received_at or newest.read_at,
            assumed=newest.received_at is None,
            marketplace=view.marketplace,
            answered=view.due_at is not None,
            as_of=as_of,
            tongue=tongue,
            deactivated=deactivated_at(view),
            refused=refused,
        )
    )


def _asked(evidence: str, tongue: Tongue) -> Said:
    return Said(evidence, word("evidence", evidence, tongue), 1)


def _events(view: CaseView, as_of: datetime, tongue: Tongue) -> Iterator[Event]:
    """The notices at the day they came, what was done about the case, and the day to answer."""
    for each in view.notices:
        at = each.received_at or each.read_at
        said = label(
            "event_notice", tongue, action=action_title(each.action, tongue), subject=each.subject or kind_title(each.kind, tongue)
        )
        yield Event(at, "notice", said)
    for entry in view.log:
        yield Event(entry.at, entry.code, _entry(entry, tongue))
    if view.due_at is not None:
        passed = view.due_at < as_of
        yield Event(view.due_at, "due", label("event_passed" if passed else "event_due", tongue))


def _entry(entry: LogEntry, tongue: Tongue) -> str:
    """A log entry as a sentence."""
    data = entry.data
    received = data.get("received", "")
    when = day(datetime.fromisoformat(received)) if received else label("not_dated", tongue)
    match entry.code:
        case "case.opened":
            return label("event_opened", tongue, kind=kind_title(data.get("kind", ""), tongue))
        case "case.notice_received":
            return label("event_filed", tongue, received=when)
        case "case.closed":
            return label("event_closed", tongue, reason=action_title(data.get("reason", ""), tongue))
        case "case.closed_by_hand":
            return label("event_by_hand", tongue)
        case "case.notice_original":
            return label("event_original", tongue, received=when)
        case "case.notice_forgotten":
            return label("event_forgotten", tongue, received=when)
        case _:
            return entry.code
