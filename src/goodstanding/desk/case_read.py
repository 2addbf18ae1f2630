"""Questions about cases; nothing here changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Confidence, Due, Finding, Severity
from goodstanding.desk.orm import Case, LogEntry, Notice

# What it costs to let the answer date of a notice pass, by its action.
_COST = {
    "account_deactivated": Severity.CRITICAL,
    "account_at_risk": Severity.CRITICAL,
    "seller_fulfilled_deactivated": Severity.HIGH,
    "verification_required": Severity.HIGH,
    "funds_held": Severity.HIGH,
    "claim": Severity.HIGH,
    "appeal_rejected": Severity.HIGH,
    "info_needed": Severity.HIGH,
    "listing_removed": Severity.MEDIUM,
    "listing_at_risk": Severity.MEDIUM,
}


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with its notices (newest first) and its log (oldest first). `state` is the action of the newest notice."""

    number: int
    account: str
    marketplace: str
    kind: str
    asins: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None
    state: str
    due_at: datetime | None
    notices: tuple[Notice, ...]
    log: tuple[LogEntry, ...]


def cases(account: str | None = None, *, closed: bool = True) -> list[CaseView]:
    """All cases, the ones with the nearest answer date first, then the newest."""
    found = Case.objects.all()
    if account is not None:
        found = found.filter(account=account)
    if not closed:
        found = found.filter(closed_at=None)
    views = [_view(case) for case in found.prefetch_related("notices", "log")]
    return sorted(views, key=lambda each: (each.closed_at is not None, each.due_at is None, each.due_at or each.opened_at, -each.number))


def case(number: int) -> CaseView:
    """One case.

    Raises:
        UsageError: there is none with this number.
    """
    found = Case.objects.filter(pk=number).prefetch_related("notices", "log").first()
    if found is None:
        raise UsageError(f"there is no case {number}; `goodstanding case list` shows them")
    return _view(found)


def _view(found: Case) -> CaseView:
    notices = sorted(found.notices.all(), key=_when, reverse=True)
    newest = notices[0] if notices else None
    return CaseView(
        number=found.pk,
        account=found.account,
        marketplace=found.marketplace,
        kind=found.kind,
        asins=tuple(found.asins),
        opened_at=found.opened_at,
        closed_at=found.closed_at,
        state=newest.action if newest else "",
        due_at=None if found.closed_at or newest is None else newest.due_at,
        notices=tuple(notices),
        log=tuple(sorted(found.log.all(), key=lambda entry: (entry.at, entry.pk))),
    )


def _when(notice: Notice) -> tuple[datetime, int]:
    return (notice.received_at or notice.read_at, notice.pk)


def answer_dates(now: datetime) -> list[Finding]:
    """The answer date of every open case as a deadline of the to-do list: what its newest notice says beats every table."""
    found = []
    for view in cases(closed=False):
        if view.due_at is None or view.opened_at > now:
            continue
        newest = view.notices[0]
        found.append(
            Finding(
                code="notice_answer",
                severity=_COST.get(newest.action, Severity.MEDIUM),
                confidence=Confidence.LIKELY,
                account=view.account,
                marketplace=view.marketplace,
                subject=f"case {view.number} ({view.kind})",
                reason=f"Amazon wants an answer: {newest.subject or newest.action}. The notice says: “{newest.due_words}”.",
                settles=f"goodstanding case show {view.number} lists what is demanded and the first steps.",
                due=Due(view.due_at),
            )
        )
    return found
