"""Mail on the running business: what to do.

What it says: Orders, returns, payments, reimbursements, answers of support, questions of buyers.
Why it matters: Everyday work; a buyer's question and a return have their clocks.
What answers it: The everyday answer.
Limits of it: If it names a measure against account or listing it is no routine mail.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.playbook import Begin, Clock, Playbook, Step, When, Who

PLAYBOOK = Playbook(
    id="routine_mail",
    title="Mail on the running business",
    steps=(
        Step("answer_buyer", When.TODAY, Who.SERVICE, "If a buyer asks something: answer within 24 hours, also at weekends."),
        Step("return_or_refund", When.WEEK, Who.SERVICE, "If it is a return: approve, receive, refund in time."),
    ),
    answer=None,
    no_answer=None,
    leave=(),
    clocks=(
        Clock("msg_reply", Begin.MESSAGE, "within", ("not_a_notice",), "Time to answer a buyer's message."),
        Clock("ret_auth", Begin.REQUEST, "within", ("not_a_notice",), "Time to answer a return request."),
    ),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G202041210", date(2026, 11, 23), Label.UNSURE),),
)
