"""What is not paid yet: open, deferred, reserved, held and owed, each from the source that knows it best.

A balance of the Finances API beats what is added up from transactions; transactions of the API beat the deferred report, and that the
date-range report. The three are never added together.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.vocabulary import SALE, sql_list

DEBT_AGE: Final = 365  # days after which an old debt without a trace is no news

# Transactions of the one origin that speaks for an account and store. What is released later than the instant was still deferred then,
# whatever a newer file says of it.
_SPEAKING: Final = """
    WITH told AS (
        SELECT t.*, coalesce(s.name, c.name, '') AS store_name, coalesce(s.code, c.code) AS code, coalesce(s.zone, c.zone, 'UTC') AS zone,
               CASE origin WHEN 'api' THEN 1 WHEN 'deferred-report' THEN 2 ELSE 3 END AS rank
        FROM transaction t LEFT JOIN store s ON s.printed = lower(t.marketplace)
        LEFT JOIN store_of_currency c ON c.currency = t.currency
    )
    SELECT * EXCLUDE (marketplace, status), store_name AS marketplace,
           CASE WHEN status IN ('RELEASED', 'DEFERRED_RELEASED') AND release_at > $as_of THEN 'DEFERRED' ELSE status END AS status
    FROM told
    QUALIFY rank = min(rank) OVER (PARTITION BY account, store_name, currency)
"""

# Deferred by their status, with the day of the file that says so. The nth is released when the nth of the same order, product and
# amount was printed again as released, or when a link says so.
_HELD: Final = """
    WITH held AS (
        SELECT *, row_number() OVER w AS nth, min(posted_at) OVER (PARTITION BY account, order_no, sku, type, total, currency) AS first_at
        FROM speaking_transaction
        WHERE status = 'DEFERRED' AND (release_transaction_id IS NULL OR release_at > $as_of)
        WINDOW w AS (PARTITION BY account, order_no, sku, type, total, currency ORDER BY posted_at, document, line)
    ), freed AS (
        SELECT r.account, r.order_no, r.sku, r.type, r.total, r.currency, r.posted_at, row_number() OVER (
            PARTITION BY r.account, r.order_no, r.sku, r.type, r.total, r.currency ORDER BY r.posted_at) AS nth
        FROM speaking_transaction r
        SEMI JOIN held h ON h.account = r.account AND h.order_no = r.order_no AND h.sku IS NOT DISTINCT FROM r.sku
            AND h.type IS NOT DISTINCT FROM r.type AND h.total = r.total AND h.currency = r.currency AND r.posted_at >= h.first_at
        WHERE r.status IN ('RELEASED', 'DEFERRED_RELEASED')
    )
    SELECT h.* EXCLUDE (nth, first_at), f.taken_at
    FROM held h LEFT JOIN document f ON f.number = h.document
    ANTI JOIN freed r ON r.account = h.account AND r.order_no = h.order_no AND r.sku IS NOT DISTINCT FROM h.sku
        AND r.type IS NOT DISTINCT FROM h.type AND r.total = h.total AND r.currency = h.currency AND r.nth = h.nth
        AND r.posted_at >= h.posted_at
"""

# Orders that are deferred by an old file, and the settlement that has paid them since.
_SETTLED: Final = f"""
    SELECT l.account, l.order_no, l.sku, max(s.period_end) AS until
    FROM settlement_line l JOIN settlement s ON s.account = l.account AND s.settlement_id = l.settlement_id
    SEMI JOIN (SELECT DISTINCT order_no FROM held_transaction WHERE release_at <= $as_of AND total > 0) h ON h.order_no = l.order_no
    WHERE lower(l.transaction_type) IN ({sql_list(SALE)})
    GROUP BY ALL
"""

# What is deferred now. `overdue` is what a file made more than a day after the release date still calls deferred.
_DEFERRED: Final = """
    SELECT d.* EXCLUDE (taken_at), coalesce(d.deferral_reason, CASE WHEN d.release_at IS NULL THEN 'unknown' ELSE 'DD7' END) AS hold,
           d.deferral_reason IS NULL AS assumed, d.taken_at,
           coalesce(d.release_at + INTERVAL 1 DAY < least($as_of, d.taken_at), false) AS overdue
    FROM held_transaction d
    ANTI JOIN settled_order s ON s.account = d.account AND s.order_no = d.order_no AND d.total > 0 AND s.until >= d.release_at
        AND coalesce(s.sku = d.sku, true)
"""

# How far the transactions of an account, store and currency reach, and whether they tell deferred from released.
_REACH: Final = """
    SELECT account, marketplace, currency, max(posted_at) AS reach, bool_or(status IS NOT NULL) AS tells_deferred
    FROM speaking_transaction GROUP BY ALL
"""

# Released transactions since the last settlement closed; none is zero where the transactions reach further than that.
_OPEN: Final = """
    WITH closed AS (SELECT account, marketplace, currency, max(period_end) AS until FROM settlement_proof GROUP BY ALL)
    SELECT r.account, r.marketplace, r.currency, coalesce(sum(t.total), 0) AS amount, count(t.document) AS row_count,
           r.reach, c.until AS since,
           list({'table_name': 'transaction', 'document': t.document, 'line': t.line} ORDER BY t.document, t.line)
               FILTER (t.document IS NOT NULL)[:200] AS rows
    FROM transaction_reach r JOIN closed c USING (account, marketplace, currency)
    LEFT JOIN speaking_transaction t
        ON t.account = r.account AND t.marketplace = r.marketplace AND t.currency = r.currency AND t.posted_at > c.until
        AND coalesce(t.status, 'RELEASED') = 'RELEASED' AND coalesce(t.type, '') <> 'TRANSFER'
    WHERE r.reach > c.until
    GROUP BY ALL
"""

# The newest balance of each kind.
_BALANCE: Final = """
    SELECT b.account, coalesce(s.name, b.marketplace, '') AS marketplace, coalesce(b.account_type, '') AS account_type, b.balance_type,
           b.currency, b.amount, b.as_of_at, b.document, b.line
    FROM balance b LEFT JOIN store s ON s.printed = lower(b.marketplace)
    QUALIFY row_number() OVER (PARTITION BY b.account, coalesce(s.name, b.marketplace, ''), b.account_type, b.balance_type, b.currency
        ORDER BY b.as_of_at DESC, b.document DESC) = 1
"""

# Negative settlements of the last year that nothing shows cleared: what the seller owes Amazon. The settlement that follows clears one
# when it opens with the debt or with a charge to the card; a balance that was stated later clears it when it is not below zero.
_OWED: Final = f"""
    SELECT c.account, c.marketplace, c.code, c.currency, c.settlement_id, c.period_end, -c.total_amount AS amount, c.document, c.line,
           c.next_id
    FROM settlement_chain c
    LEFT JOIN settlement_chain n ON n.account = c.account AND n.settlement_id = c.next_id
    ANTI JOIN (
        SELECT account, marketplace, currency, min(as_of_at) AS as_of_at FROM newest_balance WHERE balance_type = 'AVAILABLE'
        GROUP BY ALL HAVING min(amount) >= 0
    ) b ON b.account = c.account AND b.marketplace = c.marketplace AND b.currency = c.currency AND b.as_of_at > c.period_end
    WHERE c.total_amount < 0 AND c.period_end >= $as_of - INTERVAL {DEBT_AGE} DAY
      AND (c.next_id IS NULL OR (n.follows AND n.owed_before = 0 AND n.charged = 0))
"""

# The last settlement of each account, store and currency (one for each row of settlements that runs side by side): its reserve is what
# Amazon holds at account level until the next one closes.
_RESERVE: Final = """
    WITH last AS (
        SELECT * FROM settlement_chain
        QUALIFY next_id IS NULL AND period_end >= max(period_start) OVER (PARTITION BY account, marketplace, currency)
    )
    SELECT account, marketplace, currency, string_agg(settlement_id, ', ' ORDER BY settlement_id) AS settlement_id,
           max(period_end) AS period_end, -sum(reserve_held) AS amount, count(*) AS row_count,
           list({'table_name': 'settlement', 'document': document, 'line': line} ORDER BY settlement_id) AS rows
    FROM last GROUP BY ALL
"""

# Payouts that Amazon expects to make and says it holds.
_HELD_PAYOUT: Final = """
    SELECT e.account, coalesce(s.name, e.marketplace, '') AS marketplace, e.currency, e.status, e.amount, e.scheduled_at, e.document, e.line
    FROM expected_payout e LEFT JOIN store s ON s.printed = lower(e.marketplace) WHERE e.status IN ('DISABLED', 'AT_RISK')
"""

BALANCE_VIEWS: Final[dict[str, str]] = {
    "speaking_transaction": _SPEAKING,
    "held_transaction": _HELD,
    "settled_order": _SETTLED,
    "deferred": _DEFERRED,
    "transaction_reach": _REACH,
    "open_balance": _OPEN,
    "newest_balance": _BALANCE,
    "owed": _OWED,
    "reserve_now": _RESERVE,
    "held_payout": _HELD_PAYOUT,
}
