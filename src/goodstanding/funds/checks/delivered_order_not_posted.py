"""An order that was delivered and appears in no settlement.

What it says: an order fulfilled by Amazon was shipped and should have arrived weeks ago, but no settlement line or transaction
    names it.
Why it matters: its proceeds are neither paid nor shown as deferred: nobody would miss them.
How it is computed: shipped FBA orders with a price whose estimated arrival is more than 30 days ago and lies within the days that
    settlements of the store cover without a gap; no line, transaction or event with the order id.
Limits of it: needs the settlements of the weeks after delivery; a multi-channel order and a free replacement have no proceeds and
    are left out. An Amazon Business order may be paid by invoice much later, so it is only `possible`. Orders sent by the seller
    have no delivery day in the files.
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
    reads=("fba_shipment_item", "settlement_line", "settlement_chain", "transaction", "financial_event", "order_store", "store"),
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
            SELECT f.account, f.order_no, any_value(coalesce(s.name, o.marketplace)) AS marketplace,
                   min(f.shipped_at) AS shipped, max(f.estimated_arrival_at) AS arrived,
                   sum(f.item_price) AS price, any_value(f.currency) AS currency,
                   list({'document': f.document, 'line': f.line} ORDER BY f.document, f.line) AS rows
            FROM fba_shipment_item f LEFT JOIN store s ON s.printed = lower(f.sales_channel)
            LEFT JOIN order_store o ON o.account = f.account AND o.order_no = f.order_no
            WHERE f.order_no IS NOT NULL AND f.estimated_arrival_at < $as_of - INTERVAL 30 DAY
              AND NOT coalesce(f.sales_channel ILIKE 'non-amazon%', false)
            GROUP BY f.account, f.order_no
        ), covered AS (
            SELECT account, marketplace, currency, min(period_start) AS since, max(period_end) AS until FROM settlement_chain GROUP BY ALL
        ), gaps AS (
            SELECT account, marketplace, currency, previous_end AS gap_from, period_start AS gap_to
            FROM settlement_chain WHERE NOT follows AND gap_seconds > 0
        ), ordered AS (
            SELECT o.account, o.order_no, sum(o.item_price) AS price, any_value(o.currency) AS currency,
                   bool_and(o.order_status ILIKE 'cancel%') AS cancelled, bool_or(o.is_business_order) AS business,
                   bool_or(o.sales_channel ILIKE 'non-amazon%') AS outside
            FROM order_item o SEMI JOIN shipped s ON s.account = o.account AND s.order_no = o.order_no GROUP BY ALL
        )
        SELECT s.account, s.marketplace, s.order_no, s.shipped, s.arrived, coalesce(nullif(s.price, 0), i.price) AS amount,
               coalesce(s.currency, i.currency) AS currency, c.until, s.rows, CASE WHEN i.business THEN 'possible' END AS confidence
        FROM shipped s
        LEFT JOIN ordered i USING (account, order_no)
        JOIN covered c ON c.account = s.account AND c.marketplace = s.marketplace AND c.currency = coalesce(s.currency, i.currency)
            AND s.shipped >= c.since AND s.arrived + INTERVAL 22 DAY <= c.until
        ANTI JOIN gaps g ON g.account = s.account AND g.marketplace = s.marketplace AND g.currency = coalesce(s.currency, i.currency)
            AND g.gap_from <= s.arrived + INTERVAL 22 DAY AND g.gap_to >= s.shipped
        ANTI JOIN settlement_line l ON l.account = s.account AND l.order_no = s.order_no
        ANTI JOIN transaction t ON t.account = s.account AND t.order_no = s.order_no
        ANTI JOIN financial_event e ON e.account = s.account AND e.order_no = s.order_no
        WHERE coalesce(nullif(s.price, 0), i.price, 0) > 0 AND NOT coalesce(i.cancelled, false) AND NOT coalesce(i.outside, false)
        ORDER BY s.account, s.arrived, s.order_no
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
