"""What a reading process does: read a batch of documents, keep their originals, write their rows into segments in staging.

Runs in a process of its own and knows nothing of the manifest; the importer commits what comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goodstanding.core.marketplace import by_code
from goodstanding.sources.engine import Mapped, Outcome, read_document
from goodstanding.sources.mapping import RememberedMappings
from goodstanding.sources.reading.containers import Candidate
from goodstanding.store import originals
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
    """What a batch gave."""

    outcomes: list[Outcome]
    segments: list[SegmentFile]


def read_batch(layout: Layout, tasks: Sequence[Task], mappings: RememberedMappings) -> Read:
    """Read documents one after another; a fault in one never touches another."""
    segments = SegmentSet(layout.staging)
    outcomes = [_read(layout, task, segments, mappings.report_for) for task in tasks]
    return Read(outcomes, segments.close())


def _read(layout: Layout, task: Task, segments: SegmentSet, mapped: Mapped) -> Outcome:
    if task.candidate.member is None:
        originals.keep(layout, task.original, Path(task.candidate.path))
    return read_document(task.candidate, task.number, task.account, segments, mapped, by_code(task.store))
