"""A SAFE-T claim that can still be filed.

What it says: a seller-fulfilled order was refunded while its return is out, and no claim was filed.
Why it matters: after the last day the refund is lost.
How it is computed: day of the refund plus the days of rule `safet` of the store.
Limits of it: only stores whose window is published. A refund the seller made itself gives no claim.
Source: rule `safet`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="file_safe_t",
    title="File a SAFE-T claim",
    reads=("safe_t_chance",),
    needs=("settlement", "mfn_return"),
    rule="safet",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason="File a SAFE-T claim for order {order_no:order} ({amount:money}) by {due_day:day}.",
    settles="Orders > Manage SAFE-T claims, with tracking of the return.",
    sql="""
        SELECT account, marketplace, order_no, due_day, amount, currency, due_at, code AS due_calendar, rows, confidence
        FROM safe_t_chance ORDER BY due_at, order_no
    """,
    sources=(Source("Amazon announcement on SAFE-T claims of 2026-01-21, as quoted by bigbcc.com", date(2026, 11, 23), Label.COPY),),
)
