"""A buyer was refunded, the goods did not come back to Amazon, and Amazon did not pay for them.

What it says: an FBA order was refunded; no return of it reached a warehouse and no reimbursement was made, and the window for a
    claim is open.
Why it matters: after the window Amazon does not pay.
How it is computed: refunds of orders sent by Amazon, within the days of the returns report, of at least half the price of a unit,
    without a return or a reimbursement of the order (in the reimbursements report or in a settlement); first and last day by rule
    `fba_customer_return_claim`.
Limits of it: at stake is what the buyer got back; Amazon pays its own estimate of the sourcing cost, which may be less. The returns
    report is taken to speak for its whole region from its first return to 30 days after its last one: a month that was not imported
    in between looks like goods that never came back. Of several units of a product, one that came back hides the others.
Source: rules `fba_cret_us` (60 to 120 days after the refund) and `fba_cret_eu` (45 to 105 days).
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="reimbursement_owed_customer_return",
    title="Refunded, not returned, not reimbursed",
    reads=("unreturned_fba_refund",),
    needs=("settlement", "fba_return"),
    rule="fba_cret_us",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "Order {order_no:order} was refunded with {amount:money} on {refund_day:day}; nothing came back and nothing was "
        "reimbursed. Claims are possible from {opens_on:day} to {due_day:day}."
    ),
    settles="Help > Fulfilment by Amazon > FBA customer return reimbursement: claim with the order id before {due_day:day}.",
    sql="""
        SELECT account, marketplace, order_no, refund_day, opens_on, due_day, amount, currency, due_at, code AS due_calendar, rule, rows,
               confidence
        FROM unreturned_fba_refund ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G9N934L7Y4SFWPJ4", date(2026, 11, 23), Label.COPY),),
)
