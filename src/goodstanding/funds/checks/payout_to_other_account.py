"""A payout to a bank account that no payout went to before.

What it says: Amazon paid to an account whose last digits are not those of any earlier payout of this store.
Why it matters: a changed deposit account is the sign of a hijacked Seller Central account; the money is gone when nobody looks
    within the three days of the security hold.
How it is computed: payouts in order of time; the last digits of the receiving account against those of all earlier payouts of the
    account, store and currency.
Limits of it: the first payout known is taken as right. Two accounts with the same last digits cannot be told apart. An account that
    was new more than 180 days ago is no news. A debit card used for a payout counts as an account.
Source: Amazon's payouts (Transfers API) state the account tail; hijack patterns are from press and law firms.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="payout_to_other_account",
    title="Payout to another bank account",
    reads=("payout", "bank_line", "store"),
    needs=("payout",),
    rule="BANK_CHANGE",
    rows_from="payout",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason=(
        "The payout of {amount:money} of {created_at:day} went to an account ending in {account_tail}; all earlier ones went "
        "to {usual}.{own}"
    ),
    settles=(
        "If you did not change the deposit account: change the password, check users and deposit methods in Seller Central, "
        "and call Amazon today."
    ),
    sql="""
        WITH paid AS (
            SELECT p.*, coalesce(s.name, p.marketplace, '') AS store_name FROM payout p LEFT JOIN store s
                   ON s.printed = lower(p.marketplace)
            WHERE p.account_tail IS NOT NULL AND p.amount > 0
        ), first AS (
            SELECT *, count(*) OVER w AS earlier, string_agg(DISTINCT account_tail, ', ') OVER w AS usual,
                   row_number() OVER (PARTITION BY account, store_name, currency, account_tail ORDER BY created_at, payout_id) AS nth
            FROM paid WINDOW w AS (PARTITION BY account, store_name, currency ORDER BY created_at,
                payout_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
        )
        SELECT f.account, f.store_name AS marketplace, coalesce(f.settlement_id, f.payout_id) AS settlement_id, f.amount, f.currency,
               f.created_at, f.account_tail, f.usual,
               CASE WHEN o.account IS NULL THEN 'critical' END AS severity,
               CASE WHEN o.account IS NULL THEN ' No statement of that account was imported.'
                   ELSE ' A statement of that account was imported, so it seems to be yours.' END AS own,
               [{'document': f.document, 'line': f.line}] AS rows
        FROM first f
        LEFT JOIN (SELECT DISTINCT account, account_tail FROM bank_line) o ON o.account = f.account AND ends_with(o.account_tail,
            f.account_tail)
        WHERE f.nth = 1 AND f.earlier > 0 AND f.created_at >= $as_of - INTERVAL 180 DAY
        ORDER BY f.account, f.created_at
    """,
    sources=(Source("Selling Partner API, Transfers model 2024-06-01", date(2026, 11, 23), Label.PRIMARY),),
)
