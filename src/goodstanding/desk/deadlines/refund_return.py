"""A return that is back and waits for its refund.

What it says: a seller-fulfilled return was delivered to the seller and is not refunded.
Why it matters: after the last day Amazon may refund by itself, the SAFE-T claim is lost, and the buyer may file an A-to-z claim.
How it is computed: delivery date of the return plus the days of rule `refund_after_return` that held in the store on that day.
Limits of it: returns refunded at the first scan are not meant by the rule. Returns of more than 180 days ago are left out.
Source: rules `refund_us`, `refund_eu`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="refund_return",
    title="Refund a return",
    reads=("return_to_refund",),
    needs=("mfn_return",),
    rule="refund_us",
    rows_from="mfn_return",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order_no:order}",
    reason=(
        "The return of order {order_no:order} was delivered on {delivered_at:day}; refund {amount:money} by {due_day:day} "
        "({days} {clock} days)."
    ),
    settles="Inspect the goods and refund in Manage Returns.",
    sql="""
        SELECT account, marketplace, order_no, min(delivered_at) AS delivered_at, min(due_day) AS due_day, arg_min(days, due_at) AS days,
               arg_min(clock, due_at) AS clock, coalesce(max(order_amount), sum(price)) AS amount, currency, min(due_at) AS due_at,
               arg_min(clock, due_at) AS due_clock, any_value(code) AS due_calendar, any_value(rule) AS rule,
               list(row ORDER BY row) AS rows,
               CASE WHEN bool_or(assumed) THEN 'possible' END AS confidence
        FROM return_to_refund WHERE due_at IS NOT NULL
        GROUP BY account, marketplace, order_no, currency ORDER BY due_at, order_no
    """,
    sources=(
        Source(
            "Amazon announcement on seller-fulfilled refunds of 2026-01-26, as reposted at sipranshecommgrowth.com",
            date(2026, 11, 23),
            Label.COPY,
        ),
    ),
)
