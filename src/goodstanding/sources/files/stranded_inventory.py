"""Stranded inventory report.

What it says: stock at Amazon without an offer, why, and the day on which Amazon will remove it by itself.
How it is asked for: Inventory > FBA inventory > Fix stranded inventory > Download, or the Reports API.
Limits of it: the store and the currency of the price are not in it.
Source: columns as published code reads them.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="stranded_inventory",
    title="Stranded inventory",
    amazon_types=("GET_STRANDED_INVENTORY_UI_DATA",),
    expected_in="Seller Central > Inventory > Fix stranded inventory",
    shape=Delimited(required=(("primary-action",), ("date-stranded",), ("Date-to-take-auto-removal",), ("stranded-reason",))),
    rows=(
        Rows(
            table="stranded_inventory",
            columns={
                "primary_action": column("primary-action"),
                "stranded_on": column("date-stranded"),
                "removal_on": column("Date-to-take-auto-removal"),
                "status_primary": column("status-primary"),
                "status_secondary": column("status-secondary"),
                "error_message": column("error-message"),
                "stranded_reason": column("stranded-reason"),
                "asin": column("asin"),
                "sku": column("sku", required=True),
                "fnsku": column("fnsku"),
                "title": column("product-name"),
                "condition": column("condition"),
                "fulfilled_by": column("fulfilled-by"),
                "fulfillable_quantity": column("fulfillable-qty"),
                "your_price": column("your-price"),
                "unfulfillable_quantity": column("unfulfillable-qty"),
                "reserved_quantity": column("reserved-quantity"),
                "inbound_quantity": column("inbound-shipped-qty"),
            },
        ),
    ),
    unused=("program",),
    sources=(Source("columns of GET_STRANDED_INVENTORY_UI_DATA in published code", date(2026, 11, 23), Label.SECONDARY),),
)
