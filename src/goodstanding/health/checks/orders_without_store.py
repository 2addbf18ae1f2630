"""Orders whose store is not known, which therefore count in no metric.

What it says: imported orders name no store, and the account has more than one.
Why it matters: metrics are kept for each store; an order without one is missing in the rate of its store.
How it is computed: orders whose every source lacks the store, in an account that other facts show in several stores or in none.
Limits of it: none.
Source: the account's own facts.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import fact
from goodstanding.health.model import Check

CHECK = Check(
    id="orders_without_store",
    title="Orders without a store",
    reads=("health_order",),
    needs=("order_item|order_shipment|fba_shipment_item",),
    rows_from="order_shipment",
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="{count} orders",
    reason="{count} orders from {first:day} to {last:day} name no store, so they count in no metric.",
    settles="Import the file again with its store: --map with marketplace:=Amazon.de, or one file for each store.",
    sql=f"""
        SELECT account, '' AS marketplace, count(*) AS count, min(placed_on) AS first, max(placed_on) AS last, count(*) AS row_count,
               list_slice(list({fact("seen")} ORDER BY seen), 1, 200) AS rows
        FROM health_order WHERE code = '' GROUP BY account ORDER BY account
    """,
    sources=(Source("the account's own facts", date(2026, 11, 25), Label.PRIMARY),),
)
