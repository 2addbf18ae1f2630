"""Transactions of the Finances API (2024-06-19), as answered for 60 days at a time in pages of at most 500.

An order's proceeds are first deferred (DEFERRED, with reason and maturity), later released: then the first transaction says
DEFERRED_RELEASED and a second one, RELEASED, is linked to it. Only one of the two is income.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import blake2b
from itertools import groupby
from typing import Any, Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import amount, json_bytes
from goodstanding.madeup.model import ZERO, Line, Posting, Seller, Shop
from goodstanding.madeup.styles import zulu

_PAGE: Final = 500
_WINDOW_DAYS: Final = 60  # Amazon answers nothing when asked for more than 180
_TYPES: Final = {
    "Order": ("Shipment", "Order Payment"),
    "Refund": ("Refund", "Refund Order"),
    "A-to-z Guarantee Refund": ("GuaranteeClaim", "A-to-z Guarantee Refund"),
    "Chargeback Refund": ("Chargeback", "Chargeback Refund"),
    "ServiceFee": ("ProductAdsPayment", "Cost of Advertising"),
}


@dataclass(frozen=True, slots=True)
class _Told:
    """One transaction to be printed: a posting with a status, when, and links to other things."""

    at: datetime
    id: str
    posting: Posting
    status: str
    links: dict[str, str]


def documents(seller: Seller) -> Iterator[Document]:
    """Answers of 60 days each in order of posting: one page, or a list of pages of which all but the last have a next token."""
    for shop in seller.shops:
        told = sorted(_all_told(seller, shop), key=lambda each: (each.at, each.id))
        for first, group in groupby(told, key=lambda each: _window_of(each.at, shop)):
            inside = list(group)
            pages = [inside[start : start + _PAGE] for start in range(0, len(inside), _PAGE)]
            answers = [json_bytes(_answer(seller, shop, page, last=page is pages[-1])) for page in pages]
            content = answers[0] if len(answers) == 1 else b"[" + b",".join(answers) + b"]"
            ids = {each.id for each in inside} | {value for each in inside for value in _related(each).values()}
            yield Document(f"api/{shop.code}-transactions-{first}.json", "transactions", content, frozenset(ids))


def _window_of(at: datetime, shop: Shop) -> date:
    """First day of the 60 days in which the instant lies."""
    first = shop.periods[0].start.date() - timedelta(days=12)
    return first + timedelta(days=(at.date() - first).days // _WINDOW_DAYS * _WINDOW_DAYS)


def _answer(seller: Seller, shop: Shop, page: list[_Told], last: bool) -> dict[str, Any]:
    payload: dict[str, Any] = {"transactions": [_transaction(seller, shop, each) for each in page]}
    if not last:
        payload["nextToken"] = f"made-up-token-{shop.code}-{page[-1].id}"
    return {"payload": payload}


def _all_told(seller: Seller, shop: Shop) -> Iterator[_Told]:
    for settlement in shop.settlements:
        for posting in settlement.postings:
            if posting.in_date_range:
                yield from _released(posting, settlement.id)
    for posting in shop.open_postings:
        yield from _released(posting, shop.next_settlement_id)
    for posting in shop.deferred:
        if posting.happened <= seller.now:
            yield _Told(posting.happened, transaction_id(posting, "DEFERRED"), posting, "DEFERRED", {})


def _released(posting: Posting, settlement_id: str) -> Iterator[_Told]:
    """The transaction as released and, for an order, the deferred one that it released."""
    links = {"SETTLEMENT_ID": settlement_id}
    before, release = (transaction_id(posting, status) for status in ("DEFERRED_RELEASED", "RELEASED"))
    if posting.transaction_type == "Order":
        yield _Told(posting.happened, before, posting, "DEFERRED_RELEASED", {"RELEASE_TRANSACTION_ID": release})
        links["DEFERRED_TRANSACTION_ID"] = before
    yield _Told(posting.at, release, posting, "RELEASED", links)


def _related(told: _Told) -> dict[str, str]:
    order, refund = told.posting.order, told.posting.refund
    return ({"ORDER_ID": order.id} if order else {}) | ({"REFUND_ID": refund.id} if refund else {}) | told.links


def transaction_id(posting: Posting, status: str) -> str:
    """The transaction's id: the same while deferred and once released, another one for the release itself."""
    side = "release" if status == "RELEASED" else "original"
    return blake2b(f"{posting.id}/{side}".encode(), digest_size=16).hexdigest()


def _transaction(seller: Seller, shop: Shop, told: _Told) -> dict[str, Any]:
    posting, order = told.posting, told.posting.order
    kind, description = _TYPES.get(posting.transaction_type, ("Adjustment", posting.lines[0].description))
    transaction: dict[str, Any] = {
        "sellingPartnerMetadata": {
            "sellingPartnerId": seller.account,
            "accountType": "Standard Orders",
            "marketplaceId": shop.marketplace.id,
        },
        "relatedIdentifiers": [{"relatedIdentifierName": name, "relatedIdentifierValue": value} for name, value in _related(told).items()],
        "transactionType": kind,
        "transactionId": told.id,
        "transactionStatus": told.status,
        "description": description,
        "postedDate": zulu(told.at),
        "totalAmount": amount(posting.total, shop.currency),
        "marketplaceDetails": {"marketplaceId": shop.marketplace.id, "marketplaceName": shop.marketplace.name},
        "items": _items(shop, posting),
        "breakdowns": _breakdowns(posting.lines, shop.currency),
        "contexts": [],
    }
    if order is not None and told.status != "RELEASED":
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
