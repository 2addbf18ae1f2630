"""Shipments from Amazon's warehouses, one file a month and shop. The estimated arrival is the delivery day of the reserve."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Item, Order, Seller, Shop
from goodstanding.madeup.styles import iso, number

COLUMNS: Final = (
    "amazon-order-id",
    "merchant-order-id",
    "shipment-id",
    "shipment-item-id",
    "amazon-order-item-id",
    "merchant-order-item-id",
    "purchase-date",
    "payments-date",
    "shipment-date",
    "reporting-date",
    "buyer-email",
    "buyer-name",
    "buyer-phone-number",
    "sku",
    "product-name",
    "quantity-shipped",
    "currency",
    "item-price",
    "item-tax",
    "shipping-price",
    "shipping-tax",
    "gift-wrap-price",
    "gift-wrap-tax",
    "ship-service-level",
    "recipient-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "ship-phone-number",
    "bill-address-1",
    "bill-address-2",
    "bill-address-3",
    "bill-city",
    "bill-state",
    "bill-postal-code",
    "bill-country",
    "item-promotion-discount",
    "ship-promotion-discount",
    "carrier",
    "tracking-number",
    "estimated-arrival-date",
    "fulfillment-center-id",
    "fulfillment-channel",
    "sales-channel",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop and month of shipment."""
    for shop in seller.shops:
        by_month: dict[str, list[Order]] = {}
        for order in shop.orders:
            if order.fulfillment == "AFN" and order.shipped is not None:
                by_month.setdefault(f"{order.shipped:%Y-%m}", []).append(order)
        for month, orders in sorted(by_month.items()):
            orders.sort(key=lambda order: (order.shipped, order.id))
            rows = [in_order(COLUMNS, _row(shop, order, item)) for order in orders for item in order.items]
            ids = frozenset(order.id for order in orders)
            path = f"shipments/{shop.code}-{month}-fba.txt"
            yield Document(path, "fba_shipments", tab_separated(COLUMNS, rows, newline="\r\n"), ids)


def _row(shop: Shop, order: Order, item: Item) -> dict[str, str]:
    assert order.shipped is not None
    assert order.delivered is not None
    return {
        "amazon-order-id": order.id,
        "shipment-id": order.shipment_id,
        "shipment-item-id": f"{order.shipment_id}{item.code[-2:]}",
        "amazon-order-item-id": item.code,
        "purchase-date": iso(order.purchased),
        "payments-date": iso(order.shipped),
        "shipment-date": iso(order.shipped),
        "reporting-date": iso(order.shipped + timedelta(hours=1)),
        "buyer-email": "made-up-buyer@example.invalid",
        "sku": item.product.sku,
        "product-name": item.product.names.get(shop.marketplace.language, item.product.names["en"]),
        "quantity-shipped": str(item.quantity),
        "currency": shop.currency,
        "item-price": number(item.principal),
        "item-tax": number(item.tax),
        "shipping-price": number(item.shipping),
        "ship-service-level": "Expedited",
        "ship-address-1": "MADE-UP STREET 1",
        "ship-city": "MADEUP CITY",
        "ship-postal-code": "00000",
        "ship-country": shop.marketplace.country,
        "item-promotion-discount": number(-item.rebate),
        "ship-promotion-discount": number(-item.shipping_rebate),
        "carrier": order.carrier,
        "tracking-number": order.tracking,
        "estimated-arrival-date": iso(order.delivered),
        "fulfillment-center-id": "MUP1",
        "fulfillment-channel": "AFN",
        "sales-channel": shop.marketplace.name,
    }
