"""Unshipped orders (actionable orders): what the seller must still send, and by when. Columns about persons hold placeholders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Item, Order, Seller, Shop, Status
from goodstanding.madeup.styles import iso

COLUMNS: Final = (
    "order-id",
    "order-item-id",
    "purchase-date",
    "payments-date",
    "reporting-date",
    "promise-date",
    "days-past-promise",
    "buyer-email",
    "buyer-phone-number",
    "sku",
    "product-name",
    "quantity-purchased",
    "quantity-shipped",
    "quantity-to-ship",
    "ship-service-level",
    "recipient-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "is-business-order",
    "purchase-order-number",
    "price-designation",
    "is-prime",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop, as it was at the end of the last day."""
    for shop in seller.shops:
        waiting = [order for order in shop.orders if order.status is Status.UNSHIPPED]
        rows = [in_order(COLUMNS, _row(seller, shop, order, item)) for order in waiting for item in order.items]
        ids = frozenset(order.id for order in waiting)
        yield Document(f"orders/{shop.code}-unshipped.txt", "unshipped_orders", tab_separated(COLUMNS, rows), ids)


def _row(seller: Seller, shop: Shop, order: Order, item: Item) -> dict[str, str]:
    return {
        "order-id": order.id,
        "order-item-id": item.code,
        "purchase-date": iso(order.purchased),
        "payments-date": iso(order.purchased),
        "reporting-date": iso(seller.now),
        "promise-date": iso(order.promise),
        "days-past-promise": str((seller.as_of - order.promise.date()).days),
        "buyer-email": "made-up-buyer@example.invalid",
        "sku": item.product.sku,
        "product-name": item.product.names.get(shop.marketplace.language, item.product.names["en"]),
        "quantity-purchased": str(item.quantity),
        "quantity-shipped": "0",
        "quantity-to-ship": str(item.quantity),
        "ship-service-level": "Standard",
        "recipient-name": "MADE-UP BUYER",
        "ship-address-1": "MADE-UP STREET 1",
        "ship-city": "MADEUP CITY",
        "ship-postal-code": "00000",
        "ship-country": shop.marketplace.country,
        "is-business-order": str(order.deferral == "B2B").lower(),
        "is-prime": "false",
    }
