"""Invoice Defect Rate: orders of Amazon Business without an invoice, or with one uploaded too late, of all such orders.

What it says: for how many business orders of 7 days the invoice was not there at 23:59 of the first business day after the shipment was
    confirmed. Parts: `missingInvoice` and `lateInvoice`, as in Amazon's report.
Which orders count: orders of Amazon Business, by the local day they were placed; each store for itself; whoever ships them. Cancelled
    orders are left out.
Window and lag: by rule `idr`: 7 days that end 7 days ago (on 2 May the orders of 19 to 25 April).
Breach: the account may be deactivated in that store.
Limits of it: an invoice sent as a message is none, but cannot be seen here. Monday to Friday are business days, public holidays too.
    Orders not known to be business orders are not seen. Business orders without a row of invoices make the rate unknown, with bounds.
Source: Amazon's help page on the invoice defect rate.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.health.facts_sql import place
from goodstanding.health.model import Count, Metric

METRIC = Metric(
    id="idr",
    title="Invoice Defect Rate",
    rule="idr",
    unit="orders",
    reads=("health_business_order",),
    needs=("order_item|b2b_invoice",),
    counts=(
        Count(id="idr", column="defect", needs=("b2b_invoice",), unsure="untold", imports="invoices of all Amazon Business orders"),
        Count(id="idr", column="missing", part="missingInvoice", needs=("b2b_invoice",), unsure="untold", imports="invoices of all orders"),
        Count(id="idr", column="tardy", part="lateInvoice", needs=("b2b_invoice",), unsure="untold", imports="invoices of all orders"),
    ),
    ledger=f"""
        WITH told AS (
            SELECT *, NOT cancelled AND NOT by_amazon AND coalesce(uploaded_on, seen_on) > due_on AS late,
                   NOT cancelled AND NOT by_amazon AND uploaded_on IS NULL AND (due_on IS NOT NULL OR shipped)
                   AND NOT coalesce(seen_on > due_on, false) AS unsure
            FROM health_business_order WHERE NOT pending
        )
        SELECT account, code, NULL AS part, placed_on AS day, order_no, order_ref, {place("seen")},
               CASE WHEN cancelled THEN 0 ELSE 1 END AS orders,
               CASE WHEN late THEN 1 ELSE 0 END AS defect, due_on + 1 AS defect_since,
               CASE WHEN late THEN 1 ELSE 0 END AS missing, due_on + 1 AS missing_since, uploaded_on AS missing_until,
               CASE WHEN late AND uploaded_on IS NOT NULL THEN 1 ELSE 0 END AS tardy, uploaded_on AS tardy_since,
               CASE WHEN unsure THEN 1 ELSE 0 END AS untold, due_on + 1 AS untold_since,
               CASE WHEN cancelled THEN 'cancelled orders' END AS doubt, 1 AS alt_orders, 0 AS alt_count
        FROM told
    """,
    sources=(Source("Seller Central Spain and France, help page 44QSYRCU27EW4UK", date(2026, 11, 23), Label.PRIMARY),),
)
