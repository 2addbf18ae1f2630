"""Reviews, ratings or rank manipulated: what to do.

What it says: Amazon sees reviews, ratings, sales rank or search that were influenced.
Why it matters: It may be answered with closure for good and money kept; acts of agencies count even without knowledge.
What answers it: A plan of action that names methods, people, providers and reviewer accounts, with the orders and reviews to be removed.
Limits of it: Only Amazon sees its data. A denial is right only when you are sure.
Source: pages read at sellercentral.amazon.it; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="review_manipulation",
    title="Reviews, ratings or rank manipulated",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step("stop_all", When.TODAY, Who.OWNER, "Stop every incentive, insert, rebate, agency and review tool today, in all stores."),
        Step(
            "collect_facts",
            When.TODAY,
            Who.OWNER,
            "Collect contracts, payments, chats and order lists with agencies, relatives, employees.",
        ),
        Step(
            "list_reviews",
            When.WEEK,
            Who.OWNER,
            "List orders and reviews concerned, with dates and how they came about.",
            ("explanation",),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action", "explanation"), "A plan with methods, providers, orders and reviews."),
    no_answer=Way("fits_not", ("invoice",), "Supplier invoices do not answer a question about reviews."),
    leave=(
        Advice("we_did_not_know", "Do not write only that you did not know: name the provider."),
        Advice("ask_buyers", "Do not ask buyers to change or delete reviews."),
        common.NO_GUESS,
        common.TOO_OFTEN,
        common.NEW_ACCOUNT,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.it/gp/help/external/GYRKB5RU3FS5TURN", date(2026, 11, 23), Label.PRIMARY),),
)
