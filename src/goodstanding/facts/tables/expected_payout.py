"""The next payout as Amazon expects it (Transfers API): scheduled, at risk, disabled or none."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="expected_payout",
    title="Expected payouts",
    asked_for="expected payouts of the Transfers API",
    columns=(
        MARKETPLACE,
        Column("account_type", Type.CODE, "Standard Orders or Invoiced Orders"),
        Column("status", Type.CODE, "SCHEDULED, DISABLED, AT_RISK, NO_PAYOUT_EXPECTED"),
        Column("amount", Type.MONEY, "amount, where given"),
        CURRENCY,
        Column("scheduled_at", Type.INSTANT, "planned instant"),
        Column("account_tail", Type.CODE, "last digits of the receiving account"),
        Column("payment_method", Type.CODE, "BANK_ACCOUNT or DEBIT_CARD"),
        Column("settlement_id", Type.CODE, "settlement it will pay"),
        Column("period_start", Type.INSTANT, "period"),
        Column("period_end", Type.INSTANT, "period"),
    ),
    restate=Restate.SNAPSHOT,
    key=("marketplace", "account_type", "currency", "settlement_id"),
)
