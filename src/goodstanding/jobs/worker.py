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
from goodstanding.store import disk, originals
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
    """Read documents one after another; a fault in one never touches another."""
    read = Read()
    kept = [task for task in tasks if _is_kept(layout, task, read.refused)]
    copies = {layout.original(task.original) for task in kept if task.candidate.member is None}
    with disk.settling(copies, layout.home), SegmentSet(layout.staging) as segments:
        for (account, store), group in groupby(kept, key=attrgetter("account", "store")):
            reader = Reader(account, segments, mappings.report_for, by_code(store))
            read.outcomes += read_documents(((task.number, _copy(layout, task)) for task in group), reader)
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


def _copy(layout: Layout, task: Task) -> Candidate:
    """The kept copy, so that the facts are those of the original whatever becomes of the file."""
    return replace(task.candidate, path=str(layout.original(task.original)))
