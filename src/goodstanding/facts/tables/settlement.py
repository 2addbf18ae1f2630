"""A settlement as a whole: Amazon's own statement of one period's total. From the summary row of settlement reports."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, Column, Restate, Table, Type

TABLE = Table(
    id="settlement",
    title="Settlements",
    asked_for="settlement reports",
    columns=(
        Column("settlement_id", Type.CODE, "Amazon's id of the settlement"),
        Column("period_start", Type.INSTANT, "first instant of the period"),
        Column("period_end", Type.INSTANT, "last instant of the period"),
        Column("deposited_at", Type.INSTANT, "when the transfer is started"),
        Column("total_amount", Type.MONEY, "what is transferred; negative when the seller owes"),
        CURRENCY,
    ),
    restate=Restate.IMMUTABLE,
    key=("settlement_id",),
    known_at="period_end",
)
