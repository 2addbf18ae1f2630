"""Bank statements in ISO 20022 CAMT.053 (version 2), as European banks give them: one file a month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape

from goodstanding.madeup.document import Document
from goodstanding.madeup.model import ZERO, BankAccount, BankLine, Seller, Shop
from goodstanding.madeup.months import months_between

_OPEN: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>'


def documents(seller: Seller) -> Iterator[Document]:
    """One statement an account and month; each opens with the balance the one before closed with."""
    for shop in seller.shops:
        for account in (shop.bank, *shop.other_banks):
            if account.form == "camt053":
                yield from _statements(shop, account, seller.as_of)


def _statements(shop: Shop, account: BankAccount, as_of: date) -> Iterator[Document]:
    balance = account.opening
    for sequence, (first, last) in enumerate(months_between(shop.periods[0].start.date(), as_of), start=1):
        lines = [line for line in account.lines if first <= line.day <= last]
        closing = balance + sum((line.amount for line in lines), ZERO)
        text = _document(account, lines, (balance, closing), (first, last), sequence)
        ids = frozenset(line.reference for line in lines) | {account.tail}
        yield Document(f"bank/{shop.code}-{account.tail}-{last:%Y-%m}.xml", "bank_camt053", text.encode(), ids)
        balance = closing


def _document(
    account: BankAccount, lines: list[BankLine], balances: tuple[Decimal, Decimal], days: tuple[date, date], sequence: int
) -> str:
    first, last = days
    made = f"{last.isoformat()}T20:00:00+00:00"
    parts = [
        _OPEN,
        f"<GrpHdr><MsgId>MADEUP-{last:%Y%m}</MsgId><CreDtTm>{made}</CreDtTm></GrpHdr>",
        f"<Stmt><Id>{account.tail}-{last:%Y%m}</Id><ElctrncSeqNb>{sequence}</ElctrncSeqNb><CreDtTm>{made}</CreDtTm>",
        f"<FrToDt><FrDtTm>{first}T00:00:00+00:00</FrDtTm><ToDtTm>{last}T23:59:59+00:00</ToDtTm></FrToDt>",
        f"<Acct><Id><IBAN>{account.number}</IBAN></Id><Ccy>{account.currency}</Ccy></Acct>",
        _balance("OPBD", balances[0], account.currency, first),
        _balance("CLBD", balances[1], account.currency, last),
        *(_entry(line, account.currency) for line in lines),
        "</Stmt></BkToCstmrStmt></Document>",
    ]
    return "\n".join(parts) + "\n"


def _balance(code: str, amount: Decimal, currency: str, day: date) -> str:
    return f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{_amount(amount, currency)}<Dt><Dt>{day}</Dt></Dt></Bal>"


def _amount(amount: Decimal, currency: str) -> str:
    return f'<Amt Ccy="{currency}">{abs(amount)}</Amt><CdtDbtInd>{"CRDT" if amount >= 0 else "DBIT"}</CdtDbtInd>'


def _entry(line: BankLine, currency: str) -> str:
    party, family = ("Dbtr", "RCDT") if line.amount > 0 else ("Cdtr", "ICDT")
    return (
        f"<Ntry>{_amount(line.amount, currency)}<Sts>BOOK</Sts>"
        f"<BookgDt><Dt>{line.day}</Dt></BookgDt><ValDt><Dt>{line.day}</Dt></ValDt><AcctSvcrRef>{line.reference}</AcctSvcrRef>"
        f"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>{family}</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
        f"<NtryDtls><TxDtls><Refs><EndToEndId>{line.reference}</EndToEndId></Refs>"
        f"<RltdPties><{party}><Nm>{escape(line.counterparty)}</Nm></{party}></RltdPties>"
        f"<RmtInf><Ustrd>{escape(line.text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
