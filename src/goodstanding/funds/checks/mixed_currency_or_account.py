"""Lines that belong to another store, currency or account.

What it says: a settlement holds lines in a currency that is not its own, two settlements of one store overlap, or one settlement
    was imported for two accounts.
Why it matters: sums over such files are wrong for at least one account, and mixed accounts are what Amazon calls related
    accounts.
How it is computed: currency of the lines against that of the settlement; periods of neighbouring settlements; settlement ids
    across accounts.
Limits of it: lines of a second account with the same currency and periods cannot be told apart.
Source: every settlement has one currency, and periods that follow one another: observed in published files.
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
            SELECT DISTINCT r.account, r.settlement_id, r.currency FROM settlement_rollup r JOIN settlement s USING (account,
                   settlement_id) WHERE r.currency <> s.currency
        ), foreign_line AS (
            SELECT l.account, l.settlement_id, l.currency, count(*) AS lines, max(abs(l.amount)) AS amount, list({'document': l.document,
                   'line': l.line}) AS rows
            FROM settlement_line l SEMI JOIN foreign_sum f ON f.account = l.account AND f.settlement_id = l.settlement_id
                AND f.currency = l.currency GROUP BY ALL
        )
        SELECT f.account, c.marketplace, f.settlement_id, f.amount, f.currency, f.rows, f.lines AS row_count, NULL AS severity,
               'Settlement ' || f.settlement_id || ' is in ' || c.currency || ', but ' || f.lines || ' of its lines are in '
                   || f.currency || '.' AS what
        FROM foreign_line f JOIN settlement_chain c USING (account, settlement_id)
        UNION ALL
        SELECT account, marketplace, settlement_id, NULL, currency, [{'document': document, 'line': line}], 1, 'medium',
               'Settlement ' || settlement_id || ' starts before settlement ' || previous_id
                   || ' of the same store and currency ends: two accounts may be mixed.'
        FROM settlement_chain WHERE gap_seconds < -86400
        UNION ALL
        SELECT s.account, '', s.settlement_id, NULL, s.currency, [{'document': s.document, 'line': s.line}], 1, 'medium',
               'Settlement ' || s.settlement_id || ' was also imported for the account ' || o.account || '.'
        FROM settlement s JOIN settlement o ON o.settlement_id = s.settlement_id AND o.account <> s.account
        ORDER BY ALL
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
