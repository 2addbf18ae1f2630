"""Counterfeit complaint: what to do.

What it says: A rights owner reports counterfeits, or Amazon itself sees the risk of counterfeits.
Why it matters: This is the gravest complaint about goods: stock may be destroyed and money kept for good.
What answers it: Invoices and the chain from the brand to you, or the owner's withdrawal. Where Amazon itself suspects, no complainant can
withdraw.
Limits of it: The program cannot tell whether goods are genuine; it can tell whether the papers pass the checks.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="ip_counterfeit",
    title="Counterfeit complaint",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step("stop_sale", When.TODAY, Who.LISTINGS, "Stop selling the goods named until the chain is clear, also in other stores."),
        Step(
            "collect_chain",
            When.TODAY,
            Who.BUYING,
            "Collect invoices, order id, payment and delivery papers of every ASIN named, back to the brand if possible.",
            ("invoice", "supply_chain_docs"),
        ),
        Step(
            "ask_owner",
            When.WEEK,
            Who.COUNSEL,
            "Ask the complainant whether a test buy was made (order id) and ask for withdrawal with the proof of source, prices hidden.",
            ("retraction",),
        ),
        Step(
            "brand_letter",
            When.WEEK,
            Who.BUYING,
            "Ask the brand or its distributor for a letter that names you, the goods and the period.",
            ("letter_of_authorisation",),
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("invoice", "supply_chain_docs", "retraction"), "Invoices with the chain, or the owner's withdrawal."),
    no_answer=Way(
        "fits_not", ("plan_of_action",), "A plan of action without papers does not answer the question where the goods come from."
    ),
    leave=(
        Advice("ask_false_release", "Do not sign or ask for a statement that is not true, for instance that the owner sold to you."),
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
        common.ONLY_DELETE,
        common.NEW_ACCOUNT,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "FRAUD_FORFEIT",
            Begin.NOTICE,
            "",
            ("account_deactivated", "funds_held"),
            "Money may be kept for good if the goods were counterfeit.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
)
