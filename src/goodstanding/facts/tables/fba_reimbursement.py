"""What Amazon paid or gave back for lost, damaged or unreturned stock."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, CURRENCY, ORDER, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="fba_reimbursement",
    title="FBA reimbursements",
    asked_for="the FBA reimbursements report",
    columns=(
        Column("approved_at", Type.INSTANT, "approved"),
        Column("reimbursement_id", Type.TEXT, "Amazon's id"),
        Column("case_id", Type.TEXT, "support case"),
        ORDER,
        Column("reason", Type.CODE, "as printed: CustomerReturn, Lost_Warehouse"),
        SKU,
        Column("fnsku", Type.TEXT, "fulfilment network SKU"),
        ASIN,
        Column("condition", Type.CODE, "as printed"),
        CURRENCY,
        Column("amount_per_unit", Type.MONEY, "per unit"),
        Column("amount_total", Type.MONEY, "in all"),
        Column("quantity_cash", Type.COUNT, "units paid in cash"),
        Column("quantity_inventory", Type.COUNT, "units given back"),
        Column("quantity_total", Type.COUNT, "units"),
        Column("original_reimbursement_id", Type.TEXT, "the one this corrects"),
        Column("original_reimbursement_type", Type.CODE, "as printed"),
    ),
    restate=Restate.UNION,
    key=("reimbursement_id", "sku", "fnsku", "reason", "amount_total"),
    known_at="approved_at",
)
