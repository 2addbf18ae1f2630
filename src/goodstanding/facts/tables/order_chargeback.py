"""A credit-card chargeback of an order. Only those about the service count in the Order Defect Rate."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="order_chargeback",
    title="Chargebacks",
    asked_for="a list of chargebacks (with --map)",
    columns=(
        ORDER,
        Column("chargeback_id", Type.TEXT, "Amazon's id"),
        Column("filed_at", Type.INSTANT, "when Amazon told of it"),
        Column("kind", Type.CODE, "SERVICE or FRAUD; null when the source does not say"),
        Column("decided_at", Type.INSTANT, "decided; null while open"),
        Column("status", Type.CODE, "as printed"),
        Column("counts", Type.FLAG, "it counts in the Order Defect Rate, as Amazon shows it; null when the source does not say"),
        Column("removed_at", Type.INSTANT, "when it stopped to count"),
    ),
    restate=Restate.LATEST,
    key=("order_id", "chargeback_id"),
    order_by="decided_at",
    known_at="filed_at",
)
