"""Documents without rows of facts: a message lies with the originals and in the manifest like any other file, and others read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from blake3 import blake3
from django.db.models import Max

from goodstanding.core.errors import StoreDamaged
from goodstanding.store import disk, lock, originals
from goodstanding.store.commit import NewDocument, commit, settle_manifest
from goodstanding.store.faults import explained
from goodstanding.store.known import NOT_TAKEN
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document, Status

NOTICE: Final = "notice"
_BATCH: Final = 200  # files
_BATCH_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept message file: its number, account, hash and name, when it was kept, and what the user said of it."""

    number: int
    account: str
    content_hash: str
    name: str
    kept_at: datetime
    context: dict[str, str]


def hash_of(content: bytes) -> str:
    """The hash under which a content is kept."""
    return blake3(content).hexdigest()


def paper(account: str, content_hash: str) -> Paper | None:
    """The kept message file with this content, or None."""
    found = Document.objects.filter(account=account, content_hash=content_hash, report=NOTICE).first()
    return None if found is None else _paper(found)


def papers() -> list[Paper]:
    """Every kept message file by its number."""
    return [_paper(each) for each in Document.objects.filter(report=NOTICE).order_by("number")]


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A message file to be kept: its name, its bytes, and what the user says of it."""

    name: str
    content: bytes
    context: dict[str, str]


def keep(layout: Layout, account: str, given: Iterable[NewPaper], now: datetime) -> None:
    """Keep message files: the originals byte for byte, and a document of the manifest for each. A known content changes nothing.

    What an import took for a report stays as it is.

    Raises:
        StoreBusy: another process is importing.
        StoreUnusable: the store cannot be written.
    """
    with explained(layout), lock.writing(layout.lock):
        for batch in _batches(given):
            _keep_batch(layout, account, batch, now)
        settle_manifest(layout)


def _batches(given: Iterable[NewPaper]) -> Iterator[dict[str, NewPaper]]:
    """By their hashes, some at a time, so that the disk is waited for once for many."""
    batch: dict[str, NewPaper] = {}
    for each in given:
        batch[hash_of(each.content)] = each
        if len(batch) >= _BATCH or sum(len(one.content) for one in batch.values()) > _BATCH_BYTES:
            yield batch
            batch = {}
    if batch:
        yield batch


def _keep_batch(layout: Layout, account: str, batch: dict[str, NewPaper], now: datetime) -> None:
    mine = Document.objects.filter(account=account, content_hash__in=list(batch)).exclude(status__in=NOT_TAKEN)
    there = set(mine.values_list("content_hash", flat=True))
    new = {content_hash: each for content_hash, each in batch.items() if content_hash not in there}
    for content_hash, each in new.items():
        _keep_original(layout, content_hash, each.content)
    disk.settle([layout.original(content_hash) for content_hash in new], layout.home)
    first = (Document.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    rows = [
        _document(number, account, content_hash, each.name, len(each.content), now, each.context)
        for number, (content_hash, each) in enumerate(new.items(), first)
    ]
    commit(layout, rows, [])


def content_of(layout: Layout, content_hash: str) -> bytes:
    """The kept bytes.

    Raises:
        StoreDamaged: they are not there, or were changed.
    """
    content = originals.path_of(layout, content_hash).read_bytes()
    if hash_of(content) != content_hash:
        raise StoreDamaged(f"original {content_hash} has changed on disk; restore it from a backup or import the file again")
    return content


def as_new(number: int) -> NewDocument:
    """A kept message file as it is to be committed again, when all documents are."""
    found = Document.objects.get(number=number)
    return _document(number, found.account, found.content_hash, found.name, found.size, found.imported_at, found.context)


def _keep_original(layout: Layout, content_hash: str, content: bytes) -> None:
    partial: Path = layout.staging / f"message-{uuid4().hex}"
    partial.write_bytes(content)
    try:
        originals.keep(layout, content_hash, partial)
    finally:
        partial.unlink()


def _document(number: int, account: str, content_hash: str, name: str, size: int, now: datetime, context: dict[str, str]) -> NewDocument:
    return NewDocument(
        number=number,
        account=account,
        original=content_hash,
        member="",
        content_hash=content_hash,
        name=name,
        size=size,
        taken_at=now,
        imported_at=now,
        status=Status.STORED,
        report=NOTICE,
        context=context,
    )


def _paper(found: Document) -> Paper:
    return Paper(found.number, found.account, found.content_hash, found.name, found.imported_at, dict(found.context))
