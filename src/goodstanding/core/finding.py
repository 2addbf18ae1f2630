"""What the program says to the seller: findings and deadlines, each answering four questions.

What is it; how sure are we; what does it cost if ignored, and by when; what settles it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, StrEnum

from goodstanding.core.money import Amount


class Severity(IntEnum):
    """How much it hurts when nobody acts."""

    INFO = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


class Confidence(StrEnum):
    """How sure the finding is: `certain` follows from the files alone; `likely` and `possible` rest on a stated assumption."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


class ClockKind(StrEnum):
    """Which days a deadline counts."""

    CALENDAR = "calendar"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class RowRef:
    """One row of facts: its table, and the document and line (1-based) it was read from."""

    table: str
    document: int
    line: int


@dataclass(frozen=True, slots=True)
class Due:
    """When something must be done: the instant (UTC), which days were counted, and whose calendar."""

    at: datetime
    clock: ClockKind = ClockKind.CALENDAR
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about one subject.

    `rows` are the facts it rests on, at most `ROWS_SHOWN` of them; `row_count` is how many there are in all.
    `rule` is the id of the rulebook entry that applied; its version is the one of the subject's day.
    """

    code: str
    severity: Severity
    confidence: Confidence
    account: str
    marketplace: str
    subject: str
    reason: str
    settles: str
    amount: Amount | None = None
    due: Due | None = None
    rule: str = ""
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0


ROWS_SHOWN = 200


def worst_first(each: Finding) -> tuple[int, datetime, str, str]:
    """The order of findings: the worst, then what is due soonest, then code and subject."""
    return (-each.severity, each.due.at if each.due else datetime.max.replace(tzinfo=UTC), each.code, each.subject)
