"""What is not paid yet: open, deferred, reserved, held and owed, each from the source that knows it best.

A balance of the Finances API beats what is added up from transactions; transactions of the API beat the deferred report, and that the
date-range report. The three are never added together.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.vocabulary import OWED

# Transactions of the one origin that speaks for an account and store; a transfer is no transaction of the balance.
_SPEAKING: Final = """
    WITH told AS (
        SELECT t.*, coalesce(s.name, c.name, '') AS store_name, coalesce(s.code, c.code) AS code, coalesce(s.zone, c.zone, 'UTC') AS zone,
               CASE origin WHEN 'api' THEN 1 WHEN 'deferred-report' THEN 2 ELSE 3 END AS rank
        FROM transaction t LEFT JOIN store s ON s.printed = lower(t.marketplace)
        LEFT JOIN store_of_currency c ON c.currency = t.currency
    )
    SELECT * EXCLUDE (marketplace), store_name AS marketplace FROM told
    QUALIFY rank = min(rank) OVER (PARTITION BY account, store_name, currency)
"""

# What is deferred now: not linked to a release, and not printed again as released (same order, product and amount).
_DEFERRED: Final = """
    SELECT d.*, coalesce(d.deferral_reason, CASE WHEN d.release_at IS NULL THEN 'unknown' ELSE 'DD7' END) AS hold,
           d.deferral_reason IS NULL AS assumed
    FROM speaking_transaction d
    WHERE d.status = 'DEFERRED' AND d.release_transaction_id IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM speaking_transaction r
        WHERE r.account = d.account AND r.status IN ('RELEASED', 'DEFERRED_RELEASED') AND r.total = d.total AND r.currency = d.currency
          AND r.order_no = d.order_no AND r.sku IS NOT DISTINCT FROM d.sku AND r.type IS NOT DISTINCT FROM d.type
              AND r.posted_at >= d.posted_at
      )
"""

# Released transactions since the last settlement closed, and how far the report that has them reaches.
_OPEN: Final = """
    WITH closed AS (SELECT account, marketplace, currency, max(period_end) AS until FROM settlement_proof GROUP BY ALL),
    reach AS (SELECT account, marketplace, currency, max(posted_at) AS reach FROM speaking_transaction GROUP BY ALL)
    SELECT t.account, t.marketplace, t.currency, sum(t.total) AS amount, count(*) AS row_count, any_value(r.reach) AS reach,
           any_value(c.until) AS since,
           list({'table_name': 'transaction', 'document': t.document, 'line': t.line} ORDER BY t.document, t.line)[:200] AS rows
    FROM speaking_transaction t JOIN reach r USING (account, marketplace, currency) LEFT JOIN closed c USING (account, marketplace,
        currency)
    WHERE coalesce(t.status, 'RELEASED') = 'RELEASED' AND coalesce(t.type, '') <> 'TRANSFER' AND t.posted_at > coalesce(c.until,
        TIMESTAMPTZ '1970-01-01 00:00:00+00')
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
    "open_balance": _OPEN,
    "newest_balance": _BALANCE,
    "owed": _OWED,
    "reserve_now": _RESERVE,
}
