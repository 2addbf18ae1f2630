"""Who is the seller: identity and address: what to do.

What it says: Amazon wants to know who stands behind the account: person, company, address, sometimes by video.
Why it matters: Selling or payouts stop until it is done; most refusals are about form, not about the person.
What answers it: Exactly the documents asked for, current, complete, unedited, the same name and address everywhere.
Limits of it: The program checks form and agreement, not whether a document is true.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="identity_verification",
    title="Who is the seller: identity and address",
    steps=(
        *common.FIRST,
        Step(
            "same_data",
            When.TODAY,
            Who.OWNER,
            "Compare name, birth date, address and register data in Seller Central with the documents, letter by letter.",
        ),
        Step(
            "check_documents",
            When.TODAY,
            Who.OWNER,
            "Check: valid, both sides, colour, four corners, no screenshot, under 10 MB, plain file name.",
            ("government_id",),
        ),
        Step(
            "get_bill",
            When.WEEK,
            Who.OWNER,
            "Get a bill of not more than 90 days (gas, electricity, water, telephone, internet) with that name and address.",
            ("utility_bill",),
        ),
        Step(
            "company_papers",
            When.WEEK,
            Who.OWNER,
            "Get the register entry or business licence and a bank statement if they are asked for.",
            ("business_licence", "bank_statement"),
        ),
        Step(
            "interview",
            When.WEEK,
            Who.OWNER,
            "For a video interview: the owner in person, originals at hand, not an agent.",
            ("video_interview",),
        ),
        common.SEND_ONCE,
        common.WAIT_ANSWER,
        common.SECOND_ROUND,
    ),
    answer=Way(
        "fits", ("government_id", "utility_bill", "business_licence", "bank_statement"), "The documents asked for, and nothing else."
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan of action instead of documents is refused."),
    leave=(
        Advice("mark_identity", "Do not mark, crop, cover or edit an identity document."),
        Advice("change_data", "Do not change the data in Seller Central while the check runs, unless it is wrong."),
        common.SAME_FILE,
        common.NEW_ACCOUNT,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/ZQ9RTTZKQVHXMHF", date(2026, 11, 23), Label.PRIMARY),),
)
