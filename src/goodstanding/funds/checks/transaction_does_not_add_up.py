"""A row of the transaction report whose parts are not its total.

What it says: the components of a date-range row (sales, fees, credits, taxes …) add up to something else than the total printed
    in it.
Why it matters: either a column was added that nobody reads yet, or the row was altered; in both cases the total cannot be
    explained.
How it is computed: exact sum of all amounts of the row against its total.
Limits of it: rows of which no component was read and answers of the API are not judged. Whether India's sales tax liable is part
    of the total is not published: both are accepted.
Source: identity observed in published date-range files: in every row the components add up to the total.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="transaction_does_not_add_up",
    title="Transaction does not add up",
    reads=("transaction",),
    needs=("transaction",),
    rows_from="transaction",
    severity=Severity.MEDIUM,
    confidence=Confidence.CERTAIN,
    subject="row {line} of document {document}",
    reason=(
        "The parts of a {type} of {posted_at:day} add up to {parts:money}, but the row states {total:money}: "
        "{difference:money} is unexplained."
    ),
    settles=(
        "Look for a column the report has gained (goodstanding sources names unknown columns); download the report again if there is none."
    ),
    sql="""
        WITH added AS (
            SELECT account, coalesce(marketplace, '') AS marketplace, coalesce(type_text, type, 'row') AS type, posted_at, total,
                   currency, document, line,
                   coalesce(product_sales, 0) + coalesce(product_sales_tax, 0) + coalesce(shipping_credits, 0)
                       + coalesce(shipping_credits_tax, 0) + coalesce(gift_wrap_credits, 0) + coalesce(gift_wrap_credits_tax, 0)
                       + coalesce(regulatory_fee, 0) + coalesce(tax_on_regulatory_fee, 0) + coalesce(promotional_rebates, 0)
                       + coalesce(promotional_rebates_tax, 0) + coalesce(marketplace_withheld_tax, 0)
                       + coalesce(sales_tax_collected, 0) + coalesce(marketplace_facilitator_tax, 0) + coalesce(low_value_goods, 0)
                       + coalesce(total_sales_tax_liable, 0) + coalesce(tcs_cgst, 0) + coalesce(tcs_sgst, 0) + coalesce(tcs_igst, 0)
                       + coalesce(tds, 0) + coalesce(amazon_points_cost, 0) + coalesce(selling_fees, 0) + coalesce(fba_fees, 0)
                       + coalesce(other_transaction_fees, 0) + coalesce(other, 0) AS parts,
                   total_sales_tax_liable, coalesce(product_sales, product_sales_tax, shipping_credits, shipping_credits_tax,
                       gift_wrap_credits,
                                gift_wrap_credits_tax, regulatory_fee, tax_on_regulatory_fee, promotional_rebates, promotional_rebates_tax,
                                marketplace_withheld_tax, sales_tax_collected, marketplace_facilitator_tax, low_value_goods,
                                total_sales_tax_liable, tcs_cgst, tcs_sgst, tcs_igst, tds, amazon_points_cost, selling_fees, fba_fees,
                                other_transaction_fees, other) IS NOT NULL AS known
            FROM transaction WHERE total IS NOT NULL AND origin <> 'api'
        )
        SELECT account, marketplace, type, posted_at, parts, total, total - parts AS difference, abs(total - parts) AS amount, currency,
               document, line,
               [{'document': document, 'line': line}] AS rows
        FROM added WHERE known AND parts <> total AND parts - coalesce(total_sales_tax_liable, 0) <> total ORDER BY account, document, line
    """,
    sources=(Source("https://developer-docs.amazon.com/sp-api/docs/report-type-values-settlement", date(2026, 11, 23), Label.PRIMARY),),
)
