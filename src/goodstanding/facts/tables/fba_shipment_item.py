"""A shipped item of an order fulfilled by Amazon, with its tracking number and estimated arrival."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, ORDER, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="fba_shipment_item",
    title="FBA shipment items",
    asked_for="the FBA shipments report",
    columns=(
        ORDER,
        Column("merchant_order_id", Type.TEXT, "the seller's own order id"),
        Column("shipment_id", Type.TEXT, "shipment"),
        Column("shipment_item_id", Type.TEXT, "shipment item"),
        Column("order_item_id", Type.TEXT, "order item"),
        Column("purchased_at", Type.INSTANT, "ordered"),
        Column("paid_at", Type.INSTANT, "paid"),
        Column("shipped_at", Type.INSTANT, "shipped"),
        Column("reported_at", Type.INSTANT, "reported"),
        SKU,
        Column("quantity_shipped", Type.COUNT, "units"),
        CURRENCY,
        Column("item_price", Type.MONEY, "price of all units"),
        Column("item_tax", Type.MONEY, "tax"),
        Column("shipping_price", Type.MONEY, "shipping"),
        Column("shipping_tax", Type.MONEY, "tax on shipping"),
        Column("gift_wrap_price", Type.MONEY, "gift wrap"),
        Column("gift_wrap_tax", Type.MONEY, "tax on gift wrap"),
        Column("item_promotion_discount", Type.MONEY, "discount"),
        Column("ship_promotion_discount", Type.MONEY, "discount"),
        Column("ship_service_level", Type.CODE, "as printed"),
        Column("carrier", Type.CODE, "carrier"),
        Column("tracking_number", Type.TEXT, "tracking number; leading zeros count"),
        Column("estimated_arrival_at", Type.INSTANT, "estimated arrival"),
        Column("fulfillment_center", Type.CODE, "warehouse"),
        Column("fulfillment_channel", Type.CODE, "AFN"),
        Column("sales_channel", Type.CODE, "store"),
    ),
    restate=Restate.LATEST,
    key=("shipment_item_id",),
    order_by="reported_at",
    known_at="shipped_at",
)
