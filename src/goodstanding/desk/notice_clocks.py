"""Deadlines of open cases that the rulebook knows of: what starts to run with a notice beside the answer that it demands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from goodstanding.core.finding import ClockKind, Due, Finding, Severity
from goodstanding.core.source import Label
from goodstanding.desk.case_read import CaseView, answer_dates, cases, cost_of, store_name
from goodstanding.notices.now.clocks import Running, begins, running
from goodstanding.notices.now.playbooks import playbook_of
from goodstanding.notices.now.texts import kind_title
from goodstanding.rulebook.model import Kind

# What it costs to let one pass. What merely opens, or whose rule is unsure, is a chance.
_COST: Final = {Kind.DEADLINE: Severity.MEDIUM, Kind.HOLD: Severity.MEDIUM}


def case_dates(now: datetime, account: str | None = None) -> list[Finding]:
    """Everything that is due in open cases: the answers, and what else runs."""
    clocks = {view.number: list(_of(view, now)) for view in cases(account, closed=False, as_of=now)}
    ruled = frozenset(number for number, found in clocks.items() if any(each.code == "notice_answer" for each in found))
    return [*answer_dates(now, account, ruled=ruled), *(each for found in clocks.values() for each in found)]


def clock_dates(now: datetime, account: str | None = None) -> list[Finding]:
    """Every clock of an open case whose instant can be told; those that have passed only where they are for the answer."""
    return [found for view in cases(account, closed=False, as_of=now) for found in _of(view, now)]


def clocks_of(view: CaseView) -> tuple[Running, ...]:
    """The clocks that run after the newest notice of a case; those for an answer only where the notice itself names no day."""
    newest = view.notices[0]
    book = playbook_of(newest.kind) or playbook_of(view.kind)
    if book is None:
        return ()
    received = newest.received_at or newest.read_at
    started = begins(newest.action, received, deactivated_at(view))
    found = running(book, newest.action, started, view.marketplace, received, assumed=newest.received_at is None)
    return tuple(each for each in found if not (view.due_at and each.is_answer))


def deactivated_at(view: CaseView) -> datetime | None:
    """When the account was deactivated, as the first notice of the case that says so came."""
    return min((each.received_at or each.read_at for each in view.notices if each.action == "account_deactivated"), default=None)


def _of(view: CaseView, now: datetime) -> Iterator[Finding]:
    for each in clocks_of(view):
        rule, value = each.rule, each.value
        if each.at is None or (each.at < now and not each.is_answer) or rule is None or value is None:
            continue
        days = value.clock or ClockKind.CALENDAR
        low = each.opens or each.label is Label.UNSURE
        yield Finding(
            code="notice_answer" if each.is_answer else "notice_clock",
            severity=cost_of(view.state) if each.is_answer else Severity.LOW if low else _COST.get(rule.kind, Severity.LOW),
            confidence=each.confidence,
            account=view.account,
            marketplace=store_name(view.marketplace),
            subject=f"case {view.number}: {kind_title(view.kind) if each.is_answer else rule.title}",
            reason=f"The notice names no day to answer. {each.clock.text}" if each.is_answer else each.clock.text,
            settles=rule.do,
            due=Due(each.at, days, view.marketplace if days is ClockKind.BUSINESS else ""),
            rule=rule.id,
        )
