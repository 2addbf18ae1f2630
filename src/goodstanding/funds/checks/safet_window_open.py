"""A seller-fulfilled refund whose goods are still out, with the SAFE-T window open.

What it says: an order was refunded while its return has not arrived, and no SAFE-T claim was filed.
Why it matters: the claim is the only way to get the money back, and the window has become short.
How it is computed: refunds of orders the seller sent, with a return request that is not delivered and has no SAFE-T claim; last
    day by rule `safet` of the store and day.
Limits of it: only stores whose window is published; a return that arrives later moves the start of the window. Whether the seller
    made the refund itself cannot be seen: then no claim is possible. Refunds of less than half the price of a unit are left out.
Source: rule `safet`: 30 days from the later of delivery scan and refund in the United States since 2026-02-16.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="safet_window_open",
    title="SAFE-T claim possible",
    reads=("safe_t_chance",),
    needs=("settlement", "mfn_return"),
    rule="safet",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "Order {order_no:order} was refunded with {amount:money} on {refund_day:day}; its return has not arrived. A SAFE-T "
        "claim is possible until {due_day:day}."
    ),
    settles="Orders > Manage SAFE-T claims: file the claim with tracking of the return before {due_day:day}.",
    sql="""
        SELECT account, marketplace, order_no, refund_day, due_day, amount, currency, due_at, code AS due_calendar, rows, confidence
        FROM safe_t_chance ORDER BY due_at, order_no
    """,
    sources=(Source("Amazon announcement on SAFE-T claims of 2026-01-21, as quoted by bigbcc.com", date(2026, 11, 23), Label.COPY),),
)
