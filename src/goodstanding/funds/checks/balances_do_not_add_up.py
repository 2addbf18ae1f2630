"""Balances of one answer that contradict each other.

What it says: by Amazon's own definition TOTAL is AVAILABLE plus RESERVED, and RESERVED is DEFERRED plus ACCOUNT_LEVEL_RESERVE; in
    this answer it is not.
Why it matters: a part of the money is then in no balance: withheld without being shown as withheld.
How it is computed: the newest balances of an account, store, account type and currency; both identities, to the cent.
Limits of it: balances of different instants are not compared.
Source: Finances API 2024-06-19, listBalances.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="balances_do_not_add_up",
    title="Amazon's balances do not add up",
    reads=("newest_balance",),
    needs=("balance",),
    rows_from="balance",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="{what} of {marketplace} ({currency}{account_type})",
    reason=(
        "Amazon states {what} as {stated:money} for {as_of_at:day}, but its parts are {parts:money}: {difference:money} is in neither."
    ),
    settles="Ask for the balances again; if they still differ, open a case with Seller Support and send both figures.",
    sql="""
        WITH told AS (
            SELECT account, marketplace, account_type, currency, as_of_at, balance_type, amount, document, line FROM newest_balance
        ), wide AS (
            SELECT account, marketplace, account_type, currency, as_of_at, max(amount) FILTER (balance_type = 'TOTAL') AS total,
                   max(amount) FILTER (balance_type = 'AVAILABLE') AS available, max(amount) FILTER (balance_type = 'RESERVED') AS reserved,
                   max(amount) FILTER (balance_type = 'DEFERRED') AS deferred,
                       max(amount) FILTER (balance_type = 'ACCOUNT_LEVEL_RESERVE') AS held,
                   list({'document': document, 'line': line}) AS rows
            FROM told GROUP BY ALL
        ), compared AS (
            SELECT *, 'TOTAL' AS what, total AS stated, available + reserved AS parts FROM wide
            UNION ALL SELECT *, 'RESERVED', reserved, deferred + held FROM wide
        )
        SELECT account, marketplace, CASE WHEN account_type = '' THEN '' ELSE ', ' || account_type END AS account_type, currency,
               as_of_at, what, stated, parts,
               stated - parts AS difference, abs(stated - parts) AS amount, rows
        FROM compared WHERE stated <> parts ORDER BY account, marketplace, what
    """,
    sources=(Source("Selling Partner API, Finances model 2024-06-19", date(2026, 11, 23), Label.PRIMARY),),
)
