"""Suspected fraud or illegal activity: what to do.

What it says: Amazon suspects deceptive, fraudulent or illegal activity.
Why it matters: There is no cure period, money may be kept for good, and one bad answer ends the matter.
What answers it: Verified identity, the chain of goods and money, and a plain explanation of the activity in question.
Limits of it: Often the act is not named. Where money laundering is suspected the reason may not be told by law.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="deceptive_activity",
    title="Suspected fraud or illegal activity",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "hold_line",
            When.TODAY,
            Who.COUNSEL,
            "Agree who answers; nobody else writes or calls. Have counsel read everything that goes out.",
        ),
        Step(
            "triples",
            When.TODAY,
            Who.FINANCE,
            "Build triples: purchase invoice, payment from the company's account, inbound shipment.",
            ("invoice", "bank_statement", "supply_chain_docs"),
        ),
        Step(
            "check_access",
            When.TODAY,
            Who.IT,
            "Check whether a stranger acted: sign-ins, users, bank changes. If so the matter is account_compromised.",
        ),
        Step(
            "identity_papers",
            When.WEEK,
            Who.OWNER,
            "Prepare identity, register entry and a bank statement that agree in name and address with Seller Central.",
            ("government_id", "business_licence", "bank_statement"),
        ),
        Step(
            "explain_plainly",
            When.WEEK,
            Who.OWNER,
            "Explain the activity asked about, with dates, amounts and papers, and nothing else.",
            ("explanation",),
        ),
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("explanation", "government_id", "supply_chain_docs"), "Identity, chain of goods, chain of money."),
    no_answer=Way("fits_not", ("plan_of_action",), "A plan that confesses to an act that is not named does harm."),
    leave=(
        common.NO_GUESS,
        common.EDIT_DOCUMENTS,
        common.NEW_ACCOUNT,
        common.NO_EMOTION,
        common.TOO_OFTEN,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "FRAUD_FORFEIT",
            Begin.NOTICE,
            "",
            ("account_deactivated", "funds_held", "appeal_rejected"),
            "Money may be kept for good; an appeal is offered.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
