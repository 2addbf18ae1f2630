"""What the defects of a rate have in common: a carrier, a product, a warehouse, a day.

What it says: among the orders of one carrier, product, category, warehouse, service or day (or of two of them together) there are more
    defects than chance explains; how many, how many the rest has, and what the rate would be without it.
Why it matters: the rate misses its target or is at least half-way to it, and this is where it can be brought down. Critical where a
    breach may cost the account, high where it stops offers, medium half-way.
How it is computed: each value against the rest by an exact test (Fisher's; of defects that take weeks to show only orders of about the
    same age are compared), all values of an account, store and rate together held to one false discovery in a hundred (Benjamini and
    Hochberg). Pairs of values are held to a fifth of that, and must be worse than the rest of either value. The strongest is taken, its
    orders are put aside, and the rest is tested again: what only shares orders with something stronger is not named, and nothing is
    hidden by it. Looked at are the orders of the rate's window and those on their way into it. At least 3 defects, and a tenth of the
    rate.
Limits of it: what files do not tell of an order cannot be found. A driver is where defects gather, not proof of who causes them. The
    chance given is adjusted for all values tested. Percentages are cut to two decimals.
Source: our own test of the account's facts; the targets of the rulebook.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.finding import Confidence, Severity
from goodstanding.core.source import Label, Source
from goodstanding.health.model import Check

CHECK = Check(
    id="defect_driver",
    title="Where the defects gather",
    reads=("cause_driver",),
    needs=("order_item|order_shipment|fba_shipment_item",),
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    subject="{what}: {title}",
    reason=(
        "{title}: {defects} of {units} {unit} with {what} are defects ({rate}), {other_defects} of the {other_units} others, from "
        "{first:day} to {last:day}. Without it the rate would be {without} instead of {all_rate} (by chance at most {odds}){reasons}."
    ),
    settles=(
        "Look at these {unit} first: stop or change what they share, and see whether the rate of the next two weeks follows. "
        "Defects that a published rule takes off are in the to-do list."
    ),
    sql="SELECT *, metric AS rule FROM cause_driver ORDER BY account, marketplace, metric, defects DESC, what",
    sources=(Source("https://sellercentral.amazon.sa/gp/help/external/200285170", date(2026, 11, 23), Label.PRIMARY),),
)
