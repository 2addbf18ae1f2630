"""Payment methods: the bank accounts and cards of the account, and which one payouts go to.

What it says: every bank account, card or Seller Wallet with its last digits, and which of them is the default for deposits.
How it is asked for: Transfers API 2024-06-01, getPaymentMethods, for one store.
Limits of it: the answer does not name the store it was asked for. The holder's name is not read. What was the default before is known only
    from earlier answers.
Source: Amazon's published model and its sandbox case.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.node import Node

_KINDS: Final = ("BANK_ACCOUNT", "CARD", "SELLER_WALLET")
_DEFAULT: Final = "DEFAULT_DEPOSIT_METHOD"
_YEARS: Final = range(1970, 10_000)


def _recognises(head: bytes) -> bool:
    return holds(head, "paymentMethods", "paymentMethodId", "paymentMethodType")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "paymentMethods"):
        node.skip("accountHolderName")
        kind, assigned = node.text("paymentMethodType"), node.text("assignmentType")
        if kind is not None and kind.upper() not in _KINDS:
            node.odd(f"the kind {kind!r} is not a published one; it was kept", "paymentMethodType")
        if assigned not in (None, _DEFAULT):
            node.odd(f"the assignment {assigned!r} is not a published one; it was not taken for the default", "assignmentType")
        values: dict[str, str | None] = {
            "payment_method_id": node.text("paymentMethodId"),
            "kind": kind and kind.upper(),
            "account_tail": node.text("tail"),
            "country": node.text("countryCode"),
            "is_default_deposit": "true" if assigned == _DEFAULT else "false",
            "expires_on": _last_day(node),
        }
        parsed.add("rows", node.line, values)
    return parsed


def _last_day(node: Node) -> str | None:
    """The last day of the month a card expires in."""
    for printed in node.children("expiryDate"):
        month, year = printed.text("month") or "", printed.text("year") or ""
        if month.isdecimal() and year.isdecimal() and int(month) in range(1, 13) and int(year) in _YEARS:
            return date(int(year), int(month), monthrange(int(year), int(month))[1]).isoformat()
        node.odd(f"the card expires in month {month!r} of {year!r}, which is no month; it was kept without it", "expiryDate")
    return None


REPORT = Report(
    id="finances_payment_methods",
    title="Payment methods (Transfers API)",
    amazon_types=("transfers.getPaymentMethods",),
    expected_in="Transfers API 2024-06-01, getPaymentMethods",
    shape=Tree(_recognises, _read),
    rows=(mirrored("payment_method", required=("kind", "account_tail")),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models transfers_2024-06-01.json", date(2026, 11, 23)),),
)
