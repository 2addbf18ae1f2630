"""An A-to-z claim that can still be appealed.

What it says: a claim was granted and debited; the time for an appeal runs.
Why it matters: after it the debit stays, and so does the defect.
How it is computed: day of the debit plus the days of rule `atoz_appeal`.
Limits of it: the clock starts with Amazon's decision, on or before the day of the debit: appeal early. Only stores for which the
    rule is published.
Source: rule `atoz_appeal`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="appeal_a_to_z",
    title="Appeal an A-to-z claim",
    reads=("atoz_debit",),
    needs=("settlement",),
    rule="atoz_appeal",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason="Appeal the A-to-z claim on order {order_no:order} ({amount:money}) by {due_day:day}.",
    settles="Performance > A-to-z Guarantee claims: appeal with proof of delivery and what the buyer wrote.",
    sql="""
        SELECT account, marketplace, order_no, due_day, amount, currency, due_at, code AS due_calendar, rule, rows
        FROM atoz_debit WHERE due_at IS NOT NULL ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.PRIMARY),),
)
