"""An item of an order with its newest status, from the all-orders reports. Pending orders have no price yet."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, CURRENCY, ORDER, QUANTITY, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="order_item",
    title="Order items",
    asked_for="the all-orders report",
    columns=(
        ORDER,
        Column("merchant_order_id", Type.TEXT, "the seller's own order id"),
        Column("purchased_at", Type.INSTANT, "when the buyer ordered"),
        Column("updated_at", Type.INSTANT, "last change"),
        Column("order_status", Type.CODE, "as printed: Pending, Shipped, Cancelled"),
        Column("fulfillment_channel", Type.CODE, "Amazon or Merchant"),
        Column("sales_channel", Type.CODE, "store or Non-Amazon"),
        Column("ship_service_level", Type.CODE, "as printed"),
        SKU,
        ASIN,
        Column("item_status", Type.CODE, "as printed"),
        QUANTITY,
        CURRENCY,
        Column("item_price", Type.MONEY, "price of all units"),
        Column("item_tax", Type.MONEY, "tax"),
        Column("shipping_price", Type.MONEY, "shipping"),
        Column("shipping_tax", Type.MONEY, "tax on shipping"),
        Column("gift_wrap_price", Type.MONEY, "gift wrap"),
        Column("gift_wrap_tax", Type.MONEY, "tax on gift wrap"),
        Column("item_promotion_discount", Type.MONEY, "discount on items"),
        Column("ship_promotion_discount", Type.MONEY, "discount on shipping"),
        Column("is_business_order", Type.FLAG, "Amazon Business order"),
        Column("order_item_id", Type.TEXT, "item id, where given"),
    ),
    restate=Restate.LATEST,
    key=("order_id",),
    order_by="updated_at",
    known_at="purchased_at",
)
