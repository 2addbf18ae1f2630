"""Content or price of a listing: what to do.

What it says: Title, text, pictures, category or price break a rule, or a price looks like an error.
Why it matters: The offer is hidden until it is corrected; repeats count against the account.
What answers it: The corrected listing. Only where it is asked for, an explanation.
Limits of it: Which words offend is not always said; compare with the style guide of the category.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="listing_policy",
    title="Content or price of a listing",
    steps=(
        *common.FIRST,
        Step(
            "correct_page",
            When.TODAY,
            Who.LISTINGS,
            "Correct the field named: title length and signs, pictures, claims, category, or confirm the price.",
            ("listing_edit",),
        ),
        Step("check_minimum", When.TODAY, Who.LISTINGS, "At a price block: set lowest and highest price, and check the repricing tool."),
        Step("search_same", When.WEEK, Who.LISTINGS, "Search all listings for the same words, pictures or price pattern."),
        common.SEND_ONCE,
        Step("watch_return", When.LATER, Who.LISTINGS, "Check after 24 to 48 hours that the offer is live again."),
    ),
    answer=Way("fits", ("listing_edit",), "The edit itself is the answer."),
    no_answer=Way("fits_not", ("invoice",), "Documents do not replace the edit."),
    leave=(
        common.ONLY_DELETE,
        common.TOO_OFTEN,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200390640", date(2026, 11, 23), Label.UNSURE),),
)
