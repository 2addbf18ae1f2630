"""A transaction type that no published file has shown.

What it says: a settlement holds amounts under a transaction type this program does not know.
Why it matters: nothing is dropped, but what the amount is must be found out by a person, and it may be a new fee or a new kind of
    hold.
How it is computed: transaction types against the list of those seen in published files (`funds.vocabulary`), whatever their
    letter case.
Limits of it: Amazon publishes no list; a known type with a new meaning is not noticed.
Source: words seen in published settlement files and named by Amazon staff.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check
from goodstanding.funds.vocabulary import KNOWN_TYPES, sql_list

CHECK = Check(
    id="unknown_transaction_type",
    title="Unknown transaction type",
    reads=("settlement_rollup", "settlement_proof"),
    needs=("settlement",),
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}: {transaction_type}",
    reason=("Unknown transaction type '{transaction_type}' in settlement {settlement_id}: {lines:counted line}, {net:money} together."),
    settles="Look the lines up in Payments > Transaction view and tell the project what they are.",
    sql=f"""
        SELECT r.account, p.marketplace, r.settlement_id, r.transaction_type, sum(r.lines)::BIGINT AS lines, sum(r.amount) AS net,
               abs(sum(r.amount)) AS amount, r.currency,
               list({{'document': r.document, 'line': r.line}}) AS rows, sum(r.lines)::BIGINT AS row_count
        FROM settlement_rollup r JOIN settlement_proof p USING (account, settlement_id)
        WHERE r.transaction_type IS NOT NULL AND r.transaction_type NOT IN ({sql_list(KNOWN_TYPES)})
        GROUP BY ALL ORDER BY r.account, r.settlement_id, r.transaction_type
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
