"""Bank statement in ISO 20022: camt.053 (statement), camt.052 (report within the day), camt.054 (debit and credit notes).

What it says: per account the balances, and every booking with the payments it consists of.
How it is asked for: the bank's online banking, as XML, often zipped.
Limits of it: only booked entries are taken; pending ones are reported. A note (054) and a report (052) repeat bookings of the statement.
Source: the published message definitions, versions 2 to 8, and files of test suites of open readers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import BinaryIO, Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.core.source import Label, Source
from goodstanding.sources.bank import ROWS, Account, Booking, Statement, add_booking, add_statement, joined
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading.xmlsafe import children_of, line_of, local_name
from goodstanding.sources.statements.camt import Amount, Transaction, amount, code, day, of_amazon, separable, transactions
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.heads import xml_head
from goodstanding.sources.trees.node import TEXT, Node
from goodstanding.sources.trees.values import day_of, plain
from goodstanding.sources.trees.xml import as_node

_MESSAGES: Final = ("BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn")
_STATEMENTS: Final = ("Stmt", "Rpt", "Ntfctn")
_OPENING: Final = ("OPBD", "PRCD")
_CLOSING: Final = ("CLBD",)


def _recognises(head: bytes) -> bool:
    names = xml_head(head).names
    return names[:1] == ("Document",) and len(names) > 1 and names[1] in _MESSAGES


@dataclass(slots=True)
class _Reading:
    """The statement that is being read: its elements come one after another, the account and balances before the entries."""

    parsed: Parsed
    line: int
    account: Account = field(default_factory=lambda: Account(""))
    currency: str | None = None
    balances: dict[str, tuple[Amount, str | None]] = field(default_factory=dict)
    amounts: list[Decimal | None] = field(default_factory=list)
    statement_id: str | None = None
    period: tuple[str | None, str | None] = (None, None)


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    reading, at = None, 0
    for number, element in children_of(stream, *_STATEMENTS):
        if reading is None or number != at:
            if reading is not None:
                _finish(reading)
            reading, at = _Reading(parsed, line_of(element)), number
        _take(reading, local_name(element), as_node(element, parsed))
    if reading is not None:
        _finish(reading)
    return with_context(parsed)


def _take(reading: _Reading, name: str, node: Node) -> None:
    if name == "Id":
        reading.statement_id = node.text(TEXT)
    elif name == "Acct":
        reading.account = Account(_number(node.child("Id")))
        reading.currency = node.text("Ccy")
    elif name == "FrToDt":
        reading.period = (day_of(node.text("FrDtTm")), day_of(node.text("ToDtTm")))
    elif name == "Bal":
        kind = node.child("Tp").child("CdOrPrtry").text("Cd", "Prtry") or ""
        reading.balances.setdefault(kind, (amount(node, "Amt"), day(node, "Dt")))
    elif name == "Ntry":
        _entry(reading, node)


def _number(node: Node) -> str:
    return node.text("IBAN") or node.child("Othr").text("Id") or ""


def _entry(reading: _Reading, node: Node) -> None:
    """A booked entry becomes one line, or one for each of its payments where Amazon's is among several."""
    status, size = code(node, "Sts"), amount(node, "Amt")
    if status not in (None, "BOOK"):
        node.odd(f"an entry of {size.value or size.printed} {size.currency or ''} is not booked ({status}); it was not taken", "Sts")
        return
    reading.currency = reading.currency or size.currency
    reading.amounts.append(size.value if size.currency == reading.currency else None)
    payments, additional = transactions(node), node.text("AddtlNtryInf")
    amazon = of_amazon(payments)
    told = amazon or payments
    whole = Booking(
        node.line,
        day(node, "BookgDt") or day(node, "ValDt"),
        day(node, "ValDt"),
        size.printed if size.value is None else plain(size.value),
        size.currency,
        joined((each.counterparty for each in told), "\n"),
        joined([*(each.text for each in told), additional], "\n"),
        next((each.reference for each in told if each.reference), None) or node.text("AcctSvcrRef"),
    )
    for booking in _payments(whole, size, payments) if amazon and separable(size, payments) else [whole]:
        add_booking(reading.parsed, reading.account, booking)


def _payments(whole: Booking, size: Amount, payments: Sequence[Transaction]) -> Iterator[Booking]:
    sign = 1 if size.value is not None and size.value >= 0 else -1
    for each in payments:
        own = plain(sign * (each.size or Decimal(0)))
        yield replace(
            whole, line=each.line, amount=own, counterparty=each.counterparty, text=each.text, reference=each.reference or whole.reference
        )


def _finish(reading: _Reading) -> None:
    """A document without booked balances is a note of some bookings, and does not tell that there were no others."""
    if not any(kind in reading.balances for kind in (*_OPENING, *_CLOSING)):
        return
    opening, closing = _balance(reading, _OPENING), _balance(reading, _CLOSING)
    statement = Statement(
        reading.line,
        reading.statement_id,
        reading.period[0] or opening[1],
        reading.period[1] or closing[1],
        opening[0],
        closing[0],
        reading.currency,
    )
    add_statement(reading.parsed, reading.account, statement, reading.amounts)


def _balance(reading: _Reading, kinds: Sequence[str]) -> tuple[Decimal | None, str | None]:
    """A booked balance in the account's currency, and its day. One that is not both is reported and left out."""
    found = next((reading.balances[kind] for kind in kinds if kind in reading.balances), None)
    if found is None:
        return None, None
    size, on = found
    reading.currency = reading.currency or size.currency
    if size.value is None or size.currency != reading.currency:
        shown = f"{size.value if size.value is not None else size.printed} {size.currency or ''}".strip()
        reason = (
            f"the balance {shown} is not an amount in the account's currency {reading.currency or ''}; the statement was kept without it"
        )
        reading.parsed.problems.append(Problem(ProblemKind.UNEXPECTED, reason, reading.line, "Bal"))
        return None, on
    return size.value, on


REPORT = Report(
    id="bank_camt",
    title="Bank statement (camt.052, camt.053, camt.054)",
    expected_in="your bank's online banking: statement as camt.053 or ISO 20022",
    shape=Tree(_recognises, _read),
    rows=ROWS,
    sources=(Source("https://www.iso20022.org camt.053.001.08", date(2026, 11, 23), Label.SECONDARY),),
)
