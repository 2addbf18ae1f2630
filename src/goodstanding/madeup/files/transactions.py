"""Transactions of the Finances API (2024-06-19), pages of at most 500, one set a shop.

An order's proceeds are first deferred (DEFERRED, with reason and maturity), later released: then the first transaction says
DEFERRED_RELEASED and a second one, RELEASED, is linked to it. Only one of the two is income.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Any, Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import amount, json_bytes
from goodstanding.madeup.model import ZERO, Line, Posting, Seller, Shop
from goodstanding.madeup.styles import zulu

_PAGE: Final = 500
_TYPES: Final = {
    "Order": ("Shipment", "Order Payment"),
    "Refund": ("Refund", "Refund Order"),
    "A-to-z Guarantee Refund": ("GuaranteeClaim", "A-to-z Guarantee Refund"),
    "Chargeback Refund": ("Chargeback", "Chargeback Refund"),
    "ServiceFee": ("ProductAdsPayment", "Cost of Advertising"),
}


def documents(seller: Seller) -> Iterator[Document]:
    """Pages of each shop's transactions in order of posting; the last page has no next token."""
    for shop in seller.shops:
        found = sorted(_transactions(seller, shop), key=lambda each: (each["postedDate"], each["transactionId"]))
        pages = [found[start : start + _PAGE] for start in range(0, len(found), _PAGE)] or [[]]
        for number, page in enumerate(pages, start=1):
            payload: dict[str, Any] = {"transactions": page}
            if number < len(pages):
                payload["nextToken"] = f"made-up-token-{shop.code}-{number}"
            ids = frozenset(each["relatedIdentifierValue"] for transaction in page for each in transaction["relatedIdentifiers"])
            ids |= {transaction["transactionId"] for transaction in page}
            yield Document(f"api/{shop.code}-transactions-{number}.json", "transactions", json_bytes({"payload": payload}), ids)


def _transactions(seller: Seller, shop: Shop) -> Iterator[dict[str, Any]]:
    for settlement in shop.settlements:
        for posting in settlement.postings:
            if posting.in_date_range:
                yield from _pair(seller, shop, posting, settlement.id)
    for posting in shop.open_postings:
        yield from _pair(seller, shop, posting, shop.next_settlement_id)
    for posting in shop.deferred:
        if posting.happened <= seller.now:
            yield _transaction(seller, shop, posting, "DEFERRED", posting.happened, {})


def _pair(seller: Seller, shop: Shop, posting: Posting, settlement_id: str) -> Iterator[dict[str, Any]]:
    """The transaction as released and, for an order, the deferred one that it released."""
    links = {"SETTLEMENT_ID": settlement_id}
    if posting.transaction_type == "Order":
        yield _transaction(
            seller, shop, posting, "DEFERRED_RELEASED", posting.happened, {"RELEASE_TRANSACTION_ID": transaction_id(posting, "RELEASED")}
        )
        links["DEFERRED_TRANSACTION_ID"] = transaction_id(posting, "DEFERRED_RELEASED")
    yield _transaction(seller, shop, posting, "RELEASED", posting.at, links)


def transaction_id(posting: Posting, status: str) -> str:
    """The transaction's id: the same while deferred and once released, another one for the release itself."""
    side = "release" if status == "RELEASED" else "original"
    return blake2b(f"{posting.id}/{side}".encode(), digest_size=16).hexdigest()


def _transaction(seller: Seller, shop: Shop, posting: Posting, status: str, at: datetime, links: dict[str, str]) -> dict[str, Any]:
    order = posting.order
    kind, description = _TYPES.get(posting.transaction_type, ("Adjustment", posting.lines[0].description))
    related = ({"ORDER_ID": order.id} if order else {}) | ({"REFUND_ID": posting.refund.id} if posting.refund else {}) | links
    transaction: dict[str, Any] = {
        "sellingPartnerMetadata": {
            "sellingPartnerId": seller.account,
            "accountType": "Standard Orders",
            "marketplaceId": shop.marketplace.id,
        },
        "relatedIdentifiers": [{"relatedIdentifierName": name, "relatedIdentifierValue": value} for name, value in related.items()],
        "transactionType": kind,
        "transactionId": transaction_id(posting, status),
        "transactionStatus": status,
        "description": description,
        "postedDate": zulu(at),
        "totalAmount": amount(posting.total, shop.currency),
        "marketplaceDetails": {"marketplaceId": shop.marketplace.id, "marketplaceName": shop.marketplace.name},
        "items": _items(shop, posting),
        "breakdowns": _breakdowns(posting.lines, shop.currency),
        "contexts": [],
    }
    if order is not None and status != "RELEASED":
        transaction["contexts"] = [{"contextType": "DeferredContext", "deferralReason": order.deferral, "maturityDate": zulu(posting.at)}]
    return transaction


def _items(shop: Shop, posting: Posting) -> list[dict[str, Any]]:
    item = posting.item
    if item is None or posting.order is None:
        return []
    product = {
        "contextType": "ProductContext",
        "asin": item.product.asin,
        "sku": item.product.sku,
        "quantityShipped": item.quantity,
        "fulfillmentNetwork": posting.order.fulfillment,
    }
    return [
        {
            "description": item.product.names.get(shop.marketplace.language, item.product.names["en"]),
            "relatedIdentifiers": [{"itemRelatedIdentifierName": "ORDER_ADJUSTMENT_ITEM_ID", "itemRelatedIdentifierValue": item.code}],
            "totalAmount": amount(posting.total, shop.currency),
            "breakdowns": _breakdowns(posting.lines, shop.currency),
            "contexts": [product],
        }
    ]


def _breakdowns(lines: list[Line], currency: str) -> list[dict[str, Any]]:
    """Two levels: what buyers pay and what Amazon takes, each with its parts; they add up to the transaction's amount."""
    groups: dict[str, dict[str, Decimal]] = {}
    for line in lines:
        parts = groups.setdefault("Sales" if line.amount_type in ("ItemPrice", "Promotion") else "Expenses", {})
        parts[line.description] = parts.get(line.description, ZERO) + line.amount
    return [
        {
            "breakdownType": group,
            "breakdownAmount": amount(sum(parts.values(), ZERO), currency),
            "breakdowns": [
                {"breakdownType": name, "breakdownAmount": amount(value, currency), "breakdowns": []} for name, value in parts.items()
            ],
        }
        for group, parts in groups.items()
    ]
