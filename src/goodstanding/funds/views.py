"""Queries that several checks share. Each is computed at most once for a run, and only when something reads it.

A view may read any other. Amounts are signed as in the settlement: positive is to the seller.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.balances import BALANCE_VIEWS
from goodstanding.funds.claims import CLAIM_VIEWS
from goodstanding.funds.matching import BANK_COVER, PAYOUT_MATCH
from goodstanding.funds.vocabulary import A_TO_Z, CHARGEBACK, CHARGED, OWED, REFUND, RESERVE_HELD, RESERVE_RELEASED, SALE, sql_list

LOOK_BACK: Final = 550  # days; refunds before are too old for any claim the rulebook knows

# Every amount of every settlement, summed by what it is called. Some thousand rows, whatever the size of the store.
_ROLLUP: Final = """
    SELECT account, settlement_id, lower(transaction_type) AS transaction_type, amount_type, amount_description,
           lower(marketplace) AS printed, currency, sum(amount) AS amount, CAST(sum(lines) AS BIGINT) AS lines,
           min(document) AS document, min(line) AS line
    FROM settlement_line_digest GROUP BY ALL
"""

# Every settlement with the exact sum of its lines, the store most of them name, and what it says of reserves and debts.
_PROOF: Final = f"""
    WITH told AS (
        SELECT *, lower(coalesce(amount_description, '')) AS said FROM settlement_rollup
    ), sums AS (
        SELECT account, settlement_id, sum(amount) AS line_sum, sum(lines) AS line_count,
               coalesce(sum(amount) FILTER (said = '{RESERVE_HELD}' OR transaction_type = '{RESERVE_HELD}'), 0) AS reserve_held,
               coalesce(sum(amount) FILTER (said = '{RESERVE_RELEASED}' OR transaction_type = '{RESERVE_RELEASED}'), 0) AS reserve_released,
               count(*) FILTER (said = '{RESERVE_RELEASED}' OR transaction_type = '{RESERVE_RELEASED}') AS reserve_released_lines,
               coalesce(sum(amount) FILTER (said = '{OWED}' OR transaction_type = '{OWED}'), 0) AS owed_before,
               coalesce(sum(amount) FILTER (said = '{CHARGED}' OR transaction_type = '{CHARGED}'), 0) AS charged
        FROM told GROUP BY ALL
    ), named AS (
        SELECT r.account, r.settlement_id, arg_max(s.name, r.n) AS marketplace, arg_max(s.code, r.n) AS code, arg_max(s.zone, r.n) AS zone
        FROM (SELECT account, settlement_id, printed, sum(lines) AS n FROM settlement_rollup GROUP BY ALL) r JOIN store s USING (printed)
        GROUP BY ALL
    )
    SELECT s.account, s.settlement_id, s.period_start, s.period_end, s.deposited_at, s.total_amount, s.currency, s.document, s.line,
           coalesce(sums.line_sum, 0) AS line_sum, coalesce(sums.line_count, 0)::BIGINT AS line_count,
           coalesce(named.marketplace, c.name, '') AS marketplace, coalesce(named.code, c.code) AS code, coalesce(named.zone, c.zone,
               'UTC') AS zone,
           coalesce(reserve_held, 0) AS reserve_held, coalesce(reserve_released, 0) AS reserve_released,
           coalesce(reserve_released_lines, 0) AS reserve_released_lines, coalesce(owed_before, 0) AS owed_before, coalesce(charged,
               0) AS charged
    FROM settlement s
    LEFT JOIN sums USING (account, settlement_id) LEFT JOIN named USING (account, settlement_id) LEFT JOIN store_of_currency c
        ON c.currency = s.currency
"""

# Settlements of one account, store and currency in order, each with what the one before left behind and how long the gap to it is.
_CHAIN: Final = """
    SELECT *, lag(settlement_id) OVER w AS previous_id, lag(period_end) OVER w AS previous_end, lag(reserve_held) OVER w AS previous_held,
           lag(total_amount) OVER w AS previous_total, lead(settlement_id) OVER w AS next_id, lead(total_amount) OVER w AS next_total,
           row_number() OVER w AS position,
           coalesce(date_diff('second', lag(period_end) OVER w, period_start), 0) AS gap_seconds
    FROM settlement_proof
    WINDOW w AS (PARTITION BY account, marketplace, currency ORDER BY period_start, settlement_id)
"""

# One refund of one order and product in one document: when, how much, and which fees came back with it.
_REFUND: Final = f"""
    SELECT account, order_no, sku, lower(transaction_type) AS kind, document, list(line) AS lines, min(posted_at) AS refunded_at,
           any_value(lower(marketplace)) AS printed, any_value(currency) AS currency, any_value(fulfillment) AS fulfillment,
           -sum(amount) FILTER (amount_type = 'ItemPrice' AND amount_description = 'Principal') AS principal,
           count(*) FILTER (amount_type = 'ItemPrice' AND amount_description = 'Principal') AS times,
           coalesce(sum(amount) FILTER (amount_type = 'ItemFees' AND amount_description = 'Commission'), 0) AS commission_back
    FROM settlement_line
    WHERE (posted_at IS NULL OR posted_at >= $as_of - INTERVAL {LOOK_BACK} DAY) AND order_no IS NOT NULL
      AND lower(transaction_type) IN ({sql_list((*REFUND, *A_TO_Z, *CHARGEBACK))})
    GROUP BY ALL
"""

# The sale behind each refunded order and product, as far as imported settlements hold it.
_SALE_OF_REFUND: Final = f"""
    SELECT l.account, l.order_no, l.sku, max(l.fulfillment) AS fulfillment,
           sum(l.amount) FILTER (l.amount_type = 'ItemPrice' AND l.amount_description = 'Principal') AS principal,
           -sum(l.amount) FILTER (l.amount_type = 'ItemFees' AND l.amount_description = 'Commission') AS commission
    FROM settlement_line l
    SEMI JOIN (SELECT DISTINCT order_no FROM refund) r ON r.order_no = l.order_no
    WHERE lower(l.transaction_type) IN ({sql_list(SALE)}) AND l.amount_type IN ('ItemPrice', 'ItemFees')
      AND l.amount_description IN ('Principal', 'Commission')
      AND (l.posted_at IS NULL OR l.posted_at >= $as_of - INTERVAL {2 * LOOK_BACK} DAY)
    GROUP BY ALL
"""

# The store an order was placed in, from the orders report, or from a settlement line that is not a sale.
_ORDER_STORE: Final = """
    WITH told AS (
        SELECT account, order_no, lower(sales_channel) AS printed FROM order_item WHERE order_no IS NOT NULL
        UNION ALL
        SELECT account, order_no, printed FROM refund
    )
    SELECT account, order_no, any_value(s.name) AS marketplace, any_value(s.code) AS code, any_value(s.zone) AS zone
    FROM told JOIN store s USING (printed) GROUP BY ALL
"""

# Transfers to the bank: every settlement that pays something, with the account it went to where a payout document says so.
_TRANSFER: Final = """
    WITH said AS (
        SELECT account, settlement_id, arg_max(account_tail, coalesce(status_at, created_at)) AS account_tail,
               arg_max(status, coalesce(status_at, created_at)) AS status, arg_max(failure_reason, coalesce(status_at,
                   created_at)) AS failure_reason
        FROM payout WHERE settlement_id IS NOT NULL GROUP BY ALL
    )
    SELECT p.account, p.marketplace, p.code, p.zone, p.settlement_id, coalesce(p.deposited_at, p.period_end) AS sent_at,
           p.total_amount AS amount, p.currency,
           s.account_tail, s.status, s.failure_reason, p.document, p.line
    FROM settlement_proof p LEFT JOIN said s USING (account, settlement_id)
    WHERE p.total_amount > 0
"""

VIEWS: Final[dict[str, str]] = {
    "settlement_rollup": _ROLLUP,
    "settlement_proof": _PROOF,
    "settlement_chain": _CHAIN,
    "refund": _REFUND,
    "sale_of_refund": _SALE_OF_REFUND,
    "order_store": _ORDER_STORE,
    "transfer": _TRANSFER,
    "payout_match": PAYOUT_MATCH,
    "bank_cover": BANK_COVER,
    **BALANCE_VIEWS,
    **CLAIM_VIEWS,
}
