"""Seller Code of Conduct: what to do.

What it says: Amazon says that the account acted unfairly: misuse of services or support, contact with buyers outside, harm to other
sellers.
Why it matters: It can cost the account at once, and later appeals are read with it in mind.
What answers it: An explanation of what happened and a plan of action that names who did it and what control prevents it.
Limits of it: Messages often do not say which act is meant. Do not invent one; ask Account Health Support.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="code_of_conduct",
    title="Seller Code of Conduct",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step(
            "find_act",
            When.TODAY,
            Who.OWNER,
            "Find the act: support cases, buyer messages, inserts, changes of listings, agencies and tools of the last 90 days.",
        ),
        Step("stop_tools", When.TODAY, Who.IT, "Stop tools, agencies and employees whose act may be meant, and save their records."),
        common.CALL_SUPPORT,
        common.WRITE_PLAN,
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way("fits", ("plan_of_action", "explanation"), "A plan of action that names act, person or provider, and control."),
    no_answer=Way("fits_not", ("invoice",), "Invoices do not answer a question of conduct."),
    leave=(
        Advice("more_cases", "Do not open more support cases on the same matter; that is itself a breach."),
        common.NO_EMOTION,
        common.NO_GUESS,
        common.TOO_OFTEN,
        common.NEW_ACCOUNT,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "cure",
            Begin.NOTICE,
            "within",
            ("account_at_risk", "performance_warning"),
            "The agreement gives this time to cure a material breach after a cure notice.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1801", date(2026, 11, 23), Label.UNSURE),),
)
