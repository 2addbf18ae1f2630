"""Account Health Rating or several violations at once: what to do.

What it says: The rating is low or critical, or several violations are open.
Why it matters: Under the threshold the account may be closed; each open violation can be worked on alone.
What answers it: Each violation by its own way; the call with the specialist where it is offered.
Limits of it: Amazon publishes no points per violation; the program shows what the dashboard says.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="account_health",
    title="Account Health Rating or several violations at once",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step("list_open", When.TODAY, Who.OWNER, "List all open violations with kind, ASIN, date and impact, worst first."),
        Step("check_phone", When.TODAY, Who.OWNER, "Check the emergency telephone number in Account Health; be reachable."),
        common.CALL_SUPPORT,
        Step("work_each", When.WEEK, Who.OWNER, "Work each violation by the playbook of its kind; those that need only an edit first."),
        Step("acknowledge", When.WEEK, Who.LISTINGS, "Acknowledge warnings that ask for nothing else.", ("acknowledgement",)),
        Step("watch_rating", When.LATER, Who.OWNER, "Watch the rating for some days; points come back after an accepted answer."),
    ),
    answer=Way("fits", ("plan_of_action", "listing_edit", "acknowledgement"), "Each violation has its own answer."),
    no_answer=Way("fits_not", ("invoice",), "One bundle of papers for all violations answers none."),
    leave=(
        common.ONLY_DELETE,
        common.TOO_OFTEN,
        common.NEW_ACCOUNT,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "ahr_response",
            Begin.NOTICE,
            "within",
            ("account_at_risk", "performance_warning"),
            "Time to respond at a low rating. Amazon publishes none: the notice decides.",
        ),
        Clock(
            "violation_life",
            Begin.NOTICE,
            "window",
            ("account_at_risk", "performance_warning", "listing_removed"),
            "A violation stays on the page this long.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G202145040", date(2026, 11, 23), Label.PRIMARY),),
)
