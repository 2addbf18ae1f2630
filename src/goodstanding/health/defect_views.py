"""Queries that metrics share: the defects of orders and the days they count. See `views`."""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id, packed

# The defects that facts tell of, whatever order they are of: `feedback` by day, `timed` by instant.
_TOLD: Final = f"""
    WITH feedback AS (
        SELECT f.account, {order_id("f.")} AS id, f.left_on AS since, min(r.removed_on) AS until, {packed("seller_feedback", "f.")} AS seen
        FROM seller_feedback f LEFT JOIN feedback_removal r ON r.account = f.account
            AND r.order_no IS NOT DISTINCT FROM f.order_no AND r.order_ref IS NOT DISTINCT FROM f.order_ref AND r.removed_on >= f.left_on
        WHERE f.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative') GROUP BY ALL
    ), claim AS (
        SELECT account, {order_id()} AS id, coalesce(decided_at, filed_at) AS at, removed_at, {packed("order_claim")} AS seen
        FROM order_claim
        WHERE coalesce(counts, is_granted AND upper(coalesce(funded_by, 'SELLER')) <> 'AMAZON', false)
            AND coalesce(decided_at, filed_at) <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, min({packed("settlement_line", "l.")})
        FROM settlement_line l ANTI JOIN order_claim c ON c.account = l.account AND c.order_no = l.order_no
            AND coalesce(c.counts, c.is_granted) IS NOT NULL
        WHERE lower(l.transaction_type) = 'a-to-z guarantee refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no
    ), chargeback AS (
        SELECT account, {order_id()} AS id, filed_at AS at, removed_at, {packed("order_chargeback")} AS seen
        FROM order_chargeback WHERE coalesce(counts, upper(kind) = 'SERVICE', false) AND filed_at <= $as_of
        UNION ALL
        SELECT l.account, l.order_no, min(l.posted_at), NULL, min({packed("settlement_line", "l.")})
        FROM settlement_line l ANTI JOIN order_chargeback c ON c.account = l.account AND c.order_no = l.order_no
            AND (c.counts IS NOT NULL OR c.kind IS NOT NULL)
        WHERE lower(l.transaction_type) = 'chargeback refund' AND l.order_no IS NOT NULL AND l.posted_at <= $as_of
        GROUP BY l.account, l.order_no
    ), timed AS (
        SELECT 'azr' AS kind, * FROM claim UNION ALL SELECT 'cbr', * FROM chargeback
    )
"""

# Every defect of every order with the days it counts: [since, until).
DEFECT: Final = f"""
    {_TOLD}
    SELECT account, id, 'nfr' AS kind, since, until, seen FROM feedback
    UNION ALL
    SELECT t.account, t.id, t.kind, local_day(t.at, o.zone), local_day(CASE WHEN t.removed_at <= $as_of THEN t.removed_at END, o.zone),
           t.seen
    FROM timed t JOIN (SELECT account, id, zone FROM health_order) o USING (account, id)
"""

# Defects of orders that are not imported, so that neither their store nor the day of the order is known.
DEFECT_STRAY: Final = f"""
    {_TOLD}
    SELECT d.account, d.since
    FROM (SELECT account, id, since FROM feedback UNION ALL SELECT account, id, CAST(timed.at AS DATE) FROM timed) d
    ANTI JOIN (SELECT account, id FROM health_order) o ON o.account = d.account AND o.id = d.id
    WHERE d.id IS NOT NULL AND d.since <= CAST($as_of AS DATE)
"""

# Claims that were decided and chargebacks, of which no source says whether they count.
DEFECT_UNTOLD: Final = f"""
    WITH untold AS (
        SELECT account, {order_id()} AS id, 'azr' AS kind, decided_at AS at, removed_at FROM order_claim
        WHERE counts IS NULL AND is_granted IS NULL AND decided_at <= $as_of
        UNION ALL
        SELECT account, {order_id()}, 'cbr', filed_at, removed_at FROM order_chargeback
        WHERE counts IS NULL AND kind IS NULL AND filed_at <= $as_of
    )
    SELECT u.account, u.id, bool_or(u.kind = 'azr') AS azr, bool_or(u.kind = 'cbr') AS cbr, min(local_day(u.at, o.zone)) AS since,
           CASE WHEN count(*) = count(u.removed_at) THEN max(local_day(u.removed_at, o.zone)) END AS until
    FROM untold u JOIN (SELECT account, id, zone FROM health_order) o USING (account, id)
    ANTI JOIN health_defect d ON d.account = u.account AND d.id = u.id AND d.kind = u.kind
    GROUP BY u.account, u.id
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
