"""Queries that several checks share. Each is computed at most once for a run, and only when something reads it.

A view may read any other. Amounts are signed as in the settlement: positive is to the seller.
"""

from __future__ import annotations

from typing import Final

from goodstanding.funds.balances import BALANCE_VIEWS
from goodstanding.funds.claims import CLAIM_VIEWS
from goodstanding.funds.matching import BANK_COVER, PAYOUT_COVER, PAYOUT_MATCH
from goodstanding.funds.pairing import PAYOUT_PAIR
from goodstanding.funds.settlements import SETTLEMENT_VIEWS
from goodstanding.funds.vocabulary import (
    A_TO_Z,
    CHARGEBACK,
    OTHER,
    REFUND,
    REPAID_AMOUNT,
    REPAID_DESCRIPTIONS,
    REPAID_TYPES,
    SALE,
    sql_list,
)
from goodstanding.store.question import View

LOOK_BACK: Final = 550  # days; refunds before are too old for any claim the rulebook knows

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

# What Amazon paid for an order beside its sale: reimbursed stock, a SAFE-T claim, a debit that was taken back.
_REPAID: Final = f"""
    SELECT account, order_no, currency, sum(amount) AS amount FROM settlement_line
    WHERE (posted_at IS NULL OR posted_at >= $as_of - INTERVAL {LOOK_BACK} DAY) AND order_no IS NOT NULL
      AND (lower(transaction_type) IN ({sql_list(REPAID_TYPES)}) OR (lower(transaction_type) IN ({sql_list(OTHER)})
          AND (lower(amount_type) = '{REPAID_AMOUNT}' OR lower(amount_description) IN ({sql_list(REPAID_DESCRIPTIONS)}))))
    GROUP BY ALL HAVING sum(amount) > 0
"""

# The sale behind each refunded order and product, as far as imported settlements hold it.
_SALE_OF_REFUND: Final = f"""
    SELECT l.account, l.order_no, l.sku, max(l.fulfillment) AS fulfillment,
           sum(l.amount) FILTER (l.amount_type = 'ItemPrice' AND l.amount_description = 'Principal') AS principal,
           -sum(l.amount) FILTER (l.amount_type = 'ItemFees' AND l.amount_description = 'Commission') AS commission,
           CAST(sum(l.quantity) FILTER (l.amount_type = 'ItemPrice' AND l.amount_description = 'Principal') AS BIGINT) AS units
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
               arg_max(status, coalesce(status_at, created_at)) AS status,
               arg_max(failure_reason, coalesce(status_at, created_at)) AS failure_reason
        FROM payout WHERE settlement_id IS NOT NULL GROUP BY ALL
    )
    SELECT p.account, p.marketplace, p.code, p.zone, p.settlement_id, coalesce(p.deposited_at, p.period_end) AS sent_at,
           p.total_amount AS amount, p.currency,
           s.account_tail, s.status, s.failure_reason, p.document, p.line
    FROM settlement_proof p LEFT JOIN said s USING (account, settlement_id)
    WHERE p.total_amount > 0 AND coalesce(s.status, '') <> 'NO_PAYOUT'
"""

VIEWS: Final[dict[str, View]] = {
    **SETTLEMENT_VIEWS,
    "refund": _REFUND,
    "repaid": _REPAID,
    "sale_of_refund": _SALE_OF_REFUND,
    "order_store": _ORDER_STORE,
    "transfer": _TRANSFER,
    "payout_pair": PAYOUT_PAIR,
    "payout_match": PAYOUT_MATCH,
    "bank_cover": BANK_COVER,
    "payout_cover": PAYOUT_COVER,
    **BALANCE_VIEWS,
    **CLAIM_VIEWS,
}
