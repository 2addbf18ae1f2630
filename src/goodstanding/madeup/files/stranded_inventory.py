"""Stranded inventory: FBA stock without an offer and the day Amazon removes it; only the header when there is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Seller, Shop, Stranded
from goodstanding.madeup.orders import price_in
from goodstanding.madeup.styles import number, style_of

COLUMNS: Final = (
    "primary-action",
    "date-stranded",
    "Date-to-take-auto-removal",
    "status-primary",
    "status-secondary",
    "error-message",
    "stranded-reason",
    "asin",
    "sku",
    "fnsku",
    "product-name",
    "condition",
    "fulfilled-by",
    "fulfillable-qty",
    "your-price",
    "unfulfillable-qty",
    "reserved-quantity",
    "inbound-shipped-qty",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop, as it was at the end of the last day."""
    for shop in seller.shops:
        rows = [in_order(COLUMNS, _row(shop, each)) for each in shop.stranded]
        ids = frozenset(each.product.sku for each in shop.stranded)
        yield Document(f"stock/{shop.code}-stranded.txt", "stranded_inventory", tab_separated(COLUMNS, rows), ids)


def _row(shop: Shop, stranded: Stranded) -> dict[str, str]:
    product = stranded.product
    return {
        "primary-action": "Relist",
        "date-stranded": stranded.since.isoformat(),
        "Date-to-take-auto-removal": stranded.removal.isoformat() if stranded.removal else "",
        "status-primary": "Closed",
        "status-secondary": "Closed listing",
        "stranded-reason": "Listing closed",
        "asin": product.asin,
        "sku": product.sku,
        "fnsku": product.fnsku,
        "product-name": product.names.get(shop.marketplace.language, product.names["en"]),
        "condition": "New",
        "fulfilled-by": "Amazon",
        "fulfillable-qty": str(stranded.quantity),
        "your-price": number(price_in(style_of(shop.code), product, shop.currency)),
        "unfulfillable-qty": "0",
        "reserved-quantity": "0",
        "inbound-shipped-qty": "0",
    }
