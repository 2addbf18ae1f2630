"""FBA customer returns: every unit that came back to an Amazon warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Return, Seller, Shop
from goodstanding.madeup.styles import iso

COLUMNS: Final = (
    "return-date",
    "order-id",
    "sku",
    "asin",
    "fnsku",
    "product-name",
    "quantity",
    "fulfillment-center-id",
    "detailed-disposition",
    "reason",
    "status",
    "license-plate-number",
    "customer-comments",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop, in order of arrival."""
    for shop in seller.shops:
        arrived = [each for each in shop.returns if each.order.fulfillment == "AFN" and each.arrived is not None]
        arrived.sort(key=lambda each: (each.arrived, each.id))
        rows = [in_order(COLUMNS, _row(shop, each)) for each in arrived]
        ids = frozenset(each.order.id for each in arrived)
        yield Document(f"returns/{shop.code}-fba-returns.txt", "fba_returns", tab_separated(COLUMNS, rows), ids)


def _row(shop: Shop, sent: Return) -> dict[str, str]:
    assert sent.arrived is not None
    product = sent.item.product
    return {
        "return-date": iso(sent.arrived),
        "order-id": sent.order.id,
        "sku": product.sku,
        "asin": product.asin,
        "fnsku": product.fnsku,
        "product-name": product.names.get(shop.marketplace.language, product.names["en"]),
        "quantity": str(sent.item.quantity),
        "fulfillment-center-id": "MUP1",
        "detailed-disposition": sent.disposition,
        "reason": sent.reason,
        "status": sent.status,
        "license-plate-number": f"LPN{sent.id.removeprefix('DMADE').removesuffix('RRMA')}",
    }
