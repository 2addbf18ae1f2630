"""Net proceeds of a settlement or period by the Finances API (listSummary): an independent total."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="settlement_summary",
    title="Settlement summaries",
    asked_for="the summary of the Finances API",
    columns=(
        Column("settlement_id", Type.CODE, "settlement"),
        MARKETPLACE,
        Column("account_type", Type.CODE, "Standard Orders or Invoiced Orders"),
        Column("net_proceeds", Type.MONEY, "net proceeds"),
        CURRENCY,
        Column("period_start", Type.INSTANT, "period"),
        Column("period_end", Type.INSTANT, "period"),
    ),
    restate=Restate.LATEST,
    key=("settlement_id", "period_start"),
    order_by="period_end",
    known_at="period_end",
)
