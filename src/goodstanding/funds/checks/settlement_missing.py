"""A gap between two settlements: a file that was not imported.

What it says: the settlements of one account, store and currency do not follow one another; the days between two of them are in
    none.
Why it matters: what happened in those days is unknown, and no reserve or balance after them can be proved.
How it is computed: every settlement against the one that starts nearest to its end; they touch when the next one starts in the same
    minute (on the same or the next day, where a file prints days). At stake is what payouts or the bank show for those days.
Limits of it: a gap before the first or after the last imported settlement cannot be seen, and several missing ones in a row are one
    gap. A bank line of another store in the same currency may be counted where no payout document tells the stores apart.
Source: settlement periods observed in published files: the next one starts when the last one ends.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="settlement_missing",
    title="Settlement file missing",
    reads=("settlement_chain", "payout", "bank_line", "payout_match", "store"),
    needs=("settlement",),
    severity=Severity.MEDIUM,
    confidence=Confidence.CERTAIN,
    subject="settlements from {gap_from:day} to {gap_to:day}",
    reason=(
        "Between settlement {previous_id}, which ends on {gap_from:day}, and settlement {settlement_id}, which starts on "
        "{gap_to:day}, nothing was imported. Paid in that time, as far as payouts or the bank show: {amount:money}."
    ),
    settles="Payments > All Statements: download the settlement of {gap_from:day} to {gap_to:day} and import it.",
    sql="""
        WITH gaps AS (
            SELECT account, marketplace, currency, previous_id, settlement_id, previous_end AS gap_from, period_start AS gap_to, document,
                   line
            FROM settlement_chain WHERE NOT follows AND gap_seconds > 0
        ), told AS (
            SELECT g.account, g.settlement_id, sum(p.amount) AS amount FROM gaps g
            JOIN payout p ON p.account = g.account AND p.currency = g.currency AND p.created_at BETWEEN g.gap_from + INTERVAL 1 DAY
                AND g.gap_to + INTERVAL 5 DAY
            LEFT JOIN store s ON s.printed = lower(p.marketplace)
            ANTI JOIN settlement o ON o.account = p.account AND o.settlement_id = p.settlement_id
            WHERE p.amount > 0 AND coalesce(s.name = g.marketplace, true) GROUP BY ALL
        ), seen AS (
            SELECT g.account, g.settlement_id, sum(b.amount) AS amount FROM gaps g
            JOIN bank_line b ON b.account = g.account AND b.currency = g.currency AND b.is_amazon AND b.amount > 0
                AND b.booked_on BETWEEN g.gap_from::DATE + 1 AND g.gap_to::DATE + 10
            ANTI JOIN payout_match m ON m.account = b.account AND m.bank_document = b.document AND m.bank_line = b.line
            GROUP BY ALL
        )
        SELECT g.*, coalesce(t.amount, s.amount) AS amount, [{'table_name': 'settlement', 'document': document, 'line': line}] AS rows
        FROM gaps g LEFT JOIN told t USING (account, settlement_id) LEFT JOIN seen s USING (account, settlement_id)
        ORDER BY account, gap_from
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
