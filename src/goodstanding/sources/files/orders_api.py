"""Orders of the Orders API: items, the promises to ship and deliver, packages, and who cancelled.

What it says: each order with its store, channel, state and items; of orders the seller ships also the ship-by and deliver-by windows and
    each package with carrier, tracking id and state; of cancelled items who cancelled them, and whether the buyer had asked for it.
How it is asked for: Orders API 2026-01-01, searchOrders or getOrder with the included data FULFILLMENT, PACKAGES, PROCEEDS and
    CANCELLATION.
Limits of it: no instant of the carrier's scans or of the delivery; a package's creation is taken for the confirmation of the shipment,
    and the last change of a cancelled order for its cancellation. The buyer and the address are never read.
Source: Amazon's published model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import BinaryIO, Final

from goodstanding.core.source import Source
from goodstanding.sources.model import Parsed, Report, Tree
from goodstanding.sources.trees.answers import elements, marketplace
from goodstanding.sources.trees.fields import mirrored
from goodstanding.sources.trees.heads import holds
from goodstanding.sources.trees.node import Node
from goodstanding.sources.trees.values import instant, plain

_HEAD: Final = 64 * 1024
_MEMBERS: Final = ("orderItems", "salesChannel", "createdTime", "lastUpdatedTime")
_STATES: Final = {
    "PENDING_AVAILABILITY": "Pending",
    "PENDING": "Pending",
    "UNSHIPPED": "Unshipped",
    "PARTIALLY_SHIPPED": "Partially Shipped",
    "SHIPPED": "Shipped",
    "CANCELLED": "Cancelled",
    "UNFULFILLABLE": "Unfulfillable",
}
"""The states as the orders report prints them."""
_CHANNELS: Final = {"AMAZON": "Amazon", "MERCHANT": "Merchant"}
_NOT_NEEDED: Final = ("orderAliases", "associatedOrders", "buyer", "recipient", "payment", "tax", "fulfillmentOrders")
_PLAIN: Final = {"ITEM": "item_price", "SHIPPING": "shipping_price", "GIFT_WRAP": "gift_wrap_price"}
_DETAILED: Final = {
    ("TAX", "ITEM"): "item_tax",
    ("TAX", "SHIPPING"): "shipping_tax",
    ("TAX", "GIFT_WRAP"): "gift_wrap_tax",
    ("DISCOUNT", "ITEM"): "item_promotion_discount",
    ("DISCOUNT", "SHIPPING"): "ship_promotion_discount",
}

_OF_THE_QUESTION: Final = frozenset({"createdBefore", "lastUpdatedBefore"})  # they repeat what was asked

Values = dict[str, str | None]


def _list_of(head: bytes) -> str | None:
    return next((name for name in ("orders", "order") if holds(head, name, *_MEMBERS)), None)


def _recognises(head: bytes) -> bool:
    return _list_of(head) is not None


def _read(stream: BinaryIO) -> Parsed:
    parsed = Parsed()
    head = stream.read(_HEAD)
    stream.seek(0)
    for node in elements(stream, parsed, _list_of(head) or "orders"):
        _order(node, parsed)
    parsed.unused -= _OF_THE_QUESTION
    return parsed


def _order(node: Node, parsed: Parsed) -> None:
    fulfillment = node.child("fulfillment")
    order: Values = {
        "order_id": node.text("orderId"),
        "purchased_at": instant(node.text("createdTime")),
        "updated_at": instant(node.text("lastUpdatedTime")),
    }
    store = _store(node.child("salesChannel"))
    state, channel = fulfillment.text("fulfillmentStatus"), fulfillment.text("fulfilledBy")
    placed: Values = {
        "order_status": _known(fulfillment, "fulfillmentStatus", state, _STATES),
        "fulfillment_channel": _known(fulfillment, "fulfilledBy", channel, _CHANNELS),
        "sales_channel": store,
        "ship_service_level": fulfillment.text("fulfillmentServiceLevel"),
        "is_business_order": "true" if "AMAZON_BUSINESS" in _programs(node) else "false",
    }
    items = node.children("orderItems")
    for item in items:
        parsed.add("items", item.line, order | placed | _item(item))
        cancelled = _cancelled(item)
        if cancelled:
            parsed.add("cancellations", item.line, order | {"marketplace": store, "cancelled_at": order["updated_at"]} | cancelled)
    if channel == "MERCHANT":
        for line, package in _packages(node, items):
            parsed.add("packages", line, order | {"marketplace": store, "fulfillment": "MFN"} | _promise(fulfillment) | package)
    fulfillment.skip("labelPrintingWindow")
    node.skip("proceeds", *_NOT_NEEDED)


def _store(channel: Node) -> str | None:
    """The store; sales outside Amazon are named as in the orders report."""
    name = channel.text("channelName")
    channel.skip("marketplaceName")
    outside = name is not None and name.upper() == "NON_AMAZON"
    printed = marketplace(channel)
    return "Non-Amazon" if outside else printed


def _known(node: Node, member: str, printed: str | None, words: Mapping[str, str]) -> str | None:
    if printed is not None and printed.upper() not in words:
        node.odd(f"{member} is {printed!r}, which is not in the published list; it was kept", member)
    return words.get((printed or "").upper(), printed)


def _programs(node: Node) -> set[str]:
    """The programmes of an order, a list of words."""
    node.skip("programs")
    found = node.members.get("programs")
    return {str(each).upper() for each in found} if isinstance(found, list) else set()


def _item(item: Node) -> Values:
    product = item.child("product")
    product.skip("title", "condition", "price", "serialNumbers", "customization")
    item.skip("measurement", "associatedOrderItems", "programs", "expense", "promotion", "tax", "fulfillment")
    plain_: Values = {
        "order_item_id": item.text("orderItemId"),
        "sku": product.text("sellerSku"),
        "asin": product.text("asin"),
        "quantity": item.number("quantityOrdered"),
    }
    return plain_ | _proceeds(item.child("proceeds"))


def _proceeds(proceeds: Node) -> Values:
    """The amounts of an item by column of the orders report; kinds that have no column there are left to the finances."""
    found: dict[str, Decimal] = {}
    currency = proceeds.money("proceedsTotal").currency
    for part in proceeds.children("breakdowns"):
        kind, subtotal = (part.text("type") or "").upper(), part.money("subtotal")
        currency = currency or subtotal.currency
        if kind in _PLAIN and subtotal.value is not None:
            found[_PLAIN[kind]] = found.get(_PLAIN[kind], Decimal(0)) + subtotal.value
        for detail in part.children("detailedBreakdowns"):
            column, value = _DETAILED.get((kind, (detail.text("subtype") or "").upper())), detail.money("value").value
            if column is not None and value is not None:
                found[column] = found.get(column, Decimal(0)) + value
    return {column: plain(value) for column, value in found.items()} | {"currency": currency}


def _cancelled(item: Node) -> Values:
    """Who cancelled the item; empty when nobody did."""
    cancellation = item.child("cancellation")
    request, execution = cancellation.child("cancellationRequest"), cancellation.child("cancellationExecution")
    requested_by, by = request.text("requester"), execution.text("cancelledBy")
    reason = execution.text("cancelReason")
    request.skip("cancelReason")
    if by is None and reason is None:
        return {}
    return {
        "order_item_id": item.text("orderItemId"),
        "cancelled_by": by and by.upper(),
        "requested_by": requested_by and requested_by.upper(),
        "reason": reason,
        "units": item.number("quantityOrdered"),
    }


def _promise(fulfillment: Node) -> Values:
    """The last instants to ship and to deliver."""
    windows = {"ship_by": fulfillment.child("shipByWindow"), "deliver_by": fulfillment.child("deliverByWindow")}
    for window in windows.values():
        window.skip("earliestDateTime")
    return {name: instant(window.text("latestDateTime")) for name, window in windows.items()}


def _packages(node: Node, items: list[Node]) -> Iterator[tuple[int, Values]]:
    """Every package; an order without one is a row of its own, not confirmed."""
    packages = node.children("packages")
    ids = {item.text("orderItemId"): item for item in items}
    for package in packages:
        yield package.line, _package(package, ids)
    if not packages:
        yield node.line, {}


def _package(package: Node, ids: Mapping[str | None, Node]) -> Values:
    state = package.child("packageStatus")
    contents = package.children("packageItems")
    for each in contents:
        each.skip("transparencyCodes")
    package.skip("shipFromAddress", "shipTime")
    units = [each.number("quantity") for each in contents]
    whole = sum((Decimal(each) for each in units if each and each.isdigit()), Decimal(0))
    inside = {each.text("orderItemId") for each in contents}
    single = ids[next(iter(inside))].child("product") if len(inside) == 1 and inside <= set(ids) else None
    return {
        "package_id": package.text("packageReferenceId"),
        "confirmed_at": instant(package.text("createdTime")),
        "carrier": package.text("carrier"),
        "service": package.text("shippingService"),
        "tracking_id": package.text("trackingNumber"),
        "status": state.text("detailedStatus", "status"),
        "units": plain(whole) if whole else None,
        "sku": single.text("sellerSku") if single else None,
        "asin": single.text("asin") if single else None,
    }


REPORT = Report(
    id="orders_api",
    title="Orders (Orders API)",
    amazon_types=("orders.searchOrders", "orders.getOrder"),
    expected_in="Orders API 2026-01-01, searchOrders",
    shape=Tree(_recognises, _read),
    rows=(
        mirrored("order_item", required=("order_id", "purchased_at", "updated_at"), part="items"),
        mirrored("order_shipment", required=("order_id", "purchased_at"), part="packages"),
        mirrored("order_cancellation", required=("order_id", "cancelled_at"), part="cancellations"),
    ),
    sources=(Source("https://github.com/amzn/selling-partner-api-models orders_2026-01-01.json", date(2026, 11, 23)),),
)
