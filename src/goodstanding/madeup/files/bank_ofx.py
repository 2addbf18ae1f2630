"""Bank statements in OFX 1.02 (SGML: closing tags only on aggregates), as banks in the United States give them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.model import ZERO, BankAccount, BankLine, Seller

_HEADER: Final = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

"""


def documents(seller: Seller) -> Iterator[Document]:
    """One statement an account, over the whole history."""
    for shop in seller.shops:
        first = shop.periods[0].start.date()
        for account in (shop.bank, *shop.other_banks):
            if account.form == "ofx":
                content = _statement(account, first, seller.as_of).encode("cp1252")
                ids = frozenset(line.reference for line in account.lines) | {account.tail}
                yield Document(f"bank/{shop.code}-{account.tail}.ofx", "bank_ofx", content, ids)


def _statement(account: BankAccount, first: date, last: date) -> str:
    closing = account.opening + sum((line.amount for line in account.lines), ZERO)
    body = [
        "<OFX>",
        "<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>",
        f"<DTSERVER>{_day(last)}<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>",
        "<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>",
        f"<STMTRS><CURDEF>{account.currency}",
        f"<BANKACCTFROM><BANKID>000000000<ACCTID>{account.number}<ACCTTYPE>CHECKING</BANKACCTFROM>",
        f"<BANKTRANLIST><DTSTART>{_day(first)}<DTEND>{_day(last)}",
        *(_booking(line) for line in account.lines),
        "</BANKTRANLIST>",
        _balance("LEDGERBAL", closing, last),
        _balance("AVAILBAL", closing, last),
        "</STMTRS></STMTTRNRS></BANKMSGSRSV1>",
        "</OFX>",
    ]
    return _HEADER + "\n".join(body) + "\n"


def _booking(line: BankLine) -> str:
    kind = "CREDIT" if line.amount > 0 else "DEBIT"
    return (
        f"<STMTTRN><TRNTYPE>{kind}<DTPOSTED>{_day(line.day)}<TRNAMT>{line.amount}<FITID>{line.reference}"
        f"<NAME>{line.counterparty[:32]}<MEMO>{line.text}</STMTTRN>"
    )


def _balance(tag: str, amount: Decimal, day: date) -> str:
    return f"<{tag}><BALAMT>{amount}<DTASOF>{_day(day)}</{tag}>"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d120000")
