"""What was imported, in numbers that add up: lines read = stored + duplicate + conflicting + quarantined + not taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.traces import short_names

Document = Mapping[str, Any]

STATUSES: Final = {
    "stored": "stored",
    "duplicate": "repeats another",
    "conflict": "contradicts another",
    "empty": "empty",
    "unrecognised": "not recognised",
    "unreadable": "unreadable",
}
OF_MANY: Final = {"duplicate": "repeat another", "conflict": "contradict another"}
TROUBLED: Final = ("conflict", "unrecognised", "unreadable", "empty")
GRAVITY: Final = ("conflict", "unrecognised", "unreadable", "stored", "empty")  # stored: some rows may be set aside


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
    words = {status: OF_MANY.get(status, one) if counts[status] > 1 else one for status, one in STATUSES.items()}
    parts = [f"{counts[status]:,} {words[status]}" for status in STATUSES if counts[status]]
    parts += [f"{counts[status]:,} {status}" for status in sorted(counts.keys() - STATUSES.keys())]
    return f"{counted(counts.total(), 'file')} {what}".rstrip() + (f": {', '.join(parts)}" if parts else "")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Files of which not everything was taken, for one reason."""

    kind: str
    files: tuple[str, ...]
    reason: str

    def file_text(self) -> str:
        """`a.txt`, or `a.txt and 4 more`."""
        return self.files[0] + (f" and {len(self.files) - 1:,} more" if len(self.files) > 1 else "")


def troubles(result: CheckResult) -> list[Trouble]:
    """Files that gave nothing or not everything, those with one reason together, the gravest kind first."""
    documents = shown_documents(result)
    names = short_names(result.documents)
    found: dict[tuple[str, str], list[str]] = {}
    for name, reason in result.imported.refused if result.imported else ():
        found.setdefault(("not opened", reason), []).append(name)
    for document in sorted(documents, key=lambda each: (_gravity(each), each["number"])):
        if document["status"] in TROUBLED:
            found.setdefault((STATUSES[document["status"]], document["note"]), []).append(names[document["number"]])
        elif document["lines_quarantined"]:
            text = f"{document['lines_quarantined']:,} of {counted(document['lines_read'], 'line')} set aside, the others count"
            found.setdefault(("quarantined", text), []).append(names[document["number"]])
    return [Trouble(kind, tuple(files), reason) for (kind, reason), files in found.items()]


def is_odd(document: Document) -> bool:
    """True for a document that was taken in full, but about which something was reported."""
    return document["status"] == "stored" and not document["lines_quarantined"] and bool(document["problems"])


def _gravity(document: Document) -> int:
    return GRAVITY.index(document["status"] if document["status"] in TROUBLED else "stored")
