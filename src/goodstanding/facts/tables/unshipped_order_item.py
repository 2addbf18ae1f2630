"""An order item the seller still has to ship, from the unshipped orders report; the ship-by instant is Amazon's."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="unshipped_order_item",
    title="Unshipped order items",
    asked_for="the unshipped orders report",
    columns=(
        ORDER,
        Column("order_item_id", Type.TEXT, "item id"),
        Column("purchased_at", Type.INSTANT, "when the buyer ordered"),
        Column("ship_by", Type.INSTANT, "promise date: ship and confirm by then"),
        Column("days_past_promise", Type.COUNT, "days late; negative while there is time"),
        SKU,
        Column("quantity_purchased", Type.COUNT, "units"),
        Column("quantity_shipped", Type.COUNT, "units"),
        Column("quantity_to_ship", Type.COUNT, "units"),
        Column("ship_service_level", Type.CODE, "as printed"),
        Column("is_business_order", Type.FLAG, "Amazon Business order"),
    ),
    restate=Restate.SNAPSHOT,
    key=("order_id", "order_item_id", "sku"),
)
