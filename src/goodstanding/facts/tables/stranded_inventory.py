"""FBA stock without an offer: why, and when Amazon will remove it."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, CURRENCY, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="stranded_inventory",
    title="Stranded inventory",
    asked_for="the stranded inventory report",
    columns=(
        Column("primary_action", Type.CODE, "what Amazon suggests"),
        Column("stranded_on", Type.DAY, "since when"),
        Column("removal_on", Type.DAY, "date of automatic removal"),
        Column("status_primary", Type.CODE, "as printed"),
        Column("status_secondary", Type.CODE, "as printed"),
        Column("error_message", Type.TEXT, "as printed"),
        Column("stranded_reason", Type.CODE, "as printed"),
        ASIN,
        SKU,
        Column("fnsku", Type.TEXT, "fulfilment network SKU"),
        Column("title", Type.TEXT, "product name"),
        Column("condition", Type.CODE, "as printed"),
        Column("fulfilled_by", Type.CODE, "as printed"),
        Column("fulfillable_quantity", Type.COUNT, "units"),
        Column("your_price", Type.MONEY, "price"),
        CURRENCY,
        Column("unfulfillable_quantity", Type.COUNT, "units"),
        Column("reserved_quantity", Type.COUNT, "units"),
        Column("inbound_quantity", Type.COUNT, "units"),
    ),
    restate=Restate.SNAPSHOT,
    key=("sku", "asin", "stranded_reason"),
)
