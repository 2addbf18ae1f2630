"""Rebuilding: all facts anew from the kept originals, with the numbers, accounts and dates the documents had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from goodstanding.core.errors import StoreDamaged, UsageError
from goodstanding.jobs.batches import batches, read_all
from goodstanding.jobs.importer import document_of, mappings
from goodstanding.jobs.notice.again import forget, understand_again
from goodstanding.jobs.worker import Task
from goodstanding.sources.engine import Outcome
from goodstanding.sources.reading.containers import Candidate, walk
from goodstanding.store import lock, originals
from goodstanding.store.commit import NewDocument, commit, replacing_all, sweep
from goodstanding.store.faults import explained
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document
from goodstanding.store.papers import as_new, papers


def rebuild(layout: Layout, now: datetime, *, verify: bool = True, without: frozenset[int] = frozenset()) -> int:
    """Read every original again and put the result in the place of all facts; gives the number of documents.

    Until the last one is read the old facts are answered from; a kill leaves them as they are. Notices are understood anew and stay in
    their cases; those of documents to forget leave them.

    Args:
        layout: an open store.
        now: the instant, for the log of cases.
        verify: check first that every original still has its hash.
        without: numbers of documents to forget. What they contradicted is judged anew.

    Raises:
        UsageError: a document to forget is not there.
        StoreBusy: another process is importing.
        StoreDamaged: an original is missing or was changed.
    """
    with explained(layout), lock.writing(layout.lock):
        sweep(layout)
        _check_there(without)
        messages = papers()
        known = list(Document.objects.exclude(number__in=[*without, *(each.number for each in messages)]).order_by("number"))
        staying = [each for each in messages if each.number not in without]
        if verify:
            for original in sorted({document.original for document in known} | {each.content_hash for each in staying}):
                originals.verify(layout, original)
        tasks = sorted(_tasks(layout, known), key=attrgetter("number"))
        before = {document.number: document for document in known}
        kept = [as_new(each.number) for each in staying]
        with replacing_all():
            commit(layout, kept, [])
            for read, batch in read_all(layout, batches(iter(tasks)), mappings()):
                if read.refused:
                    raise StoreDamaged(f"original {read.refused[0].shown}: {read.refused[0].problem.reason}")
                pairs = zip(batch, read.outcomes, strict=True)
                commit(layout, [_committed(task, outcome, before[task.number]) for task, outcome in pairs], read.segments)
            forget((each for each in messages if each.number in without), now)
            for each in staying:
                understand_again(layout, each)
        sweep(layout)
    return len(tasks) + len(staying)


def _check_there(numbers: frozenset[int]) -> None:
    missing = sorted(numbers - set(Document.objects.filter(number__in=numbers).values_list("number", flat=True)))
    if missing:
        raise UsageError(f"there is no document {', '.join(map(str, missing))}; `goodstanding sources` lists their numbers")


def _tasks(layout: Layout, known: list[Document]) -> Iterator[Task]:
    """One task per document; an archive is opened once for all of its documents."""
    for original, group in groupby(sorted(known, key=attrgetter("original", "number")), key=attrgetter("original")):
        documents = list(group)
        path = originals.path_of(layout, original)
        inside: dict[str | None, Candidate] = {}
        if any(document.member for document in documents):
            inside = {found.member: found for found in walk([path]) if isinstance(found, Candidate)}
        for document in documents:
            candidate = inside.get(document.member) if document.member else Candidate.of_file(path)
            if candidate is None:
                raise StoreDamaged(f"original {original} no longer holds {document.member}; restore it from a backup")
            found = replace(candidate, digest=document.content_hash)
            yield Task(document.number, document.account, found, original, document.context.get("said_store", ""))


def _committed(task: Task, outcome: Outcome, before: Document) -> NewDocument:
    """The document with the name and dates of its first import."""
    document = document_of(task, outcome, before.imported_at)
    document.name, document.taken_at = before.name, before.taken_at
    return document
