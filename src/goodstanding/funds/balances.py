"""What is not paid yet: open, deferred, reserved, held and owed, each from the source that knows it best.

A balance of the Finances API beats what is added up from transactions; transactions of the API beat the deferred report, and that the
date-range report. The three are never added together.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.vocabulary import OWED

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

# What is deferred now: not linked to a release, and not printed again as released (same order, product and amount).
_DEFERRED: Final = """
    SELECT d.*, coalesce(d.deferral_reason, CASE WHEN d.release_at IS NULL THEN 'unknown' ELSE 'DD7' END) AS hold,
           d.deferral_reason IS NULL AS assumed
    FROM speaking_transaction d
    WHERE d.status = 'DEFERRED' AND (d.release_transaction_id IS NULL OR d.release_at > $as_of)
      AND NOT EXISTS (
        SELECT 1 FROM speaking_transaction r
        WHERE r.account = d.account AND r.status IN ('RELEASED', 'DEFERRED_RELEASED') AND r.total = d.total AND r.currency = d.currency
          AND r.order_no = d.order_no AND r.sku IS NOT DISTINCT FROM d.sku AND r.type IS NOT DISTINCT FROM d.type
              AND r.posted_at >= d.posted_at
      )
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
           b.currency,
           b.amount, b.as_of_at, b.document, b.line
    FROM balance b LEFT JOIN store s ON s.printed = lower(b.marketplace)
    QUALIFY row_number() OVER (PARTITION BY b.account, b.marketplace, b.account_type, b.balance_type, b.currency ORDER BY b.as_of_at DESC,
        b.document DESC) = 1
"""

# Negative settlements that no later one opens with as paid: what the seller owes Amazon.
_OWED: Final = f"""
    SELECT c.account, c.marketplace, c.code, c.currency, c.settlement_id, c.period_end, -c.total_amount AS amount, c.document, c.line,
           c.next_id
    FROM settlement_chain c
    LEFT JOIN settlement_proof n ON n.account = c.account AND n.settlement_id = c.next_id
    WHERE c.total_amount < 0 AND (c.next_id IS NULL OR (n.owed_before = 0 AND n.charged = 0))
    -- a later settlement that carries "{OWED}" has taken the debt over, and one that carries the charge has cleared it
"""

# The last settlement of each account, store and currency: its reserve is what Amazon holds at account level until the next closes.
_RESERVE: Final = """
    SELECT account, marketplace, currency, settlement_id, period_end, -reserve_held AS amount, document, line
    FROM settlement_chain WHERE next_id IS NULL
"""

BALANCE_VIEWS: Final[dict[str, str]] = {
    "speaking_transaction": _SPEAKING,
    "deferred": _DEFERRED,
    "transaction_reach": _REACH,
    "open_balance": _OPEN,
    "newest_balance": _BALANCE,
    "owed": _OWED,
    "reserve_now": _RESERVE,
}
