"""Payouts and expected payouts of the Transfers API (2024-06-01)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from goodstanding.core.marketplace import Marketplace
from goodstanding.madeup.closing import payout_day, trace_id
from goodstanding.madeup.document import Document
from goodstanding.madeup.files.balances import available
from goodstanding.madeup.jsontext import amount, json_bytes
from goodstanding.madeup.model import Seller, Settlement, Shop
from goodstanding.madeup.styles import zulu


def documents(seller: Seller) -> Iterator[Document]:
    """One file of payouts a shop, and one of what is expected next in all stores."""
    for shop in seller.shops:
        started = [settlement for settlement in shop.settlements if settlement.period.deposit <= seller.now]
        content = json_bytes({"payouts": [_payout(seller, shop, settlement) for settlement in started]})
        ids = frozenset(settlement.id for settlement in started)
        yield Document(f"api/{shop.code}-payouts.json", "payouts", content, ids)
    expected = [_expected(seller, shop) for shop in seller.shops]
    expected += [{"partnerMetadata": _partner(seller, each.marketplace), "status": "DISABLED"} for each in seller.deactivations]
    ids = frozenset(shop.marketplace.id for shop in seller.shops) | {each.marketplace.id for each in seller.deactivations}
    yield Document("api/expected-payouts.json", "expected_payouts", json_bytes({"expectedPayouts": expected}), ids)


def _partner(seller: Seller, store: Marketplace) -> dict[str, str]:
    return {"partnerId": seller.account, "accountType": "STANDARD_ORDERS", "marketplaceId": store.id}


def _payout(seller: Seller, shop: Shop, settlement: Settlement) -> dict[str, Any]:
    period = settlement.period
    history = _history(settlement, seller.now)
    payout: dict[str, Any] = {
        "id": settlement.id,
        "partnerMetadata": _partner(seller, shop.marketplace),
        "currentStatus": history[-1]["status"],
        "statusHistory": history,
        "type": "SCHEDULED",
        "creationDate": zulu(period.deposit),
        "period": {"startDate": zulu(period.start), "endDate": zulu(period.end)},
        "relatedIdentifiers": [{"relatedIdentifierName": "SETTLEMENT_ID", "relatedIdentifierValue": settlement.id}],
    }
    if settlement.total > 0:
        payout |= {
            "amount": amount(settlement.total, shop.currency),
            "accountTail": settlement.account_tail,
            "paymentMethod": "BANK_ACCOUNT",
            "traceId": trace_id(settlement),
        }
    return payout


def _history(settlement: Settlement, now: datetime) -> list[dict[str, str]]:
    """Statuses with the instant each was reached; PAID on the morning the bank books it."""
    started = settlement.period.deposit
    if settlement.total <= 0:
        return [{"status": "NO_PAYOUT", "lastUpdatedDate": zulu(started)}]
    booked = datetime.combine(payout_day(settlement), time(7), started.tzinfo)
    steps = [("STARTED", started), ("IN_TRANSIT", started + timedelta(hours=6)), ("PAID", booked)]
    return [{"status": status, "lastUpdatedDate": zulu(at)} for status, at in steps if at <= now]


def _expected(seller: Seller, shop: Shop) -> dict[str, Any]:
    start = shop.periods[-1].end
    free = available(shop)
    expected: dict[str, Any] = {
        "partnerMetadata": _partner(seller, shop.marketplace),
        "status": "SCHEDULED" if free > 0 else "NO_PAYOUT_EXPECTED",
        "scheduledDate": zulu(start + timedelta(days=14)),
        "accountTail": shop.bank.tail,
        "paymentMethod": "BANK_ACCOUNT",
        "period": {"startDate": zulu(start), "endDate": zulu(start + timedelta(days=14))},
        "relatedIdentifiers": [{"relatedIdentifierName": "SETTLEMENT_ID", "relatedIdentifierValue": shop.next_settlement_id}],
    }
    return expected | ({"amount": amount(free, shop.currency)} if free > 0 else {})
