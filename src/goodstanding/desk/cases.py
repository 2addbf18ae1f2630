"""Opening and joining cases. The only place that changes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from goodstanding.desk.orm import Case, LogEntry, Notice

# What a message says of a case when its own words name no cause: it joins the one open case there is.
FOLLOWING = frozenset({"section3_generic"})
# Actions that end a matter, for the time being.
ENDING = frozenset({"reinstated"})
# Actions that belong to no matter.
IDLE = frozenset({"not_a_notice", "phishing"})


@dataclass(frozen=True, slots=True)
class NoticeRecord:
    """A notice as it is to be kept: ids of the notice vocabulary, instants in UTC, texts already masked.

    `content_hash` and `part` say which message of which file it is; the same message again changes nothing.
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


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a notice went: the number of its case (None for ordinary mail and phishing), and whether case or notice are new."""

    case: int | None
    opened: bool = False
    known: bool = False


def file_notice(record: NoticeRecord, now: datetime) -> Filed:
    """Put a notice into the case it belongs to, or open one.

    A notice joins an open case of its account and kind that shares a product with it, or where one of the two names none. One that names
    no cause joins the only open case there is. Ordinary mail and phishing open nothing.
    """
    with transaction.atomic():
        known = Notice.objects.filter(account=record.account, content_hash=record.content_hash, part=record.part).first()
        if known is not None:
            return Filed(known.case_id, known=True)
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


def _case_for(record: NoticeRecord) -> Case | None:
    fresh = Case.objects.select_for_update().filter(account=record.account, closed_at=None).order_by("-changed_at")
    if record.marketplace:
        fresh = fresh.filter(marketplace__in=["", record.marketplace])
    same = [case for case in fresh.filter(kind__in=[record.kind, *record.also]) if _shares(case, record.asins)]
    if same:
        return same[0]
    everything = list(fresh[:2])
    if (record.kind in FOLLOWING or record.action in ENDING) and len(everything) == 1:
        return everything[0]
    return None


def _shares(case: Case, asins: Sequence[str]) -> bool:
    return bool(set(case.asins) & set(asins)) or not case.asins or not asins


def _add(case: Case, record: NoticeRecord, now: datetime) -> None:
    Notice.objects.create(
        case=case,
        account=record.account,
        content_hash=record.content_hash,
        part=record.part,
        received_at=record.received_at,
        read_at=now,
        subject=record.subject[:500],
        kind=record.kind,
        also=list(record.also),
        action=record.action,
        verdict=record.verdict,
        language=record.language,
        due_at=record.due_at,
        due_words=record.due_words[:200],
        evidence=list(record.evidence),
        asins=list(record.asins),
        order_ids=list(record.order_ids),
        amounts=list(record.amounts),
        text=record.text,
    )
    case.asins = sorted({*case.asins, *record.asins})
    case.marketplace = case.marketplace or record.marketplace
    case.changed_at = now
    note(case, now, "case.notice_received", action=record.action, kind=record.kind, received=_iso(record.received_at))
    if record.action in ENDING:
        case.closed_at = record.received_at or now
        note(case, now, "case.closed", reason=record.action)
    case.save()


def _iso(instant: datetime | None) -> str:
    return instant.isoformat() if instant else ""


def note(case: Case, now: datetime, code: str, **data: str) -> None:
    """Write down what happened to a case."""
    LogEntry.objects.create(case=case, at=now, code=code, data=data)
