"""A settlement whose total is not what the Finances API says of it.

What it says: net proceeds of a settlement by the Finances API, or the total of its event group, are not the total of the
    settlement report.
Why it matters: two statements of Amazon about the same settlement cannot both be right.
How it is computed: settlement reports against `settlement_summary` by settlement id, and against payouts that name the
    settlement.
Limits of it: an answer that was taken before the settlement closed may still have changed.
Source: Finances API 2024-06-19, listSummary; Transfers API 2024-06-01, listPayouts.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="summary_differs_from_settlement",
    title="Settlement and the API's summary differ",
    reads=("settlement_proof", "settlement_summary", "payout"),
    needs=("settlement", "settlement_summary|payout"),
    rows_from="settlement",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason="Settlement {settlement_id} states {total_amount:money}; {who} {other:money}: {difference:money} apart.",
    settles="Import the newest answer of the API; if the two still differ, open a case with Seller Support and send both.",
    sql="""
        WITH told AS (
            SELECT account, settlement_id, currency, net_proceeds AS other, 'the summary of the API says' AS who,
                   'settlement_summary' AS table_name, document, line
            FROM settlement_summary WHERE settlement_id IS NOT NULL AND net_proceeds IS NOT NULL
            UNION ALL
            SELECT account, settlement_id, currency, amount, 'the payout was', 'payout', document, line
            FROM payout WHERE settlement_id IS NOT NULL AND amount IS NOT NULL AND status <> 'NO_PAYOUT'
        )
        SELECT p.account, p.marketplace, p.settlement_id, p.total_amount, t.other, t.who, p.total_amount - t.other AS difference,
               abs(p.total_amount - t.other) AS amount, p.currency,
               [{'table_name': 'settlement', 'document': p.document, 'line': p.line}, {'table_name': t.table_name, 'document': t.document,
                   'line': t.line}] AS rows
        FROM settlement_proof p JOIN told t ON t.account = p.account AND t.settlement_id = p.settlement_id AND t.currency = p.currency
        WHERE t.other <> p.total_amount ORDER BY p.account, p.settlement_id
    """,
    sources=(Source("Selling Partner API, Finances model 2024-06-19", date(2026, 11, 23), Label.PRIMARY),),
)
