"""A transfer in the transaction report whose amount is no settlement's total.

What it says: the date-range report shows a transfer to the bank; no imported settlement of those days has that total, and no two
    together do.
Why it matters: money left the account for which no statement says what it is for.
How it is computed: transfers against settlement totals of the same account and currency that closed in the ten days before; the
    id printed with a transfer is that of the next settlement and is not used. Two settlements paid by one transfer are added.
Limits of it: transfers before the first or after the last imported settlement, and in gaps between settlements, are not judged.
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
    reads=("transaction", "settlement_chain"),
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
            SELECT account, currency, posted_at, -total AS amount, document, line, coalesce(marketplace, '') AS marketplace
            FROM transaction WHERE type = 'TRANSFER' AND total < 0 AND origin = 'date-range'
        ), covered AS (
            SELECT account, currency, min(period_end) AS since, max(period_end) AS until FROM settlement_chain GROUP BY ALL
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
        SELECT s.account, s.marketplace, s.posted_at, s.amount, s.currency, [{'document': s.document, 'line': s.line}] AS rows
        FROM sent s JOIN covered c ON c.account = s.account AND c.currency = s.currency AND s.posted_at BETWEEN c.since
            AND c.until + INTERVAL 10 DAY
        WHERE NOT EXISTS (
            SELECT 1 FROM payable p WHERE p.account = s.account AND p.currency = s.currency AND p.amount = s.amount
              AND s.posted_at BETWEEN p.period_end - INTERVAL 1 DAY AND p.period_end + INTERVAL 10 DAY
          )
          AND NOT EXISTS (
            SELECT 1 FROM gaps g WHERE g.account = s.account AND g.currency = s.currency
              AND s.posted_at BETWEEN g.gap_from - INTERVAL 1 DAY AND g.gap_to + INTERVAL 10 DAY
          )
        ORDER BY s.account, s.posted_at
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
