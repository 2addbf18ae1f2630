"""Queries that metrics share: invoices, return requests, messages and feedback. See `views`."""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id, packed

# Feedback of accounts that have a list with good ratings too, up to the day of the newest such list; the feedback report has only 1 to 3
# stars and would make all that came later look bad.
ALL_FEEDBACK: Final = """
    WITH list AS (
        SELECT DISTINCT account, document FROM seller_feedback
        WHERE rating >= (SELECT min(number) FROM rule WHERE id = 'fb_stars' AND value = 'positive')
    ), newest AS (
        SELECT l.account, max(coalesce(d.taken_at, $as_of)) AS told_until
        FROM list l LEFT JOIN document d ON d.number = l.document GROUP BY l.account
    )
    SELECT f.*, n.told_until FROM seller_feedback f JOIN newest n ON n.account = f.account
    WHERE f.rating IS NOT NULL AND f.left_on <= CAST(n.told_until AS DATE) + 1
"""
# The store of a row that may name an order: that of the order, else the only one of the account.
_STORE_OF: Final = """
    LEFT JOIN health_order o ON o.account = {of}.account AND o.id = {of}.id
    LEFT JOIN health_only_store u ON u.account = {of}.account LEFT JOIN health_store s ON s.number = u.number
"""
_HOURS: Final = "to_hours(CAST((SELECT max(number) FROM rule WHERE id = '{rule}' AND value = 'late_after') AS BIGINT))"

# Every order of Amazon Business with its invoice, which is due on the first day of Monday to Friday after the confirmation.
BUSINESS_ORDER: Final = f"""
    WITH invoice AS (
        SELECT i.account, {order_id("i.")} AS id, min(i.confirmed_at) AS confirmed_at, bool_or(i.is_by_amazon) AS by_amazon,
               min(CASE WHEN i.uploaded_at <= $as_of THEN i.uploaded_at END) AS uploaded_at, min({packed("b2b_invoice", "i.")}) AS seen,
               max(least(d.taken_at, $as_of)) AS seen_at
        FROM b2b_invoice i LEFT JOIN document d ON d.number = i.document GROUP BY ALL
    ), shipped AS (
        SELECT *, coalesce(CASE WHEN confirmed_at <= $as_of THEN confirmed_at END, CASE WHEN sent_at <= $as_of THEN sent_at END) AS left_at
        FROM health_order
    ), dated AS (
        SELECT o.*, i.id IS NOT NULL AS invoiced, coalesce(i.by_amazon, false) AS by_amazon, i.seen AS invoice_seen,
               local_day(coalesce(i.confirmed_at, o.left_at), o.zone) AS confirmed_on, local_day(i.uploaded_at, o.zone) AS uploaded_on,
               local_day(i.seen_at, o.zone) AS seen_on
        FROM shipped o LEFT JOIN invoice i ON i.account = o.account AND i.id = o.id
        WHERE o.business OR i.id IS NOT NULL
    )
    SELECT * REPLACE (coalesce(invoice_seen, seen) AS seen),
           confirmed_on + CASE isodow(confirmed_on) WHEN 5 THEN 3 WHEN 6 THEN 2 ELSE 1 END AS due_on
    FROM dated
"""

# Every return request of an order the seller ships once, with the first day of each fault. What the seller denied at a time not told is
# not known to be late.
RETURN_REQUEST: Final = f"""
    WITH told AS (
        SELECT m.account, {order_id("m.")} AS id, m.order_no, m.order_ref, coalesce(m.rma_id, '') AS rma_id, m.requested_at, m.in_policy,
               {packed("mfn_return", "m.")} AS seen, m.document, true AS by_seller FROM mfn_return m
        UNION ALL
        SELECT r.account, {order_id("r.")}, r.order_no, r.order_ref, coalesce(r.rma_id, ''), r.requested_at, r.in_policy,
               {packed("return_response", "r.")}, r.document, false FROM return_response r
    ), request AS (
        SELECT t.account, t.id, t.rma_id, any_value(t.order_no) AS order_no, any_value(t.order_ref) AS order_ref,
               min(t.requested_at) AS requested_at, bool_or(t.in_policy) AS in_policy, min(t.seen) AS seen,
               bool_or(t.by_seller) AS by_seller, max(least(d.taken_at, $as_of)) AS told_at
        FROM told t LEFT JOIN document d ON d.number = t.document GROUP BY t.account, t.id, t.rma_id
    ), answer AS (
        SELECT r.account, {order_id("r.")} AS id, coalesce(r.rma_id, '') AS rma_id,
               min(CASE WHEN r.answered_at <= $as_of THEN r.answered_at END) AS answered_at, bool_or(r.is_rejected) AS is_rejected,
               min(r.negative_feedback_on) AS negative_feedback_on, max(least(d.taken_at, $as_of)) AS seen_at
        FROM return_response r LEFT JOIN document d ON d.number = r.document GROUP BY ALL
    ), due AS (
        SELECT q.*, coalesce(o.code, s.code, '') AS code, coalesce(o.zone, s.zone, 'UTC') AS zone,
               a.answered_at, a.is_rejected, a.negative_feedback_on, a.seen_at, q.requested_at + {_HOURS.format(rule="rdr.lrr")} AS due_at
        FROM request q {_STORE_OF.format(of="q")} LEFT JOIN answer a ON a.account = q.account AND a.id = q.id AND a.rma_id = q.rma_id
        WHERE q.by_seller OR o.channel IS DISTINCT FROM 'afn'
    ), judged AS (
        SELECT *, answered_at IS NOT NULL OR (seen_at > due_at AND is_rejected IS NOT TRUE) AS answered,
               coalesce(seen_at, told_at) AS looked_at FROM due
    )
    SELECT *, local_day(requested_at, zone) AS requested_on,
           CASE WHEN answered AND coalesce(answered_at, seen_at) > due_at THEN local_day(due_at, zone) END AS tardy_on,
           CASE WHEN is_rejected AND in_policy THEN local_day(answered_at, zone) END AS denied_on,
           negative_feedback_on AS unhappy_on, local_day(due_at, zone) AS due_on
    FROM judged
"""

# Every message of a buyer once, with the instant its answer is due.
MESSAGE: Final = f"""
    WITH told AS (
        SELECT m.account, {order_id("m.")} AS id, m.order_no, m.order_ref, m.marketplace, m.received_at,
               CASE WHEN m.answered_at <= $as_of THEN m.answered_at END AS answered_at, coalesce(m.needs_answer, true) AS needs_answer,
               least(d.taken_at, $as_of) AS seen_at, m.received_at + {_HOURS.format(rule="crt")} AS due_at,
               {packed("buyer_message", "m.")} AS seen
        FROM buyer_message m LEFT JOIN document d ON d.number = m.document
    ), placed AS (
        SELECT q.*, coalesce(n.code, o.code, s.code, '') AS code, coalesce(n.zone, o.zone, s.zone, 'UTC') AS zone
        FROM told q LEFT JOIN store n ON n.printed = lower(q.marketplace) {_STORE_OF.format(of="q")}
    )
    SELECT *, local_day(received_at, zone) AS received_on, local_day(answered_at, zone) AS answered_on, local_day(due_at, zone) AS due_on,
           least(local_day(answered_at, zone), CASE WHEN due_at <= seen_at THEN local_day(due_at, zone) END) AS settled_on
    FROM placed
"""

# Every feedback with its store, whether it is positive or negative, and when it was removed.
FEEDBACK: Final = f"""
    WITH told AS (
        SELECT f.account, {order_id("f.")} AS id, f.order_no, f.order_ref, f.left_on, f.rating, {packed("seller_feedback", "f.")} AS seen
        FROM all_feedback f
    )
    SELECT q.*, coalesce(o.code, s.code, '') AS code, min(r.removed_on) AS removed_on,
           q.rating >= (SELECT min(number) FROM rule WHERE id = 'fb_stars' AND value = 'positive') AS positive,
           q.rating <= (SELECT max(number) FROM rule WHERE id = 'fb_stars' AND value = 'negative') AS negative
    FROM told q {_STORE_OF.format(of="q")}
    LEFT JOIN feedback_removal r ON r.account = q.account AND r.order_no IS NOT DISTINCT FROM q.order_no
        AND r.order_ref IS NOT DISTINCT FROM q.order_ref AND r.removed_on >= q.left_on
    GROUP BY ALL
"""
