"""An order of Amazon Business with the invoice it must have."""

from __future__ import annotations

from goodstanding.facts.model import MARKETPLACE, ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="b2b_invoice",
    title="Invoices of Amazon Business orders",
    asked_for="a list of invoices of Amazon Business orders (with --map)",
    columns=(
        ORDER,
        MARKETPLACE,
        Column("confirmed_at", Type.INSTANT, "when the shipment was confirmed: the clock of the invoice starts"),
        Column("uploaded_at", Type.INSTANT, "when the invoice was uploaded; null while there is none"),
        Column("is_by_amazon", Type.FLAG, "Amazon's VAT Calculation Service made the invoice"),
    ),
    restate=Restate.LATEST,
    key=("order_id",),
    order_by="uploaded_at",
    known_at="confirmed_at",
)
