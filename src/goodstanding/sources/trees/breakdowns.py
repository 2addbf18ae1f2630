"""Breakdowns of the Finances API: a tree of amounts that add up, and the columns of a transaction that are sure for some of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from goodstanding.sources.trees.node import Money, Node

_COLUMNS: Final = {
    "ourpriceprincipal": "product_sales",
    "productcharges": "product_sales",
    "ourpricetax": "product_sales_tax",
    "shippingprincipal": "shipping_credits",
    "shipping": "shipping_credits",
    "shippingtax": "shipping_credits_tax",
    "giftwrapprincipal": "gift_wrap_credits",
    "giftwraptax": "gift_wrap_credits_tax",
    "commission": "selling_fees",
    "refundcommission": "selling_fees",
    "fixedclosingfee": "selling_fees",
    "variableclosingfee": "selling_fees",
}
_PREFIXES: Final = {"fba": "fba_fees", "marketplacefacilitator": "marketplace_withheld_tax"}
_WHOLE: Final = frozenset({"selling_fees", "fba_fees"})
"""Columns of fees: the parts of a fee (its base and its tax) belong to it."""


def difference(total: Money, parts: Sequence[Node], member: str = "breakdownAmount") -> Decimal:
    """Total less the sum of its parts; zero when there are no parts, or when a value is missing (which the engine reports)."""
    amounts = [part.money(member) for part in parts]
    if total.value is None or not amounts:
        return Decimal(0)
    return total.value - sum((each.value for each in amounts if each.value is not None), Decimal(0))


def components(parts: Sequence[Node]) -> dict[str, Decimal]:
    """Amounts by column of a transaction. What has no column of its own, or whose parts do not add up to it, goes to `other`."""
    found: dict[str, Decimal] = {}
    for part in parts:
        _collect(part, found)
    return found


def _collect(part: Node, found: dict[str, Decimal]) -> None:
    money, kind = part.money("breakdownAmount"), (part.text("breakdownType") or "").replace(" ", "").replace("_", "").casefold()
    below = part.children("breakdowns")
    gap = difference(money, below)
    if gap:
        part.odd(f"{part.text('breakdownType')} is {money} but its parts differ from that by {gap}", "breakdowns")
    column = _column(kind)
    if below and not gap and column not in _WHOLE:
        for each in below:
            _collect(each, found)
    elif money.value is not None:
        found[column] = found.get(column, Decimal(0)) + money.value


def _column(kind: str) -> str:
    prefixed = next((column for prefix, column in _PREFIXES.items() if kind.startswith(prefix)), "other")
    return _COLUMNS.get(kind, prefixed)
