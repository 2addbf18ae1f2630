"""A booking on the seller's bank account. Names and texts are kept only where they name Amazon."""

from __future__ import annotations

from goodstanding.facts.model import CURRENCY, Column, Restate, Table, Type

TABLE = Table(
    id="bank_line",
    title="Bank statement lines",
    asked_for="bank statements",
    columns=(
        Column("account_tail", Type.CODE, "last four characters of the account number"),
        Column("bank_account", Type.CODE, "account number, masked but for its ends"),
        Column("booked_on", Type.DAY, "booking day"),
        Column("value_on", Type.DAY, "value day"),
        Column("amount", Type.MONEY, "signed; positive is to the seller"),
        CURRENCY,
        Column("counterparty", Type.TEXT, "who paid or was paid, kept only for Amazon"),
        Column("text", Type.TEXT, "purpose, kept only for Amazon"),
        Column("reference", Type.TEXT, "end-to-end or bank reference"),
        Column("is_amazon", Type.FLAG, "the line names Amazon"),
    ),
    restate=Restate.UNION,
    key=("account_tail", "booked_on", "amount", "currency"),
    known_at="booked_on",
)
