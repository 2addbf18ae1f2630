"""An item that was refunded for more than it was sold for.

What it says: all refunds of one item of an order together are more than its price.
Why it matters: the seller paid the buyer twice; Amazon does not correct it by itself.
How it is computed: principal of all refunds, A-to-z and chargeback debits of the order and product against the principal of its
    sale.
Limits of it: the sale must be in an imported settlement; otherwise nothing is said. Refunds older than 550 days are not judged.
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
    reads=("placed_refund",),
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
        SELECT account, any_value(marketplace) AS marketplace, order_no, coalesce(sku, 'An item') AS sku, any_value(sold_for) AS sold_for,
               sum(times)::BIGINT AS times, sum(principal) AS refunded, sum(principal) - any_value(sold_for) AS amount,
               any_value(currency) AS currency, flatten(list(row_list(document, lines))) AS rows
        FROM placed_refund WHERE principal > 0 GROUP BY account, order_no, sku
        HAVING sum(times) > 1 AND sum(principal) > any_value(sold_for)
        ORDER BY account, order_no
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
