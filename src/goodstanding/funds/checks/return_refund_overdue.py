"""A return that is back and not refunded in time.

What it says: a seller-fulfilled return was delivered to the seller, and the time in which the refund is due is over.
Why it matters: Amazon may refund by itself and the SAFE-T claim is then lost; a late refund invites an A-to-z claim, which counts
    in the order defect rate.
How it is computed: delivery date of the return plus the days of rule `refund_after_return` that held in the store on that day; a
    refund is seen in the returns report, a settlement or a transaction.
Limits of it: returns refunded at the first scan are not meant by the rule. Where nothing names the store of a euro order, Germany's
    calendar is taken. A refund in part counts as a refund; a replacement or an exchange needs none. Returns that came back more
    than 180 days ago are left out.
Source: rule `refund_us`: 4 calendar days from 2026-01-26, 2 business days before; rule `refund_eu`: 2 business days.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="return_refund_overdue",
    title="Return received, refund overdue",
    reads=("return_to_refund",),
    needs=("mfn_return",),
    rule="refund_us",
    rows_from="mfn_return",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order_no:order}",
    reason=(
        "The return of order {order_no:order} was delivered on {delivered_at:day}; the refund was due by {due_day:day} "
        "({days} {clock} days). At stake: {amount:money}."
    ),
    settles="Inspect the goods and refund today in Manage Returns; file a SAFE-T claim if they are not as sent.",
    sql="""
        SELECT account, marketplace, order_no, min(delivered_at) AS delivered_at, min(due_day) AS due_day, arg_min(days, due_at) AS days,
               arg_min(clock, due_at) AS clock, coalesce(max(order_amount), sum(price)) AS amount, currency, min(due_at) AS due_at,
               arg_min(clock, due_at) AS due_clock, any_value(code) AS due_calendar, any_value(rule) AS rule,
               list(row ORDER BY row) AS rows,
               CASE WHEN bool_or(assumed) THEN 'possible' END AS confidence
        FROM return_to_refund WHERE due_at < $as_of
        GROUP BY account, marketplace, order_no, currency ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200708210", date(2026, 11, 23), Label.UNSURE),),
)
