"""Late Shipment Rate: orders confirmed after their ship-by instant, of all orders the seller ships.

What it says: how many of the orders that were to be shipped in 10 and in 30 days were confirmed too late, or are still not confirmed.
Which orders count: seller-fulfilled orders, by the local day of their ship-by instant; an order of several packages counts once, late
    when its last package was. Cancelled orders are left out.
Window and lag: by rule `lsr`: 10 days and 30 days, no lag. Parts `10d` and `30d`.
Breach: the offers the seller ships itself may be deactivated.
Limits of it: Amazon does not say by which day an order falls into the period; the ship-by day is taken, since before it no order is
    late. Orders whose ship-by instant or confirmation is not imported make the rate unknown, with bounds. On the day the facts end,
    orders that were not yet due are in time.
Source: Amazon's help page on the late shipment rate: confirmation decides, not the carrier's scan.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place, unsure_from
from goodstanding.health.model import Count, Metric, Window

METRIC = Metric(
    id="lsr",
    title="Late Shipment Rate",
    rule="lsr",
    unit="orders",
    reads=("health_promise",),
    needs=("order_shipment",),
    counts=(
        Count(id="lsr", column="late", unsure="untold", imports="newer order shipments, with ship-by and confirmation of every order"),
    ),
    windows=(Window(value="window_short", part="10d"), Window(value="window", part="30d")),
    ledger=f"""
        SELECT account, code, NULL AS part, coalesce(ship_by_on, placed_on) AS day, order_no, order_ref, {place("seen")},
               CASE WHEN cancelled OR pending THEN 0 ELSE 1 END AS orders,
               CASE WHEN NOT (cancelled OR pending) AND coalesce(confirmed_at, seen_at) > ship_by THEN 1 ELSE 0 END AS late,
               CASE WHEN NOT (cancelled OR pending) AND (ship_by IS NULL OR (confirmed_at IS NULL AND seen_at <= ship_by)) THEN 1 ELSE 0 END
                   AS untold,
               CASE WHEN confirmed_at IS NULL AND seen_at <= ship_by THEN {unsure_from("seen_at", "ship_by_on")} END AS untold_since,
               CASE WHEN pending THEN 'pending orders' WHEN cancelled THEN 'cancelled orders' END AS doubt, 1 AS alt_orders, 0 AS alt_count
        FROM health_promise
    """,
    sources=(Source("https://sellercentral.amazon.com.au/gp/help/external/200285190", date(2026, 11, 23), Label.PRIMARY),),
)
