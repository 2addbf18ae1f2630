"""Importing: files in, facts committed. The same file twice changes nothing; a kill at any point leaves the old or the new state."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from goodstanding.core.errors import UnreadableInput, UsageError
from goodstanding.jobs.batches import batches, read_all
from goodstanding.jobs.worker import Read, Task
from goodstanding.sources.engine import Outcome
from goodstanding.sources.mapping import MappedTable, RememberedMappings
from goodstanding.sources.reading.containers import Candidate, Refusal, refuse, walk
from goodstanding.store import disk, lock, originals
from goodstanding.store.commit import NewDocument, Seen, commit, remember, settle_manifest, sweep
from goodstanding.store.compact import compact
from goodstanding.store.faults import explained
from goodstanding.store.known import Known, mark
from goodstanding.store.layout import Layout
from goodstanding.store.mappings import remembered

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_ACCOUNT: Final = 100


@dataclass(slots=True)
class Imported:
    """What an import did.

    Attributes:
        documents: those read now, in order.
        unchanged: files whose content the store already had.
        refused: files that were not opened at all, with the reason.
    """

    documents: list[NewDocument] = field(default_factory=list)
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)


Progress = Callable[[int, int], None]


def import_paths(
    layout: Layout,
    paths: Sequence[Path],
    account: str,
    now: datetime,
    *,
    again: bool = False,
    store: str = "",
    progress: Progress = lambda _bytes, _documents: None,
) -> Imported:
    """Import files, folders and archives for an account. The store must be connected (`store.database.connect`).

    Args:
        layout: the store.
        paths: what to import; folders are searched recursively.
        account: the seller's own name for the account.
        now: the instant of the import.
        again: read documents again that could not be taken before.
        store: code of the store the files are from, for what they leave open themselves (the order of day and month); with it, documents
            that could not be taken before are read again, too.
        progress: told after each committed batch how many bytes and documents it had.

    Raises:
        StoreBusy: another process is importing.
        StoreUnusable: the store cannot be written; what was committed before counts.
        UsageError: the account has no name, or one that is too long.
    """
    if not account.strip() or len(account) > LONGEST_ACCOUNT or not account.isprintable():
        raise UsageError(f"an account needs a name of at most {LONGEST_ACCOUNT} printable characters, not {account[:40]!r}")
    with explained(layout), lock.writing(layout.lock):
        sweep(layout)
        run = _Import(layout, account, now, Known.read(account, again=again or bool(store)), mappings(), store)
        tasks = run.tasks(walk(paths, known=run.unchanged, leave_out=layout.home))
        for read, batch in read_all(layout, batches(tasks), run.mappings):
            run.commit(read, batch)
            progress(sum(task.candidate.size for task in batch), len(batch))
        run.finish()
        compact(layout)
        settle_manifest(layout)
    return run.result


def mappings() -> RememberedMappings:
    """The seller's column mappings of the connected store."""
    return RememberedMappings({each[0]: MappedTable(*each) for each in remembered()})


@dataclass(slots=True)
class _Import:
    """One import under way."""

    layout: Layout
    account: str
    now: datetime
    known: Known
    mappings: RememberedMappings
    store: str = ""
    result: Imported = field(default_factory=Imported)
    seen: list[Seen] = field(default_factory=list)
    skipped: set[str] = field(default_factory=set)

    def tasks(self, found: Iterable[Candidate | Refusal]) -> Iterator[Task]:
        """The documents that are new, each with its number; what is known or refused is noted."""
        for each in found:
            if isinstance(each, Refusal):
                self.result.refused.append(each)
                continue
            if each.path in self.skipped:
                continue
            try:
                task = self._task(each)
            except UnreadableInput as error:
                self.result.refused.append(refuse(each.path, each.member, str(error)))
                continue
            if task is None:
                self.result.unchanged += 1
            else:
                yield task

    def unchanged(self, path: str, found: os.stat_result) -> bool:
        """True for a file that lies there as it did when its content was imported; it is counted and not read again."""
        same = self.known.unchanged(os.path.abspath(path), mark(found))
        if same:
            self.result.unchanged += 1
            self.skipped.add(path)
        return same

    def _task(self, candidate: Candidate) -> Task | None:
        content_hash = candidate.content_hash()
        original = content_hash if candidate.member is None else self._keep_archive(candidate.path)
        if candidate.member is None:
            self._note_seen(candidate)
        if not self.known.add(content_hash):
            return None
        return Task(self.known.next_number(), self.account, candidate, original, self.store)

    def _keep_archive(self, path: str) -> str:
        kept = self.known.archives.get(path)
        if kept is None:
            archive = Candidate.of_file(path)
            kept = archive.content_hash()
            originals.keep(self.layout, kept, Path(path))
            disk.settle([self.layout.original(kept)], self.layout.home)
            self.known.archives[path] = kept
            self._note_seen(archive)
        return kept

    def _note_seen(self, candidate: Candidate) -> None:
        """Remember a file whose content is known, unless it has changed since."""
        found = os.stat(candidate.path)
        if (found.st_size, found.st_mtime_ns) == (candidate.size, candidate.mtime_ns):
            place = os.path.abspath(candidate.path)
            self.seen.append(Seen(place, self.account, *mark(found), candidate.content_hash()))

    def commit(self, read: Read, batch: Sequence[Task]) -> None:
        """Make a batch count."""
        outcomes = {outcome.number: outcome for outcome in read.outcomes}
        documents = [document_of(task, outcomes[task.number], self.now) for task in batch if task.number in outcomes]
        ready = {document.content_hash for document in documents}
        commit(self.layout, documents, read.segments, [each for each in self.seen if each.content_hash in ready])
        self.seen = [each for each in self.seen if each.content_hash not in ready]
        self.result.documents += documents
        self.result.outcomes |= outcomes
        self.result.refused += read.refused

    def finish(self) -> None:
        """Note the archives, and the files that turned out to be known under another path."""
        remember(self.seen)


def document_of(task: Task, outcome: Outcome, now: datetime) -> NewDocument:
    """What the manifest will know of a document that was read; it cannot have been taken after its import."""
    candidate = task.candidate
    latest = (now - EPOCH) // timedelta(microseconds=1)
    taken = EPOCH + timedelta(microseconds=min(max(candidate.mtime_ns // 1000, 0), latest))
    return NewDocument(
        number=task.number,
        account=task.account,
        original=task.original,
        member=candidate.member or "",
        content_hash=candidate.content_hash(),
        name=candidate.shown,
        size=candidate.size,
        taken_at=taken,
        imported_at=now,
        status=outcome.status,
        report=outcome.report,
        read=outcome.read,
        stored=outcome.stored,
        quarantined=outcome.quarantined,
        problems=outcome.problem_count,
        note=outcome.note,
        context=outcome.context | ({"said_store": task.store} if task.store else {}),
        rows=outcome.rows,
        spans=outcome.spans,
        units=outcome.units,
    )
