"""All-orders reports by last update, a file a month and region; an order that changed since stands in two months, as it was then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from goodstanding.madeup.document import Document, in_order, tab_separated
from goodstanding.madeup.model import Item, Order, Seller, Shop, Status
from goodstanding.madeup.styles import iso, number, style_of

COLUMNS: Final = (
    "amazon-order-id",
    "merchant-order-id",
    "purchase-date",
    "last-updated-date",
    "order-status",
    "fulfillment-channel",
    "sales-channel",
    "order-channel",
    "ship-service-level",
    "product-name",
    "sku",
    "asin",
    "item-status",
    "quantity",
    "currency",
    "item-price",
    "item-tax",
    "shipping-price",
    "shipping-tax",
    "gift-wrap-price",
    "gift-wrap-tax",
    "item-promotion-discount",
    "ship-promotion-discount",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "promotion-ids",
    "is-business-order",
    "purchase-order-number",
    "price-designation",
    "order-item-id",
)


def documents(seller: Seller) -> Iterator[Document]:
    """One file a region and month of the last update."""
    for region in dict.fromkeys(shop.marketplace.region for shop in seller.shops):
        shops = [shop for shop in seller.shops if shop.marketplace.region == region]
        by_month: dict[str, list[tuple[Shop, Order]]] = {}
        for shop in shops:
            for order in shop.orders:
                for state in _states(order):
                    by_month.setdefault(f"{_updated(state):%Y-%m}", []).append((shop, state))
        charset = style_of(shops[0].code).charset
        for month, states in sorted(by_month.items()):
            states.sort(key=lambda pair: (_updated(pair[1]), pair[1].id))
            rows = [in_order(COLUMNS, _row(shop, order, item)) for shop, order in states for item in order.items]
            ids = frozenset(order.id for _, order in states)
            yield Document(f"orders/{region}-{month}.txt", "all_orders", tab_separated(COLUMNS, rows, charset=charset), ids)


def _updated(order: Order) -> datetime:
    assert order.updated is not None
    return order.updated


def _states(order: Order) -> list[Order]:
    """The order as it is, and as it was on the last day of the month it was bought in when it was sent in the next one."""
    if order.shipped is None or order.shipped.month == order.purchased.month:
        return [order]
    before = Status.PENDING if order.fulfillment == "AFN" else Status.UNSHIPPED
    return [replace(order, status=before, updated=order.purchased), order]


def _row(shop: Shop, order: Order, item: Item) -> dict[str, str]:
    by_amazon = order.fulfillment == "AFN"
    cells = {
        "amazon-order-id": order.id,
        "merchant-order-id": order.id if not by_amazon else "",
        "purchase-date": iso(order.purchased),
        "last-updated-date": iso(_updated(order)),
        "order-status": str(order.status),
        "fulfillment-channel": "Amazon" if by_amazon else "Merchant",
        "sales-channel": shop.marketplace.name,
        "ship-service-level": "Expedited" if by_amazon else "Standard",
        "product-name": item.product.names.get(shop.marketplace.language, item.product.names["en"]),
        "sku": item.product.sku,
        "asin": item.product.asin,
        "item-status": str(order.status),
        "quantity": "0" if order.status is Status.CANCELLED else str(item.quantity),
        "ship-city": "MADEUP CITY",
        "ship-postal-code": "00000",
        "ship-country": shop.marketplace.country,
        "is-business-order": str(order.deferral == "B2B").lower(),
        "price-designation": "Business Price" if order.deferral == "B2B" else "",
        "order-item-id": item.code,
    }
    priced = order.status not in (Status.PENDING, Status.CANCELLED)
    return cells | (_prices(shop, item) if priced else {})


def _prices(shop: Shop, item: Item) -> dict[str, str]:
    """An order that is pending or cancelled has no price."""
    amounts: dict[str, Decimal] = {
        "item-price": item.principal,
        "item-tax": item.tax,
        "shipping-price": item.shipping,
        "item-promotion-discount": item.rebate,
        "ship-promotion-discount": item.shipping_rebate,
    }
    promotions = ["MADE-UP-PROMOTION"] * bool(item.rebate) + ["MADE-UP-FREE-SHIPPING"] * bool(item.shipping_rebate)
    printed = {name: number(amount) for name, amount in amounts.items() if amount or name == "item-price"}
    return printed | {"currency": shop.currency, "promotion-ids": ",".join(promotions)}
