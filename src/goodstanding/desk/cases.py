"""Opening and joining cases. The only place that changes them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from goodstanding.core.errors import UsageError
from goodstanding.desk.orm import Case, LogEntry, Notice

# What a message says of a case when its own words name no cause: it joins the one open case there is.
FOLLOWING = frozenset({"section3_generic"})
# Actions that answer something that went before; they often name another cause than the notice did.
ANSWERING = frozenset({"appeal_rejected"})
# Actions that end a matter, for the time being.
ENDING = frozenset({"reinstated"})
# Actions that belong to no matter.
IDLE = frozenset({"not_a_notice", "phishing"})
PROVEN: Final = "genuine"
BY_HAND: Final = "case.closed_by_hand"
# A copy may bear the local time of who forwarded it.
SAME_DAY: Final = timedelta(hours=26)


@dataclass(frozen=True, slots=True)
class NoticeRecord:
    """A notice as it is to be kept: ids of the notice vocabulary, instants in UTC, texts already masked.

    `content_hash` and `part` say which message of which file it is; the same message again changes nothing. `fingerprint` is the same
    for a copy or a forward of it, which changes nothing either.
    """

    account: str
    content_hash: str
    kind: str
    action: str
    verdict: str
    part: int = 0
    marketplace: str = ""
    received_at: datetime | None = None
    subject: str = ""
    also: tuple[str, ...] = ()
    language: str = ""
    due_at: datetime | None = None
    due_words: str = ""
    evidence: tuple[str, ...] = ()
    asins: tuple[str, ...] = ()
    order_ids: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    text: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a notice went: the number of its case (None for ordinary mail and phishing), whether case or notice are new.

    `read_at` is when a known one was read first; `better`: this one took its place.
    """

    case: int | None
    opened: bool = False
    known: bool = False
    better: bool = False
    read_at: datetime | None = None


def file_notice(record: NoticeRecord, now: datetime) -> Filed:
    """Put a notice into the case it belongs to, or open one.

    A notice joins an open case of its account and kind that shares a product with it, or where one of the two names none. One that names
    no cause, ends something or refuses an appeal joins the only open case there is. Ordinary mail and phishing open nothing.
    """
    with transaction.atomic():
        known = _known(record)
        if known is not None:
            better = _says_more(record, known)
            if better:
                _take_place(known, record, now)
            return Filed(known.case_id, known=True, better=better, read_at=known.read_at)
        if record.action in IDLE:
            return Filed(None)
        case = _case_for(record)
        opened = case is None
        if case is None:
            case = Case.objects.create(
                account=record.account,
                marketplace=record.marketplace,
                kind=record.kind,
                asins=sorted(record.asins),
                opened_at=record.received_at or now,
                changed_at=now,
            )
            note(case, now, "case.opened", kind=record.kind)
        _add(case, record, now)
    return Filed(case.pk, opened=opened)


def adds_nothing(record: NoticeRecord) -> bool:
    """True when this message, or a copy of it that says as much, was filed before."""
    known = _known(record)
    return known is not None and not _says_more(record, known)


def together() -> AbstractContextManager[None]:
    """Several notices filed as one change: quicker, and all or none."""
    return transaction.atomic()


def _known(record: NoticeRecord) -> Notice | None:
    """The notice that was filed from this message, or from a copy of it. Equal words of another day are a reminder."""
    mine = Notice.objects.filter(account=record.account)
    same = mine.filter(content_hash=record.content_hash, part=record.part).first()
    if same is not None or not record.fingerprint:
        return same
    for each in mine.filter(fingerprint=record.fingerprint).order_by("pk"):
        if record.received_at is None or each.received_at is None or abs(record.received_at - each.received_at) < SAME_DAY:
            return each
    return None


def _take_place(known: Notice, record: NoticeRecord, now: datetime) -> None:
    """The mail itself takes the place of its pasted text: it proves more, or tells the day that everything counts from."""
    Notice.objects.filter(pk=known.pk).update(content_hash=record.content_hash, part=record.part, **_understood(record))
    note(known.case, now, "case.notice_original", received=_iso(record.received_at))
    _settle(known.case)
    known.case.changed_at = now
    known.case.save()


def _says_more(record: NoticeRecord, known: Notice) -> bool:
    """True when a copy is proven genuine or dated, and what was filed is not; it may lose neither."""
    proven, dated = record.verdict == PROVEN, record.received_at is not None
    loses = (known.verdict == PROVEN and not proven) or (known.received_at is not None and not dated)
    return not loses and ((proven and known.verdict != PROVEN) or (dated and known.received_at is None))


def _case_for(record: NoticeRecord) -> Case | None:
    fresh = Case.objects.select_for_update().filter(account=record.account, closed_at=None).order_by("-changed_at")
    if record.marketplace:
        fresh = fresh.filter(marketplace__in=["", record.marketplace])
    same = [case for case in fresh.filter(kind__in=[record.kind, *record.also]) if _shares(case, record.asins)]
    if same:
        return same[0]
    everything = list(fresh[:2])
    if (record.kind in FOLLOWING or record.action in ENDING | ANSWERING) and len(everything) == 1:
        return everything[0]
    return None


def _shares(case: Case, asins: Sequence[str]) -> bool:
    return bool(set(case.asins) & set(asins)) or not case.asins or not asins


def _add(case: Case, record: NoticeRecord, now: datetime) -> None:
    Notice.objects.create(
        case=case, account=record.account, content_hash=record.content_hash, part=record.part, read_at=now, **_understood(record)
    )
    note(case, now, "case.notice_received", action=record.action, kind=record.kind, received=_iso(record.received_at))
    was_open = case.closed_at is None
    _settle(case)
    if was_open and case.closed_at is not None:
        note(case, now, "case.closed", reason=record.action)
    case.changed_at = now
    case.save()


def _understood(record: NoticeRecord) -> dict[str, Any]:
    """The columns that say what a notice is; all but where it came from."""
    return {
        "fingerprint": record.fingerprint,
        "received_at": record.received_at,
        "subject": record.subject[:500],
        "kind": record.kind,
        "also": list(record.also),
        "action": record.action,
        "verdict": record.verdict,
        "language": record.language,
        "due_at": record.due_at,
        "due_words": record.due_words[:200],
        "evidence": list(record.evidence),
        "asins": list(record.asins),
        "order_ids": list(record.order_ids),
        "amounts": list(record.amounts),
        "text": record.text,
    }


def _settle(case: Case) -> None:
    """What a case is by its notices: products and store of all, ended when the newest one ends it, whatever the order they were read in.

    One that was closed by hand stays so until a newer notice joins it.
    """
    notices = sorted(case.notices.all(), key=lambda each: (each.received_at or each.read_at, each.pk))
    case.asins = sorted({asin for each in notices for asin in each.asins})
    newest = notices[-1]
    last = newest.received_at or newest.read_at
    by_hand = case.log.filter(code=BY_HAND, at__gte=last).order_by("at").last()
    case.closed_at = last if newest.action in ENDING else by_hand.at if by_hand else None


def close(number: int, now: datetime) -> None:
    """End a case by hand: it was answered, or nothing is left to do.

    Raises:
        UsageError: there is no such case.
    """
    with transaction.atomic():
        case = Case.objects.filter(pk=number).first()
        if case is None:
            raise UsageError(f"there is no case {number}; `goodstanding case list` shows them")
        if case.closed_at is None:
            note(case, now, BY_HAND)
            case.closed_at = case.changed_at = now
            case.save()


def read_again(record: NoticeRecord) -> bool:
    """Put what a notice is now understood to be in the place of what it was; it stays in its case. False when it was not filed."""
    with transaction.atomic():
        found = Notice.objects.filter(account=record.account, content_hash=record.content_hash, part=record.part).first()
        if found is None:
            return False
        Notice.objects.filter(pk=found.pk).update(**_understood(record))
        _settle(found.case)
        found.case.save()
    return True


def forget_notices(account: str, content_hash: str, now: datetime) -> int:
    """Take the notices of a file out of their cases; a case that has no other goes with them. Gives their number."""
    with transaction.atomic():
        found = list(Notice.objects.filter(account=account, content_hash=content_hash).select_related("case"))
        for each in found:
            each.delete()
            if not each.case.notices.exists():
                each.case.delete()
                continue
            _settle(each.case)
            each.case.save()
            note(each.case, now, "case.notice_forgotten", kind=each.kind, received=_iso(each.received_at))
    return len(found)


def _iso(instant: datetime | None) -> str:
    return instant.isoformat() if instant else ""


def note(case: Case, now: datetime, code: str, **data: str) -> None:
    """Write down what happened to a case."""
    LogEntry.objects.create(case=case, at=now, code=code, data=data)
