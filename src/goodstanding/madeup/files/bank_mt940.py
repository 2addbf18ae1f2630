"""Bank statements in SWIFT MT940, one file a month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from goodstanding.madeup.document import Document
from goodstanding.madeup.model import ZERO, BankAccount, BankLine, Seller, Shop
from goodstanding.madeup.months import months_between


def documents(seller: Seller) -> Iterator[Document]:
    """One statement an account and month; each opens with the balance the one before closed with."""
    for shop in seller.shops:
        for account in (shop.bank, *shop.other_banks):
            if account.form == "mt940":
                yield from _statements(shop, account, seller.as_of)


def _statements(shop: Shop, account: BankAccount, as_of: date) -> Iterator[Document]:
    balance, before = account.opening, shop.periods[0].start.date()
    for sequence, (first, last) in enumerate(months_between(before, as_of), start=1):
        lines = [line for line in account.lines if first <= line.day <= last]
        closing = balance + sum((line.amount for line in lines), ZERO)
        parts = [
            f":20:MADEUP{last:%y%m}",
            f":25:{account.number}",
            f":28C:{sequence:05d}/001",
            f":60F:{_balance(balance, first, account.currency)}",
            *(_booking(line) for line in lines),
            f":62F:{_balance(closing, last, account.currency)}",
            "-",
        ]
        ids = frozenset(line.reference for line in lines) | {account.tail}
        content = ("\r\n".join(parts) + "\r\n").encode("ascii")
        yield Document(f"bank/{shop.code}-{account.tail}-{last:%Y-%m}.sta", "bank_mt940", content, ids)
        balance = closing


def _booking(line: BankLine) -> str:
    """Statement line and information to the account owner; a reference has at most 16 characters."""
    mark = "C" if line.amount >= 0 else "D"
    head = f":61:{line.day:%y%m%d}{line.day:%m%d}{mark}{_amount(line.amount)}NTRF{line.reference[:16]}"
    return f"{head}\r\n:86:166?00TRANSFER?20{line.text[:27]}?21{line.reference[:27]}?32{line.counterparty[:27]}"


def _balance(amount: Decimal, day: date, currency: str) -> str:
    return f"{'C' if amount >= 0 else 'D'}{day:%y%m%d}{currency}{_amount(amount)}"


def _amount(amount: Decimal) -> str:
    """MT940 always has a decimal comma, also where nothing follows it."""
    text = f"{abs(amount):f}".replace(".", ",")
    return text if "," in text else text + ","
