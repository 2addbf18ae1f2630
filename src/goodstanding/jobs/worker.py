"""What a reading process does: keep the originals of a batch of documents, read them, write their rows into segments in staging.

May run in a process of its own and knows nothing of the manifest; the importer commits what comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.marketplace import by_code
from goodstanding.sources.engine import Outcome
from goodstanding.sources.mapping import RememberedMappings
from goodstanding.sources.reading.containers import Candidate, Refusal, refuse
from goodstanding.sources.together import Reader, read_documents
from goodstanding.store import disk, meanwhile, originals
from goodstanding.store.layout import Layout
from goodstanding.store.segments import SegmentFile, SegmentSet


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read: its number and account, the file it is (or lies in), and the hash its original is kept under.

    `store` is the code of the store the seller says it is from, for what the document itself leaves open.
    """

    number: int
    account: str
    candidate: Candidate
    original: str
    store: str = ""


@dataclass(slots=True)
class Read:
    """What a batch gave: an outcome for every document, but for those whose file was gone or another one by the time it was copied."""

    outcomes: list[Outcome] = field(default_factory=list)
    segments: list[SegmentFile] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def read_batch(layout: Layout, tasks: Sequence[Task], mappings: RememberedMappings) -> Read:
    """Read documents one after another; a fault in one never touches another.

    Large files are read where they lie while they are copied. When one turns out to be changed meanwhile, all are read from their copies.
    """
    in_place = meanwhile.can_wait(layout, {task.original: Path(task.candidate.path) for task in tasks if task.candidate.member is None})
    if in_place:
        try:
            return _read(layout, tasks, mappings, in_place)
        except (UnreadableInput, OSError):
            pass  # reading the copies will tell
    return _read(layout, tasks, mappings, set())


def _read(layout: Layout, tasks: Sequence[Task], mappings: RememberedMappings, in_place: set[str]) -> Read:
    read = Read()
    kept = [task for task in tasks if task.original in in_place or _is_kept(layout, task, read.refused)]
    files = {task.original: Path(task.candidate.path) for task in kept if task.candidate.member is None}
    copies = {layout.original(each) for each in files if each not in in_place}
    with disk.settling(copies, layout.home), SegmentSet(layout.staging) as segments:
        with meanwhile.keeping(layout, {each: path for each, path in files.items() if each in in_place}):
            for (account, store), group in groupby(kept, key=attrgetter("account", "store")):
                reader = Reader(account, segments, mappings.report_for, by_code(store))
                read.outcomes += read_documents(((task.number, _content(layout, task, in_place)) for task in group), reader)
        read.segments = segments.close()
    return read


def _is_kept(layout: Layout, task: Task, refused: list[Refusal]) -> bool:
    try:
        if task.candidate.member is None:
            originals.keep(layout, task.original, Path(task.candidate.path))
    except UnreadableInput as error:
        refused.append(refuse(task.candidate.path, task.candidate.member, str(error)))
        return False
    return True


def _content(layout: Layout, task: Task, in_place: set[str]) -> Candidate:
    """The kept copy, so that the facts are those of the original whatever becomes of the file; or the file while it is being copied."""
    return task.candidate if task.original in in_place else replace(task.candidate, path=str(layout.original(task.original)))
