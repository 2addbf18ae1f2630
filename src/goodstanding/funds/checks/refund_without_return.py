"""A refund for which nothing came back.

What it says: a seller-fulfilled order was refunded weeks ago, and no return of it was ever delivered.
Why it matters: it is a loss that a pattern of abuse, a wrong setting (refund at first scan, returnless refund) or a forgotten
    SAFE-T claim may explain.
How it is computed: refunds older than 45 days, within the days that the returns report covers, whose order has no delivered
    return and no SAFE-T claim.
Limits of it: goods the seller let the buyer keep look the same. Refunds older than 550 days are not judged.
    FBA orders are judged by `reimbursement_owed_customer_return`.
Source: settlement and returns reports; rule `safet` for the time in which a claim is possible.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="refund_without_return",
    title="Refund without a return",
    reads=("placed_refund", "mfn_return"),
    needs=("settlement", "mfn_return"),
    rule="safet",
    severity=Severity.MEDIUM,
    confidence=Confidence.POSSIBLE,
    subject="order {order_no:order}",
    reason="Order {order_no:order} was refunded with {amount:money} on {refund_day:day}, and no return of it has arrived since.",
    settles=(
        "Check whether the buyer was to keep the goods. If not, see whether a SAFE-T claim is still possible, and note the "
        "buyer's address for a pattern."
    ),
    sql="""
        SELECT r.account, r.marketplace, r.order_no, r.refund_day, r.principal AS amount, r.currency,
               row_list(r.document, r.lines) AS rows
        FROM placed_refund r
        WHERE r.kind = 'refund' AND r.sent_by = 'MFN' AND r.refunded_at < $as_of - INTERVAL 45 DAY AND r.principal > 0
          AND r.refunded_at >= (SELECT min(requested_at) FROM mfn_return m WHERE m.account = r.account)
          AND NOT EXISTS (
            SELECT 1 FROM mfn_return m WHERE m.account = r.account AND m.order_no = r.order_no
              AND (m.delivered_at IS NOT NULL OR m.safet_claim_id IS NOT NULL)
          )
        ORDER BY r.account, r.refunded_at
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
