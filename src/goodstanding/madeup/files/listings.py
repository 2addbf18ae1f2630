"""All listings of each store, in the store's own charset."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Product, Seller, Shop
from goodstanding.madeup.orders import price_in
from goodstanding.madeup.styles import number, style_of

COLUMNS: Final = (
    "item-name",
    "item-description",
    "listing-id",
    "seller-sku",
    "price",
    "quantity",
    "open-date",
    "image-url",
    "item-is-marketplace",
    "product-id-type",
    "zshop-shipping-fee",
    "item-note",
    "item-condition",
    "zshop-category1",
    "zshop-browse-path",
    "zshop-storefront-feature",
    "asin1",
    "asin2",
    "asin3",
    "will-ship-internationally",
    "expedited-shipping",
    "zshop-boldface",
    "product-id",
    "bid-for-featured-placement",
    "add-delete",
    "pending-quantity",
    "fulfillment-channel",
    "merchant-shipping-group",
    "status",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a shop, with every product of the range."""
    for shop in seller.shops:
        rows = [in_order(COLUMNS, _row(shop, number, product)) for number, product in enumerate(seller.products)]
        content = tab_separated(COLUMNS, rows, charset=style_of(shop.code).charset)
        ids = frozenset(product.sku for product in seller.products)
        yield Document(f"listings/{shop.code}-all-listings.txt", "listings", content, ids)


def _row(shop: Shop, position: int, product: Product) -> dict[str, str]:
    opened = shop.periods[0].start - timedelta(days=40 + position)
    by_amazon = position % 3 != 0
    return {
        "item-name": product.names.get(shop.marketplace.language, product.names["en"]),
        "listing-id": f"0101MADEUP{position:02d}",
        "seller-sku": product.sku,
        "price": number(price_in(style_of(shop.code), product, shop.currency)),
        "quantity": "" if by_amazon else "25",
        "open-date": f"{opened:%Y-%m-%d %H:%M:%S} UTC",
        "item-is-marketplace": "y",
        "product-id-type": "1",
        "item-condition": "11",
        "asin1": product.asin,
        "product-id": product.asin,
        "pending-quantity": "0",
        "fulfillment-channel": f"AMAZON_{'EU' if shop.marketplace.region == 'EU' else shop.marketplace.region}" if by_amazon else "DEFAULT",
        "merchant-shipping-group": "Made-up template",
        "status": "Active",
    }
