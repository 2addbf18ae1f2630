"""Right to review or to send messages withdrawn: what to do.

What it says: The right to write reviews, answers or messages was withdrawn.
Why it matters: Buyers cannot be answered, which hurts other figures.
What answers it: For messages to buyers: the cause, the templates used, and what changes. For reviews there is often no appeal.
Limits of it: Messages to buyers about an order remain a duty; use the permitted ways.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="community_restriction",
    title="Right to review or to send messages withdrawn",
    steps=(
        *common.FIRST,
        Step("read_messages", When.TODAY, Who.SERVICE, "Read the messages sent in the last 30 days, templates and tools included."),
        Step("stop_templates", When.TODAY, Who.SERVICE, "Stop templates that ask for reviews, hold links or advertise."),
        Step(
            "write_cause",
            When.WEEK,
            Who.SERVICE,
            "Write what was sent, why, and the corrected templates.",
            ("plan_of_action", "explanation"),
        ),
        common.SEND_ONCE,
    ),
    answer=Way("fits", ("plan_of_action", "explanation"), "Cause and corrected templates."),
    no_answer=Way("fits_not", ("invoice",), "Invoices do not answer this."),
    leave=(Advice("other_channel", "Do not write to buyers by other channels."),),
    clocks=(
        Clock(
            "msg_reply",
            Begin.MESSAGE,
            "within",
            ("performance_warning", "account_at_risk", "info_needed"),
            "Time to answer a buyer's message, still.",
        ),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G201808410", date(2026, 11, 23), Label.UNSURE),),
)
