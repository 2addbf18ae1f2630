"""Orders, buyer messages or return requests whose store is not known, which therefore count in no metric.

What it says: imported orders name no store, and the account has more than one; or messages or return requests neither name a store nor
    an imported order that does.
Why it matters: metrics are kept for each store; an order without one is missing in the rate of its store.
How it is computed: orders whose every source lacks the store, in an account that other facts show in several stores or in none; messages
    and return requests likewise.
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
    reads=("health_order", "health_message", "health_return_request"),
    needs=("order_item|order_shipment|fba_shipment_item|buyer_message|mfn_return|return_response",),
    rows_from="order_shipment",
    severity=Severity.LOW,
    confidence=Confidence.CERTAIN,
    subject="{what}",
    reason="{what} from {first:day} to {last:day} {so}.",
    settles="Import the file again with its store: --map with marketplace:=Amazon.de, or one file for each store.",
    sql=f"""
        WITH lost AS (
            SELECT account, 1 AS kind, 'order' AS noun, placed_on AS day, seen FROM health_order WHERE code = ''
            UNION ALL SELECT account, 2, 'buyer message', received_on, seen FROM health_message WHERE code = ''
            UNION ALL SELECT account, 3, 'return request', requested_on, seen FROM health_return_request WHERE code = ''
        )
        SELECT account, '' AS marketplace, format('{{:,}} {{}}', count(*), noun || CASE count(*) WHEN 1 THEN '' ELSE 's' END) AS what,
               CASE count(*) WHEN 1 THEN 'names no store, so it counts in no metric'
                   ELSE 'name no store, so they count in no metric' END AS so,
               min(day) AS first, max(day) AS last, count(*) AS row_count, list_slice(list({fact("seen")} ORDER BY seen), 1, 200) AS rows
        FROM lost GROUP BY account, kind, noun ORDER BY account, kind
    """,
    sources=(Source("the account's own facts", date(2026, 11, 25), Label.PRIMARY),),
)
