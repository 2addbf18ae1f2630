"""Settlement report in XML: the oldest form, with the same amounts as the flat files.

What it says: every amount of one settlement period and what is transferred in the end.
How it is asked for: it no longer is (announced removal 2026-11-11); sellers keep old ones.
Limits of it: the words for amounts are set to those of the flat file V2 where these are known; others stay as printed.
Source: Amazon's schema of 2007 and the elements that public readers of later documents handle.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, Final

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.reading.xmlsafe import children_of, local_name
from goodstanding.sources.trees.answers import priced
from goodstanding.sources.trees.breakdowns import difference
from goodstanding.sources.trees.context import Named
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import xml_head
from goodstanding.sources.trees.node import TEXT, Money, Node
from goodstanding.sources.trees.settlement_words import ELEMENTS, amount_type, other_words, transaction_type
from goodstanding.sources.trees.values import instant, store
from goodstanding.sources.trees.xml import as_node

Values = dict[str, str | None]

BATCH: Final = 20_000  # amounts that are held as elements at once

_ITEMS: Final = ("Item", "AdjustedItem")
_PARTS: Final = {
    "ItemPrice": "ItemPrice",
    "ItemPriceAdjustments": "ItemPrice",
    "ItemFees": "ItemFees",
    "ItemFeeAdjustments": "ItemFees",
    "ItemTaxWithheld": "ItemWithheldTax",
}
_PROMOTIONS: Final = ("Promotion", "PromotionAdjustment")
_GROUPS: Final = ("BaseTax", "ShippingTax", "Charge", "DealFee", "CouponFee", "Fees", "Item")
_ORDER_FEES: Final = {"ShipmentFees": "Shipment-Fees", "OrderFee": "Order-Fees", "OrderFeeAdjustment": "Order-Fees"}


def _recognises(head: bytes) -> bool:
    names = xml_head(head).names
    return names[:1] == ("AmazonEnvelope",) and "SettlementReport" in names and "AmazonSettlementID" in names


def _batches(stream: BinaryIO) -> Iterator[Parsed]:
    named, settlement = Named(), ""
    parsed = Parsed()
    for _, element in children_of(stream, "SettlementReport"):
        if len(parsed.parts.get("lines", ())) >= BATCH:
            named.add(parsed)
            yield parsed
            parsed = Parsed()
        name, node = local_name(element), as_node(element, parsed)
        if name == "SettlementData":
            settlement = _settlement(node)
        else:
            found = list(_lines(node, name))
            for line, values in found:
                parsed.add("lines", line, values | {"settlement_id": settlement})
            if not found:
                node.odd(f"an element {name} in which no amount was found; the settlement may not add up without it", name)
            elif name not in ELEMENTS:
                node.odd(f"{name} is not a known element of the report; its amounts were taken under that name", name)
        node.finish()
    named.add(parsed)
    parsed.context.update(named.context())
    yield parsed


def _settlement(node: Node) -> str:
    total = node.money("TotalAmount")
    settlement = node.text("AmazonSettlementID") or ""
    values: Values = {
        "settlement_id": settlement,
        "period_start": instant(node.text("StartDate")),
        "period_end": instant(node.text("EndDate")),
        "deposited_at": instant(node.text("DepositDate")),
    }
    node.parsed.add("settlements", node.line, values | priced(total, "total_amount"))
    return settlement


def _lines(node: Node, name: str) -> Iterator[tuple[int, Values]]:
    """The amounts of one element, each with its line."""
    if node.has("Fulfillment"):
        yield from _of_order(node, name)
    else:
        yield from _of_other(node, name)


def _head(node: Node, name: str) -> Values:
    order, own = node.text("AmazonOrderID", "OrderId"), node.text("MerchantOrderID", "SellerOrderId")
    return {
        "transaction_type": transaction_type(name),
        "order_id": order,
        "merchant_order_id": own if own != order else None,
        "adjustment_id": node.text("AdjustmentID"),
        "shipment_id": node.text("ShipmentID"),
        "marketplace": store(node.text("MarketplaceName")),
    }


def _of_order(node: Node, name: str) -> Iterator[tuple[int, Values]]:
    head = _head(node, name)
    for fulfilment in node.children("Fulfillment"):
        shared = head | {"fulfillment": fulfilment.text("MerchantFulfillmentID"), "posted_at": instant(fulfilment.text("PostedDate"))}
        for kind in _ITEMS:
            for item in fulfilment.children(kind):
                yield from _of_item(item, shared)
        for payment in fulfilment.children("DirectPayment"):
            yield from _components(payment, "Direct-Payment", shared)
    for member, amount_kind in _ORDER_FEES.items():
        for fees in node.children(member):
            yield from _components(fees, amount_kind, head | {"posted_at": _posted(node)})


def _posted(node: Node) -> str | None:
    return next((instant(each.text("PostedDate")) for each in node.children("Fulfillment")), None)


def _of_item(item: Node, shared: Values) -> Iterator[tuple[int, Values]]:
    values = shared | {
        "order_item_code": item.text("AmazonOrderItemCode"),
        "merchant_order_item_id": item.text("MerchantOrderItemID"),
        "merchant_adjustment_item_id": item.text("MerchantAdjustmentItemID"),
        "sku": item.text("SKU"),
        "quantity": item.number("Quantity"),
    }
    for member, kind in _PARTS.items():
        for group in item.children(member):
            yield from _components(group, kind, values)
    for member in _PROMOTIONS:
        for each in item.children(member):
            yield each.line, values | _amount(each, "Promotion") | {"promotion_id": each.text("MerchantPromotionID")}


def _components(group: Node, kind: str, shared: Values) -> Iterator[tuple[int, Values]]:
    """Components of a price, fees, or one amount with its type directly in the group."""
    if group.has("Amount"):
        yield group.line, shared | _amount(group, kind)
    for name in ("Component", "Fee"):
        for each in group.children(name):
            yield each.line, shared | _amount(each, kind)


def _amount(node: Node, kind: str) -> Values:
    money, description = node.money("Amount"), node.text("Type")
    return {"amount_type": amount_type(kind, description), "amount_description": description} | priced(money)


def _of_other(node: Node, name: str) -> Iterator[tuple[int, Values]]:
    shared = _head(node, name) | {
        "fulfillment": node.text("MerchantFulfillmentID"),
        "posted_at": instant(node.text("PostedDate")),
        "sku": node.text("SKU"),
        "quantity": node.number("Quantity"),
    }
    printed, reason = node.text("TransactionType", "PaymentReason"), node.text("ReasonDescription")
    adjustment = shared["adjustment_id"] or node.text("TransactionID", "InvoiceId", "DealID", "CouponID")
    node.skip("DealDescription", "Count", "TransactionID", "PaymentReason")
    for at, label, money in _amounts(node):
        kind, description = other_words(name, printed, reason, label)
        words = {"adjustment_id": adjustment, "amount_type": kind, "amount_description": description}
        yield at.line, shared | _at_item(at) | words | priced(money)


def _at_item(at: Node) -> Values:
    found = {"sku": at.text("SKU"), "quantity": at.number("Quantity"), "shipment_id": at.text("ShipmentID")}
    return {name: value for name, value in found.items() if value is not None}


def _amounts(node: Node) -> Iterator[tuple[Node, str | None, Money]]:
    """The amounts that count, with what each is called. A total stands beside its parts: only one of the two is taken."""
    if node.has("TransactionAmount"):
        node.skip("BaseAmount", "TaxAmount")
        yield node, None, node.money("TransactionAmount")
    elif node.has("Amount"):
        yield from _itemised(node)
    for name in ("Fees",) if node.has("Amount") else _GROUPS:
        for group in node.children(name):
            yield from _grouped(group, name)


def _itemised(node: Node) -> Iterator[tuple[Node, str | None, Money]]:
    """The amount, by item where its items add up to it."""
    total, items = node.money("Amount"), node.children("OtherTransactionItem", "Item")
    if items and not difference(total, items, "Amount"):
        for item in items:
            yield item, None, item.money("Amount")
    else:
        node.skip("OtherTransactionItem", "Item")
        yield node, None, total


def _grouped(group: Node, name: str) -> Iterator[tuple[Node, str | None, Money]]:
    if TEXT in group.members:
        yield group, name, group.money()
    elif group.has("Amount"):
        yield group, group.text("Type") or name, group.money("Amount")
    for each in (*group.children("Component"), *group.children("Fee")):
        yield (group if name == "Item" else each), each.text("Type") or name, each.money("Amount")


REPORT = Report(
    id="settlement_xml",
    title="Settlement report (XML)",
    amazon_types=("GET_V2_SETTLEMENT_REPORT_DATA_XML",),
    expected_in="kept from before its removal; today: Payments > All Statements > Download Flat File V2",
    shape=Tree(_recognises, batches=_batches),
    rows=(
        mirrored("settlement", required=("settlement_id", "period_start", "period_end", "total_amount", "currency"), part="settlements"),
        mirrored("settlement_line", required=("settlement_id", "amount", "currency"), part="lines"),
    ),
    sources=(Source("SettlementReport.xsd (revision 10)", date(2026, 11, 23), Label.COPY),),
)
