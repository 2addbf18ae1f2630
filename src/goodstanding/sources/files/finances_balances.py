"""Balances of the account: what is available, deferred and reserved.

What it says: per store and account type the TOTAL balance and the balances it is made of, now or at the end of a past day.
How it is asked for: Finances API 2024-06-19, listBalances.
Limits of it: new in July 2026; where it is not served (403, 404) nothing is known, which is not a balance of zero.
Source: Amazon's published model; TOTAL = AVAILABLE + RESERVED and RESERVED = DEFERRED + ACCOUNT_LEVEL_RESERVE in its sandbox case.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import BinaryIO, Final

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements, partner, priced
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import instant

_TYPES: Final = ("AVAILABLE", "DEFERRED", "ACCOUNT_LEVEL_RESERVE", "RESERVED", "TOTAL")


def _recognises(head: bytes) -> bool:
    return holds(head, "balances", "balanceType")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "balances"):
        whose = partner(node)
        day, moment = node.text("asOfDate"), node.text("lastUpdatedTime")
        times = {"as_of_at": _end_of(day) or instant(moment), "updated_at": instant(moment)}
        _add(parsed, node, whose | times)
    return with_context(parsed)


def _end_of(day: str | None) -> str | None:
    """The balance of a day is its ending balance; the zone is not said, UTC is taken."""
    return f"{day}T23:59:59+00:00" if day is not None and len(day) == 10 else instant(day)


def _add(parsed: Parsed, node: Node, shared: dict[str, str | None]) -> None:
    """A balance and those it is made of, which must add up to it."""
    kind, money = node.text("balanceType"), node.money("amount")
    if kind is not None and kind.upper() not in _TYPES:
        node.odd(f"the balance type {kind!r} is not a published one; it was kept", "balanceType")
    parsed.add("rows", node.line, shared | {"balance_type": kind and kind.upper()} | priced(money))
    parts = node.children("balances")
    for part in parts:
        part.skip("partnerMetadata", "asOfDate", "lastUpdatedTime")
        _add(parsed, part, shared)
    values = [each for each in (part.money("amount").value for part in parts) if each is not None]
    if money.value is not None and parts and sum(values, Decimal(0)) != money.value:
        gap = money.value - sum(values, Decimal(0))
        node.odd(f"{kind} is {money} but its parts differ from that by {gap}", "balances")


REPORT = Report(
    id="finances_balances",
    title="Account balances (Finances API)",
    amazon_types=("finances.listBalances",),
    expected_in="Finances API 2024-06-19, listBalances",
    shape=Tree(_recognises, _read),
    rows=(mirrored("balance", required=("balance_type", "amount", "currency")),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models finances_2024-06-19.json", date(2026, 11, 23)),),
)
