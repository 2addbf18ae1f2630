"""An offer hidden from search or removed, with Amazon's reason."""

from __future__ import annotations

from goodstanding.facts.model import ASIN, SKU, Column, Restate, Table, Type

TABLE = Table(
    id="suppressed_listing",
    title="Suppressed listings",
    asked_for="the suppressed listings report",
    columns=(
        Column("status", Type.CODE, "as printed"),
        Column("reason", Type.CODE, "as printed"),
        SKU,
        ASIN,
        Column("title", Type.TEXT, "product name"),
        Column("condition", Type.CODE, "as printed"),
        Column("changed_on", Type.DAY, "status change"),
        Column("issue", Type.TEXT, "issue description"),
    ),
    restate=Restate.SNAPSHOT,
    key=("sku", "asin", "status", "reason", "issue"),
)
