"""Questions about cases; nothing here changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.core.errors import UsageError
from goodstanding.core.finding import Confidence, Due, Finding, Severity
from goodstanding.desk.cases import BY_HAND, ENDING
from goodstanding.desk.orm import Case, LogEntry, Notice
from goodstanding.notices.now.advice import PRESSING
from goodstanding.notices.now.texts import action_title, kind_title

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


SOON: Final = timedelta(hours=72)


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


def cases(account: str | None = None, *, closed: bool = True, as_of: datetime | None = None) -> list[CaseView]:
    """All cases, the ones with the nearest answer date first, then the newest.

    Args:
        account: only this one's.
        closed: those that ended, too.
        as_of: as they were at this instant: what came later is not seen. None: as they are.
    """
    found = Case.objects.all()
    if account is not None:
        found = found.filter(account=account)
    views = [view for case in found.prefetch_related("notices", "log") if (view := _view(case, as_of)) is not None]
    views = [view for view in views if closed or view.closed_at is None]
    return sorted(views, key=lambda each: (each.closed_at is not None, each.due_at is None, each.due_at or each.opened_at, -each.number))


def case(number: int, as_of: datetime | None = None) -> CaseView:
    """One case.

    Raises:
        UsageError: there is none with this number, or there was none yet.
    """
    found = Case.objects.filter(pk=number).prefetch_related("notices", "log").first()
    view = None if found is None else _view(found, as_of)
    if view is None:
        raise UsageError(f"there is no case {number}; `goodstanding case list` shows them")
    return view


def earlier(account: str, kind: str, before: datetime, content_hash: str = "") -> int:
    """How many notices of a kind the account had before an instant, those of one file (by its hash) left out."""
    mine = Notice.objects.filter(account=account, kind=kind).exclude(content_hash=content_hash)
    return sum(1 for each in mine if _when(each)[0] < before)


def read_times(account: str, content_hash: str) -> dict[int, datetime]:
    """When each notice of a file was read, by its position there."""
    return dict(Notice.objects.filter(account=account, content_hash=content_hash).values_list("part", "read_at"))


def _view(found: Case, as_of: datetime | None) -> CaseView | None:
    """A case as of an instant; None where it had no notice yet."""
    notices = sorted((each for each in found.notices.all() if as_of is None or _when(each)[0] <= as_of), key=_when, reverse=True)
    if not notices:
        return None
    newest = notices[0]
    log = [entry for entry in found.log.all() if as_of is None or entry.at <= as_of]
    by_hand = max((entry.at for entry in log if entry.code == BY_HAND and entry.at >= _when(newest)[0]), default=None)
    closed_at = _when(newest)[0] if newest.action in ENDING else by_hand
    return CaseView(
        number=found.pk,
        account=found.account,
        marketplace=found.marketplace,
        kind=found.kind,
        asins=tuple(sorted({asin for each in notices for asin in each.asins})),
        opened_at=found.opened_at,
        closed_at=closed_at,
        state=newest.action,
        due_at=None if closed_at else newest.due_at,
        notices=tuple(notices),
        log=tuple(sorted(log, key=lambda entry: (entry.at, entry.pk))),
    )


def _when(notice: Notice) -> tuple[datetime, int]:
    return (notice.received_at or notice.read_at, notice.pk)


def cost_of(action: str) -> Severity:
    """What it costs to let the time to answer pass after an action."""
    return _COST.get(action, Severity.MEDIUM)


def answer_dates(now: datetime, account: str | None = None, *, ruled: frozenset[int] = frozenset()) -> list[Finding]:
    """When every open case is to be answered, for the to-do list: what its newest notice says beats every table.

    Where it names no day, within 72 hours, which is advice and no rule.

    Args:
        now: cases as they were at this instant.
        account: only this one's.
        ruled: numbers of cases whose time to answer is told by a rule, where the notice names none.
    """
    found = []
    for view in cases(account, closed=False, as_of=now):
        newest = view.notices[0]
        said = f"Amazon wants an answer: {newest.subject or action_title(newest.action)}."
        if view.due_at is not None:
            found.append(_answer(view, f"{said} The notice says: “{newest.due_words}”.", view.due_at, sure=newest.received_at is not None))
        elif newest.action in PRESSING and view.number not in ruled:
            found.append(_answer(view, f"{said} The notice names no day; act within 72 hours.", _when(newest)[0] + SOON, sure=False))
    return found


def _answer(view: CaseView, reason: str, at: datetime, *, sure: bool) -> Finding:
    return Finding(
        code="notice_answer",
        severity=cost_of(view.state),
        confidence=Confidence.LIKELY if sure else Confidence.POSSIBLE,
        account=view.account,
        marketplace=store_name(view.marketplace),
        subject=f"case {view.number}: {kind_title(view.kind)}",
        reason=reason,
        settles=f"goodstanding case show {view.number} lists what is asked for and the first steps; case close {view.number} ends it.",
        due=Due(at),
    )


def store_name(code: str) -> str:
    """A store as facts name it (`Amazon.de`); empty where the notice named none."""
    store = stores.by_code(code)
    return store.name if store else code
