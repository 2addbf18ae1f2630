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

# Every order once, with what its packages say together. Sales made outside Amazon are not orders of a store; -1 stands for them.
ORDER: Final = f"""
    WITH told AS (
        SELECT account, {order_id()} AS id, CASE WHEN order_no IS NULL THEN order_ref END AS order_ref, lower(sales_channel) AS printed,
               purchased_at,
               CASE WHEN lower(fulfillment_channel) IN ('amazon', 'afn') THEN 1 WHEN fulfillment_channel IS NOT NULL THEN 0 END AS afn,
               is_business_order AS business, lower(order_status) IN ('cancelled', 'canceled') AS cancelled,
               lower(order_status) LIKE 'pending%' AS pending,
               regexp_matches(lower(order_status), '^(partially.?)?shipped') AS shipped, {packed("order_item")} AS seen,
               CAST(NULL AS BIGINT) AS package_seen, CAST(NULL AS TIMESTAMPTZ) AS ship_by, CAST(NULL AS TIMESTAMPTZ) AS confirmed_at,
               CAST(NULL AS TIMESTAMPTZ) AS taken_at, CAST(NULL AS TIMESTAMPTZ) AS sent_at
        FROM order_item
        UNION ALL
        SELECT p.account, {order_id("p.")}, CASE WHEN p.order_no IS NULL THEN p.order_ref END, lower(p.marketplace), p.purchased_at,
               0, NULL, NULL, NULL, NULL, {packed("order_shipment", "p.")}, {packed("order_shipment", "p.")}, p.ship_by, p.confirmed_at,
               d.taken_at, NULL
        FROM order_shipment p LEFT JOIN (SELECT number, taken_at FROM document) d ON d.number = p.document
        WHERE coalesce(upper(p.fulfillment), 'MFN') <> 'AFN'
        UNION ALL
        SELECT account, {order_id()}, CASE WHEN order_no IS NULL THEN order_ref END, lower(marketplace), purchased_at, 1, NULL, NULL, NULL,
               NULL, {packed("order_shipment")}, NULL, NULL, NULL, NULL, NULL
        FROM order_shipment WHERE upper(fulfillment) = 'AFN'
        UNION ALL
        SELECT account, {order_id()}, CASE WHEN order_no IS NULL THEN order_ref END, lower(sales_channel), purchased_at, 1, NULL, NULL,
               NULL, NULL, {packed("fba_shipment_item")}, NULL, NULL, NULL, NULL, shipped_at
        FROM fba_shipment_item
    ), once AS (
        SELECT t.account, t.id, any_value(t.order_ref) AS order_ref, min(coalesce(s.number, CASE WHEN t.printed IS NOT NULL THEN -1 END))
                   AS number, min(t.purchased_at) AS placed_at, max(t.afn) AS afn, coalesce(bool_or(t.business), false) AS business,
               coalesce(bool_and(t.cancelled), false) AS cancelled, coalesce(bool_and(t.pending), false) AS pending,
               coalesce(bool_or(t.shipped), false) AS shipped, min(t.seen) AS seen,
               CAST(count(t.package_seen) AS INTEGER) AS packages, min(t.ship_by) AS ship_by,
               CASE WHEN count(t.package_seen) = count(t.confirmed_at) THEN max(t.confirmed_at) END AS confirmed_at,
               min(t.taken_at) AS taken_at, min(t.package_seen) AS package_seen,
               max(t.sent_at) AS sent_at
        FROM told t LEFT JOIN health_store s ON s.printed = t.printed WHERE t.id IS NOT NULL GROUP BY t.account, t.id
    ), placed AS (
        SELECT o.*, coalesce(s.code, '') AS code, coalesce(s.zone, 'UTC') AS zone
        FROM once o LEFT JOIN health_only_store u ON u.account = o.account
        LEFT JOIN health_store s ON s.number = coalesce(o.number, u.number)
        WHERE o.number IS DISTINCT FROM -1
    )
    SELECT o.account, o.code, o.zone, o.id, CASE WHEN o.id >= 0 THEN o.id END AS order_no, o.order_ref,
           CASE WHEN o.afn = 1 THEN 'afn' ELSE 'mfn' END AS channel, o.business, o.cancelled, o.pending, o.shipped, o.placed_at,
           {local("o.placed_at", "k", "o.zone")} AS placed_on, o.seen, o.packages, o.ship_by, o.confirmed_at, o.taken_at, o.package_seen,
           o.sent_at, {local("o.ship_by", "k", "o.zone")} AS ship_by_on
    FROM placed o LEFT JOIN health_clock k ON k.code = o.code AND k.bucket = {bucket("o.placed_at")}
"""

# States of a package that a carrier's scan has led to; where the scan's day is not told, it counts from the delivery, which it cannot
# have followed, or else from when the state was seen.
_SCANNED: Final = ", ".join(
    f"'{state}'"
    for state in (
        "IN_TRANSIT", "DELIVERED", "UNDELIVERABLE", "PICKED_UP", "DROPPED_OFF", "AT_ORIGIN_FC", "AT_DESTINATION_FC", "OUT_FOR_DELIVERY",
        "REJECTED_BY_BUYER", "RETURNING_TO_SELLER", "RETURNED_TO_SELLER", "DAMAGED",
    )
)  # fmt: skip

# Every package the seller ships, with the local days of what happened to it, whenever that was.
PACKAGE_STORED: Final = f"""
    WITH told AS (
        SELECT p.account, {order_id("p.")} AS id, p.ship_by, p.deliver_by, p.confirmed_at,
               coalesce(p.tracked_at, p.confirmed_at) AS tracked_at,
               coalesce(p.first_scan_at, CASE WHEN upper(p.status) IN ({_SCANNED}) THEN least(p.delivered_at, d.taken_at) END)
                   AS first_scan_at,
               p.first_scan_at IS NULL AND p.delivered_at IS NULL AND upper(p.status) IN ({_SCANNED}) AS only_seen,
               least(p.attempted_at, p.delivered_at) AS arrived_at, p.tracking_id,
               coalesce(upper(p.status) = 'DELIVERED', false) AS delivered,
               coalesce(p.units, 1) AS units, p.carrier, p.category, upper(p.label) AS label,
               coalesce(p.is_tracking_exempt, false) AS exempt, d.taken_at, {packed("order_shipment", "p.")} AS seen, p.delivered_at
        FROM order_shipment p LEFT JOIN (SELECT number, taken_at FROM document) d ON d.number = p.document
        WHERE upper(coalesce(p.fulfillment, 'MFN')) <> 'AFN'
    )
    SELECT p.*, o.code, o.zone, o.order_no, o.order_ref, o.cancelled, {local("p.deliver_by", "k", "o.zone")} AS deliver_by_on,
           {local("p.confirmed_at", "k", "o.zone")} AS confirmed_on, {local("p.arrived_at", "k", "o.zone")} AS arrived_on,
           greatest(p.first_scan_at, p.tracked_at) AS valid_at,
           {local("greatest(p.first_scan_at, p.tracked_at)", "k", "o.zone")} AS valid_on,
           {local("p.tracked_at", "k", "o.zone")} AS tracked_on
    FROM told p JOIN health_order o ON o.account = p.account AND o.id = p.id
    LEFT JOIN health_clock k ON k.code = o.code AND k.bucket = {bucket("coalesce(o.placed_at, p.confirmed_at, p.ship_by)")}
"""


def _by_now(column: str, instant: str) -> str:
    """A column that is not seen before its instant."""
    return f"CASE WHEN {instant} <= $as_of THEN {column} END AS {column}"


# The same as known at the instant of the facts; `seen_at` is when it was last looked at. `unseen_until` is the day on which a scan was
# seen that came on an untold day before: until then it is not known whether there was one, whatever the instant.
PACKAGE: Final = f"""
    SELECT account, code, id, order_no, order_ref, cancelled, ship_by, deliver_by, deliver_by_on, units, carrier, category, label,
           exempt, seen, zone, tracked_on, CASE WHEN only_seen THEN valid_on END AS unseen_until,
           {_by_now("confirmed_at", "confirmed_at")}, {_by_now("confirmed_on", "confirmed_at")}, {_by_now("tracked_at", "tracked_at")},
           {_by_now("first_scan_at", "first_scan_at")}, {_by_now("valid_on", "valid_at")}, {_by_now("arrived_on", "arrived_at")},
           {_by_now("delivered_at", "delivered_at")}, CASE WHEN tracked_at > $as_of THEN NULL ELSE tracking_id END AS tracking_id,
           delivered AND taken_at <= $as_of AS delivered, least(taken_at, $as_of) AS seen_at
    FROM health_package_stored
"""

# Every order the seller ships that is not only in the list of unshipped ones, with what is known of its shipment.
PROMISE: Final = f"""
    WITH waiting AS (
        SELECT u.account, {order_id("u.")} AS id, min(u.ship_by) AS ship_by, min(least(d.taken_at, $as_of)) AS seen_at,
               min({packed("unshipped_order_item", "u.")}) AS seen
        FROM unshipped_order_item u LEFT JOIN (SELECT number, taken_at FROM document) d ON d.number = u.document
        WHERE coalesce(u.quantity_to_ship, 1) > 0 GROUP BY ALL
    )
    SELECT account, code, id, order_no, order_ref, cancelled, pending, placed_on, ship_by, ship_by_on,
           CASE WHEN confirmed_at <= $as_of THEN confirmed_at END AS confirmed_at, least(taken_at, $as_of) AS seen_at, package_seen AS seen,
           zone
    FROM health_order WHERE channel = 'mfn' AND packages > 0
    UNION ALL
    SELECT o.account, o.code, o.id, o.order_no, o.order_ref, o.cancelled, o.pending, o.placed_on, w.ship_by, local_day(w.ship_by, o.zone),
           NULL, w.seen_at, coalesce(w.seen, o.seen), o.zone
    FROM health_order o LEFT JOIN waiting w ON w.account = o.account AND w.id = o.id WHERE o.channel = 'mfn' AND o.packages = 0
"""

# Every cancelled order once: who did it, and whether the buyer asked for it. Where sources disagree, the seller's part counts.
CANCELLATION: Final = f"""
    WITH once AS (
        SELECT c.account, {order_id("c.")} AS id, min(c.cancelled_at) AS cancelled_at,
               count(*) FILTER (c.cancelled_by IS NULL) > 0 AS unsaid,
               coalesce(bool_or(upper(c.cancelled_by) IN ('MERCHANT', 'SELLER', 'AMAZON')
                   AND upper(coalesce(c.requested_by, '')) <> 'BUYER'), false) AS counts,
               bool_and(upper(coalesce(c.cancelled_by, '')) = 'BUYER') AS by_buyer, min({packed("order_cancellation", "c.")}) AS seen
        FROM order_cancellation c GROUP BY ALL
    )
    SELECT c.*, local_day(c.cancelled_at, o.zone) AS cancelled_on
    FROM once c JOIN (SELECT account, id, zone FROM health_order) o ON o.account = c.account AND o.id = c.id
"""

# Every account and store that facts name, whether or not it has orders.
PLACE: Final = """
    SELECT account, code FROM health_order
    UNION
    SELECT n.account, s.code FROM (SELECT account, marketplace FROM account_status UNION SELECT account, marketplace FROM health_metric) n
    JOIN store s ON s.printed = lower(n.marketplace)
    UNION
    SELECT m.account, s.code FROM (SELECT DISTINCT account, marketplace FROM policy_violation) m
    JOIN store s ON s.printed = lower(m.marketplace)
    UNION
    SELECT m.account, s.code FROM (SELECT DISTINCT account, marketplace FROM buyer_message) m
    JOIN store s ON s.printed = lower(m.marketplace)
"""
