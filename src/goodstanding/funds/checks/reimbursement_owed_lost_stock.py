"""Stock that was damaged by the carrier or in the warehouse and not paid for.

What it says: a unit came back with a disposition that makes Amazon answer for the damage, and no reimbursement followed.
Why it matters: the window for a claim is short, and Amazon pays only part of such losses by itself.
How it is computed: returned units with the dispositions CARRIER_DAMAGED and WAREHOUSE_DAMAGED, more than 10 days after they came
    back, without a reimbursement of the order (in a report, a settlement or the status of the return), or of the product without an
    order since.
Limits of it: losses that no file shows (inventory ledger) are not seen; DISTRIBUTOR_DAMAGED is the seller's own. At stake is the
    price; Amazon pays its own estimate of the sourcing cost. A reimbursement of the product without an order covers all damaged
    units before it.
Source: rule `fba_fc`: at most 60 days after the loss was reported; help page on dispositions: Amazon answers for carrier and
    warehouse, and pays within 10 days.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.funds.model import Check

CHECK = Check(
    id="reimbursement_owed_lost_stock",
    title="Damaged in Amazon's hands, not reimbursed",
    reads=("damaged_return",),
    needs=("fba_return",),
    rule="fba_fc",
    rows_from="fba_return",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    subject="order {order_no:order}",
    reason=(
        "{sku} of order {order_no:order} came back as {disposition} on {returned_at:day} and was not reimbursed "
        "({amount:money}). The claim is possible until {due_day:day}."
    ),
    settles=(
        "Inventory > FBA inventory > Investigate lost or damaged: claim with the FNSKU and the license plate number before {due_day:day}."
    ),
    sql="""
        SELECT account, marketplace, order_no, sku, disposition, returned_at, due_day, amount, currency, due_at, code AS due_calendar,
               rule, rows, confidence
        FROM damaged_return ORDER BY due_at, order_no
    """,
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/G9N934L7Y4SFWPJ4", date(2026, 11, 23), Label.COPY),
        Source("https://sellercentral.amazon.com.au/gp/help/external/200372710", date(2026, 11, 25), Label.PRIMARY),
    ),
)
