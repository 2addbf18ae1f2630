"""Transactions of the Finances API, deferred ones included.

What it says: every transaction with its status (deferred, released), why it is deferred and until when, and the amounts it consists of.
How it is asked for: Finances API 2024-06-19, listTransactions, for at most 180 days at a time.
Limits of it: transactions of the last 48 hours may be missing, others come late: ask again after 14 and 30 days. A transaction that was
    deferred and the one that releases it are two, linked by id; counting both as income counts it twice.
Source: Amazon's published model and its issue threads; the names of fees are an open list, what is not known goes to `other`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import BinaryIO, Final

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements, partner, priced, related
from goodstanding.sources.trees.breakdowns import components, difference
from goodstanding.sources.trees.context import with_context
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.node import Money, Node
from goodstanding.sources.trees.values import instant, plain, store

_STATUSES: Final = ("DEFERRED", "RELEASED", "DEFERRED_RELEASED")
_TYPES: Final = {
    "shipment": "ORDER",
    "refund": "REFUND",
    "guaranteeclaim": "A_TO_Z",
    "chargeback": "CHARGEBACK",
    "servicefee": "SERVICE_FEE",
    "productadspayment": "SERVICE_FEE",
    "adjustment": "ADJUSTMENT",
    "transfer": "TRANSFER",
}

Values = dict[str, str | None]


def _recognises(head: bytes) -> bool:
    return holds(head, "transactions", "transactionType", "transactionId", "sellingPartnerMetadata", "totalAmount")


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    for node in elements(stream, parsed, "transactions"):
        items = node.children("items")
        total, parts = node.money("totalAmount"), node.children("breakdowns")
        shared = _transaction(node, items)
        exact = _proven(node, total, parts, items)
        for values in _rows(total, parts, items if exact else []):
            parsed.add("rows", node.line, shared | values)
        node.skip("breakdowns")
        for item in items:
            item.skip("breakdowns", "description")
    return with_context(parsed)


def _transaction(node: Node, items: Sequence[Node]) -> Values:
    names = related(node)
    inner = [related(item, "itemRelatedIdentifier") for item in items]
    kind, posted = node.text("transactionType"), node.text("postedDate")
    details = node.child("marketplaceDetails")
    whose = partner(node, "sellingPartnerMetadata")
    values: Values = {
        "transaction_id": node.text("transactionId"),
        "posted_at": instant(posted),
        "posted_zone": "UTC" if posted and posted.endswith("Z") else None,
        "settlement_id": names.get("SETTLEMENT_ID") or next((each["SETTLEMENT_ID"] for each in inner if "SETTLEMENT_ID" in each), None),
        "type": _TYPES.get((kind or "").replace(" ", "").casefold(), "OTHER"),
        "type_text": kind,
        "status": _status(node),
        "order_id": names.get("ORDER_ID"),
        "description": node.text("description"),
        "marketplace": store(details.text("marketplaceName")) or whose["marketplace"],
        "account_type": whose["account_type"],
        "release_transaction_id": names.get("RELEASE_TRANSACTION_ID"),
        "deferred_transaction_id": names.get("DEFERRED_TRANSACTION_ID"),
    }
    details.skip("marketplaceId")
    return values | _deferral([*node.children("contexts"), *(context for item in items for context in item.children("contexts"))])


def _status(node: Node) -> str | None:
    """Amazon's own example writes the status in mixed case."""
    status = node.text("transactionStatus")
    if status is not None and status.upper() not in _STATUSES:
        node.odd(f"the status {status!r} is not a published one; it was kept", "transactionStatus")
    return status and status.upper()


def _deferral(contexts: Sequence[Node]) -> Values:
    values: Values = {}
    for context in contexts:
        kind = context.text("contextType")
        if kind == "DeferredContext" or context.has("maturityDate") or context.has("deferralReason"):
            values = {"deferral_reason": context.text("deferralReason"), "release_at": instant(context.text("maturityDate"))}
        context.skip(*_CONTEXTS)
    return values


_CONTEXTS: Final = (
    "asin", "sku", "quantityShipped", "fulfillmentNetwork",
    "paymentType", "paymentMethod", "paymentReference", "paymentDate",
    "storeName", "orderType", "channel", "startTime", "endTime",
)  # fmt: skip


def _proven(node: Node, total: Money, parts: Sequence[Node], items: Sequence[Node]) -> bool:
    """Do the breakdowns, and do the items, add up to the total? A difference is reported; True when the items do."""
    stated = f"the total is {total}"
    gap = difference(total, parts)
    if gap:
        node.odd(f"{stated} but its breakdowns differ from that by {gap}", "breakdowns")
    between = difference(total, items, "totalAmount")
    if between:
        node.odd(f"{stated} but its items differ from that by {between}; the transaction was taken as a whole", "items")
    return not between and all(item.money("totalAmount").value is not None for item in items)


def _rows(total: Money, parts: Sequence[Node], items: Sequence[Node]) -> Iterator[Values]:
    """One row an item; one for the whole transaction when it has no items."""
    if not items:
        yield priced(total, "total") | _columns(components(parts))
    for item in items:
        below = item.children("breakdowns")
        money = item.money("totalAmount")
        gap = difference(money, below)
        if gap:
            item.odd(f"an item is {money} but its breakdowns differ from that by {gap}", "items.breakdowns")
        only = not below and len(items) == 1
        amounts = components(parts if only else below)
        if not amounts and money.value is not None:
            amounts = {"other": money.value}
        yield priced(money, "total") | _columns(amounts) | _product(item)


def _product(item: Node) -> Values:
    products = [context for context in item.children("contexts") if context.has("sku") or context.has("asin")]
    if not products:
        return {}
    product = products[0]
    return {"sku": product.text("sku"), "quantity": product.number("quantityShipped"), "fulfillment": product.text("fulfillmentNetwork")}


def _columns(amounts: dict[str, Decimal]) -> Values:
    return {name: plain(value) for name, value in amounts.items()}


REPORT = Report(
    id="finances_transactions",
    title="Transactions (Finances API 2024-06-19)",
    amazon_types=("finances.listTransactions",),
    expected_in="Finances API 2024-06-19, listTransactions",
    shape=Tree(_recognises, _read),
    rows=(mirrored("transaction", required=("posted_at", "type", "total", "currency"), constants={"origin": "api"}),),
    sources=(Source("https://github.com/amzn/selling-partner-api-models finances_2024-06-19.json", date(2026, 11, 23)),),
)
