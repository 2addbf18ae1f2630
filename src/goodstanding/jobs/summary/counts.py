"""What was imported, in numbers that add up: lines read = stored + duplicate + conflicting + quarantined + not taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult

Document = Mapping[str, Any]

STATUSES: Final = {
    "stored": "stored",
    "duplicate": "repeats another",
    "conflict": "contradicts another",
    "empty": "empty",
    "unrecognised": "not recognised",
    "unreadable": "unreadable",
}
TROUBLED: Final = ("conflict", "unrecognised", "unreadable", "empty")


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of documents by what became of them."""

    read: int = 0
    stored: int = 0
    duplicate: int = 0
    conflicting: int = 0
    quarantined: int = 0
    not_taken: int = 0

    def text(self) -> str:
        """`1,204 lines read = 1,200 stored + 4 quarantined`."""
        parts = [(self.stored, "stored"), (self.duplicate, "duplicate"), (self.conflicting, "conflicting")]
        parts += [(self.quarantined, "quarantined"), (self.not_taken, "not taken")]
        shown = [f"{number:,} {word}" for number, word in parts if number or word in ("stored", "duplicate", "quarantined")]
        return f"{counted(self.read, 'line')} read = " + " + ".join(shown)


def lines(documents: Iterable[Document]) -> Lines:
    """The lines of documents, each counted once."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts["read"] += document["lines_read"]
        counts["quarantined"] += document["lines_quarantined"]
        counts[_fate(document["status"])] += document["lines_read"] - document["lines_quarantined"]
    return Lines(**counts)


def _fate(status: str) -> str:
    return {"stored": "stored", "duplicate": "duplicate", "conflict": "conflicting"}.get(status, "not_taken")


def shown_documents(result: CheckResult) -> list[dict[str, Any]]:
    """The documents an import just read, or all of the store when nothing was imported."""
    run = result.imported
    return result.documents if run is None else [each for each in result.documents if each["number"] in run.documents]


def file_counts(documents: Iterable[Document], what: str = "") -> str:
    """`12 files read now: 10 stored, 1 repeats another, 1 not recognised`; `what` follows the number."""
    counts = Counter(document["status"] for document in documents)
    parts = [f"{counts[status]:,} {words}" for status, words in STATUSES.items() if counts[status]]
    parts += [f"{counts[status]:,} {status}" for status in sorted(counts.keys() - STATUSES.keys())]
    return f"{counted(counts.total(), 'file')} {what}".rstrip() + (f": {', '.join(parts)}" if parts else "")


def troubled(documents: Iterable[Document]) -> list[Document]:
    """Documents that gave no facts although they are not just a repeat, by the kind of trouble."""
    found = [document for document in documents if document["status"] in TROUBLED]
    return sorted(found, key=lambda document: (TROUBLED.index(document["status"]), document["number"]))


def partly_read(documents: Iterable[Document]) -> list[Document]:
    """Documents of which some rows were set aside."""
    return [document for document in documents if document["lines_quarantined"] and document["status"] not in TROUBLED]
