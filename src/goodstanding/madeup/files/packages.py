"""The seller's own table of packages with the category of each, as a shipping program keeps it: nothing that Amazon publishes has it.

Its columns are the seller's, so it is read by a mapping.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from goodstanding.madeup.document import Document, comma_separated
from goodstanding.madeup.files.orders_api import parcel_state
from goodstanding.madeup.model import Order, Seller, Shop
from goodstanding.madeup.styles import iso

MAPPING: Final = (
    "order_shipment:order_id=Order,marketplace=Store,purchased_at=Ordered,updated_at=Last change,ship_by=Ship by,deliver_by=Deliver by,"
    "confirmed_at=Confirmed,carrier=Carrier,service=Service,tracking_id=Tracking number,status=State,units=Units,sku=SKU,asin=ASIN,"
    "category=Category,fulfillment:=MFN"
)
COLUMNS: Final = (
    "Order",
    "Store",
    "Ordered",
    "Last change",
    "Ship by",
    "Deliver by",
    "Confirmed",
    "Carrier",
    "Service",
    "Tracking number",
    "State",
    "Units",
    "SKU",
    "ASIN",
    "Category",
)
_DAYS: Final = 90


def documents(seller: Seller) -> Iterator[Document]:
    """One file for each shop that keeps such a table: the packages of the last 90 days."""
    for shop in seller.shops:
        if not shop.lists_packages:
            continue
        since = seller.now - timedelta(days=_DAYS)
        sent = [order for order in shop.orders if order.fulfillment == "MFN" and order.shipped and order.purchased >= since]
        text = comma_separated([COLUMNS, *(_row(seller, shop, order) for order in sent)])
        ids = frozenset(order.id for order in sent)
        yield Document(f"packages/{shop.code}-packages.csv", "packages", text.encode(), ids, MAPPING)


def _row(seller: Seller, shop: Shop, order: Order) -> list[str]:
    first = order.items[0]
    cells = [order.id, shop.marketplace.name, *map(_instant, (order.purchased, seller.now, order.promise, order.deliver_by))]
    cells += [_instant(order.shipment_confirmed), order.carrier, "Standard", order.tracking, parcel_state(seller, order)]
    return [*cells, str(sum(item.quantity for item in order.items)), first.product.sku, first.product.asin, first.product.category]


def _instant(at: datetime | None) -> str:
    assert at is not None, "only packages that were sent are listed"
    return iso(at)
