"""A disputed card payment that was debited and can still be answered.

What it says: a buyer's bank took a payment back and Amazon debited the seller; the time for an answer runs.
Why it matters: without an answer the money stays lost, and a service chargeback counts in the order defect rate.
How it is computed: settlement lines with the transaction type `Chargeback Refund`; last day by rule `cb_reply` from the day of
    the debit.
Limits of it: the clock starts with the date of Amazon's e-mail, which beats this date. A debit Amazon paid back (by the order id)
    is left out. Debits of one order are one finding. Where no rule is published for the store, the finding is only `possible` and
    is shown for as long as elsewhere.
Source: rule `cb_reply`: 7 calendar days from the date of the e-mail.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="chargeback_debit",
    title="Chargeback debited, answer open",
    reads=("chargeback_debit",),
    needs=("settlement",),
    rule="cb_reply",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "A chargeback on order {order_no:order} was debited with {amount:money} on {refund_day:day}. An answer is possible until {until}."
    ),
    settles="Performance > Chargeback claims: send proof of shipment and delivery, the tracking number and the buyer's messages.",
    sql="""
        SELECT account, marketplace, order_no, refund_day, due_day,
               coalesce(CAST(due_day AS VARCHAR), 'a day that is not published') AS until, amount, currency, due_at,
               code AS due_calendar, coalesce(rule, 'cb_reply') AS rule, rows,
               CASE WHEN due_day IS NULL THEN 'possible' END AS confidence
        FROM chargeback_debit ORDER BY due_at, order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G202145040", date(2026, 11, 23), Label.PRIMARY),),
)
