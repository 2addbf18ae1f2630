"""A settlement as the Finances API v0 sees it: open or closed, transferred or not."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, Column, Restate, Table, Type

TABLE = Table(
    id="event_group",
    title="Financial event groups",
    asked_for="financial event groups of the Finances API",
    columns=(
        Column("event_group_id", Type.TEXT, "Amazon's id"),
        Column("processing_status", Type.CODE, "Open or Closed"),
        Column("transfer_status", Type.CODE, "as given"),
        Column("original_total", Type.MONEY, "total"),
        Column("beginning_balance", Type.MONEY, "balance carried in"),
        CURRENCY,
        Column("transferred_at", Type.INSTANT, "when transferred"),
        Column("trace_id", Type.TEXT, "trace id"),
        Column("account_tail", Type.CODE, "last digits of the receiving account"),
        Column("started_at", Type.INSTANT, "period start"),
        Column("ended_at", Type.INSTANT, "period end; null while open"),
    ),
    restate=Restate.LATEST,
    key=("event_group_id",),
    order_by="ended_at",
    known_at="started_at",
)
