"""Feedback and returns as events of days, with the orders they could come from; then the bursts among them."""

from __future__ import annotations

from typing import Final

from goodstanding.health.attacks.bursts import BURST, feedback_bursts, return_bursts
from goodstanding.health.facts_sql import order_id
from goodstanding.store.question import Computed

# Orders of each day, by product; the empty product stands for all. An order of two products counts for each.
_ORDERS: Final = f"""
    WITH product AS (
        SELECT DISTINCT account, {order_id()} AS id, sku FROM order_item WHERE sku IS NOT NULL
        UNION SELECT DISTINCT account, {order_id()}, sku FROM fba_shipment_item WHERE sku IS NOT NULL
        UNION SELECT DISTINCT account, {order_id()}, sku FROM order_shipment WHERE sku IS NOT NULL
    )
    SELECT account, code, '' AS sku, placed_on AS day, count(*) AS orders FROM health_order WHERE placed_on IS NOT NULL AND NOT cancelled
    GROUP BY ALL
    UNION ALL
    SELECT o.account, o.code, p.sku, o.placed_on, count(*) FROM health_order o JOIN product p USING (account, id)
    WHERE o.placed_on IS NOT NULL AND NOT o.cancelled GROUP BY ALL
"""

# The store of an event is its order's; of one whose order is not known the store of the other orders in its document.
_STORE_OF: Final = "coalesce(o.code, d.code, u.code, '') AS code, coalesce(s.name, '') AS marketplace"
_PLACES: Final = """
    LEFT JOIN health_order o ON o.account = e.account AND o.id = e.id
    LEFT JOIN (
        SELECT f.account, f.document, mode(h.code) AS code
        FROM e f JOIN health_order h ON h.account = f.account AND h.id = f.id GROUP BY ALL
    ) d ON d.account = e.account AND d.document = e.document
    LEFT JOIN (SELECT n.account, h.code FROM health_only_store n JOIN health_store h USING (number)) u ON u.account = e.account
    LEFT JOIN (SELECT code, any_value(name) AS name FROM store GROUP BY code) s ON s.code = coalesce(o.code, d.code, u.code, '')
"""

# When the last parcel of an order came, for the orders `wanted`; of Amazon's own the day it was to come.
_ARRIVED: Final = f"""arrived AS (
        SELECT account, id, max(arrived_on) AS arrived_on FROM (
            SELECT account, {order_id()} AS id, CAST(estimated_arrival_at AS DATE) AS arrived_on FROM fba_shipment_item
            UNION ALL SELECT account, {order_id()}, CAST(delivered_at AS DATE) FROM order_shipment
        ) SEMI JOIN wanted USING (account, id) GROUP BY ALL
    )"""

# Negative feedback: when it was left, and what is known of its order. What was removed stays: it was left all the same.
_FEEDBACK: Final = f"""
    WITH e AS (
        SELECT account, {order_id()} AS id, left_on AS day, coalesce(comments, '') AS words, 'seller_feedback' AS table_name, document, line
        FROM seller_feedback WHERE rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative')
    ), wanted AS (
        SELECT DISTINCT account, id FROM e WHERE id IS NOT NULL
    ), {_ARRIVED}, product AS (
        SELECT account, id, list(DISTINCT sku ORDER BY sku) AS skus FROM (
            SELECT account, {order_id()} AS id, sku FROM order_item UNION ALL SELECT account, {order_id()}, sku FROM fba_shipment_item
        ) SEMI JOIN wanted USING (account, id) WHERE sku IS NOT NULL GROUP BY ALL
    )
    SELECT e.account, {_STORE_OF}, e.day, e.words, o.id IS NOT NULL AS matched, o.placed_on, a.arrived_on,
           coalesce(o.cancelled, false) AS cancelled, '' AS reason, coalesce(p.skus, []) AS skus, e.table_name, e.document, e.line
    FROM e {_PLACES}
    LEFT JOIN arrived a ON a.account = e.account AND a.id = e.id LEFT JOIN product p ON p.account = e.account AND p.id = e.id
    WHERE e.day IS NOT NULL
"""

# Returns: when they came back (to Amazon) or were asked for (of the seller), once an order and product.
_RETURNS: Final = f"""
    WITH each AS (
        SELECT account, {order_id()} AS id, CAST(returned_at AS DATE) AS day, coalesce(customer_comments, '') AS words, sku,
               coalesce(reason, '') AS reason, 'fba_return' AS table_name, document, line FROM fba_return
        UNION ALL
        SELECT account, {order_id()}, CAST(requested_at AS DATE), '', sku, coalesce(reason, ''), 'mfn_return', document, line
        FROM mfn_return
    ), e AS (
        SELECT account, id, coalesce(sku, '') AS sku, min(day) AS day, max(words) AS words, max(reason) AS reason,
               min(table_name) AS table_name, min(document) AS document, min(line) AS line
        FROM each WHERE day IS NOT NULL GROUP BY account, id, coalesce(sku, '')
    ), wanted AS (
        SELECT DISTINCT account, id FROM e WHERE id IS NOT NULL
    ), {_ARRIVED}
    SELECT e.account, {_STORE_OF}, e.day, e.words, o.id IS NOT NULL AS matched, o.placed_on, a.arrived_on,
           coalesce(o.cancelled, false) AS cancelled, e.reason, CASE WHEN e.sku = '' THEN [] ELSE [e.sku] END AS skus,
           e.table_name, e.document, e.line
    FROM e {_PLACES} LEFT JOIN arrived a ON a.account = e.account AND a.id = e.id
"""

VIEWS: Final[dict[str, str | Computed]] = {
    "burst_orders": _ORDERS,
    "burst_feedback_event": _FEEDBACK,
    "burst_return_event": _RETURNS,
    "feedback_burst": Computed(BURST, feedback_bursts),
    "return_burst": Computed(BURST, return_bursts),
}
