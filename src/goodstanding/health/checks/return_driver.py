"""What the orders sent back have in common: a product, a carrier, a warehouse.

What it says: among the orders of one product, category, carrier, warehouse or service (or of two of them together) more are sent back
    than chance explains; how many, how many of the rest, and for which reasons.
Why it matters: returns cost fees and stock, and many that call a product faulty or wrongly described lead to complaints about it and to
    the loss of its offer. Medium where most are sent back so, else low: a dress comes back more often than a cup.
How it is computed: as in `defect_driver`, over the orders of 90 days that are at least 30 days old, so that what comes back has come.
    An order counts once, whether the parcel came back to Amazon or the buyer asked the seller to take it.
Limits of it: Amazon publishes no target. Of an order of two products the files do not always say which one came back, so both count;
    the one that explains it best is named. The youngest 30 days are left to `return_burst`.
Source: our own test of the account's facts; reasons as the returns reports print them.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="return_driver",
    title="Where returns gather",
    reads=("return_driver",),
    needs=("fba_return|mfn_return", "order_item|order_shipment|fba_shipment_item"),
    severity=Severity.LOW,
    confidence=Confidence.LIKELY,
    subject="{what}: {title}",
    reason=(
        "{title}: {defects} of {units} {unit} with {what} ({rate}), {other_defects} of the {other_units} others, placed from "
        "{first:day} to {last:day} (by chance at most {odds}){reasons}."
    ),
    settles=(
        "Look at units that came back, and hold the reasons against the listing: picture, size, description, packing. Stop the offer while "
        "it may be a fault."
    ),
    sql="SELECT * FROM return_driver ORDER BY account, marketplace, defects DESC, what",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/201101660", date(2026, 11, 25), Label.PRIMARY),),
)
