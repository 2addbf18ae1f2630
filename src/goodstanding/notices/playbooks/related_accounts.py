"""Linked to an account that may not sell: what to do.

What it says: Amazon links this account with another one that was closed.
Why it matters: Nothing about products helps; only the link itself can be answered.
What answers it: One of three: the other account is yours (have that one reinstated first), was yours once (deed of sale, end of
contract), or is not yours (say so, with proof).
Limits of it: Amazon often shows the other account only in part. What made the link is not said.
Source: pages read at plan-of-action.net and www.wearesellers.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="related_accounts",
    title="Linked to an account that may not sell",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "identify_other",
            When.TODAY,
            Who.OWNER,
            "Find out which account is meant: name, address, bank, card, device, agency, former owner, employee.",
        ),
        Step(
            "list_access",
            When.TODAY,
            Who.IT,
            "List who had access in the last two years: users, agencies, computers, networks; take away what is not needed.",
        ),
        Step(
            "choose_branch",
            When.WEEK,
            Who.OWNER,
            "Choose one branch and keep to it: yours, once yours, or not yours.",
            ("explanation",),
        ),
        Step(
            "yours_first",
            When.WEEK,
            Who.OWNER,
            "If it is yours: have the other one reinstated first, then answer here with its name and the day it came back.",
            ("related_account_reactivation",),
        ),
        Step(
            "once_yours",
            When.WEEK,
            Who.COUNSEL,
            "If it was yours: deed of sale, transfer agreement or end of contract, with dates.",
            ("ownership_transfer_docs",),
        ),
        Step(
            "not_yours",
            When.WEEK,
            Who.OWNER,
            "If it is not: one clear sentence, and papers that show two different owners (register extract, lease, contracts).",
            ("business_licence",),
        ),
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way(
        "fits",
        ("related_account_reactivation", "ownership_transfer_docs", "explanation"),
        "The other account's return, papers of transfer, or a clear denial with proof.",
    ),
    no_answer=Way("fits_not", ("invoice",), "Supplier invoices do not answer a link between accounts."),
    leave=(
        Advice("global_account", "Do not open accounts in other regions or finish half-open registrations meanwhile."),
        common.NEW_ACCOUNT,
        common.NO_GUESS,
        common.TOO_OFTEN,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source("https://www.wearesellers.com/question/118977", date(2026, 11, 23), Label.SECONDARY),
        Source("https://plan-of-action.net", date(2026, 11, 23), Label.SECONDARY),
    ),
)
