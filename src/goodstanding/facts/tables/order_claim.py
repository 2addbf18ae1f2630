"""An A-to-z claim of an order: filed, decided, and whether it counts in the Order Defect Rate."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="order_claim",
    title="A-to-z claims",
    asked_for="a list of A-to-z claims (with --map)",
    columns=(
        ORDER,
        Column("claim_id", Type.TEXT, "Amazon's id"),
        Column("filed_at", Type.INSTANT, "filed"),
        Column("decided_at", Type.INSTANT, "decided, refunded or withdrawn; null while open"),
        Column("status", Type.CODE, "as printed"),
        Column("reason", Type.CODE, "as printed"),
        Column("is_granted", Type.FLAG, "the buyer was paid"),
        Column("counts", Type.FLAG, "it counts in the Order Defect Rate, as Amazon shows it; null when the source does not say"),
        Column("funded_by", Type.CODE, "SELLER or AMAZON, where shown"),
        Column("removed_at", Type.INSTANT, "when it stopped to count: appeal won, withdrawn after the decision"),
    ),
    restate=Restate.LATEST,
    key=("order_id", "claim_id"),
    order_by="decided_at",
    known_at="filed_at",
)
