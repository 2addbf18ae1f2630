"""Importing: files in, facts committed. The same file twice changes nothing; a kill at any point leaves the old or the new state."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from goodstanding import config
from goodstanding.jobs import worker
from goodstanding.jobs.worker import Read, Task
from goodstanding.sources.engine import Outcome
from goodstanding.sources.mapping import MappedTable, RememberedMappings
from goodstanding.sources.reading.containers import Candidate, Refusal, walk
from goodstanding.store import lock, originals
from goodstanding.store.commit import NewDocument, Seen, commit, remember, sweep
from goodstanding.store.known import Known
from goodstanding.store.layout import Layout
from goodstanding.store.mappings import remembered

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
BATCH_BYTES: Final = 64 << 20
BATCH_FILES: Final = 400
INLINE_BYTES: Final = 8 << 20  # less than this is read faster than a process starts
RUNNING_AHEAD: Final = 2  # batches waiting per process


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
        store: code of the store the files are from, for what they leave open themselves (the order of day and month).
        progress: told after each committed batch how many bytes and documents it had.

    Raises:
        StoreBusy: another process is importing.
    """
    with lock.writing(layout.lock):
        sweep(layout)
        run = _Import(layout, account, now, Known.read(account, again=again), mappings(), store)
        tasks = run.tasks(walk(paths, known=run.unchanged))
        for read, batch in read_all(layout, batches(tasks), run.mappings):
            run.commit(read, batch)
            progress(sum(task.candidate.size for task in batch), len(batch))
        run.finish()
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
            task = self._task(each)
            if task is None:
                self.result.unchanged += 1
            else:
                yield task

    def unchanged(self, path: str, found: os.stat_result) -> bool:
        """True for a file that lies there as it did when its content was imported; it is counted and not read again."""
        same = self.known.unchanged(os.path.abspath(path), found.st_size, found.st_mtime_ns, found.st_ino)
        if same:
            self.result.unchanged += 1
            self.skipped.add(path)
        return same

    def _task(self, candidate: Candidate) -> Task | None:
        content_hash = candidate.content_hash()
        original = content_hash if candidate.member is None else self._keep_archive(Path(candidate.path))
        if candidate.member is None:
            self._note_seen(candidate.path, content_hash)
        if not self.known.add(content_hash):
            return None
        return Task(self.known.next_number(), self.account, candidate, original, self.store)

    def _keep_archive(self, path: Path) -> str:
        kept = self.known.archives.get(str(path))
        if kept is None:
            kept = Candidate.of_file(path).content_hash()
            originals.keep(self.layout, kept, path)
            self.known.archives[str(path)] = kept
            self._note_seen(str(path), kept)
        return kept

    def _note_seen(self, path: str, content_hash: str) -> None:
        found = os.stat(path)
        self.seen.append(Seen(os.path.abspath(path), self.account, found.st_size, found.st_mtime_ns, found.st_ino, content_hash))

    def commit(self, read: Read, batch: Sequence[Task]) -> None:
        """Make a batch count."""
        documents = [document_of(task, outcome, self.now) for task, outcome in zip(batch, read.outcomes, strict=True)]
        ready = {document.content_hash for document in documents}
        commit(self.layout, documents, read.segments, [each for each in self.seen if each.content_hash in ready])
        self.seen = [each for each in self.seen if each.content_hash not in ready]
        self.result.documents += documents
        self.result.outcomes |= {outcome.number: outcome for outcome in read.outcomes}

    def finish(self) -> None:
        """Note the archives, and the files that turned out to be known under another path."""
        remember(self.seen)


def document_of(task: Task, outcome: Outcome, now: datetime) -> NewDocument:
    """What the manifest will know of a document that was read; it cannot have been taken after its import."""
    candidate = task.candidate
    taken = EPOCH + timedelta(microseconds=candidate.mtime_ns // 1000)
    return NewDocument(
        number=task.number,
        account=task.account,
        original=task.original,
        member=candidate.member or "",
        content_hash=candidate.content_hash(),
        name=candidate.shown,
        size=candidate.size,
        taken_at=min(taken, now),
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


def batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Documents in groups that are worth a process: many small ones, or one large one."""
    batch: list[Task] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += task.candidate.size
        if size >= BATCH_BYTES or len(batch) >= BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def read_all(layout: Layout, waiting: Iterator[list[Task]], mappings: RememberedMappings) -> Iterator[tuple[Read, list[Task]]]:
    """Read batches side by side and give them back in order; little work is done in this process."""
    first = next(waiting, None)
    if first is None:
        return
    second = next(waiting, None)
    if second is None and sum(task.candidate.size for task in first) < INLINE_BYTES:
        yield worker.read_batch(layout, first, mappings), first
        return
    yield from _side_by_side(layout, _chained(first, second, waiting), mappings)


def _chained(first: list[Task], second: list[Task] | None, rest: Iterator[list[Task]]) -> Iterator[list[Task]]:
    yield first
    if second is not None:
        yield second
        yield from rest


def _side_by_side(layout: Layout, batches: Iterator[list[Task]], mappings: RememberedMappings) -> Iterator[tuple[Read, list[Task]]]:
    count = config.workers()
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: list[tuple[Future[Read], list[Task]]] = []
        for batch in batches:
            waiting.append((pool.submit(worker.read_batch, layout, batch, mappings), batch))
            while len(waiting) >= count * RUNNING_AHEAD:
                wait([waiting[0][0]], return_when=FIRST_COMPLETED)
                future, done = waiting.pop(0)
                yield future.result(), done
        for future, done in waiting:
            yield future.result(), done
