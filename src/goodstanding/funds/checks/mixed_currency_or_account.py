"""Lines that belong to another store, currency or account.

What it says: a settlement holds lines in a currency that is not its own, settlements of one store overlap, or one settlement was
    imported for two accounts.
Why it matters: sums over such files are wrong for at least one account, and mixed accounts are what Amazon calls related
    accounts.
How it is computed: currency of the lines against that of the settlement; periods of the settlements of one store, currency and,
    where a payout document tells it, account type; settlement ids across accounts. Overlaps are one finding a store.
Limits of it: lines of a second account with the same currency and periods cannot be told apart. Invoiced Orders have settlements of
    their own beside those of Standard Orders: without payout documents they look like a second account, so the finding is only
    `possible`.
Source: every settlement has one currency, and periods that follow one another: observed in published files; settlements side by
    side with periods seconds apart: reported by several sellers to Amazon.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="mixed_currency_or_account",
    title="Another currency or account in a settlement",
    reads=("settlement_rollup", "settlement_chain", "settlement_line", "settlement"),
    needs=("settlement",),
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason="{what}",
    settles=(
        "Check which account and store the file was downloaded from. If it is whole, open a case with Seller Support about "
        "the foreign lines."
    ),
    sql="""
        WITH foreign_sum AS (
            SELECT DISTINCT r.account, r.settlement_id, r.currency FROM settlement_rollup r JOIN settlement s USING (account, settlement_id)
            WHERE r.currency <> s.currency
        ), foreign_line AS (
            SELECT l.account, l.settlement_id, l.currency, count(*) AS lines, max(abs(l.amount)) AS amount,
                   list({'document': l.document, 'line': l.line} ORDER BY l.document, l.line) AS rows
            FROM settlement_line l SEMI JOIN foreign_sum f ON f.account = l.account AND f.settlement_id = l.settlement_id
                AND f.currency = l.currency GROUP BY ALL
        ), overlapping AS (
            SELECT * FROM settlement_chain
            QUALIFY period_start + INTERVAL 1 DAY < max(period_end) OVER (
                PARTITION BY account, marketplace, currency, account_type ORDER BY period_start, settlement_id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
        )
        SELECT f.account, c.marketplace, f.settlement_id, f.amount, f.currency, f.rows, f.lines AS row_count, NULL AS severity,
               NULL AS confidence,
               'Settlement ' || f.settlement_id || ' is in ' || c.currency || ', but ' || f.lines || ' of its lines are in '
                   || f.currency || '.' AS what
        FROM foreign_line f JOIN settlement_chain c USING (account, settlement_id)
        UNION ALL
        SELECT account, marketplace, arg_max(settlement_id, period_start), NULL, currency,
               list({'table_name': 'settlement', 'document': document, 'line': line} ORDER BY period_start DESC, settlement_id), count(*),
               'medium', 'possible',
               coalesce(nullif(marketplace, ''), 'One store') || ' has settlements in ' || currency
                   || ' that start before an earlier one ends, ' || count(*) || ' in all, the last one settlement '
                   || arg_max(settlement_id, period_start)
                   || ': two accounts may be mixed, or the store has Invoiced Orders beside Standard Orders.'
        FROM overlapping GROUP BY account, marketplace, currency
        UNION ALL
        SELECT s.account, coalesce(c.marketplace, ''), s.settlement_id, NULL, s.currency,
               [{'table_name': 'settlement', 'document': s.document, 'line': s.line}], 1, 'medium', NULL,
               'Settlement ' || s.settlement_id || ' was also imported for the account '
                   || string_agg(DISTINCT o.account, ', ' ORDER BY o.account) || '.'
        FROM settlement s JOIN settlement o ON o.settlement_id = s.settlement_id AND o.account <> s.account
        LEFT JOIN settlement_chain c ON c.account = s.account AND c.settlement_id = s.settlement_id
        GROUP BY s.account, c.marketplace, s.settlement_id, s.currency, s.document, s.line
        ORDER BY account, settlement_id, what
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
