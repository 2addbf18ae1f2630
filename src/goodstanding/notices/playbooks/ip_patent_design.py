"""Patent or registered design: what to do.

What it says: A rights owner says that the product infringes a patent, a utility model or a registered design.
Why it matters: The listing goes until the owner withdraws or a neutral evaluation or a court decides.
What answers it: A retraction, proof of licence, or in the United States Amazon's patent evaluation with a signed agreement and a deposit,
within three weeks of the letter.
Limits of it: The evaluation takes utility patents of the United States only, no designs. Whether a claim is infringed is counsel's
question.
Source: pages read at lynchllp.com and www.wearesellers.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="ip_patent_design",
    title="Patent or registered design",
    steps=(
        *common.FIRST,
        Step(
            "read_right",
            When.TODAY,
            Who.COUNSEL,
            "Get the number of the right, look it up in the register: valid, where, which claim or picture?",
        ),
        Step(
            "compare_product",
            When.TODAY,
            Who.LISTINGS,
            "Compare the product with the claim or picture; write down the differences with photos.",
            ("product_images",),
        ),
        Step(
            "decide_evaluation",
            When.WEEK,
            Who.COUNSEL,
            "Decide within the period of the letter whether to enter the patent evaluation: agreement signed, deposit paid, or the "
            "ASIN stays down.",
            ("patent_evaluation_agreement",),
        ),
        Step(
            "ask_owner",
            When.WEEK,
            Who.COUNSEL,
            "Ask the owner for a withdrawal or a licence, with the register entry or the differences.",
            ("retraction", "letter_of_authorisation"),
        ),
        common.SEND_ONCE,
        common.NOTE_ROUTES,
    ),
    answer=Way(
        "fits",
        ("retraction", "patent_evaluation_agreement", "letter_of_authorisation"),
        "A withdrawal, a licence, or the patent evaluation.",
    ),
    no_answer=Way("fits_not", ("invoice",), "A supplier's invoice does not answer a patent: genuine goods can infringe too."),
    leave=(
        Advice("miss_evaluation", "Do not let the period of the evaluation pass: silence counts as a no."),
        common.ONLY_DELETE,
        common.SAME_FILE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source(
            "https://lynchllp.com/blog/amazons-apex-procedures-an-option-for-patent-owners-with-some-risks",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
        Source("http://www.wearesellers.com/question/13354", date(2026, 11, 23), Label.COPY),
    ),
)
