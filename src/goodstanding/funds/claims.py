"""Shared views about what a seller may still claim, appeal or has to refund: each row is one order and product with its last day.

`due_day` is the last day in the store's own calendar, `due_at` its end as an instant; both are null where no rule is published.
"""

from __future__ import annotations

from typing import Final

# The store of an order; where nothing names one, the only store of the currency, and for euros Germany's calendar (same windows).
_PLACED: Final = """
    SELECT o.account, o.order_no, coalesce(s.marketplace, c.name, '') AS marketplace,
           coalesce(s.code, c.code, CASE WHEN o.currency = 'EUR' THEN 'DE' END) AS code,
           coalesce(s.zone, c.zone, CASE WHEN o.currency = 'EUR' THEN 'Europe/Berlin' ELSE 'UTC' END) AS zone,
           s.code IS NULL AND c.code IS NULL AS assumed
    FROM (
        SELECT account, order_no, any_value(currency) AS currency FROM (
            SELECT account, order_no, currency FROM refund UNION ALL SELECT account, order_no, currency FROM mfn_return
            UNION ALL SELECT account, order_no, NULL FROM fba_return UNION ALL SELECT account, order_no, NULL FROM seller_feedback
            UNION ALL SELECT account, order_no, NULL FROM unshipped_order_item
        ) WHERE order_no IS NOT NULL GROUP BY ALL
    ) o
    LEFT JOIN order_store s USING (account, order_no) LEFT JOIN store_of_currency c ON c.currency = o.currency
"""

_STORE_OF_CURRENCY: Final = """
    SELECT currency, any_value(name) AS name, any_value(code) AS code, any_value(zone) AS zone FROM store GROUP BY ALL HAVING count(*) = 1
"""

# What an item of an order was sold for, and who sends it.
_ITEM: Final = """
    SELECT account, order_no, sku, any_value(currency) AS currency, sum(item_price) AS price, sum(quantity) AS quantity,
           any_value(CASE WHEN fulfillment_channel ILIKE 'amazon%' THEN 'AFN' ELSE 'MFN' END) AS fulfillment,
           min(purchased_at) AS purchased_at, any_value(order_status) AS order_status, min(document) AS document, min(line) AS line
    FROM order_item WHERE order_no IS NOT NULL GROUP BY ALL
"""

# Refunds with the store, the sale, and who sent the goods.
_PLACED_REFUND: Final = """
    SELECT r.*, p.marketplace, p.code, p.zone, p.assumed, local_day(r.refunded_at, p.zone) AS refund_day,
           coalesce(s.fulfillment, i.fulfillment, r.fulfillment) AS sent_by, s.principal AS sold_for, s.commission,
               i.price
    FROM refund r
    LEFT JOIN placed_order p USING (account, order_no)
    LEFT JOIN sale_of_refund s ON s.account = r.account AND s.order_no = r.order_no AND s.sku IS NOT DISTINCT FROM r.sku
    LEFT JOIN item i ON i.account = r.account AND i.order_no = r.order_no AND i.sku IS NOT DISTINCT FROM r.sku
"""

_ATOZ: Final = """
    SELECT r.*, d.rule, d.due_day, d.days, day_end(d.due_day, r.zone) AS due_at
    FROM placed_refund r LEFT JOIN deadline_of('atoz_appeal') d ON d.code = r.code AND d.start_day = r.refund_day
    WHERE r.kind = 'a-to-z guarantee refund'
"""

_CHARGEBACK: Final = """
    SELECT r.*, d.rule, d.due_day, d.days, day_end(d.due_day, r.zone) AS due_at
    FROM placed_refund r LEFT JOIN deadline_of('cb_reply') d ON d.code = r.code AND d.start_day = r.refund_day
    WHERE r.kind = 'chargeback refund'
"""

# FBA refunds whose item did not come back and was not paid for, inside the days of the returns report.
_CUSTOMER_RETURN: Final = """
    WITH opens AS (SELECT id, code, valid_from, valid_to, CAST(number AS INTEGER) AS days FROM rule
        WHERE family = 'fba_customer_return_claim' AND value = 'from')
    SELECT r.*, d.rule, d.due_day, r.refund_day + o.days AS opens_on, day_end(d.due_day, r.zone) AS due_at
    FROM placed_refund r
    JOIN deadline_of('fba_customer_return_claim') d ON d.code = r.code AND d.start_day = r.refund_day
    JOIN opens o ON o.id = d.rule AND o.code = r.code AND r.refund_day BETWEEN o.valid_from AND o.valid_to
    WHERE r.kind = 'refund' AND r.sent_by = 'AFN'
      AND r.refunded_at >= (SELECT min(returned_at) FROM fba_return WHERE account = r.account)
      AND NOT EXISTS (SELECT 1 FROM fba_return b WHERE b.account = r.account AND b.order_no = r.order_no AND b.sku IS NOT DISTINCT
          FROM r.sku)
      AND NOT EXISTS (SELECT 1 FROM fba_reimbursement b WHERE b.account = r.account AND b.order_no = r.order_no)
"""

# Units that came back damaged in Amazon's hands and were not paid for since.
_DAMAGED: Final = """
    SELECT b.account, b.order_no, b.sku, b.returned_at, b.disposition, b.quantity, p.marketplace, p.code, p.zone,
           coalesce(i.currency, s.currency) AS currency,
           coalesce(i.price, s.principal) AS price, d.rule, d.due_day, day_end(d.due_day, p.zone) AS due_at,
           [{'table_name': 'fba_return', 'document': b.document, 'line': b.line}] AS rows
    FROM fba_return b
    JOIN placed_order p USING (account, order_no)
    JOIN deadline_of('fba_fc_claim') d ON d.code = p.code AND d.start_day = local_day(b.returned_at, p.zone)
    LEFT JOIN item i ON i.account = b.account AND i.order_no = b.order_no AND i.sku IS NOT DISTINCT FROM b.sku
    LEFT JOIN (SELECT account, order_no, sku, any_value(currency) AS currency, max(principal) AS principal FROM refund GROUP BY ALL) s
        ON s.account = b.account AND s.order_no = b.order_no AND s.sku IS NOT DISTINCT FROM b.sku
    WHERE upper(b.disposition) IN ('CARRIER_DAMAGED', 'WAREHOUSE_DAMAGED', 'DISTRIBUTOR_DAMAGED')
      AND NOT EXISTS (
        SELECT 1 FROM fba_reimbursement m WHERE m.account = b.account
          AND (m.order_no = b.order_no OR (m.sku = b.sku AND m.order_no IS NULL AND m.approved_at >= b.returned_at))
      )
"""

# Seller-fulfilled returns that are back and not refunded, with the last day for it.
_RETURN_TO_REFUND: Final = """
    SELECT m.account, m.order_no, m.sku, m.rma_id, m.delivered_at, m.quantity, p.marketplace, p.code, p.zone, p.assumed,
           coalesce(m.currency, i.currency) AS currency, coalesce(m.order_amount, i.price) AS price, d.rule, d.days, d.clock, d.due_day,
           day_end(d.due_day, p.zone) AS due_at, [{'table_name': 'mfn_return', 'document': m.document, 'line': m.line}] AS rows
    FROM mfn_return m
    JOIN placed_order p USING (account, order_no)
    LEFT JOIN deadline_of('refund_after_return') d ON d.code = p.code AND d.start_day = local_day(m.delivered_at, p.zone)
    LEFT JOIN item i ON i.account = m.account AND i.order_no = m.order_no AND i.sku IS NOT DISTINCT FROM m.sku
    WHERE m.delivered_at IS NOT NULL AND m.delivered_at <= $as_of AND coalesce(m.refunded_amount, 0) = 0
      AND NOT coalesce(regexp_matches(lower(m.request_status), 'denied|declined|cancel'), false)
      AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.account = m.account AND r.order_no = m.order_no)
      AND NOT EXISTS (SELECT 1 FROM transaction t WHERE t.account = m.account AND t.order_no = m.order_no AND t.type IN ('REFUND',
          'A_TO_Z', 'CHARGEBACK'))
"""

# Seller-fulfilled refunds whose goods are still out and for which no SAFE-T claim was filed.
_SAFE_T: Final = """
    SELECT r.*, d.rule, d.due_day, day_end(d.due_day, r.zone) AS due_at
    FROM placed_refund r
    JOIN deadline_of('safet') d ON d.code = r.code AND d.start_day = r.refund_day
    WHERE r.kind = 'refund' AND r.sent_by = 'MFN'
      AND EXISTS (
        SELECT 1 FROM mfn_return m WHERE m.account = r.account AND m.order_no = r.order_no AND m.sku IS NOT DISTINCT FROM r.sku
          AND m.delivered_at IS NULL AND m.safet_claim_id IS NULL
      )
"""

CLAIM_VIEWS: Final[dict[str, str]] = {
    "store_of_currency": _STORE_OF_CURRENCY,
    "placed_order": _PLACED,
    "item": _ITEM,
    "placed_refund": _PLACED_REFUND,
    "atoz_debit": _ATOZ,
    "chargeback_debit": _CHARGEBACK,
    "unreturned_fba_refund": _CUSTOMER_RETURN,
    "damaged_return": _DAMAGED,
    "return_to_refund": _RETURN_TO_REFUND,
    "safe_t_chance": _SAFE_T,
}
