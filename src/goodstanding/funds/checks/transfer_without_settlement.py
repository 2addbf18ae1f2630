"""A transfer in the transaction report whose amount is no settlement's total.

What it says: the date-range report shows a transfer to the bank; no imported settlement of those days has that total, and no two
    together do.
Why it matters: money left the account for which no statement says what it is for.
How it is computed: transfers against settlement totals of the same account and currency that closed in the ten days before; the id
    printed with a transfer is that of the next settlement and is not used. Two settlements paid by one transfer are added. The
    store of a transfer is its own, or the only one its report names.
Limits of it: transfers before the first or after the last imported settlement of the store, and in gaps between settlements, are
    not judged. Where nothing names the store, a store of the same currency whose settlements were not imported looks the same.
Source: observed in published files: a transfer row carries the id of the next settlement, and one transfer may pay two.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="transfer_without_settlement",
    title="Transfer that no settlement explains",
    reads=("transaction", "settlement_chain", "store"),
    needs=("transaction", "settlement"),
    rows_from="transaction",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="transfer of {posted_at:day} ({amount:money})",
    reason="On {posted_at:day} {amount:money} was transferred, but no settlement that closed in the ten days before has this total.",
    settles=(
        "Import the settlement of those days; if you have it, compare its total with the transfer and ask Seller Support "
        "about the difference."
    ),
    sql="""
        WITH sent AS (
            SELECT t.account, t.currency, t.posted_at, -t.total AS amount, t.document, t.line, s.name AS marketplace
            FROM transaction t LEFT JOIN store s ON s.printed = lower(t.marketplace)
            WHERE t.type = 'TRANSFER' AND t.total < 0 AND t.origin = 'date-range'
        ), told AS (
            SELECT t.document, any_value(s.name) AS marketplace FROM transaction t JOIN store s ON s.printed = lower(t.marketplace)
            SEMI JOIN sent d ON d.document = t.document
            GROUP BY t.document HAVING count(DISTINCT s.name) = 1
        ), placed AS (
            SELECT s.* REPLACE (coalesce(s.marketplace, t.marketplace) AS marketplace) FROM sent s LEFT JOIN told t USING (document)
        ), covered AS (
            SELECT account, marketplace, currency, min(period_end) AS since, max(period_end) AS until FROM settlement_chain GROUP BY ALL
        ), gaps AS (
            SELECT account, currency, previous_end AS gap_from, period_start AS gap_to
            FROM settlement_chain WHERE NOT follows AND gap_seconds > 0
        ), single AS (
            SELECT account, currency, period_end, total_amount AS amount FROM settlement_chain WHERE total_amount > 0
        ), payable AS (
            SELECT account, currency, period_end, amount FROM single
            UNION ALL
            SELECT a.account, a.currency, greatest(a.period_end, b.period_end), a.amount + b.amount
            FROM single a JOIN single b ON b.account = a.account AND b.currency = a.currency AND b.period_end >= a.period_end
                AND b.period_end <= a.period_end + INTERVAL 15 DAY AND (b.period_end, b.amount) <> (a.period_end, a.amount)
        )
        SELECT s.account, coalesce(s.marketplace, '') AS marketplace, s.posted_at, s.amount, s.currency,
               [{'document': s.document, 'line': s.line}] AS rows
        FROM placed s
        SEMI JOIN covered c ON c.account = s.account AND c.currency = s.currency
            AND s.posted_at BETWEEN c.since AND c.until + INTERVAL 10 DAY AND coalesce(s.marketplace = c.marketplace, true)
        WHERE NOT EXISTS (
            SELECT 1 FROM payable p WHERE p.account = s.account AND p.currency = s.currency AND p.amount = s.amount
              AND s.posted_at BETWEEN p.period_end - INTERVAL 1 DAY AND p.period_end + INTERVAL 10 DAY
          )
          AND NOT EXISTS (
            SELECT 1 FROM gaps g WHERE g.account = s.account AND g.currency = s.currency
              AND s.posted_at BETWEEN g.gap_from - INTERVAL 1 DAY AND g.gap_to + INTERVAL 10 DAY
          )
        ORDER BY s.account, s.posted_at, s.amount
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
