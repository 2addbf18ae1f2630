"""Deferred money that should have been released.

What it says: a transaction is still deferred although its release date has passed.
Why it matters: this is the clearest kind of withheld money: Amazon's own date says it is due.
How it is computed: deferred transactions whose release date is more than a day before both the instant asked for and the day the
    file was made, unless a later row releases them or a settlement that closed after the release date has the order and product.
Limits of it: a file made before the release date cannot tell whether the money came; import a newer one. The day a file was made is
    its own date on disk: a copy that lost it looks newer. Money that Amazon keeps longer for the reason B2B or DD14 has a later
    date of its own.
Source: release dates in the date-range report and `maturityDate` of the Finances API; rule `DD_RESERVE`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="deferred_overdue",
    title="Deferred money past its release date",
    reads=("deferred",),
    needs=("transaction",),
    rule="DD_RESERVE",
    rows_from="transaction",
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order}",
    reason=(
        "{amount:money} of order {order} was to be released on {release_at:day} ({hold}) and is still deferred in a file of {taken_at:day}."
    ),
    settles=(
        "Payments > Transaction view > Deferred transactions: check the date, then open a case with Seller Support and name order and date."
    ),
    sql="""
        SELECT d.account, d.marketplace, coalesce(order_text(d.order_no, d.order_ref), any_value(d.transaction_id), 'unknown') AS order,
               sum(d.total) AS amount, d.currency, min(d.release_at) AS release_at, min(d.release_at) AS due_at,
               string_agg(DISTINCT d.hold, ', ' ORDER BY d.hold) AS hold, max(d.taken_at) AS taken_at,
               list({'document': d.document, 'line': d.line} ORDER BY d.document, d.line) AS rows
        FROM deferred d WHERE d.overdue AND d.total > 0
        GROUP BY d.account, d.marketplace, d.currency, d.order_no, d.order_ref,
            CASE WHEN d.order_no IS NULL AND d.order_ref IS NULL THEN d.transaction_id END
        ORDER BY release_at, "order"
    """,
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/202124090", date(2026, 11, 23), Label.PRIMARY),),
)
