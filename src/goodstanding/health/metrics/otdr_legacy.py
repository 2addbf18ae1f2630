"""On-Time Delivery Rate by package: packages with valid tracking that arrived by the promised day. The report still carries it.

What it says: how many of the packages with valid tracking of 30 days arrived by the promised day.
Which orders count: packages of seller-fulfilled orders with a carrier's scan and a delivery (or an attempt), by the local day of the
    promise.
Window and lag: by rule `otdr_legacy`: 30 days that end 10 days ago; both are read off the example of Amazon's schema.
Breach: none on the account, by the old help page, which recommends 97 %.
Limits of it: as of `otdr`; nothing newer is published on it.
Source: Amazon's old help page on the on-time delivery rate; Amazon's schema of the account health report.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence
from goodstanding.core.source import Source
from goodstanding.health.facts_sql import place
from goodstanding.health.model import Count, Metric

METRIC = Metric(
    id="otdr_legacy",
    title="On-Time Delivery Rate by package",
    rule="otdr_legacy",
    unit="packages",
    reads=("health_package",),
    needs=("order_shipment",),
    counts=(
        Count(
            id="otdr_legacy",
            column="on_time",
            unsure="untold",
            imports="newer order shipments, with promised and actual delivery",
            outside=True,
        ),
    ),
    target="recommended",
    counts_good=True,
    confidence=Confidence.POSSIBLE,
    ledger=f"""
        SELECT account, code, NULL AS part, coalesce(deliver_by_on, arrived_on) AS day, order_no, order_ref, {place("seen")},
               CASE WHEN arrived_on IS NULL OR deliver_by IS NULL THEN 0 ELSE 1 END AS orders,
               greatest(arrived_on, valid_on) AS orders_since,
               CASE WHEN arrived_on <= deliver_by_on THEN 1 ELSE 0 END AS on_time, greatest(arrived_on, valid_on) AS on_time_since,
               CASE WHEN deliver_by IS NULL OR arrived_on IS NULL THEN 1 ELSE 0 END AS untold,
               CAST(NULL AS VARCHAR) AS doubt, 0 AS alt_orders, 0 AS alt_count
        FROM health_package
        WHERE tracking_id IS NOT NULL AND first_scan_at IS NOT NULL AND (arrived_on IS NOT NULL OR delivered OR seen_at < deliver_by)
    """,
    sources=(
        Source("Seller Central, help page 200847280", date(2026, 11, 23)),
        Source("https://github.com/amzn/selling-partner-api-models accountHealthReport-2020-11-18.json", date(2026, 11, 23)),
    ),
)
