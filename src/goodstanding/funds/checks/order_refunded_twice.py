"""An item that was refunded for more than it was sold for.

What it says: all refunds of one item of an order together are more than its price.
Why it matters: the seller paid the buyer twice; Amazon does not correct it by itself.
How it is computed: principal of all refunds, A-to-z and chargeback debits of the order and product, less what Amazon paid back for
    the order, against the principal of its sale; where the imported settlements hold only a part of the sale, against the price in
    the orders report.
Limits of it: the sale must be in an imported settlement; otherwise nothing is said. Without an orders report a part of the sale may
    be missing, and the finding is only `likely`. Refunds older than 550 days are not judged.
Source: settlement lines: ItemPrice, Principal.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="order_refunded_twice",
    title="Order refunded more than it cost",
    reads=("placed_refund", "repaid"),
    needs=("settlement",),
    severity=Severity.HIGH,
    confidence=Confidence.CERTAIN,
    subject="order {order_no:order}",
    reason=(
        "{sku} of order {order_no:order} was sold for {sold_for:money} and refunded {times} times, with {refunded:money} in "
        "all: {amount:money} too much."
    ),
    settles=(
        "Check both refunds in Manage Orders. If the second one was Amazon's, ask Seller Support to pay it back; if it was "
        "yours, ask the buyer."
    ),
    sql="""
        WITH twice AS (
            SELECT r.account, any_value(r.marketplace) AS marketplace, r.order_no, r.sku, any_value(worth) AS sold_for,
                   sum(times)::BIGINT AS times, sum(principal) AS refunded,
                   sum(principal) - any_value(worth) - coalesce(any_value(p.amount), 0) AS amount, any_value(r.currency) AS currency,
                   CASE WHEN any_value(r.price) IS NULL THEN 'likely' END AS confidence
            FROM placed_refund r LEFT JOIN repaid p ON p.account = r.account AND p.order_no = r.order_no
            WHERE r.principal > 0 GROUP BY r.account, r.order_no, r.sku
            HAVING sum(times) > 1 AND sum(principal) - coalesce(any_value(p.amount), 0) > any_value(worth)
        ), seen AS (
            SELECT r.account, r.order_no, r.sku, flatten(list(row_list(r.document, r.lines) ORDER BY r.document)) AS rows
            FROM placed_refund r SEMI JOIN twice t ON t.account = r.account AND t.order_no = r.order_no
            WHERE r.principal > 0 GROUP BY ALL
        )
        SELECT t.* REPLACE (coalesce(t.sku, 'An item') AS sku), s.rows
        FROM twice t JOIN seen s ON s.account = t.account AND s.order_no = t.order_no AND s.sku IS NOT DISTINCT FROM t.sku
        ORDER BY t.account, t.order_no, t.sku
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
