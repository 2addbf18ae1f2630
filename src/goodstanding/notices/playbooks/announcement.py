"""Mail to many: what to do.

What it says: News, changes of rules or fees, invitations, advertising.
Why it matters: Mostly nothing is to be done; a change of rules or fees has a date.
What answers it: Nothing, or a note in the calendar.
Limits of it: A change of the agreement counts as accepted by going on selling.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, When, Who

PLAYBOOK = Playbook(
    id="announcement",
    title="Mail to many",
    steps=(
        Step("note_date", When.LATER, Who.OWNER, "Note the date from which a rule or fee applies, and whom it concerns."),
        Step("ignore", When.LATER, Who.OWNER, "Advertising of third parties: nothing to do."),
    ),
    answer=None,
    no_answer=None,
    leave=(common.CLICK_LINKS,),
    clocks=(Clock("bsa_change", Begin.NOTICE, "window", ("not_a_notice",), "A change of the agreement is announced this long before."),),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
)
