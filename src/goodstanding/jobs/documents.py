"""The documents of a store and what was wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from goodstanding.jobs.check import only
from goodstanding.jobs.model import Chapter, CheckResult
from goodstanding.jobs.open import facts_at
from goodstanding.store.engine import Facts
from goodstanding.store.layout import Layout

Document = Mapping[str, Any]


class Only(StrEnum):
    """Which documents are asked for: one of the manifest's states, or those with rows set aside, or with any problem."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    EMPTY = "empty"
    UNRECOGNISED = "unrecognised"
    UNREADABLE = "unreadable"
    QUARANTINED = "quarantined"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A fault of a document: its kind, the line (1-based, 0 = the whole document) and column, and what is wrong."""

    document: int
    line: int
    kind: str
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents asked for, as a result with that one chapter, and their problems in the order of document and line."""

    result: CheckResult
    problems: tuple[FoundProblem, ...]

    def of(self, document: int) -> list[FoundProblem]:
        """The problems of one document."""
        return [problem for problem in self.problems if problem.document == document]


_PROBLEMS: Final = """
    SELECT document, line, kind, column_name, reason FROM problem WHERE list_contains($numbers, document)
    ORDER BY document, line, column_name
"""
_WITH: Final[dict[Only, Callable[[Document], bool]]] = {
    Only.QUARANTINED: lambda document: document["lines_quarantined"] > 0,
    Only.PROBLEMS: lambda document: document["problems"] > 0,
}


def sources(layout: Layout, as_of: datetime, *, account: str | None = None, wanted: Sequence[Only] = ()) -> Sources:
    """The documents of a store that are in one of the wanted states (all when none is named), with their problems.

    Args:
        layout: an open store.
        as_of: the instant of the question; documents are shown whatever it is.
        account: only this account's.
        wanted: a document is shown when any of these holds for it.

    Raises:
        UsageError: the store has nothing of the account.
    """
    result = CheckResult(as_of=as_of, home=layout.home, chapters=(Chapter.IMPORTED,))
    with facts_at(layout, as_of) as facts:
        result.documents = sorted(facts.manifest.documents.values(), key=lambda document: document["number"])
        if account is not None:
            only(result, account)
        result.documents = [each for each in result.documents if not wanted or any(_is(each, state) for state in wanted)]
        problems = _problems(facts, [each["number"] for each in result.documents if each["problems"]])
    return Sources(result, tuple(problem for problem in problems if _asked(problem, wanted)))


def _is(document: Document, state: Only) -> bool:
    test = _WITH.get(state)
    return test(document) if test else document["status"] == state


def _asked(problem: FoundProblem, wanted: Sequence[Only]) -> bool:
    """Where only rows set aside are asked for, only their problems are shown."""
    return set(wanted) != {Only.QUARANTINED} or problem.kind in ("bad-row", "bad-value")


def _problems(facts: Facts, numbers: Sequence[int]) -> list[FoundProblem]:
    if not numbers:
        return []
    rows = facts.records(_PROBLEMS, {"numbers": list(numbers)})
    return [FoundProblem(row["document"], row["line"], row["kind"], row["column_name"] or "", row["reason"]) for row in rows]
