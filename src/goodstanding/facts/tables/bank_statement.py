"""One statement: the days it covers and its balances. The lines lie between the balances, to the cent."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, Column, Restate, Table, Type

TABLE = Table(
    id="bank_statement",
    title="Bank statements",
    asked_for="bank statements",
    columns=(
        Column("account_tail", Type.CODE, "last four characters of the account number"),
        Column("bank_account", Type.CODE, "account number, masked but for its ends"),
        Column("statement_id", Type.TEXT, "number of the statement"),
        Column("first_day", Type.DAY, "first day covered"),
        Column("last_day", Type.DAY, "last day covered"),
        Column("opening_balance", Type.MONEY, "opening balance"),
        Column("closing_balance", Type.MONEY, "closing balance"),
        CURRENCY,
    ),
    restate=Restate.HISTORY,
    known_at="last_day",
)
