"""A unit sent back by a buyer to an Amazon warehouse, with reason and disposition."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, ORDER, QUANTITY, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="fba_return",
    title="FBA customer returns",
    asked_for="the FBA customer returns report",
    columns=(
        Column("returned_at", Type.INSTANT, "when the warehouse received it"),
        ORDER,
        SKU,
        ASIN,
        Column("fnsku", Type.TEXT, "fulfilment network SKU"),
        QUANTITY,
        Column("fulfillment_center", Type.CODE, "warehouse"),
        Column("disposition", Type.CODE, "as printed: SELLABLE, CUSTOMER_DAMAGED"),
        Column("reason", Type.CODE, "as printed"),
        Column("status", Type.CODE, "as printed: Unit returned to inventory, Reimbursed"),
        Column("license_plate", Type.TEXT, "license plate number of the unit"),
        Column("customer_comments", Type.TEXT, "free text of the buyer"),
    ),
    restate=Restate.UNION,
    key=("returned_at", "order_id", "sku", "license_plate", "disposition", "reason"),
    known_at="returned_at",
)
