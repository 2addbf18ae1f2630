"""A settlement whose lines do not add up to its total.

What it says: the amounts of a settlement add up to something else than the total Amazon states for it.
Why it matters: the total is what reaches the bank. A difference is money without a reason, or a file that is not whole.
How it is computed: exact decimal sum of all lines of the settlement, compared with `total-amount`; there is no tolerance.
Limits of it: lines set aside because they could not be read are missing from the sum; they are named as problems of the file.
Source: identity observed in every whole settlement file: the lines, reserves included, add up to the total.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="settlement_does_not_sum",
    title="Settlement does not add up",
    reads=("settlement_proof", "settlement_line"),
    needs=("settlement",),
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="settlement {settlement_id}",
    reason=(
        "The lines of settlement {settlement_id} ({period_start:day} to {period_end:day}, {line_count:counted line}) add up to "
        "{line_sum:money}, but Amazon states a total of {total_amount:money}: {difference:money} is unexplained."
    ),
    settles=(
        "Download the settlement again from Payments > All Statements and import it. "
        "If the new file differs in the same way, open a case with Seller Support and send both figures."
    ),
    sql="""
        WITH wrong AS MATERIALIZED (SELECT * FROM settlement_proof WHERE line_sum IS DISTINCT FROM total_amount),
        added AS (
            SELECT l.account, l.settlement_id, list({'table_name': 'settlement_line', 'document': l.document, 'line': l.line}
                ORDER BY l.document, l.line)[:200] AS rows
            FROM settlement_line l SEMI JOIN wrong w ON w.account = l.account AND w.settlement_id = l.settlement_id GROUP BY ALL
        )
        SELECT account, marketplace, settlement_id, period_start, period_end, line_count, line_sum, total_amount,
               total_amount - line_sum AS difference, abs(total_amount - line_sum) AS amount, currency,
               list_concat([{'table_name': 'settlement', 'document': document, 'line': line}], coalesce(rows, [])) AS rows,
               line_count + 1 AS row_count
        FROM wrong LEFT JOIN added USING (account, settlement_id)
        ORDER BY account, settlement_id
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
