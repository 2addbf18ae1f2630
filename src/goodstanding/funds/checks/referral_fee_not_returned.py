"""A refund for which Amazon kept the referral fee.

What it says: an order was refunded, and no part of the referral fee of its sale came back.
Why it matters: by the agreement Amazon returns the referral fee less a refund administration fee; on many refunds this adds up.
How it is computed: refunds with a principal whose sale paid a Commission, and whose lines hold no Commission in any settlement. At
    stake is the fee's share for the refunded principal, before the administration fee, rounded down to the smallest unit of the
    currency.
Limits of it: the administration fee is not published in the texts read, so the amount owed is a little less. A-to-z and chargeback
    debits are not judged, and neither is a refund so small that its share of the fee is less than the smallest unit.
Source: agreement S-5, rule `bsa_refund_fee`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="referral_fee_not_returned",
    title="Refund without the referral fee back",
    reads=("placed_refund",),
    needs=("settlement",),
    rule="bsa_refund_fee",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "Order {order_no:order} was refunded with {principal:money} on {refund_day:day}; of its referral fee of "
        "{commission:money} nothing came back (up to {amount:money} is owed, less the refund administration fee)."
    ),
    settles="Open a case with Seller Support and name the order, the fee of the sale and the refund.",
    sql="""
        WITH kept AS (
            SELECT account, marketplace, order_no, currency, min(refund_day) AS refund_day, min(refunded_at) AS refunded_at,
                   sum(principal) AS principal, any_value(commission) AS commission, any_value(sold_for) AS sold_for,
                   flatten(list(row_list(document, lines) ORDER BY document)) AS rows
            FROM placed_refund WHERE kind = 'refund' GROUP BY account, marketplace, order_no, sku, currency
            HAVING sum(principal) > 0 AND any_value(sold_for) > 0 AND any_value(commission) > 0 AND sum(commission_back) = 0
        ), owed AS (
            SELECT *, share_of(commission, least(principal, sold_for), sold_for, currency) AS amount FROM kept
        )
        SELECT account, marketplace, order_no, currency, min(refund_day) AS refund_day, sum(principal) AS principal,
               sum(commission) AS commission, sum(amount) AS amount, flatten(list(rows)) AS rows
        FROM owed WHERE amount > 0 GROUP BY account, marketplace, order_no, currency
        ORDER BY account, min(refunded_at)
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
