"""A chargeback that can still be answered.

What it says: a card payment was disputed and debited; the time for an answer runs.
Why it matters: without an answer the money is lost, and a service chargeback counts as a defect.
How it is computed: day of the debit plus the days of rule `cb_reply`.
Limits of it: the clock starts with the date of Amazon's e-mail, which beats this date. Only stores for which the rule is published.
Source: rule `cb_reply`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="answer_chargeback",
    title="Answer a chargeback",
    reads=("chargeback_debit",),
    needs=("settlement",),
    rule="cb_reply",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason="Answer the chargeback on order {order_no:order} ({amount:money}) by {due_day:day}.",
    settles="Performance > Chargeback claims: send proof of shipment and delivery.",
    sql="""
        SELECT account, marketplace, order_no, due_day, amount, currency, due_at, code AS due_calendar, rule, rows
        FROM chargeback_debit WHERE due_at IS NOT NULL ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G202145040", date(2026, 11, 23), Label.PRIMARY),),
)
