"""Feedback of 1 to 3 stars (the report has no others) with its comment and the seller's answer."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="seller_feedback",
    title="Seller feedback",
    asked_for="the seller feedback report",
    columns=(
        Column("left_on", Type.DAY, "day it was left"),
        Column("rating", Type.COUNT, "stars"),
        Column("comments", Type.TEXT, "the buyer's words"),
        Column("response", Type.TEXT, "the seller's answer"),
        ORDER,
    ),
    restate=Restate.LATEST,
    key=("order_id",),
    order_by="left_on",
    known_at="left_on",
)
