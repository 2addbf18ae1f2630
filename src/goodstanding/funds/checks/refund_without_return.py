"""A refund for which nothing came back.

What it says: a seller-fulfilled order was refunded weeks ago, and no return of it was ever delivered.
Why it matters: it is a loss that a pattern of abuse, a wrong setting (refund at first scan, returnless refund) or a forgotten
    SAFE-T claim may explain.
How it is computed: refunds older than 45 days of at least half the price of a unit, within the days that the returns report of the
    store covers, whose order has no delivered return, no SAFE-T claim and no repayment by Amazon. The report is taken to speak from
    its first return to 30 days after its last one, and 45 days after the refund must lie in that time.
Limits of it: goods the seller let the buyer keep look the same, and so does an order that was cancelled after it was charged. In a
    store with few returns, refunds before the first and long after the last one are not judged. Refunds older than 550 days are not
    judged. FBA orders are judged by `reimbursement_owed_customer_return`.
Source: settlement and returns reports; rule `safet` for the time in which a claim is possible.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.claims import REPORT_SLACK
from goodstanding.funds.model import Check

WAIT = 45  # days in which goods come back

CHECK = Check(
    id="refund_without_return",
    title="Refund without a return",
    reads=("placed_refund", "placed_order", "mfn_return", "repaid"),
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
    sql=f"""
        WITH covered AS (
            SELECT m.account, p.code, min(m.requested_at) AS since, max(greatest(m.requested_at, m.delivered_at)) AS until
            FROM mfn_return m JOIN placed_order p USING (account, order_no) GROUP BY ALL
        )
        SELECT r.account, r.marketplace, r.order_no, min(r.refund_day) AS refund_day, sum(r.principal) AS amount, r.currency,
               flatten(list(row_list(r.document, r.lines) ORDER BY r.document)) AS rows
        FROM placed_refund r
        JOIN covered c ON c.account = r.account AND c.code = r.code AND r.refunded_at >= c.since
            AND r.refunded_at + INTERVAL {WAIT} DAY <= c.until + INTERVAL {REPORT_SLACK} DAY
        ANTI JOIN (SELECT * FROM mfn_return WHERE delivered_at IS NOT NULL OR safet_claim_id IS NOT NULL) m
            ON m.account = r.account AND m.order_no = r.order_no
        ANTI JOIN repaid p ON p.account = r.account AND p.order_no = r.order_no
        WHERE r.kind = 'refund' AND r.sent_by = 'MFN' AND r.whole AND r.refunded_at < $as_of - INTERVAL {WAIT} DAY
        GROUP BY r.account, r.marketplace, r.order_no, r.currency
        ORDER BY r.account, refund_day, r.order_no
    """,
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
