"""What the funds chapter says: checks, the position of the money, and when what is withheld is released."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from goodstanding.core.finding import Confidence, RowRef
from goodstanding.core.money import Amount
from goodstanding.store.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Question):
    """One fund check; see `store.question.Question` for what it declares."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a position.

    Attributes:
        id: paid_seen, paid_unseen, open, deferred.REASON, reserve.CAUSE, held.HOLD, owed, unexplained.
        title: in plain words.
        amount: exact; None when the imported files cannot tell, and then `imports` says what to import to know.
        reason: why it is there, and by which rule.
        until: when it is released, where known.
        rows: facts it is the sum of, at most `core.finding.ROWS_SHOWN`; `row_count` in all.
    """

    id: str
    title: str
    amount: Amount | None
    reason: str
    imports: str = ""
    until: datetime | None = None
    rule: str = ""
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """Where the money of one account, marketplace and currency is, as of an instant. Currencies are never added."""

    account: str
    marketplace: str
    currency: str
    as_of: datetime
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """Money that becomes available at an instant, and why then."""

    account: str
    marketplace: str
    at: datetime
    amount: Amount
    reason: str
    rule: str
    confidence: Confidence
    rows: tuple[RowRef, ...] = field(default=())
    row_count: int = 0
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class PayoutMatch:
    """A transfer and the bank lines that received it; `bank_rows` is empty while it was not seen.

    `covered`: bank statements of the days after it was sent were imported; without them, not seen says nothing.
    """

    account: str
    marketplace: str
    settlement_id: str
    sent_at: datetime
    amount: Amount
    received: Amount | None
    received_on: datetime | None
    account_tail: str
    rows: tuple[RowRef, ...] = field(default=())
    bank_rows: tuple[RowRef, ...] = field(default=())
    covered: bool = True
