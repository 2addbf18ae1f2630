"""Cancellation Rate: orders the seller, or Amazon for want of a confirmation, cancelled before shipment, of all orders the seller ships.

What it says: how many of the orders of 7 days (in India also of 30) were cancelled without the buyer having asked for it.
Which orders count: seller-fulfilled orders by the local day they were placed. An order of which one item was cancelled counts as
    cancelled. Left out: pending orders, and from that day on orders the buyer cancelled. Orders the buyer asked to cancel with
    Amazon's own option stay in the denominator and are no defect.
Window and lag: by rule `cr`: 7 days, in India also 30 days (part `30d`); no lag.
Breach: the offers the seller ships itself may be deactivated.
Limits of it: orders known to be cancelled, but not by whom, make the rate unknown, with bounds. Whether Amazon counts a cancellation
    by the day of the order or of the cancellation is not published; the day of the order is taken.
Source: Amazon's help page on the pre-fulfilment cancellation rate.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import fact, place
from goodstanding.health.model import Count, Metric, Window

METRIC = Metric(
    id="cr",
    title="Pre-fulfilment Cancellation Rate",
    rule="cr",
    unit="orders",
    reads=("health_order", "health_cancellation"),
    needs=("order_item|order_shipment",),
    counts=(
        Count(
            id="cr",
            column="cancelled",
            needs=("order_item|order_cancellation",),
            unsure="untold",
            imports="order cancellations, with who cancelled each order",
        ),
    ),
    windows=(Window(value="window"), Window(value="window_long", part="30d")),
    ledger=f"""
        WITH told AS (
            SELECT o.*, c.cancelled_on, c.seen AS cancelled_seen, c.id IS NOT NULL AS said, coalesce(c.counts, false) AS counts,
                   coalesce(c.by_buyer, false) AS by_buyer, coalesce(c.unsaid, o.cancelled) AND NOT coalesce(c.counts, false) AS unsaid
            FROM health_order o LEFT JOIN health_cancellation c ON c.account = o.account AND c.id = o.id
            WHERE o.channel = 'mfn'
        )
        SELECT t.account, t.code, NULL AS part, t.placed_on AS day, t.order_no, t.order_ref, {place("t.seen")},
               CASE WHEN t.pending THEN 0 ELSE 1 END AS orders, CAST(NULL AS DATE) AS orders_since,
               CASE WHEN t.by_buyer THEN t.cancelled_on END AS orders_until,
               CASE WHEN t.counts AND NOT t.pending THEN 1 ELSE 0 END AS cancelled,
               CASE WHEN t.counts THEN t.cancelled_on END AS cancelled_since,
               {fact("t.cancelled_seen")} AS cancelled_fact, CASE WHEN t.unsaid AND NOT t.pending THEN 1 ELSE 0 END AS untold,
               t.cancelled_on AS untold_since,
               CASE WHEN t.pending THEN 'pending orders' WHEN t.by_buyer THEN 'orders the buyer cancelled'
                    WHEN t.said AND NOT t.counts THEN 'cancellations the buyer asked for' END AS doubt,
               1 AS alt_orders, CASE WHEN t.by_buyer OR t.pending THEN 0 ELSE 1 END AS alt_count
        FROM told t
    """,
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200285210", date(2026, 11, 23), Label.PRIMARY),),
)
