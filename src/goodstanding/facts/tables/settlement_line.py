"""One amount of a settlement. The lines of a settlement add up to its total, to the cent."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, ORDER, QUANTITY, SKU, Column, Digest, Restate, Table, Type

TABLE = Table(
    id="settlement_line",
    title="Settlement lines",
    asked_for="settlement reports",
    columns=(
        Column("settlement_id", Type.CODE, "the settlement it belongs to"),
        Column("transaction_type", Type.CODE, "as printed: Order, Refund, other-transaction"),
        ORDER,
        Column("merchant_order_id", Type.TEXT, "the seller's own order id, null when it repeats the Amazon order id"),
        Column("adjustment_id", Type.TEXT, "joins a reversal to the refund it repays"),
        Column("shipment_id", Type.TEXT, "Amazon shipment id"),
        MARKETPLACE,
        Column("amount_type", Type.CODE, "as printed: ItemPrice, ItemFees"),
        Column("amount_description", Type.CODE, "as printed: Principal, Commission"),
        Column("amount", Type.MONEY, "signed; positive is to the seller"),
        CURRENCY,
        Column("fulfillment", Type.CODE, "AFN (by Amazon) or MFN (by the seller)"),
        Column("posted_at", Type.INSTANT, "when it was posted"),
        Column("order_item_code", Type.TEXT, "id of the order item"),
        Column("merchant_order_item_id", Type.TEXT, "the seller's item id"),
        Column("merchant_adjustment_item_id", Type.TEXT, "the seller's adjustment id"),
        SKU,
        QUANTITY,
        Column("promotion_id", Type.TEXT, "promotion"),
    ),
    restate=Restate.IMMUTABLE,
    key=("settlement_id",),
    digest=Digest(
        by=(
            "document",
            "account",
            "settlement_id",
            "transaction_type",
            "amount_type",
            "amount_description",
            "marketplace",
            "currency",
        ),
        sums=("amount",),
    ),
)
