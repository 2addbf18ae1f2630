"""A balance of the Finances API (listBalances): what Amazon says is available, deferred or reserved."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, MARKETPLACE, Column, Restate, Table, Type

TABLE = Table(
    id="balance",
    title="Balances",
    asked_for="balances of the Finances API",
    columns=(
        MARKETPLACE,
        Column("account_type", Type.CODE, "Standard Orders or Invoiced Orders"),
        Column("balance_type", Type.CODE, "AVAILABLE, DEFERRED, ACCOUNT_LEVEL_RESERVE, RESERVED, TOTAL"),
        Column("amount", Type.MONEY, "balance"),
        CURRENCY,
        Column("as_of_at", Type.INSTANT, "the instant the balance is for"),
        Column("updated_at", Type.INSTANT, "when Amazon computed it"),
    ),
    restate=Restate.HISTORY,
    known_at="as_of_at",
)
