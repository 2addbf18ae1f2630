"""An order that was delivered and appears in no settlement.

What it says: an order fulfilled by Amazon was shipped and should have arrived weeks ago, but no settlement line or transaction
    names it.
Why it matters: its proceeds are neither paid nor shown as deferred: nobody would miss them.
How it is computed: shipped FBA orders whose estimated arrival is more than 30 days ago and lies within the days that settlements
    cover; no line, transaction or event with the order id.
Limits of it: needs the settlements of the weeks after delivery; a multi-channel order has no proceeds and is left out. Orders
    sent by the seller have no delivery day in the files.
Source: settlements hold every released transaction; rule `settlement_content`, rule `DD_RESERVE`.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="delivered_order_not_posted",
    title="Delivered order never paid",
    reads=("fba_shipment_item", "settlement_line", "settlement_proof", "transaction", "financial_event", "item", "store"),
    needs=("fba_shipment_item", "settlement"),
    rule="settlement_content",
    rows_from="fba_shipment_item",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "Order {order_no:order} ({amount:money}) was shipped on {shipped:day} and was to arrive on {arrived:day}, but no "
        "settlement up to {until:day} and no transaction has it."
    ),
    settles=(
        "Payments > Transaction view: search the order id. If it is not there, open a case with Seller Support with the tracking number."
    ),
    sql="""
        WITH shipped AS (
            SELECT f.account, f.order_no, coalesce(s.name, '') AS marketplace, coalesce(s.zone, 'UTC') AS zone,
                   min(f.shipped_at) AS shipped, max(f.estimated_arrival_at) AS arrived,
                   sum(f.item_price) AS price, any_value(f.currency) AS currency, list({'document': f.document, 'line': f.line}) AS rows
            FROM fba_shipment_item f LEFT JOIN store s ON s.printed = lower(f.sales_channel)
            WHERE f.order_no IS NOT NULL AND f.estimated_arrival_at < $as_of - INTERVAL 30 DAY
            GROUP BY ALL
        ), covered AS (
            SELECT account, currency, min(period_start) AS since, max(period_end) AS until FROM settlement_proof GROUP BY ALL
        )
        SELECT s.account, s.marketplace, s.order_no, s.shipped, s.arrived, coalesce(s.price, i.price) AS amount, coalesce(s.currency,
               i.currency) AS currency, c.until, s.rows
        FROM shipped s
        LEFT JOIN (SELECT account, order_no, sum(price) AS price, any_value(currency) AS currency,
            any_value(order_status) AS order_status FROM item GROUP BY ALL) i USING (account, order_no)
        JOIN covered c ON c.account = s.account AND c.currency = coalesce(s.currency, i.currency) AND s.shipped >= c.since
            AND s.arrived + INTERVAL 22 DAY <= c.until
        ANTI JOIN settlement_line l ON l.account = s.account AND l.order_no = s.order_no
        ANTI JOIN transaction t ON t.account = s.account AND t.order_no = s.order_no
        ANTI JOIN financial_event e ON e.account = s.account AND e.order_no = s.order_no
        WHERE coalesce(i.order_status, '') NOT ILIKE 'cancel%'
        ORDER BY s.account, s.arrived
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
