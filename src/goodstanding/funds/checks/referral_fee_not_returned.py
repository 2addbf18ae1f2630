"""A refund for which Amazon kept the referral fee.

What it says: an order was refunded, and no part of the referral fee of its sale came back.
Why it matters: by the agreement Amazon returns the referral fee less a refund administration fee; on many refunds this adds up.
How it is computed: refunds with a principal whose sale paid a Commission, and whose lines hold no Commission. At stake is the
    fee's share for the refunded principal, before the administration fee.
Limits of it: the administration fee is not published in the texts read, so the amount owed is a little less. A-to-z and
    chargeback debits are not judged.
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
        SELECT account, marketplace, order_no, refund_day, principal, commission, currency, row_list(document, lines) AS rows,
               CAST(CAST(commission * 100 AS HUGEINT) * CAST(least(principal,
                   sold_for) * 100 AS HUGEINT) // CAST(sold_for * 100 AS HUGEINT) AS DECIMAL(18,0)) * 0.01 AS amount
        FROM placed_refund
        WHERE kind = 'refund' AND principal > 0 AND sold_for > 0 AND commission > 0 AND commission_back = 0
        ORDER BY account, refunded_at
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
