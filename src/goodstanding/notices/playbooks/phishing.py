"""Imitation: what to do.

What it says: The message is not Amazon's; it wants passwords, cards, bank data or a click.
Why it matters: One sign-in on the wrong page gives account and money away.
What answers it: Nothing to the sender. Report it, delete it, look in Seller Central.
Limits of it: If somebody already clicked or signed in, go on with account_compromised.
Source: pages read at www.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="phishing",
    title="Imitation",
    steps=(
        Step("stay_away", When.TODAY, Who.OWNER, "Open no link and no attachment, and do not answer."),
        Step("check_real", When.TODAY, Who.OWNER, "Look in Seller Central, by typing the address, whether the same notice is there."),
        Step(
            "who_clicked",
            When.TODAY,
            Who.IT,
            "Ask who opened it. If somebody entered data: change passwords now and follow the playbook for a stranger's access.",
            ("security_steps",),
        ),
        Step("report_it", When.TODAY, Who.OWNER, "Report it to Amazon as an attachment, with headers, and delete it."),
    ),
    answer=Way("fits", ("security_steps",), "No answer to the sender."),
    no_answer=Way("fits_not", ("plan_of_action",), "Whatever it asks for, send nothing."),
    leave=(
        common.CLICK_LINKS,
        Advice("reply", "Do not reply and do not call numbers in it."),
    ),
    clocks=(),
    sources=(Source("https://www.amazon.com/gp/help/customer/display.html?nodeId=G4YFYCCNUSENA23B", date(2026, 11, 23), Label.UNSURE),),
)
