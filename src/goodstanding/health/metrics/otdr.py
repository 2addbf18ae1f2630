"""On-Time Delivery Rate: tracked units delivered by the promised day, of all tracked units the seller ships.

What it says: how many of the units of 14 days reached the buyer, or were offered to the buyer, by the promised day without extensions.
Which orders count: units of seller-fulfilled orders that a carrier scanned as delivered (or tried to deliver), by the local day of the
    promise. Units without such a scan are left out. Late units under a protected label do not count.
Window and lag: by rule `otdr`: 14 days that end 7 days ago.
Breach: by store and day: listings go off, or all seller-fulfilled offers; in the United Kingdom only from 20 units on.
Limits of it: Amazon does not say by which day a unit falls into the period; the promised day is taken. All three conditions of the
    protection must be visible in the label's mark. Units scanned and seen before their promised day, and units delivered or promised for
    a day not told, make the rate unknown, with bounds. A day that the buyer chose anew is not in the facts: the promised one is taken.
    Whether a period has enough units is told by those delivered, not by those shipped.
Source: Amazon's frequent questions on the on-time delivery rate; Amazon's schema of the account health report.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place
from goodstanding.health.model import Count, Metric

METRIC = Metric(
    id="otdr",
    title="On-Time Delivery Rate",
    rule="otdr",
    unit="units",
    reads=("health_package",),
    needs=("order_shipment",),
    counts=(
        Count(
            id="otdr",
            column="on_time",
            unsure="untold",
            imports="newer order shipments, with promised and actual delivery",
            outside=True,
        ),
    ),
    counts_good=True,
    ledger=f"""
        WITH told AS (
            SELECT *, arrived_on <= deliver_by_on AS good, coalesce(arrived_on > deliver_by_on AND label = 'OTDR_PROTECTED', false)
                   AS protected
            FROM health_package
            WHERE arrived_on IS NOT NULL OR delivered OR (first_scan_at IS NOT NULL AND seen_at < deliver_by)
        )
        SELECT account, code, NULL AS part, coalesce(deliver_by_on, arrived_on) AS day, order_no, order_ref, {place("seen")},
               CASE WHEN protected OR arrived_on IS NULL OR deliver_by IS NULL THEN 0 ELSE units END AS orders, arrived_on AS orders_since,
               CASE WHEN good THEN units ELSE 0 END AS on_time, arrived_on AS on_time_since,
               CASE WHEN deliver_by IS NULL OR arrived_on IS NULL THEN units ELSE 0 END AS untold,
               CASE WHEN protected THEN 'late units under a protected label' END AS doubt, units AS alt_orders, 0 AS alt_count
        FROM told
    """,
    sources=(
        Source("Seller Central seller forums: On-Time Delivery Rate FAQ (Seller_pAPBCLhysbW5T)", date(2026, 11, 23), Label.PRIMARY),
        Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23)),
    ),
)
