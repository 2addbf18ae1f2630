"""An A-to-z claim that was granted against the seller and can still be appealed.

What it says: Amazon debited the seller for an A-to-z claim; the time for an appeal runs.
Why it matters: the money is gone, and the claim counts in the order defect rate until it is reversed.
How it is computed: settlement lines with the transaction type `A-to-z Guarantee Refund`; last day by rule `atoz_appeal` from the
    day of the debit.
Limits of it: the clock starts with Amazon's decision, which is earlier than or on the day of the debit: the notice's own date beats
    this one. A claim Amazon paid back (by the order id) is left out. Debits of one order are one finding. Where no rule is
    published for the store, the finding is only `possible` and is shown for as long as elsewhere.
Source: rule `atoz_appeal`: 30 calendar days in the United States and, by contract, in Europe.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="atoz_debit",
    title="A-to-z claim debited, appeal open",
    reads=("atoz_debit",),
    needs=("settlement",),
    rule="atoz_appeal",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order_no:order}",
    reason=(
        "An A-to-z claim on order {order_no:order} was debited with {amount:money} on {refund_day:day}. An appeal is possible "
        "until {until}."
    ),
    settles="Performance > A-to-z Guarantee claims: appeal with the carrier's proof of delivery and what the buyer wrote.",
    sql="""
        SELECT account, marketplace, order_no, refund_day, due_day,
               coalesce(CAST(due_day AS VARCHAR), 'a day that is not published') AS until, amount, currency, due_at,
               code AS due_calendar, coalesce(rule, 'atoz_appeal') AS rule, rows,
               CASE WHEN due_day IS NULL THEN 'possible' END AS confidence
        FROM atoz_debit ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.PRIMARY),),
)
