"""Keeping messages: the original in the store, the notice in its case. What is known already is told and not filed twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from goodstanding.desk.cases import IDLE, NoticeRecord, file_notice
from goodstanding.jobs.notice.model import Kept
from goodstanding.jobs.notice.page import Setting, answer_at
from goodstanding.jobs.notice.read import File, Read, Told, Understood
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.intake.read import fingerprint
from goodstanding.notices.mask import mask
from goodstanding.store.layout import Layout
from goodstanding.store.papers import keep, paper

ORDINARY: Final = "not_a_notice"


def setting_of(each: Understood, name: str, told: Told, as_of: datetime, tongue: Tongue = "en") -> Setting:
    """What is known beside a message."""
    return Setting(name, each.part, told.account, each.marketplace, each.received, as_of, tongue)


def file_all(layout: Layout, given: Sequence[File], found: Read, told: Told, now: datetime) -> dict[tuple[int, int], Kept]:
    """Keep every file that holds more than ordinary mail, and put its notices into cases, oldest first; gives where each message went.

    Raises:
        StoreBusy: another process is importing.
        StoreUnusable: the store cannot be written.
    """
    kept = {}
    for each in found.messages:
        if each.found.action.value != ORDINARY:
            kept[each.file, each.part] = _file(layout, given[each.file], each, told, now)
    return kept


def _file(layout: Layout, source: File, each: Understood, told: Told, now: datetime) -> Kept:
    content_hash = source.content_hash
    record = record_of(each, content_hash, setting_of(each, source.name, told, now))
    before = paper(told.account, content_hash)
    filed = file_notice(record, now) if record.action not in IDLE else None
    if filed is not None and filed.known:
        return Kept(before.number if before else None, filed.case, known=True, read_at=filed.read_at)
    document = before or keep(layout, told.account, source.name, source.content, now, told.context())
    if filed is None:
        return Kept(document.number, known=before is not None)
    return Kept(document.number, filed.case, opened=filed.opened)


def record_of(each: Understood, content_hash: str, setting: Setting) -> NoticeRecord:
    """A message as the desk keeps it, buyers' personal data covered."""
    found, extract = each.found, each.found.extract
    return NoticeRecord(
        account=setting.account,
        content_hash=content_hash,
        part=each.part,
        kind=found.kind.value,
        action=found.action.value,
        verdict=found.verdict.standing.value if found.verdict else "",
        marketplace=each.marketplace,
        received_at=each.received,
        subject=mask(each.message.subject).text,
        also=tuple(claim.value for claim in found.also),
        language=each.message.language,
        due_at=answer_at(found, setting),
        due_words=" ".join(extract.answer.words.split()) if extract.answer else "",
        evidence=tuple(claim.value for claim in found.evidence),
        asins=tuple(mention.value for mention in extract.asins),
        order_ids=tuple(mention.value for mention in extract.order_ids),
        amounts=tuple(str(each.amount) for each in extract.amounts),
        text=mask(each.message.text.text).text,
        fingerprint=fingerprint(each.message),
    )
