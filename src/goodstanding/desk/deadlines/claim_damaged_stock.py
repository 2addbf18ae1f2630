"""A damaged unit for which Amazon owes a reimbursement, with the last day to claim it.

What it says: a unit came back damaged in Amazon's hands and was not reimbursed.
Why it matters: after the last day Amazon does not pay.
How it is computed: day of the return plus the days of rule `fba_fc`; listed 10 days after the return, because Amazon pays most by
    itself.
Limits of it: losses that no imported file shows are not seen.
Source: rule `fba_fc`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="claim_damaged_stock",
    title="Claim stock damaged by Amazon",
    reads=("damaged_return",),
    needs=("fba_return",),
    rule="fba_fc",
    rows_from="fba_return",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason="Claim {amount:money} for {sku} of order {order_no:order}, returned as {disposition}, by {due_day:day}.",
    settles="Inventory > FBA inventory > Investigate lost or damaged: claim with FNSKU and license plate number.",
    sql="""
        SELECT account, marketplace, order_no, sku, disposition, due_day, amount, currency, due_at, code AS due_calendar, rule, rows,
               confidence
        FROM damaged_return ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G9N934L7Y4SFWPJ4", date(2026, 11, 23), Label.COPY),),
)
