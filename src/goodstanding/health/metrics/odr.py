"""Order Defect Rate: orders with negative feedback, an A-to-z claim that counts, or a service chargeback, of all orders.

What it says: how many of the orders of 60 days have at least one defect. An order with three defects counts once. Its parts are
    counted beside it: `odr.nfr`, `odr.azr`, `odr.cbr`.
Which orders count: every order placed in the store, by the local day it was placed, whatever day the defect came. Orders the seller
    ships (mfn) and orders Amazon ships (afn) apart. Cancelled and pending orders are left out while they have no defect.
Window and lag: by rule `odr`: 60 days that end 15 days ago; the lag is inferred from Amazon's example, its help page states none.
Breach: the account may be deactivated, or its seller-fulfilled offers suspended.
Limits of it: claims and chargebacks seen only as settlement lines are taken to count, because the seller was charged; claims that
    count without a charge are then not seen. Claims and chargebacks of which no source says whether they count make the rate unknown,
    with bounds. Defects of orders that are not imported count nowhere; where there are any, the figure is said to be partial. Whether
    Amazon counts cancelled orders is not published.
Source: Amazon's help page on the Order Defect Rate; an Amazon employee on the day an order is counted by.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import fact, place
from goodstanding.health.model import Count, Metric

_UNTOLD = "claims and chargebacks with whether each counts"

METRIC = Metric(
    id="odr",
    title="Order Defect Rate",
    rule="odr",
    unit="orders",
    reads=("health_order", "health_defect_span", "health_defect_untold"),
    needs=("order_item|order_shipment|fba_shipment_item",),
    strays="health_defect_stray",
    counts=(
        Count(
            id="odr",
            column="odr",
            needs=("seller_feedback", "order_claim|settlement_line", "order_chargeback|settlement_line"),
            unsure="untold",
            imports=_UNTOLD,
        ),
        Count(id="odr.nfr", column="nfr", needs=("seller_feedback",)),
        Count(id="odr.azr", column="azr", needs=("order_claim|settlement_line",), unsure="azr_untold", imports=_UNTOLD),
        Count(id="odr.cbr", column="cbr", needs=("order_chargeback|settlement_line",), unsure="cbr_untold", imports=_UNTOLD),
    ),
    ledger=f"""
        WITH defect AS (
            SELECT account, id,
                   max(since) FILTER (kind = 'odr') AS odr_since, max(until) FILTER (kind = 'odr') AS odr_until,
                   max(since) FILTER (kind = 'nfr') AS nfr_since, max(until) FILTER (kind = 'nfr') AS nfr_until,
                   max(since) FILTER (kind = 'azr') AS azr_since, max(until) FILTER (kind = 'azr') AS azr_until,
                   max(since) FILTER (kind = 'cbr') AS cbr_since, max(until) FILTER (kind = 'cbr') AS cbr_until,
                   max(seen) FILTER (kind = 'odr') AS odr_seen, max(seen) FILTER (kind = 'nfr') AS nfr_seen,
                   max(seen) FILTER (kind = 'azr') AS azr_seen, max(seen) FILTER (kind = 'cbr') AS cbr_seen
            FROM health_defect_span WHERE n = 1 GROUP BY account, id
        )
        SELECT o.account, o.code, o.channel AS part, o.placed_on AS day, o.order_no, o.order_ref, {place("o.seen")},
               CASE WHEN (o.cancelled OR o.pending) AND d.id IS NULL THEN 0 ELSE 1 END AS orders,
               CASE WHEN o.cancelled OR o.pending THEN d.odr_since END AS orders_since,
               CASE WHEN o.cancelled OR o.pending THEN d.odr_until END AS orders_until,
               CASE WHEN d.odr_since IS NULL THEN 0 ELSE 1 END AS odr, d.odr_since, d.odr_until, {fact("d.odr_seen")} AS odr_fact,
               CASE WHEN d.nfr_since IS NULL THEN 0 ELSE 1 END AS nfr, d.nfr_since, d.nfr_until, {fact("d.nfr_seen")} AS nfr_fact,
               CASE WHEN d.azr_since IS NULL THEN 0 ELSE 1 END AS azr, d.azr_since, d.azr_until, {fact("d.azr_seen")} AS azr_fact,
               CASE WHEN d.cbr_since IS NULL THEN 0 ELSE 1 END AS cbr, d.cbr_since, d.cbr_until, {fact("d.cbr_seen")} AS cbr_fact,
               CASE WHEN d.id IS NULL AND o.cancelled THEN 'cancelled orders' WHEN d.id IS NULL AND o.pending THEN 'pending orders' END
                   AS doubt,
               1 AS alt_orders, 0 AS alt_count, CASE WHEN u.id IS NOT NULL AND d.odr_since IS NULL THEN 1 ELSE 0 END AS untold,
               CASE WHEN u.azr THEN 1 ELSE 0 END AS azr_untold, CASE WHEN u.cbr THEN 1 ELSE 0 END AS cbr_untold,
               u.since AS untold_since, u.until AS untold_until, u.since AS azr_untold_since, u.until AS azr_untold_until,
               u.since AS cbr_untold_since, u.until AS cbr_untold_until
        FROM health_order o LEFT JOIN defect d ON d.account = o.account AND d.id = o.id
        LEFT JOIN health_defect_untold u ON u.account = o.account AND u.id = o.id
        UNION ALL
        SELECT o.account, o.code, o.channel, o.placed_on, o.order_no, o.order_ref, {place("s.seen")},
               CASE WHEN (o.cancelled OR o.pending) AND s.kind = 'odr' THEN 1 ELSE 0 END, s.since, s.until,
               CASE WHEN s.kind = 'odr' THEN 1 ELSE 0 END, s.since, s.until, {fact("s.seen")},
               CASE WHEN s.kind = 'nfr' THEN 1 ELSE 0 END, s.since, s.until, {fact("s.seen")},
               CASE WHEN s.kind = 'azr' THEN 1 ELSE 0 END, s.since, s.until, {fact("s.seen")},
               CASE WHEN s.kind = 'cbr' THEN 1 ELSE 0 END, s.since, s.until, {fact("s.seen")},
               NULL, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL
        FROM health_defect_span s JOIN health_order o ON o.account = s.account AND o.id = s.id WHERE s.n > 1
    """,
    sources=(
        Source("https://sellercentral.amazon.sa/gp/help/external/200285170", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://sellercentral.amazon.ca/seller-forums/discussions/t/411aac2f-36da-4c8c-a6d0-d40dde247f53",
            date(2026, 11, 25),
            Label.PRIMARY,
        ),
    ),
)
