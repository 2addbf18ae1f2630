"""What is known of the orders that a rate counts, as queries: their values of every factor, and the reasons given for their defects.

They read `cause_unit`, a table that `read` fills for one metric: one row for each order that may count.
"""

from __future__ import annotations

from typing import Final

from goodstanding.health.facts_sql import order_id

FACTORS: Final = ("carrier", "service", "label", "warehouse", "category", "sku", "asin", "speed", "channel", "day")
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


def values() -> str:
    """The query of every value that an order of `cause_unit` has: number, row, factor, value; each once."""
    parts = [
        f"""SELECT u.number, u.row, '{factor}' AS factor, f.value
            FROM (SELECT account, {order_id()} AS id, {column} AS value FROM {table} WHERE {column} IS NOT NULL AND {condition}) f
            JOIN cause_unit u USING (account, id)"""
        for factor, column, table, condition in _FROM
    ]
    parts += ["SELECT number, row, 'channel', channel FROM cause_unit", "SELECT number, row, 'day', CAST(day AS VARCHAR) FROM cause_unit"]
    return " UNION ".join(parts)


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
