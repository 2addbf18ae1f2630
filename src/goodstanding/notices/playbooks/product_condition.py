"""Complaints about condition or a page that does not match: what to do.

What it says: Goods arrive damaged, faulty, incomplete, expired, or other than the page says.
Why it matters: The listing is closed until the cause is found; many such complaints count against the whole account.
What answers it: A plan of action that names the cause per complaint, with the corrected page, packing or supplier as proof.
Limits of it: Injury or danger is product_safety. Used goods are used_sold_as_new.
Source: pages read at sellercentral.amazon.de; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="product_condition",
    title="Complaints about condition or a page that does not match",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "group_complaints",
            When.TODAY,
            Who.SERVICE,
            "Group the complaints of each ASIN by cause: transport, packing, supplier, wrong item, expired, page.",
        ),
        Step(
            "compare_page",
            When.TODAY,
            Who.LISTINGS,
            "Hold one unit against its page: title, pictures, size, contents, variant. Correct what differs.",
            ("listing_edit",),
        ),
        Step("check_stock", When.WEEK, Who.FULFILMENT, "Inspect stock, first expired first out; have damaged units removed."),
        Step(
            "talk_supplier",
            When.WEEK,
            Who.BUYING,
            "Agree with the supplier on what changes: packing, inspection, lot numbers. Get it in writing.",
            ("evidence_of_compliance",),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action", "listing_edit"), "A plan of action per cause, and the corrected page."),
    no_answer=Way("fits_not", ("letter_of_authorisation",), "Papers about rights do not answer complaints about condition."),
    leave=(
        common.SAME_FILE,
        common.TOO_OFTEN,
        common.ONLY_DELETE,
        common.NO_GUESS,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.de/gp/help/external/help.html?itemID=201623610", date(2026, 11, 23), Label.PRIMARY),),
)
