"""Which report kind is this document? Decided by what it holds, never by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from goodstanding.core import catalogue
from goodstanding.sources import files
from goodstanding.sources.model import HEADINGS, Delimited, Report, Tree
from goodstanding.sources.reading.headers import normalise


@cache
def all_reports() -> dict[str, Report]:
    """Every report kind by id."""
    return catalogue.load(files, Report, headings=HEADINGS)


@cache
def _known() -> dict[str, frozenset[str]]:
    return {id_: frozenset(normalise(name) for name in report.known_names()) for id_, report in all_reports().items()}


@dataclass(frozen=True, slots=True)
class Guess:
    """The kind nearest to an unrecognised table: which headers it misses and how many of the table's it knows."""

    report: Report
    missing: tuple[str, ...]
    known: int
    of: int


def table_kind(header: Sequence[str]) -> Report | None:
    """The kind whose required headers are all there; of several, the one that knows most of the header.

    Args:
        header: names in normalised form.
    """
    return _table_kind(tuple(header))


@lru_cache(1000)
def _table_kind(header: tuple[str, ...]) -> Report | None:
    present = frozenset(header)
    fitting = [report for report in all_reports().values() if _fits(report, present)]
    return max(fitting, key=lambda report: (len(_known()[report.id] & present), len(_required(report)), report.id), default=None)


def _fits(report: Report, present: frozenset[str]) -> bool:
    shape = report.shape
    if not isinstance(shape, Delimited):
        return False
    return not _missing(report, present) and not any(normalise(name) in present for name in shape.never)


def _required(report: Report) -> tuple[tuple[str, ...], ...]:
    return report.shape.required if isinstance(report.shape, Delimited) else ()


def _missing(report: Report, present: frozenset[str]) -> tuple[str, ...]:
    return tuple(names[0] for names in _required(report) if not any(normalise(name) in present for name in names))


def nearest(header: Sequence[str]) -> Guess | None:
    """The kind that knows most of the header, when it knows at least a third of it and at least two columns."""
    present = frozenset(name for name in header if name)
    scored = [(len(_known()[report.id] & present), report) for report in all_reports().values() if _required(report)]
    known, report = max(scored, key=lambda pair: (pair[0], pair[1].id))
    if known < 2 or known * 3 < len(present):
        return None
    return Guess(report, _missing(report, present), known, len(present))


def tree_kind(head: bytes) -> Report | None:
    """The kind that recognises the document's first bytes; None when none does or several do."""
    found = [report for report in all_reports().values() if isinstance(report.shape, Tree) and report.shape.recognises(head)]
    return found[0] if len(found) == 1 else None


def unknown_columns(report: Report, header: Mapping[str, str] | Sequence[str]) -> list[str]:
    """Headers (normalised) that the kind does not know. A seller's own mapping leaves out columns on purpose: none are unknown to it."""
    known = _known().get(report.id)
    return [] if known is None else [name for name in header if name and name not in known]
