"""Shared views about what a seller may still claim, appeal or has to refund: one row an order, with its last day.

`due_day` is the last day in the store's own calendar, `due_at` its end as an instant; both are null where no rule is published.
Only what is still open is in them, except `return_to_refund`, which also has what is overdue.
"""

from __future__ import annotations

from typing import Final

from goodstanding.store.absent import Absent

REPORT_SLACK: Final = 30  # days after the newest return in a report for which it is still taken to speak
RETURN_AGE: Final = 180  # days after which a return that looks unrefunded is no longer a task
_PAID_BACK: Final = "'REFUND', 'A_TO_Z', 'CHARGEBACK'"
OWN_ACCORD: Final = 10  # days within which Amazon pays for damaged stock by itself

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
    SELECT account, order_no, sku, any_value(currency) AS currency, sum(item_price) AS price, CAST(sum(quantity) AS BIGINT) AS quantity,
           any_value(CASE WHEN fulfillment_channel ILIKE 'amazon%' THEN 'AFN' ELSE 'MFN' END) AS fulfillment,
           min(purchased_at) AS purchased_at, any_value(order_status) AS order_status, min(document) AS document, min(line) AS line
    FROM order_item WHERE order_no IS NOT NULL GROUP BY ALL
"""

# Refunds with the store, the sale, and who sent the goods. `sold_units` is how many were sold, `whole` whether at least half of one unit's
# price was refunded: less is goodwill, for which nothing comes back.
_PLACED_REFUND: Final = """
    SELECT r.*, p.marketplace, p.code, p.zone, p.assumed, local_day(r.refunded_at, p.zone) AS refund_day,
           coalesce(s.fulfillment, i.fulfillment, r.fulfillment) AS sent_by, s.principal AS sold_for, s.commission, i.price,
           CASE WHEN coalesce(s.units >= i.quantity, i.quantity IS NULL) THEN s.principal ELSE greatest(s.principal, i.price) END AS worth,
           greatest(coalesce(i.quantity, s.units), 1) AS sold_units,
           r.principal > 0 AND coalesce(2 * r.principal * sold_units >= coalesce(s.principal, i.price), true) AS whole
    FROM refund r
    LEFT JOIN placed_order p USING (account, order_no)
    LEFT JOIN sale_of_refund s ON s.account = r.account AND s.order_no = r.order_no AND s.sku IS NOT DISTINCT FROM r.sku
    LEFT JOIN item i ON i.account = r.account AND i.order_no = r.order_no AND i.sku IS NOT DISTINCT FROM r.sku
"""

# Refunds of one order, whatever their products and documents, as one row with the earliest last day. What Amazon paid back is gone.
_BY_ORDER: Final = """
    SELECT account, marketplace, order_no, currency, any_value(code) AS code, any_value(zone) AS zone, any_value(rule) AS rule,
           min(refund_day) AS refund_day, min(opens_on) AS opens_on, min(due_day) AS due_day, min(due_at) AS due_at,
           sum(principal) AS amount, CASE WHEN bool_or(assumed) THEN 'possible' END AS confidence,
           flatten(list(row_list(document, lines) ORDER BY document)) AS rows
    FROM ({refunds}) ANTI JOIN repaid USING (account, order_no)
    GROUP BY account, marketplace, order_no, currency HAVING coalesce(sum(principal) > 0, true)
"""

# A debit by a claim of the buyer. Where no rule is published for the store, it is shown for as long as elsewhere.
_DEBIT: Final = """
    SELECT r.*, d.rule, d.due_day, day_end(d.due_day, r.zone) AS due_at, NULL::DATE AS opens_on
    FROM placed_refund r LEFT JOIN deadline_of('{family}') d ON d.code = r.code AND d.start_day = r.refund_day
    WHERE r.kind = '{kind}'
      AND coalesce(day_end(d.due_day, r.zone), day_end(r.refund_day + {days}, r.zone)) >= $as_of
"""

# FBA refunds whose item did not come back and was not paid for, inside the days and the region of the returns report.
_CUSTOMER_RETURN: Final = f"""
    WITH opens AS (SELECT id, code, valid_from, valid_to, CAST(number AS INTEGER) AS days FROM rule
        WHERE family = 'fba_customer_return_claim' AND value = 'from'
    ), covered AS (
        SELECT b.account, s.region, min(b.returned_at) AS since, max(b.returned_at) AS until
        FROM fba_return b JOIN placed_order p USING (account, order_no) JOIN store s ON s.code = p.code GROUP BY ALL
    )
    SELECT r.*, d.rule, d.due_day, r.refund_day + o.days AS opens_on, day_end(d.due_day, r.zone) AS due_at
    FROM placed_refund r
    JOIN deadline_of('fba_customer_return_claim') d ON d.code = r.code AND d.start_day = r.refund_day
    JOIN opens o ON o.id = d.rule AND o.code = r.code AND r.refund_day BETWEEN o.valid_from AND o.valid_to
    JOIN store s ON s.code = r.code
    JOIN covered c ON c.account = r.account AND c.region = s.region AND r.refunded_at >= c.since
        AND r.refund_day + o.days <= local_day(c.until, r.zone) + {REPORT_SLACK}
    ANTI JOIN fba_return b ON b.account = r.account AND b.order_no = r.order_no AND b.sku IS NOT DISTINCT FROM r.sku
    ANTI JOIN fba_reimbursement m ON m.account = r.account AND m.order_no = r.order_no
    WHERE r.kind = 'refund' AND r.sent_by = 'AFN' AND r.whole
      AND day_end(r.refund_day + o.days - 1, r.zone) < $as_of AND day_end(d.due_day, r.zone) >= $as_of
"""

# Units that came back damaged in Amazon's hands and were not paid for since; Amazon is given the days it takes by itself.
_DAMAGED: Final = f"""
    WITH broken AS (
        SELECT * FROM fba_return WHERE upper(disposition) IN ('CARRIER_DAMAGED', 'WAREHOUSE_DAMAGED') AND order_no IS NOT NULL
            AND returned_at < $as_of - INTERVAL {OWN_ACCORD} DAY AND NOT coalesce(status ILIKE 'reimburs%', false)
    ), refunded AS (
        SELECT account, order_no, sku, any_value(currency) AS currency, max(principal) AS principal FROM refund GROUP BY ALL
    ), priced AS (
        SELECT b.account, b.order_no, b.sku, b.returned_at, b.disposition, p.marketplace, p.code, p.zone, p.assumed,
               coalesce(i.currency, s.currency) AS currency, d.rule, d.due_day, day_end(d.due_day, p.zone) AS due_at,
               greatest(i.quantity, 1) AS sold,
               CASE WHEN i.price IS NULL THEN s.principal
                   ELSE share_of(i.price, least(coalesce(b.quantity, 1), sold), sold, i.currency) END AS price,
               {{'table_name': 'fba_return', 'document': b.document, 'line': b.line}} AS row
        FROM broken b
        JOIN placed_order p USING (account, order_no)
        JOIN deadline_of('fba_fc_claim') d ON d.code = p.code AND d.start_day = local_day(b.returned_at, p.zone)
        LEFT JOIN item i ON i.account = b.account AND i.order_no = b.order_no AND i.sku IS NOT DISTINCT FROM b.sku
        LEFT JOIN refunded s ON s.account = b.account AND s.order_no = b.order_no AND s.sku IS NOT DISTINCT FROM b.sku
        ANTI JOIN repaid r ON r.account = b.account AND r.order_no = b.order_no
        ANTI JOIN fba_reimbursement m ON m.account = b.account AND m.order_no = b.order_no
        ANTI JOIN fba_reimbursement n ON n.account = b.account AND n.sku = b.sku AND n.order_no IS NULL AND n.approved_at >= b.returned_at
    )
    SELECT account, marketplace, order_no, currency, any_value(code) AS code, any_value(rule) AS rule,
           string_agg(DISTINCT coalesce(sku, 'a unit'), ', ' ORDER BY coalesce(sku, 'a unit')) AS sku,
           string_agg(DISTINCT disposition, ', ' ORDER BY disposition) AS disposition, min(returned_at) AS returned_at,
           min(due_day) AS due_day, min(due_at) AS due_at, CASE WHEN count(price) = count(*) THEN sum(price) END AS amount,
           CASE WHEN bool_or(assumed) THEN 'possible' END AS confidence, list(row ORDER BY row.document, row.line) AS rows
    FROM priced WHERE due_at >= $as_of GROUP BY account, marketplace, order_no, currency
"""

# Returns that are back, and for whose product no refund is known; what is open among them is asked exactly below.
_RETURNED: Final = f"delivered_at BETWEEN $as_of - INTERVAL {RETURN_AGE} DAY AND $as_of AND coalesce(refunded_amount, 0) = 0"
_UNREFUNDED: Final = Absent(
    wanted=f"SELECT account, order_no, sku FROM mfn_return WHERE {_RETURNED}",
    given=f"""
        SELECT account, order_no, sku FROM refund
        UNION ALL SELECT account, order_no, sku FROM transaction WHERE type IN ({_PAID_BACK})
    """,
    key=("account", "order_no", "sku"),
)

# Seller-fulfilled returns that are back and not refunded, with the last day for it. A replacement is no refund.
_RETURN_TO_REFUND: Final = f"""
    SELECT m.account, m.order_no, m.sku, m.rma_id, m.delivered_at, m.quantity, p.marketplace, p.code, p.zone, p.assumed,
           coalesce(m.currency, i.currency) AS currency, m.order_amount, i.price, d.rule, d.days, d.clock, d.due_day,
           day_end(d.due_day, p.zone) AS due_at, {{'table_name': 'mfn_return', 'document': m.document, 'line': m.line}} AS row
    FROM (SELECT * FROM mfn_return r SEMI JOIN unrefunded_return u ON u.key = {_UNREFUNDED.number("r")} WHERE {_RETURNED}) m
    JOIN placed_order p USING (account, order_no)
    LEFT JOIN deadline_of('refund_after_return') d ON d.code = p.code AND d.start_day = local_day(m.delivered_at, p.zone)
    LEFT JOIN item i ON i.account = m.account AND i.order_no = m.order_no AND i.sku IS NOT DISTINCT FROM m.sku
    WHERE NOT coalesce(regexp_matches(lower(m.request_status), 'denied|declined|cancel'), false)
      AND NOT coalesce(regexp_matches(lower(m.resolution), 'replac|exchange'), false)
      AND NOT EXISTS (
        SELECT 1 FROM refund r WHERE r.account = m.account AND r.order_no = m.order_no AND coalesce(r.sku = m.sku, true)
      )
      AND NOT EXISTS (
        SELECT 1 FROM transaction t WHERE t.account = m.account AND t.order_no = m.order_no AND t.type IN ({_PAID_BACK})
          AND coalesce(t.sku = m.sku, true)
      )
"""

# Seller-fulfilled refunds whose goods are still out and for which no SAFE-T claim was filed.
_SAFE_T: Final = """
    SELECT r.*, d.rule, d.due_day, day_end(d.due_day, r.zone) AS due_at, NULL::DATE AS opens_on
    FROM placed_refund r
    JOIN deadline_of('safet') d ON d.code = r.code AND d.start_day = r.refund_day
    SEMI JOIN (SELECT * FROM mfn_return WHERE delivered_at IS NULL AND safet_claim_id IS NULL) m
        ON m.account = r.account AND m.order_no = r.order_no AND m.sku IS NOT DISTINCT FROM r.sku
    WHERE r.kind = 'refund' AND r.sent_by = 'MFN' AND r.whole AND day_end(d.due_day, r.zone) >= $as_of
"""

CLAIM_VIEWS: Final[dict[str, str | Absent]] = {
    "store_of_currency": _STORE_OF_CURRENCY,
    "placed_order": _PLACED,
    "item": _ITEM,
    "placed_refund": _PLACED_REFUND,
    "atoz_debit": _BY_ORDER.format(refunds=_DEBIT.format(family="atoz_appeal", kind="a-to-z guarantee refund", days=30)),
    "chargeback_debit": _BY_ORDER.format(refunds=_DEBIT.format(family="cb_reply", kind="chargeback refund", days=7)),
    "unreturned_fba_refund": _BY_ORDER.format(refunds=_CUSTOMER_RETURN),
    "damaged_return": _DAMAGED,
    "unrefunded_return": _UNREFUNDED,
    "return_to_refund": _RETURN_TO_REFUND,
    "safe_t_chance": _BY_ORDER.format(refunds=_SAFE_T),
}
