"""Bank statement in OFX, also known as Microsoft Money or Quicken (QFX).

What it says: per account its bookings, and the balance at the end.
How it is asked for: the bank's online banking, as .ofx or .qfx.
Limits of it: it has no opening balance, so nothing proves that it is whole. Names are cut at 32 characters.
Source: the OFX specification and the files of banks that test suites of open readers have.
"""

from __future__ import annotations

import re
from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.core.source import Label, Source
from goodstanding.sources.bank import ROWS, Account, Booking, Statement, add_booking, add_statement
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.statements.ofx import Aggregate, amount, day, parsed
from goodstanding.sources.statements.text import decoded
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.values import number, plain

_HEADER_LINE: Final = re.compile(rb"[A-Z]+:[^<]*|<\?(?:xml|OFX)[^>]*\?>", re.IGNORECASE)
_STATEMENTS: Final = ("STMTRS", "CCSTMTRS", "INVSTMTRS")
_ACCOUNTS: Final = ("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM")


def _recognises(head: bytes) -> bool:
    """The first element is OFX, and before it stand header lines (`ENCODING:USASCII`), instructions, or nothing."""
    start = head.upper().find(b"<OFX>") if b"<" in head else -1
    before = head[: max(start, 0)].removeprefix(b"\xef\xbb\xbf")
    return start >= 0 and all(_HEADER_LINE.fullmatch(line.strip()) for line in before.splitlines() if line.strip())


def _read(stream: BinaryIO) -> Parsed:
    found = Parsed()
    document = parsed(decoded(stream))
    statements = list(document.all(*_STATEMENTS))
    is_cut = any(each.is_cut for each in document.all("OFX"))
    if not statements:
        reason = "is cut off before its first statement; download it again"
        raise UnreadableInput(
            f"the file {reason if is_cut else 'has no statement in it; download it again, with a period that has bookings'}"
        )
    if is_cut:
        _odd(found, statements[-1].line, "the file is cut off: it ends inside this statement; download it again", "")
    for statement in statements:
        _statement(found, statement)
    return with_context(found)


def _statement(found: Parsed, statement: Aggregate) -> None:
    named = statement.first(*_ACCOUNTS)
    account = Account((named.value("ACCTID") or "") if named else "")
    currency = statement.value("CURDEF")
    period = statement.first("BANKTRANLIST", "INVTRANLIST")
    currencies = {currency} if currency else set()
    for each in statement.all("STMTTRN"):
        if each.is_cut:
            _odd(found, each.line, "the file ends inside this booking, so it was set aside", "STMTTRN", ProblemKind.BAD_ROW)
            continue
        booking = _booking(each, currency)
        if booking.currency:
            currencies.add(booking.currency)
        add_booking(found, account, booking)
    for each in statement.all("STMTTRNP"):
        _odd(found, each.line, f"a booking of {each.value('TRNAMT') or 'nothing'} is still pending; it was not taken", "STMTTRNP")
    ledger = statement.first("LEDGERBAL")
    closing = amount(ledger.value("BALAMT")) if ledger else None
    if ledger and closing is None:
        reason = f"the balance {ledger.value('BALAMT') or ''!r} is not an amount; the statement was kept without it"
        _odd(found, ledger.line, reason, "BALAMT")
    last = (period.value("DTEND") if period else None) or (ledger.value("DTASOF") if ledger else None)
    first = period.value("DTSTART") if period else None
    if ledger is None and last is None and first is None:
        return
    only = currencies.pop() if len(currencies) == 1 else currency
    begins, ends = _real(found, statement, first, "DTSTART"), _real(found, statement, last, "DTEND")
    add_statement(found, account, Statement(statement.line, first_day=begins, last_day=ends, closing=closing, currency=only), ())


def _real(found: Parsed, statement: Aggregate, printed: str | None, name: str) -> str | None:
    """A day of the statement; one that does not exist is reported and left out, since the bookings have their own."""
    shown = day(printed)
    try:
        return date.fromisoformat(shown).isoformat() if shown else None
    except ValueError:
        _odd(found, statement.line, f"the day {printed!r} does not exist; the statement was kept without it", name)
        return None


def _booking(each: Aggregate, currency: str | None) -> Booking:
    """A booking. An amount in another currency (CURRENCY) is in that one; ORIGCURRENCY only tells what it was changed from."""
    value = amount(each.value("TRNAMT"))
    other, payee = each.first("CURRENCY"), each.first("PAYEE")
    return Booking(
        each.line,
        day(each.value("DTPOSTED")),
        day(each.value("DTAVAIL")),
        plain(value) if value is not None else number(each.value("TRNAMT")),
        (other.value("CURSYM") if other else None) or currency,
        each.value("NAME") or (payee.value("NAME") if payee else None),
        each.value("MEMO"),
        each.value("REFNUM") or each.value("FITID"),
    )


def _odd(found: Parsed, line: int, reason: str, column: str, kind: ProblemKind = ProblemKind.UNEXPECTED) -> None:
    found.problems.append(Problem(kind, reason, line, column))


REPORT = Report(
    id="bank_ofx",
    title="Bank statement (OFX)",
    expected_in="your bank's online banking: statement as OFX or QFX",
    shape=Tree(_recognises, _read),
    rows=ROWS,
    sources=(Source("https://financialdataexchange.org OFX 2.3", date(2026, 11, 23), Label.SECONDARY),),
)
