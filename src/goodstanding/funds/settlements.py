"""Shared views of settlements: what their lines add up to, which store they belong to, and which one follows which.

Amounts are signed as in the settlement: positive is to the seller.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.vocabulary import CHARGED, OWED, RESERVE_HELD, RESERVE_RELEASED

# Every amount of every settlement, summed by what it is called. Some thousand rows, whatever the size of the store.
_ROLLUP: Final = """
    SELECT account, settlement_id, lower(transaction_type) AS transaction_type, amount_type, amount_description,
           lower(marketplace) AS printed, currency, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
           min(document) AS document, min(line) AS line
    FROM settlement_line_digest GROUP BY ALL
"""

# The store of every settlement: the one most of its lines name; else the payout's, the currency's or the account's only one; else that
# of the settlement which starts or ends where this one ends or starts. Reserves and debts name no store, so a quiet period names none.
_SETTLEMENT_STORE: Final = """
    WITH printed AS (
        SELECT r.account, r.settlement_id, arg_max(s.code, r.n) AS code
        FROM (
            SELECT l.account, l.settlement_id, l.printed, sum(l.lines) AS n
            FROM settlement_rollup l JOIN settlement t USING (account, settlement_id)
            WHERE coalesce(l.currency, t.currency) = t.currency GROUP BY ALL
        ) r JOIN store s USING (printed)
        GROUP BY ALL
    ), paid AS (
        SELECT p.account, p.settlement_id, any_value(s.code) AS code, any_value(p.account_type) AS account_type
        FROM payout p LEFT JOIN store s ON s.printed = lower(p.marketplace) WHERE p.settlement_id IS NOT NULL GROUP BY ALL
    ), told AS (
        SELECT t.account, t.settlement_id, t.currency, t.period_start, t.period_end, coalesce(printed.code, paid.code, c.code) AS code,
               paid.account_type
        FROM settlement t LEFT JOIN printed USING (account, settlement_id) LEFT JOIN paid USING (account, settlement_id)
        LEFT JOIN store_of_currency c ON c.currency = t.currency
    ), single AS (
        SELECT account, currency, any_value(code) AS code FROM told GROUP BY ALL HAVING count(DISTINCT code) = 1
    ), beside AS (
        SELECT t.account, t.settlement_id, any_value(n.code) AS code
        FROM told t JOIN told n ON n.account = t.account AND n.currency = t.currency AND n.period_end = t.period_start
        WHERE t.code IS NULL AND n.code IS NOT NULL GROUP BY ALL HAVING count(DISTINCT n.code) = 1
        UNION ALL
        SELECT t.account, t.settlement_id, any_value(n.code)
        FROM told t JOIN told n ON n.account = t.account AND n.currency = t.currency AND n.period_start = t.period_end
        WHERE t.code IS NULL AND n.code IS NOT NULL GROUP BY ALL HAVING count(DISTINCT n.code) = 1
    ), decided AS (
        SELECT t.account, t.settlement_id, t.account_type, coalesce(t.code, g.code, b.code) AS code
        FROM told t LEFT JOIN single g USING (account, currency)
        LEFT JOIN (SELECT account, settlement_id, any_value(code) AS code FROM beside GROUP BY ALL HAVING count(DISTINCT code) = 1) b
            USING (account, settlement_id)
    )
    SELECT d.account, d.settlement_id, d.account_type, d.code, s.name, s.zone FROM decided d LEFT JOIN store s USING (code)
"""

# Every settlement with the exact sum of its lines, its store, and what it says of reserves and debts.
# Lines of another currency are not added; `mixed_currency_or_account` names them.
_PROOF: Final = f"""
    WITH told AS (
        SELECT r.*, lower(coalesce(amount_description, '')) AS said
        FROM settlement_rollup r JOIN settlement s USING (account, settlement_id) WHERE coalesce(r.currency, s.currency) = s.currency
    ), sums AS (
        SELECT account, settlement_id, sum(amount) AS line_sum, sum(lines) AS line_count,
               sum(amount) FILTER (said = '{RESERVE_HELD}' OR transaction_type = '{RESERVE_HELD}') AS reserve_held,
               sum(amount) FILTER (said = '{RESERVE_RELEASED}' OR transaction_type = '{RESERVE_RELEASED}') AS reserve_released,
               count(*) FILTER (said = '{RESERVE_RELEASED}' OR transaction_type = '{RESERVE_RELEASED}') AS reserve_released_lines,
               sum(amount) FILTER (said = '{OWED}' OR transaction_type = '{OWED}') AS owed_before,
               sum(amount) FILTER (said = '{CHARGED}' OR transaction_type = '{CHARGED}') AS charged
        FROM told GROUP BY ALL
    )
    SELECT s.account, s.settlement_id, s.period_start, s.period_end, s.deposited_at, s.total_amount, s.currency, s.document, s.line,
           coalesce(sums.line_sum, 0) AS line_sum, coalesce(sums.line_count, 0)::BIGINT AS line_count,
           coalesce(t.name, '') AS marketplace, t.code, coalesce(t.zone, 'UTC') AS zone, t.account_type,
           coalesce(reserve_held, 0) AS reserve_held, coalesce(reserve_released, 0) AS reserve_released,
           coalesce(reserve_released_lines, 0) AS reserve_released_lines, coalesce(owed_before, 0) AS owed_before,
           coalesce(charged, 0) AS charged
    FROM settlement s LEFT JOIN sums USING (account, settlement_id) LEFT JOIN settlement_store t USING (account, settlement_id)
"""

# Which settlement follows which. A store may have two rows of settlements side by side (Standard and Invoiced Orders), so the follower is
# the one that starts nearest to the end, not the next one by date; among equals the one that returns the reserve. Each row keeps its time
# of day, to a second or two, so over a gap that tells the rows apart.
_SAME: Final = """
    s.account = p.account AND s.marketplace = p.marketplace AND s.currency = p.currency AND s.settlement_id <> p.settlement_id
        AND coalesce(s.account_type = p.account_type, true)
"""
# Files that print days instead of instants end at midnight or a second before it, and the next one starts on the same or the next day.
_TOLERANCE: Final = """
    CASE WHEN date_trunc('day', {start}) = {start} OR date_trunc('day', {end}) = {end}
              OR date_trunc('day', {end} + INTERVAL 1 SECOND) = {end} + INTERVAL 1 SECOND THEN 86400 ELSE 60 END
"""
_NEAREST: Final = "{distance}, (p.reserve_held + s.reserve_released) <> 0"
_APART: Final = "abs(date_diff('second', p.period_end, s.period_start))"
_DISTANCE: Final = f"least({_APART} % 86400, 86400 - {_APART} % 86400) > 2, {_APART}"
_MUTUAL: Final = """
    QUALIFY row_number() OVER (PARTITION BY p.account, p.settlement_id ORDER BY {order}, s.settlement_id) = 1
        AND row_number() OVER (PARTITION BY s.account, s.settlement_id ORDER BY {order}, p.settlement_id) = 1
"""
_LINK: Final = f"""
    WITH exact AS MATERIALIZED (
        SELECT p.account, p.settlement_id AS previous_id, s.settlement_id
        FROM settlement_proof p JOIN settlement_proof s ON {_SAME} AND s.period_start = p.period_end AND s.period_end > p.period_end
        {_MUTUAL.format(order=_NEAREST.format(distance="s.period_end - p.period_start"))}
    ), near AS (
        SELECT p.account, p.settlement_id AS previous_id, s.settlement_id
        FROM (SELECT * FROM settlement_proof ANTI JOIN (SELECT account, previous_id AS settlement_id FROM exact)
            USING (account, settlement_id)) p
        JOIN (SELECT * FROM settlement_proof ANTI JOIN exact USING (account, settlement_id)) s
            ON {_SAME} AND s.period_start > p.period_start
            AND s.period_start >= p.period_end - to_seconds({_TOLERANCE.format(start="s.period_start", end="p.period_end")})
        {_MUTUAL.format(order=_NEAREST.format(distance=_DISTANCE))}
    )
    SELECT * FROM exact UNION ALL SELECT * FROM near
"""

# Settlements with what the one before left behind, how long the gap to it is, and whether they touch.
_CHAIN: Final = f"""
    SELECT s.*, p.settlement_id AS previous_id, p.period_end AS previous_end, p.reserve_held AS previous_held,
           n.settlement_id AS next_id, coalesce(date_diff('second', p.period_end, s.period_start), 0) AS gap_seconds,
           abs(date_diff('second', p.period_end, s.period_start)) <= {_TOLERANCE.format(start="s.period_start", end="p.period_end")}
               AS follows
    FROM settlement_proof s
    LEFT JOIN settlement_link l USING (account, settlement_id)
    LEFT JOIN settlement_proof p ON p.account = s.account AND p.settlement_id = l.previous_id
    LEFT JOIN settlement_link n ON n.account = s.account AND n.previous_id = s.settlement_id
"""

SETTLEMENT_VIEWS: Final[dict[str, str]] = {
    "settlement_rollup": _ROLLUP,
    "settlement_store": _SETTLEMENT_STORE,
    "settlement_proof": _PROOF,
    "settlement_link": _LINK,
    "settlement_chain": _CHAIN,
}
