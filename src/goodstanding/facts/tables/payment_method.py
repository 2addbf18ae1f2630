"""A way of Amazon's to pay the account or to be paid by it (Transfers API): a bank account, a card, Seller Wallet. No names are kept."""

from __future__ import annotations

from goodstanding.facts.model import Column, Restate, Table, Type

TABLE = Table(
    id="payment_method",
    title="Payment methods",
    asked_for="payment methods of the Transfers API",
    columns=(
        Column("payment_method_id", Type.TEXT, "Amazon's id of it"),
        Column("kind", Type.CODE, "BANK_ACCOUNT, CARD or SELLER_WALLET"),
        Column("account_tail", Type.CODE, "last three or four digits"),
        Column("country", Type.CODE, "ISO 3166-1 code of the bank or the card's issuer"),
        Column("is_default_deposit", Type.FLAG, "payouts of the store asked about go to it"),
        Column("expires_on", Type.DAY, "last day of a card"),
    ),
    restate=Restate.HISTORY,
)
