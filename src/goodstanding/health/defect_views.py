"""Queries that metrics share: the defects of orders and the days they count. See `views`."""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id, packed

# Every defect of every order with the days it counts: [since, until).
DEFECT: Final = f"""
    WITH feedback AS (
        SELECT f.account, {order_id("f.")} AS id, f.left_on AS since, r.removed_on AS until, {packed("seller_feedback", "f.")} AS seen
        FROM seller_feedback f LEFT JOIN feedback_removal r ON r.account = f.account
            AND r.order_no IS NOT DISTINCT FROM f.order_no AND r.order_ref IS NOT DISTINCT FROM f.order_ref AND r.removed_on >= f.left_on
        WHERE f.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative')
    ), claim AS (
        SELECT account, {order_id()} AS id, coalesce(decided_at, filed_at) AS at, removed_at, {packed("order_claim")} AS seen
        FROM order_claim
        WHERE coalesce(counts, is_granted AND upper(coalesce(funded_by, 'SELLER')) <> 'AMAZON', false)
            AND coalesce(decided_at, filed_at) <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, min({packed("settlement_line", "l.")})
        FROM settlement_line l ANTI JOIN order_claim c ON c.account = l.account AND c.order_no = l.order_no
        WHERE lower(l.transaction_type) = 'a-to-z guarantee refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no
    ), chargeback AS (
        SELECT account, {order_id()} AS id, filed_at AS at, removed_at, {packed("order_chargeback")} AS seen
        FROM order_chargeback WHERE coalesce(counts, upper(kind) = 'SERVICE', false) AND filed_at <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, min({packed("settlement_line", "l.")})
        FROM settlement_line l ANTI JOIN order_chargeback c ON c.account = l.account AND c.order_no = l.order_no
        WHERE lower(l.transaction_type) = 'chargeback refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no
    ), timed AS (
        SELECT 'azr' AS kind, * FROM claim UNION ALL SELECT 'cbr', * FROM chargeback
    )
    SELECT account, id, 'nfr' AS kind, since, until, seen FROM feedback
    UNION ALL
    SELECT t.account, t.id, t.kind, local_day(t.at, o.zone), local_day(CASE WHEN t.removed_at <= $as_of THEN t.removed_at END, o.zone),
           t.seen
    FROM timed t JOIN (SELECT account, id, zone FROM health_order) o USING (account, id)
"""

# Defects of one order that touch are one span; `n` numbers the spans of an order. Kind `odr` is any of the three.
DEFECT_SPAN: Final = """
    WITH each AS (
        SELECT account, id, unnest([kind, 'odr']) AS kind, since, coalesce(until, DATE '9999-12-31') AS until, seen FROM health_defect
    ), marked AS (
        SELECT *, since > coalesce(max(until) OVER (PARTITION BY account, id, kind ORDER BY since, until DESC, seen
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), DATE '0001-01-01') AS opens
        FROM each WHERE until > since
    ), numbered AS (
        SELECT *, count(*) FILTER (opens) OVER (PARTITION BY account, id, kind ORDER BY since, until DESC, seen
            ROWS UNBOUNDED PRECEDING) AS n FROM marked
    )
    SELECT account, id, kind, n, min(since) AS since, nullif(max(until), DATE '9999-12-31') AS until, arg_min(seen, (since, seen)) AS seen
    FROM numbered GROUP BY ALL
"""
