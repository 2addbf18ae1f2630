"""Documents without rows of facts: a message lies with the originals and in the manifest like any other file, and others read it."""

from __future__ import annotations

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


def keep(layout: Layout, account: str, name: str, content: bytes, now: datetime, context: dict[str, str]) -> Paper:
    """Keep a message file: the original byte for byte, and a document of the manifest. The same content again changes nothing.

    Raises:
        StoreBusy: another process is importing.
        StoreUnusable: the store cannot be written.
    """
    content_hash = hash_of(content)
    known = paper(account, content_hash)
    if known is not None:
        return known
    with explained(layout), lock.writing(layout.lock):
        _keep_original(layout, content_hash, content)
        number = (Document.objects.aggregate(last=Max("number"))["last"] or 0) + 1
        taken = Document.objects.filter(account=account, content_hash=content_hash).exclude(status__in=NOT_TAKEN).first()
        if taken is not None:  # an import took it for a report; that stays as it is
            return _paper(taken)
        commit(layout, [_document(number, account, content_hash, name, len(content), now, context)], [])
        settle_manifest(layout)
    return Paper(number, account, content_hash, name, now, context)


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
        disk.settle([layout.original(content_hash)], layout.home)
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
