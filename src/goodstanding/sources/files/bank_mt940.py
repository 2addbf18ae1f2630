"""Bank statement in MT940, the format of SWIFT.

What it says: per statement the account, the balances at its start and end, and every booking between them.
How it is asked for: the bank's online banking, often as .sta, .940 or .txt.
Limits of it: banks differ in how they write names and purposes. Value dates such as 30 February exist in it and not in the calendar.
Source: SWIFT's MT940 and the files of banks that test suites of open readers have.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import BinaryIO, Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.core.source import Label, Source
from goodstanding.sources.bank import ROWS, Account, Booking, Statement, add_booking, add_statement
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.statements.mt940 import Balance, Entry, Field, Message, balance, details, entry, messages
from goodstanding.sources.statements.text import decoded
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.values import number, plain

_FIRST: Final = re.compile(rb"[\s\x01-\x03]*:(?:20|25|28C?|60[FM]|61|62[FM]|86):")
_FIGURES: Final = re.compile(r"\d{0,6}[\d ]{0,4}[A-Z]{0,3}[\d.,]*")
_REFERENCE: Final = b"\n:20:"  # looked for first, because it is quick
_ALL_INSIDE: Final = tuple(re.compile(tag, re.MULTILINE) for tag in (rb"^:20:", rb"^:25P?:", rb"^:28C?:"))


def _recognises(head: bytes) -> bool:
    return _FIRST.match(head) is not None or (
        (_REFERENCE in head or head.startswith(b":20:")) and all(tag.search(head) for tag in _ALL_INSIDE)
    )


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    found = messages(decoded(stream))
    if not any(message.first("25", "25P") for message in found):
        raise UnreadableInput("the file names no account (field :25:): it is a piece of a statement; download the whole statement")
    before: Account | None = None
    for message in found:
        before = _statement(parsed, message, before) or before
    return with_context(parsed)


def _statement(parsed: Parsed, message: Message, before: Account | None) -> Account | None:
    named = message.first("25", "25P")
    if named is None and before is None:
        _odd(parsed, message.line, "a statement without an account (field :25:); none of it was read", kind=ProblemKind.BAD_ROW)
        return None
    opening, closing = _balance(parsed, message, "60F", "60M"), _balance(parsed, message, "62F", "62M")
    currency = next((each.currency for each in (opening, closing) if each), None) or _floor_currency(message)
    account = before if named is None else Account(_number(named.value, currency))
    assert account is not None
    amounts = [_booking(parsed, account, currency, *each) for each in _whole_entries(parsed, message)]
    if opening is None and closing is None:
        return account
    numbered = message.first("28C", "28")
    statement = Statement(
        message.line,
        numbered.value.strip() if numbered else None,
        _iso(opening.on) if opening else None,
        _iso(closing.on) if closing else None,
        opening.amount if opening else None,
        closing.amount if closing and closing.currency == currency else None,
        currency,
    )
    add_statement(parsed, account, statement, amounts)
    return account


def _whole_entries(parsed: Parsed, message: Message) -> list[tuple[Field, list[Field]]]:
    """The bookings that are there in full: in a file that is cut off, the last one may have lost the end of its amount."""
    entries = message.entries
    if message.first("60F", "60M") is None or message.first("62F", "62M") is not None:
        return entries
    reason = "the statement has no closing balance (:62F:): the file is cut off; download it again"
    _odd(parsed, message.line, reason)
    if entries and not entries[-1][1]:
        reason = "the file ends inside or right behind this booking, so it was set aside"
        _odd(parsed, entries[-1][0].line, reason, ":61:", ProblemKind.BAD_ROW)
        return entries[:-1]
    return entries


def _number(value: str, currency: str | None) -> str:
    """The account itself: behind the bank's code, and without the currency that some banks add."""
    account = value.strip().split("\n", 1)[0].rsplit("/", 1)[-1]
    return account.removesuffix(currency) if currency else account


def _floor_currency(message: Message) -> str | None:
    """Interim reports have no balances; the smallest amount they list (:34F:) names their currency."""
    floor = message.first("34F")
    return floor.value.strip()[:3] if floor else None


def _balance(parsed: Parsed, message: Message, *tags: str) -> Balance | None:
    printed = message.first(*tags)
    found = balance(printed)
    if printed is not None and found is None:
        _odd(
            parsed,
            printed.line,
            f"the balance {printed.value[:60]!r} is not in the format (mark, day, currency, amount)",
            f":{printed.tag}:",
        )
    return found


def _booking(parsed: Parsed, account: Account, currency: str | None, printed: Field, parts: list[Field]) -> Decimal | None:
    found = entry(printed)
    if found is None:
        reason = f"the booking {_figures(printed)!r} is not in the format; it was set aside"
        _odd(parsed, printed.line, reason, ":61:", ProblemKind.BAD_ROW)
        return None
    if found.value is None and found.booked is not None:
        reason = f"the value date {printed.value[:6]} does not exist (banks count interest in months of 30 days); the booking day was kept"
        _odd(parsed, printed.line, reason, ":61:")
    said = details(parts)
    booked, amount = _iso(found.booked) or printed.value[:6], plain(found.amount) if found.amount is not None else number(found.printed)
    reference = said.reference or found.reference
    add_booking(
        parsed, account, Booking(printed.line, booked, _iso(found.value), amount, currency, said.counterparty, said.text, reference)
    )
    return _counted(found)


def _figures(printed: Field) -> str:
    """What of a booking may be shown: its days, mark and amount, no reference that may name a person."""
    found = _FIGURES.match(printed.value)
    return found[0] if found else ""


def _counted(found: Entry) -> Decimal | None:
    return found.amount if found.booked is not None else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _odd(parsed: Parsed, line: int, reason: str, column: str = "", kind: ProblemKind = ProblemKind.UNEXPECTED) -> None:
    parsed.problems.append(Problem(kind, reason, line, column))


REPORT = Report(
    id="bank_mt940",
    title="Bank statement (MT940)",
    expected_in="your bank's online banking: statement as MT940",
    shape=Tree(_recognises, _read),
    rows=ROWS,
    sources=(Source("https://github.com/WoLpH/mt940", date(2026, 11, 23), Label.SECONDARY),),
)
