"""Faults found in a seller's files. They are values: a bad row is set aside with its reason and the run goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What is wrong; the reason says it in words."""

    UNRECOGNISED = "unrecognised"  # no report kind knows this document
    UNREADABLE = "unreadable"  # recognised, or refused before that, but no row of it could be taken
    BAD_ROW = "bad-row"  # one row was quarantined
    BAD_VALUE = "bad-value"  # one value of a row was quarantined with its row
    UNDECIDABLE = "undecidable"  # a whole column could be read in two ways
    UNUSED_COLUMN = "unused-column"  # a column the report kind does not know: nothing lost, but look at it
    UNEXPECTED = "unexpected"  # something the published shape does not have; kept and read tolerantly


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: what kind, on which line (1-based, 0 = the whole document) and column, why, and what to do."""

    kind: ProblemKind
    reason: str
    line: int = 0
    column: str = ""

    @property
    def quarantines(self) -> bool:
        """True when a row is missing from the facts because of this problem."""
        return self.kind in (ProblemKind.BAD_ROW, ProblemKind.BAD_VALUE)
