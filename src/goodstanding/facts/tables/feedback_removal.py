"""Feedback that Amazon removed or struck through, or the buyer took back: it no longer counts."""

from __future__ import annotations

from goodstanding.facts.model import ORDER, Column, Restate, Table, Type

TABLE = Table(
    id="feedback_removal",
    title="Removed feedback",
    asked_for="a list of removed feedback (with --map)",
    columns=(
        ORDER,
        Column("removed_on", Type.DAY, "day it was removed or struck through"),
        Column("reason", Type.CODE, "as given"),
    ),
    restate=Restate.LATEST,
    key=("order_id",),
    order_by="removed_on",
    known_at="removed_on",
)
