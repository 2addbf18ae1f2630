"""Variations against the rules: what to do.

What it says: Products were joined as variations that do not belong together, or one page was turned into another product.
Why it matters: Listing rights go, often for the brand or the whole account.
What answers it: The families taken apart, with a list of what was done, and a rule who may create variations.
Limits of it: A merge may be the work of another seller or of Amazon; then the change history is the proof.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="variation_abuse",
    title="Variations against the rules",
    steps=(
        *common.FIRST,
        Step(
            "list_families",
            When.TODAY,
            Who.LISTINGS,
            "List every parent with its children and mark those that differ in more than the theme allows.",
        ),
        Step(
            "take_apart",
            When.TODAY,
            Who.LISTINGS,
            "Take the wrong families apart; keep the feed receipts and before-and-after pictures.",
            ("listing_edit",),
        ),
        Step("check_rest", When.WEEK, Who.LISTINGS, "Check all other families of the catalogue by the same rule."),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action", "listing_edit"), "The corrected families and a plan of action."),
    no_answer=Way("fits_not", ("invoice",), "Invoices do not answer a question about the catalogue."),
    leave=(
        Advice("reuse_reviews", "Do not move children to another parent that also does not fit."),
        common.SAME_FILE,
        common.TOO_OFTEN,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.UNSURE),),
)
