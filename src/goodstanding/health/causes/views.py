"""What is known of the orders that a rate counts, as queries: their values of every factor, and the reasons given for their defects.

They read `cause_unit`, a table that `read` fills for one metric: one row for each order that may count.
"""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id

FACTORS: Final = ("carrier", "service", "label", "warehouse", "category", "sku", "asin", "speed", "return reason", "channel", "day")
"""Factors in the order in which they are preferred where two values have the same orders."""

_SHIPPED: Final = "upper(coalesce(fulfillment, 'MFN')) <> 'AFN'"
_FROM: Final = (  # factor, its value, table, condition
    ("carrier", "upper(trim(carrier))", "order_shipment", _SHIPPED),
    ("carrier", "upper(trim(carrier))", "fba_shipment_item", "true"),
    ("service", "trim(service)", "order_shipment", _SHIPPED),
    ("label", "label", "order_shipment", _SHIPPED),
    ("warehouse", "fulfillment_center", "fba_shipment_item", "true"),
    ("category", "category", "order_shipment", "true"),
    ("sku", "sku", "order_item", "true"),
    ("sku", "sku", "order_shipment", "true"),
    ("sku", "sku", "fba_shipment_item", "true"),
    ("asin", "asin", "order_item", "true"),
    ("asin", "asin", "order_shipment", "true"),
    ("speed", "ship_service_level", "order_item", "true"),
)
_REASONS: Final = (("return reason", "reason", "mfn_return", "true"), ("sku", "sku", "mfn_return", "true"))


def values(metric: str) -> str:
    """The query of every value that an order of `cause_unit` has: number, row, factor, value; each once.

    Of what came back the day and the reason are no causes; of requests to send back the reason may be one.
    """
    tables = (*_FROM, *(_REASONS if metric == "rdr" else ()))
    parts = [
        f"""SELECT u.number, u.row, '{factor}' AS factor, f.value
            FROM (SELECT account, {order_id()} AS id, {column} AS value FROM {table} WHERE {column} IS NOT NULL AND {condition}) f
            JOIN cause_unit u USING (account, id)"""
        for factor, column, table, condition in tables
    ]
    parts.append("SELECT number, row, 'channel', channel FROM cause_unit")
    parts += [] if metric == "returns" else ["SELECT number, row, 'day', CAST(day AS VARCHAR) FROM cause_unit"]
    return " UNION ".join(parts)


# Orders that were sent, and whether anything of them came back or was asked to.
RETURNED: Final = f"""back AS (
        SELECT account, {order_id()} AS id, CAST(returned_at AS DATE) AS day,
               {{'table_name': 'fba_return', 'document': document, 'line': line}} AS fact FROM fba_return
        UNION ALL
        SELECT account, {order_id()}, CAST(requested_at AS DATE), {{'table_name': 'mfn_return', 'document': document, 'line': line}}
        FROM mfn_return
    ), once AS (
        SELECT account, id, min(fact) AS fact FROM back GROUP BY account, id
    ), unit AS (
        SELECT a.number, o.account, o.code, o.id, o.order_no, o.order_ref, o.placed_on AS day, CAST(1 AS BIGINT) AS units,
               CASE WHEN b.id IS NULL THEN 0 ELSE 1 END AS defects, b.fact
        FROM health_order o JOIN asked a ON a.account = o.account AND a.code = o.code AND o.placed_on BETWEEN a.first AND a.today
        LEFT JOIN once b ON b.account = o.account AND b.id = o.id
        WHERE NOT o.cancelled AND NOT o.pending
    )"""

# Why an order is a defect, in the words of the source or of our reading of the feedback.
REASON: Final = f"""
    SELECT account, {order_id()} AS id,
           format('feedback about {{}}', unnest(CASE WHEN len(aspects) = 0 THEN ['nothing named'] ELSE aspects END)) AS reason
    FROM feedback_judged
    UNION SELECT account, {order_id()}, format('claim: {{}}', reason) FROM order_claim WHERE reason IS NOT NULL
    UNION SELECT account, {order_id()}, format('cancelled: {{}}', reason) FROM order_cancellation WHERE reason IS NOT NULL
    UNION SELECT account, {order_id()}, format('returned: {{}}', reason) FROM fba_return WHERE reason IS NOT NULL
    UNION SELECT account, {order_id()}, format('returned: {{}}', reason) FROM mfn_return WHERE reason IS NOT NULL
"""
