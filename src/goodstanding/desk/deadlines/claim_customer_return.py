"""A refund for which Amazon owes a reimbursement, with the last day to claim it.

What it says: an FBA order was refunded, nothing came back and nothing was reimbursed; the window for the claim is open.
Why it matters: after the last day Amazon does not pay.
How it is computed: day of the refund plus the days of rule `fba_customer_return_claim`; listed from the day the window opens.
Limits of it: the return may still be on its way; see the check `reimbursement_owed_customer_return`.
Source: rules `fba_cret_us`, `fba_cret_eu`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="claim_customer_return",
    title="Claim an FBA return that did not come back",
    reads=("unreturned_fba_refund",),
    needs=("settlement", "fba_return"),
    rule="fba_cret_us",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "Claim {amount:money} for order {order_no:order}, refunded on {refund_day:day} and not returned, between "
        "{opens_on:day} and {due_day:day}."
    ),
    settles="Help > Fulfilment by Amazon > FBA customer return reimbursement: claim with the order id.",
    sql="""
        SELECT account, marketplace, order_no, refund_day, opens_on, due_day, amount, currency, due_at, code AS due_calendar, rule, rows,
               confidence
        FROM unreturned_fba_refund ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G9N934L7Y4SFWPJ4", date(2026, 11, 23), Label.COPY),),
)
