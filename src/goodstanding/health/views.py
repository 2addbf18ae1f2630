"""Queries that several metrics share: orders, packages and defects, one row each, local to the store they belong to.

`id` is the order: its 17 digits, or a hash of another id's text. Everything later than the instant of the facts is not yet seen.
"""

from __future__ import annotations

from typing import Final

_ID: Final = "coalesce(order_no, -CAST(hash(order_ref) >> 2 AS BIGINT))"

# The store of an account that has only one, for orders whose source names none.
_ONLY_STORE: Final = """
    WITH named AS (
        SELECT account, lower(sales_channel) AS printed FROM order_item
        UNION ALL SELECT account, lower(marketplace) FROM order_shipment
        UNION ALL SELECT account, lower(marketplace) FROM account_status
        UNION ALL SELECT account, lower(marketplace) FROM health_metric
        UNION ALL SELECT account, lower(sales_channel) FROM fba_shipment_item
    )
    SELECT n.account, any_value(s.code) AS code, any_value(s.zone) AS zone FROM (SELECT DISTINCT account, printed FROM named) n
    JOIN store s USING (printed) GROUP BY n.account HAVING count(DISTINCT s.code) = 1
"""

# Every order once. Sales made outside Amazon are not orders of a store.
_ORDER: Final = f"""
    WITH told AS (
        SELECT account, order_no, order_ref, lower(sales_channel) AS printed, purchased_at, order_status AS status,
               CASE WHEN lower(fulfillment_channel) IN ('amazon', 'afn') THEN 'afn' WHEN fulfillment_channel IS NOT NULL THEN 'mfn' END
                   AS channel, is_business_order AS business, 'order_item' AS table_name, document, line
        FROM order_item
        UNION ALL
        SELECT account, order_no, order_ref, lower(marketplace), purchased_at, NULL, lower(coalesce(fulfillment, 'mfn')), NULL,
               'order_shipment', document, line
        FROM order_shipment
        UNION ALL
        SELECT account, order_no, order_ref, lower(sales_channel), purchased_at, NULL, 'afn', NULL, 'fba_shipment_item', document, line
        FROM fba_shipment_item
    ), once AS (
        SELECT account, {_ID} AS id, any_value(order_no) AS order_no, any_value(order_ref) AS order_ref, min(printed) AS printed,
               min(purchased_at) AS placed_at, max(channel) AS channel, coalesce(bool_or(business), false) AS business,
               coalesce(bool_and(lower(status) IN ('cancelled', 'canceled')) FILTER (status IS NOT NULL), false) AS cancelled,
               coalesce(bool_and(lower(status) LIKE 'pending%') FILTER (status IS NOT NULL), false) AS pending,
               min({{'table_name': table_name, 'document': document, 'line': line}}) AS seen
        FROM told WHERE order_no IS NOT NULL OR order_ref IS NOT NULL GROUP BY ALL
    )
    SELECT o.account, coalesce(s.code, u.code, '') AS code, o.id, o.order_no, o.order_ref, coalesce(o.channel, 'mfn') AS channel,
           o.business, o.cancelled, o.pending, o.placed_at, local_day(o.placed_at, coalesce(s.zone, u.zone, 'UTC')) AS placed_on,
           coalesce(s.zone, u.zone, 'UTC') AS zone, o.seen.table_name AS table_name, o.seen.document AS document, o.seen.line AS line
    FROM once o LEFT JOIN store s USING (printed) LEFT JOIN health_only_store u ON u.account = o.account AND o.printed IS NULL
    WHERE o.printed IS NULL OR s.code IS NOT NULL
"""

# Every defect of every order with the days it counts: [since, until).
_DEFECT: Final = f"""
    WITH feedback AS (
        SELECT f.account, {_ID.replace("order_", "f.order_")} AS id, f.left_on AS since, r.removed_on AS until, f.document, f.line
        FROM seller_feedback f LEFT JOIN feedback_removal r ON r.account = f.account
            AND r.order_no IS NOT DISTINCT FROM f.order_no AND r.order_ref IS NOT DISTINCT FROM f.order_ref AND r.removed_on >= f.left_on
        WHERE f.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative')
    ), claim AS (
        SELECT account, {_ID} AS id, coalesce(decided_at, filed_at) AS at, removed_at, 'order_claim' AS table_name, document, line
        FROM order_claim
        WHERE coalesce(counts, is_granted AND upper(coalesce(funded_by, 'SELLER')) <> 'AMAZON', false)
            AND coalesce(decided_at, filed_at) <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, 'settlement_line', l.document, min(l.line)
        FROM settlement_line l ANTI JOIN order_claim c ON c.account = l.account AND c.order_no = l.order_no
        WHERE lower(l.transaction_type) = 'a-to-z guarantee refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no, l.document
    ), chargeback AS (
        SELECT account, {_ID} AS id, filed_at AS at, removed_at, 'order_chargeback' AS table_name, document, line
        FROM order_chargeback WHERE coalesce(counts, upper(kind) = 'SERVICE', false) AND filed_at <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, 'settlement_line', l.document, min(l.line)
        FROM settlement_line l ANTI JOIN order_chargeback c ON c.account = l.account AND c.order_no = l.order_no
        WHERE lower(l.transaction_type) = 'chargeback refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no, l.document
    ), timed AS (
        SELECT 'azr' AS kind, * FROM claim UNION ALL SELECT 'cbr', * FROM chargeback
    )
    SELECT account, id, 'nfr' AS kind, since, until, 'seller_feedback' AS table_name, document, line FROM feedback
    UNION ALL
    SELECT t.account, t.id, t.kind, local_day(t.at, o.zone), local_day(CASE WHEN t.removed_at <= $as_of THEN t.removed_at END, o.zone),
           t.table_name, t.document, t.line
    FROM timed t JOIN (SELECT account, id, zone FROM health_order) o USING (account, id)
"""

# Defects of one order that touch are one span; `n` numbers the spans of an order. Kind `odr` is any of the three.
_DEFECT_SPAN: Final = """
    WITH each AS (
        SELECT account, id, kind, since, coalesce(until, DATE '9999-12-31') AS until, table_name, document, line FROM health_defect
        UNION ALL SELECT account, id, 'odr', since, coalesce(until, DATE '9999-12-31'), table_name, document, line FROM health_defect
    ), marked AS (
        SELECT *, since > coalesce(max(until) OVER (PARTITION BY account, id, kind ORDER BY since, until DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), DATE '0001-01-01') AS opens
        FROM each WHERE until > since
    ), numbered AS (
        SELECT *, count(*) FILTER (opens) OVER (PARTITION BY account, id, kind ORDER BY since, until DESC
            ROWS UNBOUNDED PRECEDING) AS n FROM marked
    )
    SELECT account, id, kind, n, min(since) AS since, nullif(max(until), DATE '9999-12-31') AS until,
           min_by({'table_name': table_name, 'document': document, 'line': line}, since) AS seen
    FROM numbered GROUP BY ALL
"""

# Every account and store that facts name, whether or not it has orders.
_PLACE: Final = """
    SELECT account, code FROM health_order
    UNION
    SELECT n.account, s.code FROM (SELECT account, marketplace FROM account_status UNION SELECT account, marketplace FROM health_metric) n
    JOIN store s ON s.printed = lower(n.marketplace)
"""

VIEWS: Final[dict[str, str]] = {
    "health_place": _PLACE,
    "health_only_store": _ONLY_STORE,
    "health_order": _ORDER,
    "health_defect": _DEFECT,
    "health_defect_span": _DEFECT_SPAN,
}
