"""Writing the manifest: documents with all their rows, problems and counts are in, or out, in one transaction."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from goodstanding.store import disk, lock
from goodstanding.store.known import NOT_TAKEN
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document, DocumentTable, DocumentUnit, SeenFile, Segment, Status
from goodstanding.store.segments import SegmentFile
from goodstanding.store.stored import VIEW, replaced
from goodstanding.store.units import Claim, Judgement, judge

LONGEST_PATH: Final = 1000  # a file with a longer one is hashed each time


@dataclass(slots=True)
class NewDocument:
    """A document that was read, as the manifest will know it."""

    number: int
    account: str
    original: str
    member: str
    content_hash: str
    name: str
    size: int
    taken_at: datetime
    imported_at: datetime
    status: str
    report: str = ""
    read: int = 0
    stored: int = 0
    quarantined: int = 0
    problems: int = 0
    note: str = ""
    context: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    spans: dict[str, tuple[datetime | None, datetime | None]] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file on disk whose content is now known."""

    path: str
    account: str
    size: int
    mtime_ns: int
    inode: int
    content_hash: str


def commit(layout: Layout, documents: Sequence[NewDocument], segments: Sequence[SegmentFile], seen: Iterable[Seen] = ()) -> None:
    """Make a batch of documents count. Needs the write lock.

    The segments move to their place first; until the transaction ends nothing points at them, so a kill or a power cut leaves the old
    state and files that the next import removes. The segments and the originals are on the disk already (`store.disk`).
    """
    claims = [Claim(doc.account, unit, doc.number) for doc in documents if doc.status == Status.STORED for unit in sorted(doc.units)]
    judgements = judge(layout, claims, segments)
    targets = [layout.segment(segment.table, segment.name) for segment in segments]
    for segment, target in zip(segments, targets, strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        segment.path.replace(target)
    disk.settle_names(targets, layout.home)
    with transaction.atomic():
        judgements = _displace(documents, judgements)
        _settle(documents, judgements)
        _forget_untaken(documents)
        Document.objects.bulk_create([_document(doc) for doc in documents], batch_size=500)
        DocumentTable.objects.bulk_create([part for doc in documents for part in _parts(doc)], batch_size=500)
        DocumentUnit.objects.bulk_create([_unit(each) for each in judgements], batch_size=500)
        Segment.objects.bulk_create([_segment(each) for each in segments])
        remember(seen)


def _displace(documents: Sequence[NewDocument], judgements: Sequence[Judgement]) -> list[Judgement]:
    """Write down which documents of earlier batches lost their unit; gives the judgements of this batch's own."""
    own = {doc.number for doc in documents}
    for each in judgements:
        if each.claim.document in own:
            continue
        number = each.claim.document
        units = DocumentUnit.objects.filter(document_id=number)
        units.filter(unit=each.claim.unit).update(status=each.status, rival=each.rival, note=each.note)
        if not units.filter(status=Status.STORED).exists():
            Document.objects.filter(number=number).update(status=each.status, note=each.note)
    return [each for each in judgements if each.claim.document in own]


def _settle(documents: Sequence[NewDocument], judgements: Sequence[Judgement]) -> None:
    """A document none of whose units count takes the worst of their states."""
    by_document: dict[int, list[Judgement]] = {}
    for each in judgements:
        by_document.setdefault(each.claim.document, []).append(each)
    for doc in documents:
        refused = by_document.get(doc.number, [])
        if refused and all(each.status != Status.STORED for each in refused):
            doc.status = Status.CONFLICT if any(each.status == Status.CONFLICT for each in refused) else Status.DUPLICATE
            doc.note = refused[0].note


def _forget_untaken(documents: Sequence[NewDocument]) -> None:
    """A document that could not be taken before and was read again is in the manifest once, with its new number."""
    for account in {doc.account for doc in documents}:
        hashes = [doc.content_hash for doc in documents if doc.account == account]
        for start in range(0, len(hashes), 500):
            Document.objects.filter(account=account, status__in=NOT_TAKEN, content_hash__in=hashes[start : start + 500]).delete()


def _document(doc: NewDocument) -> Document:
    return Document(
        number=doc.number,
        account=doc.account,
        original=doc.original,
        member=doc.member,
        content_hash=doc.content_hash,
        name=doc.name,
        size=doc.size,
        report=doc.report,
        status=doc.status,
        taken_at=doc.taken_at,
        imported_at=doc.imported_at,
        lines_read=doc.read,
        lines_stored=doc.stored,
        lines_quarantined=doc.quarantined,
        problems=doc.problems,
        note=doc.note,
        context=doc.context,
    )


def _parts(doc: NewDocument) -> list[DocumentTable]:
    spans = doc.spans
    return [
        DocumentTable(
            document_id=doc.number, table=table, rows=rows, low=spans.get(table, (None, None))[0], high=spans.get(table, (None, None))[1]
        )
        for table, rows in sorted(doc.rows.items())
    ]


def _unit(judgement: Judgement) -> DocumentUnit:
    claim = judgement.claim
    return DocumentUnit(
        document_id=claim.document,
        account=claim.account,
        unit=claim.unit,
        status=judgement.status,
        rival=judgement.rival,
        note=judgement.note,
    )


def _segment(segment: SegmentFile) -> Segment:
    return Segment(
        table=segment.table,
        name=segment.name,
        rows=segment.rows,
        bytes=segment.size,
        first_document=segment.first_document,
        last_document=segment.last_document,
    )


def remember(seen: Iterable[Seen]) -> None:
    """Note files on disk whose content is known, so that they need not be read again while they do not change."""
    newest = {(each.account, each.path): each for each in seen if len(each.path) <= LONGEST_PATH}
    rows = [
        SeenFile(
            path=each.path, account=each.account, size=each.size, mtime_ns=each.mtime_ns, inode=each.inode, content_hash=each.content_hash
        )
        for each in newest.values()
    ]
    changing = ["size", "mtime_ns", "inode", "content_hash"]
    SeenFile.objects.bulk_create(rows, batch_size=150, update_conflicts=True, update_fields=changing, unique_fields=["account", "path"])


@contextmanager
def replacing_all() -> Iterator[None]:
    """One transaction in which all documents and segments are forgotten and others are committed in their place.

    What is remembered of files on disk and of column mappings stays.
    """
    with transaction.atomic():
        for model in (DocumentUnit, DocumentTable, Segment, Document):
            model.objects.all().delete()
        yield


def sweep(layout: Layout) -> None:
    """Remove what an import that was killed left behind, and segments that no longer count. Needs the write lock.

    A reader may still be at segments that a rebuild has replaced, so those wait until nothing reads.
    """
    _empty(layout.staging)
    with lock.unread(layout.readers) as unread:
        if not unread:
            return
        _empty(layout.spill)
        known = set(Segment.objects.values_list("name", flat=True))
        files = [path for folder in ("segments", "digests") for path in (layout.home / folder).glob("*/*")]
        views = [folder for folder in (layout.home / "digests").glob(f"{VIEW}*") if folder.is_dir()]
        gone = [path for path in files if path.name not in known and path.parent not in views] + list(replaced(views))
        if gone:
            settle_manifest(layout)
        for path in gone:
            path.unlink()


def settle_manifest(layout: Layout) -> None:
    """Return when all that was committed is on the disk. Between imports SQLite only keeps the order of its writes."""
    disk.settle([path for path in (layout.manifest, layout.manifest_log) if path.exists()], layout.home)


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
