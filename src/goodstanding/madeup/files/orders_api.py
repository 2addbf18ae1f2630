"""Orders of the Orders API that the seller ships: promises, packages with their state, and who cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from goodstanding.madeup.document import Document
from goodstanding.madeup.jsontext import json_bytes
from goodstanding.madeup.model import ZERO, Item, Order, Seller, Shop, Status
from goodstanding.madeup.styles import zulu

_STATES: Final = {
    Status.PENDING: "PENDING",
    Status.UNSHIPPED: "UNSHIPPED",
    Status.SHIPPED: "SHIPPED",
    Status.CANCELLED: "CANCELLED",
}
_NO_STOCK: Final = "NoInventory"
_NO_NEED: Final = "No longer needed"


def documents(seller: Seller) -> Iterator[Document]:
    """One answer a shop, asked for at the end of the last day: every order that the seller ships."""
    for shop in seller.shops:
        own = [order for order in shop.orders if order.fulfillment == "MFN"]
        answer = {"orders": [_order(seller, shop, order) for order in own], "lastUpdatedBefore": zulu(seller.now)}
        ids = frozenset(order.id for order in own)
        yield Document(f"orders/{shop.code}-orders-api.json", "orders_api", json_bytes(answer), ids)


def _order(seller: Seller, shop: Shop, order: Order) -> dict[str, Any]:
    assert order.updated is not None
    fulfillment = {
        "fulfillmentStatus": _STATES[order.status],
        "fulfilledBy": "MERCHANT",
        "fulfillmentServiceLevel": "STANDARD",
        "shipByWindow": {"latestDateTime": zulu(order.promise)},
        "deliverByWindow": {"latestDateTime": zulu(order.deliver_by)},
    }
    found = {
        "orderId": order.id,
        "createdTime": zulu(order.purchased),
        "lastUpdatedTime": zulu(order.updated),
        "programs": ["AMAZON_BUSINESS"] if order.deferral == "B2B" else [],
        "salesChannel": {"channelName": "AMAZON", "marketplaceId": shop.marketplace.id, "marketplaceName": shop.marketplace.name},
        "fulfillment": fulfillment,
        "orderItems": [_item(shop, order, item) for item in order.items],
    }
    return found | ({"packages": [_package(seller, order)]} if order.shipped else {})


def _item(shop: Shop, order: Order, item: Item) -> dict[str, Any]:
    product = {"asin": item.product.asin, "sellerSku": item.product.sku}
    found = {"orderItemId": item.code, "quantityOrdered": item.quantity, "product": product}
    if order.status is not Status.CANCELLED:
        return found | {"proceeds": _proceeds(item, shop.currency)}
    asked = {"cancellationRequest": {"requester": "BUYER", "cancelReason": _NO_NEED}} if order.cancelled_by == "BUYER" else {}
    done = {"cancelledBy": order.cancelled_by, "cancelReason": _NO_NEED if asked else _NO_STOCK}
    return found | {"cancellation": asked | {"cancellationExecution": done}}


def _proceeds(item: Item, currency: str) -> dict[str, Any]:
    """What the buyer pays, in parts; a part that is nothing is left out."""

    def money(value: Decimal) -> dict[str, str]:
        return {"amount": f"{value:f}", "currencyCode": currency}

    def detailed(kind: str, parts: dict[str, Decimal]) -> list[dict[str, Any]]:
        details = [{"subtype": name, "value": money(value)} for name, value in parts.items() if value]
        return [{"type": kind, "subtotal": money(sum(parts.values(), ZERO)), "detailedBreakdowns": details}] if details else []

    parts: list[dict[str, Any]] = [{"type": "ITEM", "subtotal": money(item.principal)}]
    parts += [{"type": "SHIPPING", "subtotal": money(item.shipping)}] if item.shipping else []
    parts += detailed("TAX", {"ITEM": item.tax})
    parts += detailed("DISCOUNT", {"ITEM": item.rebate, "SHIPPING": item.shipping_rebate})
    total = item.principal + item.shipping + item.tax - item.rebate - item.shipping_rebate
    return {"proceedsTotal": money(total), "breakdowns": parts}


def _package(seller: Seller, order: Order) -> dict[str, Any]:
    assert order.shipped is not None
    assert order.shipment_confirmed is not None
    return {
        "packageReferenceId": "1",
        "createdTime": zulu(order.shipment_confirmed),
        "shipTime": zulu(order.shipped),
        "packageStatus": {"status": parcel_state(seller, order)},
        "carrier": order.carrier,
        "shippingService": "Standard",
        "trackingNumber": order.tracking,
        "packageItems": [{"orderItemId": item.code, "quantity": item.quantity} for item in order.items],
    }


def parcel_state(seller: Seller, order: Order) -> str:
    """Where the parcel is, in Amazon's words."""
    arrived = order.delivered is not None and order.delivered <= seller.now
    return order.parcel or ("DELIVERED" if arrived else "IN_TRANSIT")
