"""What is wrong in a made-up seller's files: one plain detector for each trouble, independent of the product's own checks."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from tests.madeup.reading import Files, Line, Settlement, instant

KNOWN_TYPES = {"order", "refund", "a-to-z guarantee refund", "chargeback refund", "servicefee", "other-transaction"}
HELD, BACK = "Current Reserve Amount", "Previous Reserve Amount Balance"

Found = Iterator[str]


def _does_not_sum(files: Files) -> Found:
    for settlement in files.settlements:
        if sum((line.amount for line in settlement.lines), Decimal(0)) != settlement.total:
            yield settlement.id


def _neighbours(files: Files) -> Iterator[tuple[Settlement, Settlement]]:
    by_id = {settlement.id: settlement for settlement in files.settlements}
    for before, after in pairwise(by_id.values()):
        if before.store == after.store:
            yield before, after


def _missing(files: Files) -> Found:
    for before, after in _neighbours(files):
        if before.end != after.start:
            yield f"{before.end:%Y-%m-%d} to {after.start:%Y-%m-%d}"


def _chain(files: Files) -> Found:
    for before, after in _neighbours(files):
        if before.end == after.start and before.sum_of(HELD) != -after.sum_of(BACK):
            yield after.id


def _not_in_bank(files: Files) -> Found:
    for payout in files.payouts():
        if payout["currentStatus"] == "PAID" and not files.has("bank", payout["traceId"]):
            yield payout["id"]


def _other_account(files: Files) -> Found:
    usual = {"4471", "5582", "3316", "7204", "8315", "6620"}
    yield from (payout["id"] for payout in files.payouts() if "accountTail" in payout and payout["accountTail"] not in usual)


def _delays(files: Files) -> Iterator[tuple[str, date, date]]:
    """(order, delivered, matures) of what is deferred by the delivery-date policy and whose delivery day is known."""
    delivered = {row["amazon-order-id"]: instant(row["estimated-arrival-date"]).date() for row in files.rows("fba_shipments")}
    for each in files.transactions:
        if each["transactionStatus"] == "DEFERRED" and each["contexts"][0]["deferralReason"] == "DD7":
            order = each["relatedIdentifiers"][0]["relatedIdentifierValue"]
            matures = date.fromisoformat(each["contexts"][0]["maturityDate"][:10])
            yield order, delivered.get(order, matures - timedelta(days=8)), matures


def _deferred_overdue(files: Files) -> Found:
    yield from (order for order, _, matures in _delays(files) if matures < files.as_of)


def _wrong_delay(files: Files) -> Found:
    yield from (order for order, delivered, matures in _delays(files) if matures - delivered != timedelta(days=8))


def _refunds(files: Files, kind: str = "Refund") -> dict[str, dict[str, list[Line]]]:
    """Lines of refunds by order and refund id."""
    found: dict[str, dict[str, list[Line]]] = {}
    for settlement in files.settlements:
        for line in settlement.lines:
            if line.kind == kind:
                found.setdefault(line.order, {}).setdefault(line.adjustment, []).append(line)
    return found


def _returned(files: Files, kind: str) -> set[str]:
    if kind == "fba_returns":
        return {row["order-id"] for row in files.rows(kind)}
    return {row["Order ID"] for row in files.rows(kind) if row["Return delivery date"]}


def _shipped_by_amazon(files: Files) -> set[str]:
    return {row["amazon-order-id"] for row in files.rows("fba_shipments")}


def _never_returned(files: Files, by_amazon: bool) -> Found:
    returned = _returned(files, "fba_returns") | _returned(files, "mfn_returns")
    for order, refunds in _refunds(files).items():
        oldest = min(line.day for lines in refunds.values() for line in lines)
        if (
            order
            and order not in returned
            and oldest < files.as_of - timedelta(days=60)
            and (order in _shipped_by_amazon(files)) is by_amazon
        ):
            yield order


def _refund_overdue(files: Files) -> Found:
    for row in files.rows("mfn_returns"):
        if row["Return delivery date"] and not row["Refunded Amount"]:
            yield row["Order ID"]


def _twice(files: Files) -> Found:
    yield from (order for order, refunds in _refunds(files).items() if order and len(refunds) > 1)


def _fee_kept(files: Files) -> Found:
    for order, refunds in _refunds(files).items():
        if order and any(all(line.description != "Commission" for line in lines) for lines in refunds.values()):
            yield order


def _not_posted(files: Files) -> Found:
    posted = {line.order for settlement in files.settlements for line in settlement.lines}
    posted |= {each["relatedIdentifierValue"] for transaction in files.transactions for each in transaction["relatedIdentifiers"]}
    yield from (order for order in _shipped_by_amazon(files) if order not in posted)


def _damaged(files: Files) -> Found:
    yield from (
        row["order-id"] for row in files.rows("fba_returns") if row["detailed-disposition"] in ("CARRIER_DAMAGED", "WAREHOUSE_DAMAGED")
    )


def _debits(files: Files, kind: str) -> Found:
    """Orders debited so, but for those of a carrier with five or more."""
    orders = {order for order in _refunds(files, kind) if order}
    many = set(_carriers_of(files, orders))
    yield from (order for order in orders if _parcels(files).get(order, {}).get("carrier") not in many)


def _parcels(files: Files) -> dict[str, dict[str, Any]]:
    """The parcel of each order that the seller sent."""
    return {order["orderId"]: order["packages"][0] for order in files.orders() if order.get("packages")}


def _carriers_of(files: Files, orders: set[str]) -> Found:
    """Carriers of five or more of these orders."""
    counts = Counter(parcel["carrier"] for order, parcel in _parcels(files).items() if order in orders)
    yield from (carrier for carrier, count in counts.items() if count >= 5)


def _wave(files: Files) -> Found:
    """Carriers with five A-to-z debits or more."""
    claimed = {order for order in _refunds(files, "A-to-z Guarantee Refund") if order}
    yield from (f"carrier {carrier}" for carrier in _carriers_of(files, claimed))


def _confirmed_late(files: Files) -> Found:
    """Days by which five or more orders were to be sent and were confirmed later."""
    promised = {order["orderId"]: order["fulfillment"]["shipByWindow"]["latestDateTime"] for order in files.orders()}
    late = Counter(promised[order][:10] for order, parcel in _parcels(files).items() if parcel["createdTime"] > promised[order])
    yield from (f"ship-by day {day}" for day, count in late.items() if count >= 5)


def _cancelled(files: Files) -> Found:
    """Products of which the seller cancelled five orders or more."""
    items = [item for order in files.orders() for item in order["orderItems"] if "cancellation" in item]
    sold_out = [item for item in items if item["cancellation"]["cancellationExecution"]["cancelledBy"] != "BUYER"]
    counts = Counter(item["product"]["sellerSku"] for item in sold_out)
    yield from (f"product {sku}" for sku, count in counts.items() if count >= 5)


def _untracked(files: Files) -> Found:
    """Categories with five parcels or more that no carrier scanned."""
    tables = [csv.DictReader(io.StringIO(document.content.decode())) for document in files.of("packages")]
    counts = Counter(row["Category"] for table in tables for row in table if row["State"] == "PENDING")
    yield from (f"category {category}" for category, count in counts.items() if count >= 5)


def _disappointing(files: Files) -> Found:
    """Products with five poor ratings or more that speak of missing parts."""
    words = ("missing", "fehl", "manqu", "Teil", "pièce", "部品", "欠品")
    poor = {order for _, _, order, comment in _rated(files) if any(word in comment for word in words)}
    counts = Counter(row["sku"] for row in files.rows("fba_shipments") if row["amazon-order-id"] in poor)
    yield from (f"product {sku}" for sku, count in counts.items() if count >= 5)


def _safet(files: Files) -> Found:
    for row in files.rows("mfn_returns"):
        if row["Refunded Amount"] and not row["Return delivery date"] and not row["SafeT claim id"]:
            yield row["Order ID"]


def _uncleared(files: Files) -> Found:
    after = {before.id: following for before, following in _neighbours(files)}
    for settlement in files.settlements:
        if settlement.total < 0 and settlement.id not in after:
            yield settlement.id


def _charged(files: Files) -> Found:
    yield from (settlement.id for settlement in files.settlements if settlement.sum_of("Successful charge"))


def _unknown(files: Files) -> Found:
    for settlement in files.settlements:
        if b"amount-type" in settlement.content and {line.kind.lower() for line in settlement.lines} - KNOWN_TYPES:
            yield settlement.id


def _deactivated(files: Files) -> Found:
    for document in files.of("account_health"):
        for status in json.loads(document.content)["accountStatuses"]:
            if status["status"] != "NORMAL":
                yield status["marketplaceId"]


def _conflict(files: Files) -> Found:
    contents: dict[str, set[bytes]] = {}
    for settlement in files.settlements:
        contents.setdefault(settlement.id, set()).add(settlement.content)
    yield from (number for number, different in contents.items() if len(different) > 1)


def _mixed(files: Files) -> Found:
    yield from (settlement.id for settlement in files.settlements if any(line.currency for line in settlement.lines))


def _late(files: Files) -> Found:
    soon = files.as_of + timedelta(days=1)
    yield from (row["order-id"] for row in files.rows("unshipped_orders") if instant(row["promise-date"]).date() <= soon)


def _stranded(files: Files) -> Found:
    yield from (row["sku"] for row in files.rows("stranded_inventory"))


def _removable(files: Files) -> Found:
    words = ("arrived", "Paket", "colis", "到着")
    for document in files.of("seller_feedback"):
        store = document.path.split("/")[1][:2]
        text = document.content.decode({"DE": "cp1252", "FR": "cp1252", "JP": "cp932"}.get(store, "utf-8"))
        yield from (line.split("\t")[4] for line in text.splitlines() if any(word in line for word in words))


def _negative(files: Files) -> Iterator[tuple[str, date, str]]:
    yield from ((store, day, order) for store, day, order, _ in _rated(files))


def _rated(files: Files) -> Iterator[tuple[str, date, str, str]]:
    """(store, day, order, comment) of feedback of one or two stars; the form of the day follows the store."""
    forms = {"US": "%m/%d/%y", "DE": "%d.%m.%y", "JP": "%y/%m/%d"}
    for document in files.of("seller_feedback"):
        store = document.path.split("/")[1][:2]
        text = document.content.decode({"DE": "cp1252", "FR": "cp1252", "JP": "cp932"}.get(store, "utf-8"))
        for line in text.splitlines()[1:]:
            day, rating, comment, *_, order, _ = line.split("\t")
            if int(rating) <= 2:
                yield store, datetime.strptime(day, forms.get(store, "%d/%m/%y")).date(), order, comment  # noqa: DTZ007 - a day


def _carriers(files: Files) -> Found:
    """Carriers of Amazon with five poor ratings or more, one in three of their orders."""
    poor = {order for *_, order in _negative(files)}
    carried: dict[str, set[str]] = {}
    for row in files.rows("fba_shipments"):
        carried.setdefault(row["carrier"], set()).add(row["amazon-order-id"])
    yield from (carrier for carrier, orders in carried.items() if len(orders & poor) >= 5 and 3 * len(orders & poor) >= len(orders))


def _bursts(files: Files) -> Found:
    """Three days with five poor ratings or more in one store."""
    by_store: dict[str, list[date]] = {}
    for store, day, _ in _negative(files):
        by_store.setdefault(store, []).append(day)
    for days in by_store.values():
        first = next((day for day in sorted(days) if sum(0 <= (each - day).days < 3 for each in days) >= 5), None)
        if first is not None:
            yield f"negative feedback from {first} to {max(each for each in days if (each - first).days < 3)}"


DETECTORS: dict[str, Callable[[Files], Found]] = {
    "settlement_does_not_sum": _does_not_sum,
    "reserve_chain_broken": _chain,
    "settlement_missing": _missing,
    "payout_not_in_bank": _not_in_bank,
    "payout_to_other_account": _other_account,
    "deferred_overdue": _deferred_overdue,
    "wrong_delay_applied": _wrong_delay,
    "refund_without_return": lambda files: _never_returned(files, by_amazon=False),
    "return_refund_overdue": _refund_overdue,
    "order_refunded_twice": _twice,
    "referral_fee_not_returned": _fee_kept,
    "delivered_order_not_posted": _not_posted,
    "reimbursement_owed_customer_return": lambda files: _never_returned(files, by_amazon=True),
    "reimbursement_owed_lost_stock": _damaged,
    "atoz_debit": lambda files: _debits(files, "A-to-z Guarantee Refund"),
    "chargeback_debit": lambda files: _debits(files, "Chargeback Refund"),
    "safet_window_open": _safet,
    "negative_balance_uncleared": _uncleared,
    "charge_to_card": _charged,
    "unknown_transaction_type": _unknown,
    "funds_clock_after_deactivation": _deactivated,
    "settlement_conflict": _conflict,
    "mixed_currency_or_account": _mixed,
    "late_shipment_risk": _late,
    "stranded_removal_due": _stranded,
    "removable_feedback": _removable,
    "bad_carrier": _carriers,
    "feedback_attack": _bursts,
    "odr_creep": _disappointing,
    "atoz_wave": _wave,
    "late_confirmations": _confirmed_late,
    "cancellation_spike": _cancelled,
    "vtr_category_drop": _untracked,
}
