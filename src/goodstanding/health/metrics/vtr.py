"""Valid Tracking Rate: packages with a valid tracking id, of all packages the seller shipped and confirmed; for each category of a store.

What it says: for how many packages a carrier scanned the tracking id that the seller entered before the package was delivered.
Which orders count: packages of seller-fulfilled orders, by the local day of the promised delivery (of the confirmation, where no
    promise is known). Packages that need no tracking are left out; so are cancelled orders. A tracking id entered after the delivery
    is a defect.
Window and lag: by rule `vtr`: 30 days; the lag is unsure, and unknown in some stores, where none is taken. Each category is a part.
Breach: the seller's own offers in that category may be removed; other categories and FBA are not touched.
Limits of it: one scan is enough here; on some lanes into the United States dear packages need two, which facts do not tell. Packages
    seen before their promised delivery and not scanned then make the rate unknown, with bounds. Where a source names a state that only
    a scan leads to, but no day of the scan, it counts from the day of the delivery, and until then as not scanned; without a day of the
    delivery from the day the state was seen, and before that day the rate is unknown, with bounds.
Source: Amazon's help pages on the valid tracking rate; rules `vtr_exempt` and `vtr_us_domestic` and those beside it for the exceptions.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place, unsure_from
from goodstanding.health.model import Count, Metric

METRIC = Metric(
    id="vtr",
    title="Valid Tracking Rate",
    rule="vtr",
    unit="packages",
    reads=("health_package",),
    needs=("order_shipment",),
    counts=(Count(id="vtr", column="valid", unsure="untold", imports="newer order shipments, with the carrier's scans"),),
    whole=True,
    counts_good=True,
    ledger=f"""
        WITH told AS (
            SELECT *, first_scan_at IS NOT NULL AND tracking_id IS NOT NULL
                   AND (delivered_at IS NULL OR tracked_at <= delivered_at) AS good,
                   CASE WHEN NOT exempt AND NOT cancelled AND tracking_id IS NOT NULL AND first_scan_at IS NULL AND seen_at < deliver_by
                       THEN {unsure_from("seen_at", "deliver_by_on")} END AS unsure_on,
                   coalesce(NOT exempt AND NOT cancelled AND tracking_id IS NOT NULL AND unseen_until IS NOT NULL, false) AS unseen
            FROM health_package WHERE confirmed_at IS NOT NULL
        )
        SELECT account, code, category AS part, coalesce(deliver_by_on, confirmed_on) AS day, order_no, order_ref, {place("seen")},
               CASE WHEN exempt OR cancelled THEN 0 ELSE 1 END AS orders, greatest(confirmed_on, unsure_on) AS orders_since,
               CASE WHEN good AND NOT exempt AND NOT cancelled THEN 1 ELSE 0 END AS valid, valid_on AS valid_since,
               CASE WHEN unsure_on IS NULL AND NOT unseen THEN 0 ELSE 1 END AS untold,
               CASE WHEN unseen THEN greatest(confirmed_on, tracked_on, unsure_on) ELSE unsure_on END AS untold_since,
               CASE WHEN unseen THEN unseen_until END AS untold_until,
               CASE WHEN exempt THEN 'packages that need no tracking' WHEN cancelled THEN 'cancelled orders' END AS doubt,
               1 AS alt_orders, CASE WHEN good THEN 1 ELSE 0 END AS alt_count
        FROM told
    """,
    sources=(Source("https://sellercentral-europe.amazon.com/gp/help/external/G201817070", date(2026, 11, 23), Label.PRIMARY),),
)
