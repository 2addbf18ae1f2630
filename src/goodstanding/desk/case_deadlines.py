"""The deadlines that come from cases and not from facts: what they are called and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class CaseDeadline:
    """A kind of deadline of a case: its code, what a seller would call it, and sentences on it."""

    code: str
    title: str
    says: tuple[str, ...]


CASE_DEADLINES: Final = {
    each.code: each
    for each in (
        CaseDeadline(
            "notice_answer",
            "Answer a notice",
            (
                "What it says: the newest notice of an open case wants an answer.",
                "Why it matters: after that day the listing, the money or the account stays as the notice says, or goes.",
                "How it is computed: from the words of the notice and the day it came; where they name no day, by the rule of its store.",
                "Limits of it: without day and rule it is 72 hours, which is advice; a notice without a date counts from its reading.",
            ),
        ),
        CaseDeadline(
            "notice_clock",
            "Clock of a notice",
            (
                "What it says: something ends or opens some time after a notice: the complaint, the mediation, the request for the money.",
                "Why it matters: these ways close, and nobody reminds of them.",
                "How it is computed: the rule named, in the store of the case, counted from the notice or the decision in it.",
                "Limits of it: whether a way is open to the account (its country, its membership) is not known here.",
            ),
        ),
    )
}
