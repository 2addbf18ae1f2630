"""Keeping messages: the original in the store, the notice in its case. What is known already is told and not filed twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from goodstanding.desk.cases import IDLE, NoticeRecord, adds_nothing, file_notice, together
from goodstanding.jobs.notice.model import Kept
from goodstanding.jobs.notice.page import Setting, answer_at
from goodstanding.jobs.notice.read import File, Read, Told, Understood
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.intake.read import fingerprint
from goodstanding.notices.mask import mask
from goodstanding.notices.now.advice import is_foreign
from goodstanding.store.layout import Layout
from goodstanding.store.papers import NewPaper, keep, paper

ORDINARY: Final = "not_a_notice"


def setting_of(each: Understood, name: str, told: Told, as_of: datetime, tongue: Tongue = "en") -> Setting:
    """What is known beside a message."""
    return Setting(name, each.part, told.account, each.marketplace, each.received, as_of, tongue)


def file_all(layout: Layout, given: Sequence[File], found: Read, told: Told, now: datetime) -> dict[tuple[int, int], Kept]:
    """Keep every file that holds more than ordinary mail, and put its notices into cases, oldest first; gives where each message went.

    The originals come first: a kill leaves at most a kept file whose notices are filed when it is read again.

    Raises:
        StoreBusy: another process is importing.
        StoreUnusable: the store cannot be written.
    """
    wanted = [each for each in found.messages if each.found.action.value != ORDINARY and not is_foreign(each.found)]
    records = {(each.file, each.part): _record(each, given[each.file], told, now) for each in wanted}
    before = {number: paper(told.account, given[number].content_hash) is not None for number in {each.file for each in wanted}}
    fresh = {
        number for (number, _), record in records.items() if not before[number] and (record.action in IDLE or not adds_nothing(record))
    }
    keep(layout, told.account, (_new(given[number], told) for number in sorted(fresh)), now)
    kept = {}
    with together():
        for place, record in records.items():
            kept[place] = _file(record, now, before=before[place[0]])
    return kept


def _record(each: Understood, source: File, told: Told, now: datetime) -> NoticeRecord:
    return record_of(each, source.content_hash, setting_of(each, source.name, told, now))


def _new(source: File, told: Told) -> NewPaper:
    return NewPaper(source.name, source.content, told.context())


def _file(record: NoticeRecord, now: datetime, *, before: bool) -> Kept:
    """`before`: the file was kept already."""
    found = paper(record.account, record.content_hash)
    document = found.number if found else None
    if record.action in IDLE:
        return Kept(document, known=before)
    filed = file_notice(record, now)
    return Kept(document, filed.case, opened=filed.opened, known=filed.known, better=filed.better, read_at=filed.read_at)


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
