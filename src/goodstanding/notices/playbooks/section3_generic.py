"""Decision on the account without a cause: what to do.

What it says: The account is closed, or stays closed, under Section 3 of the agreement, without a cause that can be read.
Why it matters: A guess at the cause is the usual reason for refusal.
What answers it: First find the cause: older notices, the Account Health page, a call. In the EU the reasons are owed by law.
Limits of it: Amazon may withhold the reasons where they would hinder an investigation.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="section3_generic",
    title="Decision on the account without a cause",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "read_older",
            When.TODAY,
            Who.OWNER,
            "Read the notices of the last 180 days and the Account Health page: which open violation comes closest in time?",
        ),
        Step(
            "list_open",
            When.TODAY,
            Who.OWNER,
            "List every open violation with ASIN, date and state; cure those that can be cured today.",
        ),
        common.CALL_SUPPORT,
        Step(
            "ask_reasons",
            When.WEEK,
            Who.COUNSEL,
            "With a registered office in the EU: ask in writing for the statement of reasons (facts, clause, routes of complaint).",
        ),
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way(
        "fits",
        ("plan_of_action", "explanation", "government_id"),
        "What the found cause asks for; where nothing can be found, an explanation and the identity papers.",
    ),
    no_answer=Way("fits_not", ("invoice",), "A bundle of invoices without a question is not read as an answer."),
    leave=(
        common.NO_GUESS,
        common.NO_EMOTION,
        common.TOO_OFTEN,
        common.NEW_ACCOUNT,
        common.SAME_FILE,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "term_eu",
            Begin.NOTICE,
            "window",
            ("account_deactivated",),
            "In the EU a termination for convenience has this notice, unless an exception applies.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
