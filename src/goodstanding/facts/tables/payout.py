"""A payout of the Transfers API with its newest status."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="payout",
    title="Payouts",
    asked_for="payouts of the Transfers API",
    columns=(
        Column("payout_id", Type.TEXT, "Amazon's id"),
        MARKETPLACE,
        Column("account_type", Type.CODE, "Standard Orders or Invoiced Orders"),
        Column("status", Type.CODE, "STARTED, IN_TRANSIT, PAID, FAILED, CANCELLED, NO_PAYOUT"),
        Column("status_at", Type.INSTANT, "when the status was reached"),
        Column("failure_reason", Type.TEXT, "why it failed, as given"),
        Column("payout_type", Type.CODE, "SCHEDULED or ON_DEMAND"),
        Column("amount", Type.MONEY, "amount; null when none is paid"),
        CURRENCY,
        Column("account_tail", Type.CODE, "last digits of the receiving account"),
        Column("payment_method", Type.CODE, "BANK_ACCOUNT or DEBIT_CARD"),
        Column("created_at", Type.INSTANT, "when it was started"),
        Column("trace_id", Type.TEXT, "the bank's trace id"),
        Column("settlement_id", Type.CODE, "settlement it pays"),
        Column("period_start", Type.INSTANT, "period paid"),
        Column("period_end", Type.INSTANT, "period paid"),
    ),
    restate=Restate.LATEST,
    key=("payout_id",),
    order_by="status_at",
    known_at="created_at",
)
