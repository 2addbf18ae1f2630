"""A cancelled order and who cancelled it."""

from __future__ import annotations

from goodstanding.facts.model import MARKETPLACE, ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="order_cancellation",
    title="Order cancellations",
    asked_for="orders of the Orders API",
    columns=(
        ORDER,
        Column("order_item_id", Type.TEXT, "item; null for the whole order"),
        MARKETPLACE,
        Column("cancelled_at", Type.INSTANT, "when it was cancelled"),
        Column("cancelled_by", Type.CODE, "BUYER, MERCHANT or AMAZON; null when the source does not say"),
        Column("requested_by", Type.CODE, "BUYER when the buyer asked with Amazon's own cancel option"),
        Column("reason", Type.CODE, "as given"),
        Column("units", Type.COUNT, "units"),
    ),
    restate=Restate.LATEST,
    key=("order_id", "order_item_id"),
    order_by="cancelled_at",
    known_at="cancelled_at",
)
