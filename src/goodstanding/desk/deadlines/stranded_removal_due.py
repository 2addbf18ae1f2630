"""Stranded stock that Amazon will remove.

What it says: FBA stock without an offer has a date of automatic removal within 30 days.
Why it matters: removal costs a fee and takes the stock from sale for weeks; disposed stock is lost.
How it is computed: `Date-to-take-auto-removal` of the newest stranded inventory report.
Limits of it: the report names no currency: the amount is shown only where all settlements of the account have one.
Source: the report's own date.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.desk.model import DeadlineKind

DEADLINE = DeadlineKind(
    id="stranded_removal_due",
    title="Relist stranded stock before Amazon removes it",
    reads=("stranded_inventory", "settlement"),
    needs=("stranded_inventory",),
    rows_from="stranded_inventory",
    severity=Severity.MEDIUM,
    confidence=Confidence.CERTAIN,
    subject="SKU {sku}",
    reason=(
        "Stranded: {units:counted unit} of {sku} ({stranded_reason}), which Amazon removes on {removal_on:day}. At stake: {amount:money}."
    ),
    settles="Inventory > Fix stranded inventory: relist, or order the removal yourself.",
    sql="""
        WITH single AS (SELECT account, any_value(currency) AS currency FROM settlement GROUP BY ALL HAVING count(DISTINCT currency) = 1)
        SELECT s.account, '' AS marketplace, s.sku, coalesce(s.stranded_reason, 'no reason given') AS stranded_reason, s.removal_on,
               coalesce(s.fulfillable_quantity, 0) + coalesce(s.unfulfillable_quantity, 0) + coalesce(s.reserved_quantity, 0) AS units,
               CASE WHEN coalesce(s.currency, o.currency) IS NOT NULL THEN s.your_price * coalesce(s.fulfillable_quantity, 0) END AS amount,
               coalesce(s.currency, o.currency) AS currency, day_end(s.removal_on - 1, 'UTC') AS due_at, [{'document': s.document,
                   'line': s.line}] AS rows
        FROM stranded_inventory s LEFT JOIN single o USING (account)
        WHERE s.removal_on BETWEEN $as_of::DATE AND $as_of::DATE + 30
        ORDER BY s.removal_on, s.sku
    """,
    sources=(Source("columns of GET_STRANDED_INVENTORY_UI_DATA in published code", date(2026, 11, 23), Label.SECONDARY),),
)
