"""Queries that metrics share: stores, orders, packages and cancellations. See `views`."""

from __future__ import annotations

from typing import Final

from goodstanding.health.clock import bucket, local
from goodstanding.health.facts_sql import order_id, packed

# Every store by the name a report prints, numbered.
STORE: Final = "SELECT printed, code, zone, row_number() OVER (ORDER BY code, printed) AS number FROM store"

# The store of an account that has only one, for orders whose source names none.
ONLY_STORE: Final = """
    WITH named AS (
        SELECT account, lower(sales_channel) AS printed FROM order_item
        UNION ALL SELECT account, lower(marketplace) FROM order_shipment
        UNION ALL SELECT account, lower(marketplace) FROM account_status
        UNION ALL SELECT account, lower(marketplace) FROM health_metric
        UNION ALL SELECT account, lower(sales_channel) FROM fba_shipment_item
    )
    SELECT n.account, min(s.number) AS number FROM (SELECT DISTINCT account, printed FROM named) n
    JOIN health_store s USING (printed) GROUP BY n.account HAVING count(DISTINCT s.code) = 1
"""

# Every order once. Sales made outside Amazon are not orders of a store; -1 stands for them.
ORDER: Final = f"""
    WITH told AS (
        SELECT account, {order_id()} AS id, order_ref, lower(sales_channel) AS printed, purchased_at,
               CASE WHEN lower(fulfillment_channel) IN ('amazon', 'afn') THEN 1 WHEN fulfillment_channel IS NOT NULL THEN 0 END AS afn,
               is_business_order AS business, lower(order_status) IN ('cancelled', 'canceled') AS cancelled,
               lower(order_status) LIKE 'pending%' AS pending,
               regexp_matches(lower(order_status), '^(partially.?)?shipped') AS shipped, {packed("order_item")} AS seen
        FROM order_item
        UNION ALL
        SELECT account, {order_id()}, order_ref, lower(marketplace), purchased_at, CASE WHEN upper(fulfillment) = 'AFN' THEN 1 ELSE 0 END,
               NULL, NULL, NULL, NULL, {packed("order_shipment")}
        FROM order_shipment
        UNION ALL
        SELECT account, {order_id()}, order_ref, lower(sales_channel), purchased_at, 1, NULL, NULL, NULL, NULL,
               {packed("fba_shipment_item")}
        FROM fba_shipment_item
    ), once AS (
        SELECT t.account, t.id, any_value(t.order_ref) AS order_ref, min(coalesce(s.number, CASE WHEN t.printed IS NOT NULL THEN -1 END))
                   AS number, min(t.purchased_at) AS placed_at, max(t.afn) AS afn, coalesce(bool_or(t.business), false) AS business,
               coalesce(bool_and(t.cancelled), false) AS cancelled, coalesce(bool_and(t.pending), false) AS pending,
               coalesce(bool_or(t.shipped), false) AS shipped, min(t.seen) AS seen
        FROM told t LEFT JOIN health_store s ON s.printed = t.printed WHERE t.id IS NOT NULL GROUP BY t.account, t.id
    ), placed AS (
        SELECT o.*, coalesce(s.code, '') AS code, coalesce(s.zone, 'UTC') AS zone
        FROM once o LEFT JOIN health_only_store u ON u.account = o.account
        LEFT JOIN health_store s ON s.number = coalesce(o.number, u.number)
        WHERE o.number IS DISTINCT FROM -1
    )
    SELECT o.account, o.code, o.zone, o.id, CASE WHEN o.id >= 0 THEN o.id END AS order_no,
           CASE WHEN o.id < 0 THEN o.order_ref END AS order_ref,
           CASE WHEN o.afn = 1 THEN 'afn' ELSE 'mfn' END AS channel, o.business, o.cancelled, o.pending, o.shipped, o.placed_at,
           {local("o.placed_at", "k", "o.zone")} AS placed_on, o.seen
    FROM placed o LEFT JOIN health_clock k ON k.code = o.code AND k.bucket = {bucket("o.placed_at")}
"""


def _until_now(column: str) -> str:
    return f"CASE WHEN {column} <= $as_of THEN {column} END"


# States of a package that a carrier's scan has led to; the day of the scan is then not told, and it counts from when it was seen.
_SCANNED: Final = ", ".join(
    f"'{state}'"
    for state in (
        "IN_TRANSIT", "DELIVERED", "UNDELIVERABLE", "PICKED_UP", "DROPPED_OFF", "AT_ORIGIN_FC", "AT_DESTINATION_FC", "OUT_FOR_DELIVERY",
        "REJECTED_BY_BUYER", "RETURNING_TO_SELLER", "RETURNED_TO_SELLER", "DAMAGED",
    )
)  # fmt: skip

# Every package the seller ships, with what was known of it when its document was taken (`seen_at`).
PACKAGE: Final = f"""
    WITH known AS (
        SELECT p.account, {order_id("p.")} AS id, p.ship_by, p.deliver_by, {_until_now("p.confirmed_at")} AS confirmed_at,
               {_until_now("coalesce(p.tracked_at, p.confirmed_at)")} AS tracked_at, {_until_now("p.first_scan_at")} AS first_scan_at,
               {_until_now("p.attempted_at")} AS attempted_at, {_until_now("p.delivered_at")} AS delivered_at,
               CASE WHEN coalesce(p.tracked_at, p.confirmed_at) > $as_of THEN NULL ELSE p.tracking_id END AS tracking_id,
               d.taken_at <= $as_of AND upper(p.status) IN ({_SCANNED}) AS scanned,
               coalesce(d.taken_at <= $as_of AND upper(p.status) = 'DELIVERED', false) AS delivered,
               coalesce(p.units, 1) AS units, p.carrier, p.category, upper(p.label) AS label,
               coalesce(p.is_tracking_exempt, false) AS exempt, least(d.taken_at, $as_of) AS seen_at,
               {packed("order_shipment", "p.")} AS seen
        FROM order_shipment p LEFT JOIN document d ON d.number = p.document
        WHERE upper(coalesce(p.fulfillment, 'MFN')) <> 'AFN'
    ), scanned AS (
        SELECT * REPLACE (coalesce(first_scan_at, CASE WHEN scanned THEN seen_at END) AS first_scan_at) FROM known
    )
    SELECT p.*, o.code, o.zone, o.order_no, o.order_ref, o.cancelled, {local("p.ship_by", "k", "o.zone")} AS ship_by_on,
           {local("p.deliver_by", "k", "o.zone")} AS deliver_by_on, {local("p.confirmed_at", "k", "o.zone")} AS confirmed_on,
           {local("greatest(p.first_scan_at, p.tracked_at)", "k", "o.zone")} AS valid_on,
           {local("least(p.attempted_at, p.delivered_at)", "k", "o.zone")} AS arrived_on,
           {local("p.delivered_at", "k", "o.zone")} AS delivered_on
    FROM scanned p JOIN health_order o ON o.account = p.account AND o.id = p.id
    LEFT JOIN health_clock k ON k.code = o.code AND k.bucket = {bucket("coalesce(o.placed_at, p.confirmed_at, p.ship_by)")}
"""

# Every order the seller must ship, with its first ship-by instant and the confirmation of its last package (null while one is open).
PROMISE: Final = f"""
    WITH told AS (
        SELECT account, id, zone, ship_by, confirmed_at, seen_at, seen FROM health_package
        UNION ALL
        SELECT o.account, o.id, o.zone, u.ship_by, NULL, least(d.taken_at, $as_of), {packed("unshipped_order_item", "u.")}
        FROM unshipped_order_item u JOIN health_order o ON o.account = u.account AND o.id = {order_id("u.")}
        LEFT JOIN document d ON d.number = u.document
        ANTI JOIN health_package p ON p.account = o.account AND p.id = o.id
        WHERE coalesce(u.quantity_to_ship, 1) > 0
    ), once AS (
        SELECT account, id, any_value(zone) AS zone, min(ship_by) AS ship_by,
               CASE WHEN count(*) = count(confirmed_at) THEN max(confirmed_at) END AS confirmed_at, min(seen_at) AS seen_at,
               min(seen) AS seen
        FROM told GROUP BY account, id
    )
    SELECT p.*, {local("p.ship_by", "k", "p.zone")} AS ship_by_on
    FROM once p JOIN health_order o ON o.account = p.account AND o.id = p.id
    LEFT JOIN health_clock k ON k.code = o.code AND k.bucket = {bucket("o.placed_at")}
"""

# Every cancelled order once: who did it, and whether the buyer asked for it. Where sources disagree, the seller's part counts.
CANCELLATION: Final = f"""
    SELECT c.account, {order_id("c.")} AS id, min(c.cancelled_at) AS cancelled_at, count(*) FILTER (c.cancelled_by IS NULL) > 0 AS unsaid,
           bool_or(upper(c.cancelled_by) IN ('MERCHANT', 'SELLER', 'AMAZON') AND upper(coalesce(c.requested_by, '')) <> 'BUYER') AS counts,
           bool_and(upper(coalesce(c.cancelled_by, '')) = 'BUYER') AS by_buyer, min({packed("order_cancellation", "c.")}) AS seen
    FROM order_cancellation c GROUP BY ALL
"""

# Every account and store that facts name, whether or not it has orders.
PLACE: Final = """
    SELECT account, code FROM health_order
    UNION
    SELECT n.account, s.code FROM (SELECT account, marketplace FROM account_status UNION SELECT account, marketplace FROM health_metric) n
    JOIN store s ON s.printed = lower(n.marketplace)
"""
