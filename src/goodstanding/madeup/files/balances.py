"""Balances of the Finances API at the end of the last day: TOTAL = AVAILABLE + RESERVED, RESERVED = DEFERRED + ACCOUNT_LEVEL_RESERVE."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from goodstanding.core.marketplace import Marketplace
from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import amount, json_bytes
from goodstanding.madeup.model import ZERO, Seller, Shop
from goodstanding.madeup.styles import zulu


def documents(seller: Seller) -> Iterator[Document]:
    """One file with every shop, and with the stores in which the account is deactivated and money is held."""
    found = []
    for shop in seller.shops:
        deferred = sum((posting.total for posting in shop.deferred if posting.happened <= seller.now), ZERO)
        found.append(_balance(seller, shop.marketplace, available(shop), deferred, shop.settlements[-1].reserve))
    for each in seller.deactivations:
        found.append(_balance(seller, each.marketplace, ZERO, ZERO, each.held))
    ids = frozenset(shop.marketplace.id for shop in seller.shops) | {each.marketplace.id for each in seller.deactivations}
    yield Document("api/balances.json", "balances", json_bytes({"balances": found}), ids)


def available(shop: Shop) -> Decimal:
    """What was posted since the last settlement, less what that one left owing."""
    return sum((posting.total for posting in shop.open_postings), ZERO) + min(shop.settlements[-1].total, ZERO)


def _balance(seller: Seller, store: Marketplace, free: Decimal, deferred: Decimal, held: Decimal) -> dict[str, Any]:
    def part(kind: str, value: Decimal, parts: list[dict[str, Any]]) -> dict[str, Any]:
        entry: dict[str, Any] = {"balanceType": kind, "amount": amount(value, store.currency)}
        return entry | ({"balances": parts} if parts else {})

    reserved = part("RESERVED", deferred + held, [part("DEFERRED", deferred, []), part("ACCOUNT_LEVEL_RESERVE", held, [])])
    total = part("TOTAL", free + deferred + held, [part("AVAILABLE", free, []), reserved])
    partner = {"partnerId": seller.account, "accountType": "Standard Orders", "marketplaceId": store.id}
    return {"partnerMetadata": partner, **total, "asOfDate": seller.as_of.isoformat(), "lastUpdatedTime": zulu(seller.now)}
