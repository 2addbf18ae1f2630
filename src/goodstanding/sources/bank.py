"""What bank statements of every format share: whose account it is, what may be kept of a booking, and whether a statement adds up.

A seller's account also has private bookings. Of these only day, amount and account are kept; names and texts only where they name Amazon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.model import Parsed, Rows
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.values import plain

# `Amazon` as a word of its own or run together with a word of Amazon's companies and stores, as cut texts have it. `Amazonas`, a river
# and a name, is not Amazon; nor is `Amazone`.
_AMAZON: Final = re.compile(
    r"(?<![a-z])(?:amazon|amzn)(?![a-z])"
    r"|(?<![a-z])(?:amazon|amzn)(?=payment|pmts|pay|service|market|mktp|eu|com|capital|seller|media|business)"
    r"|(?<![a-z])amz(?=[*.\s])"
    r"|アマゾン|ｱﾏｿﾞﾝ|亚马逊|亞馬遜",
    re.IGNORECASE,
)
_NOT_ACCOUNT: Final = re.compile(r"[^A-Z0-9]")
_VISIBLE: Final = 4


def names_amazon(*texts: str | None) -> bool:
    """Does one of these texts name Amazon? Banks cut texts into lines, in the middle of words too: both readings are looked at."""
    return any(_AMAZON.search(text) or _AMAZON.search(text.replace("\n", "")) for text in texts if text)


def cleaned(number: str | None) -> str:
    """An account number or IBAN without spaces and signs, in capitals."""
    return _NOT_ACCOUNT.sub("", (number or "").upper())


def masked(number: str) -> str:
    """An account number of which the first four and the last four characters can be seen; of one below 12 characters only the last four."""
    shown = _VISIBLE if len(number) >= 3 * _VISIBLE else 0
    return number[:shown] + "*" * (len(number) - shown - _VISIBLE) + number[-_VISIBLE:]


@dataclass(frozen=True, slots=True)
class Account:
    """The account of a statement, as it may be kept."""

    number: str

    def columns(self) -> dict[str, str | None]:
        """Its columns in facts."""
        number = cleaned(self.number)
        return {"account_tail": number[-_VISIBLE:] or None, "bank_account": masked(number) or None}


@dataclass(frozen=True, slots=True)
class Booking:
    """One booking as a format states it: days as yyyy-mm-dd, the amount signed and in plain notation where it is a number."""

    line: int
    booked_on: str | None
    value_on: str | None
    amount: str | None
    currency: str | None
    counterparty: str | None = None
    text: str | None = None
    reference: str | None = None


def add_booking(parsed: Parsed, account: Account, booking: Booking) -> None:
    """Add a booking, without anything that may tell of a person.

    The counterparty is kept where it names Amazon, the text where it or the counterparty does, the reference on Amazon's lines.
    """
    partner = names_amazon(booking.counterparty)
    amazon = partner or names_amazon(booking.text)
    parsed.add(
        "lines",
        booking.line,
        {
            **account.columns(),
            "booked_on": booking.booked_on,
            "value_on": booking.value_on,
            "amount": booking.amount,
            "currency": booking.currency,
            "counterparty": _spaced(booking.counterparty) if partner else None,
            "text": _spaced(booking.text) if amazon else None,
            "reference": _spaced(booking.reference) if amazon else None,
            "is_amazon": "true" if amazon else "false",
        },
    )


def _spaced(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as a format states it; what it does not state is None."""

    line: int
    statement_id: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    opening: Decimal | None = None
    closing: Decimal | None = None
    currency: str | None = None


def add_statement(parsed: Parsed, account: Account, statement: Statement, amounts: Sequence[Decimal | None]) -> None:
    """Add a statement; where both balances are stated, its bookings must lead from one to the other, to the last decimal.

    `amounts` are those of all its bookings in its currency; None stands for one that could not be read.
    """
    opening, closing = statement.opening, statement.closing
    parsed.add(
        "statements",
        statement.line,
        {
            **account.columns(),
            "statement_id": statement.statement_id,
            "first_day": statement.first_day,
            "last_day": statement.last_day,
            "opening_balance": None if opening is None else plain(opening),
            "closing_balance": None if closing is None else plain(closing),
            "currency": statement.currency,
        },
    )
    if opening is None or closing is None:
        return
    gap = closing - opening - sum((each for each in amounts if each is not None), Decimal(0))
    if gap:
        unread = sum(each is None for each in amounts)
        why = f"; {unread} bookings could not be read" if unread else ""
        reason = f"the bookings do not lead from the opening balance {opening} to the closing balance {closing}: they differ by {gap}{why}"
        parsed.problems.append(Problem(ProblemKind.UNEXPECTED, reason, statement.line))


ROWS: Final[tuple[Rows, ...]] = (
    mirrored("bank_line", required=("account_tail", "booked_on", "amount", "currency"), part="lines"),
    mirrored("bank_statement", required=("account_tail",), part="statements"),
)
"""The rows of every bank format."""


def joined(texts: Iterable[str | None], between: str = " ") -> str | None:
    """The texts that are there, as one; None when there are none."""
    return between.join(text for text in texts if text) or None
