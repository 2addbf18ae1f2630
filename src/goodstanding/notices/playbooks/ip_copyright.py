"""Copyright complaint: what to do.

What it says: A rights owner says that pictures, texts or the work itself are used without right.
Why it matters: Content goes at once; a withdrawal, a licence or a counter-notice brings it back.
What answers it: Own pictures and texts, a licence, a retraction, or in the United States a counter-notice under the DMCA.
Limits of it: A counter-notice is a statement under penalty of perjury with legal consequences: have counsel read it.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="ip_copyright",
    title="Copyright complaint",
    steps=(
        *common.FIRST,
        Step(
            "replace_content",
            When.TODAY,
            Who.LISTINGS,
            "Replace the pictures and texts complained of by your own, and keep the files with their dates of creation.",
            ("listing_edit", "product_images"),
        ),
        Step("decide_branch", When.TODAY, Who.OWNER, "Decide what is true: own work, licensed, allowed use, or a copy."),
        Step(
            "ask_owner",
            When.WEEK,
            Who.COUNSEL,
            "Ask the complainant to withdraw, with complaint id, ASINs and proof of your right.",
            ("retraction", "letter_of_authorisation"),
        ),
        Step(
            "counter_notice",
            When.WEEK,
            Who.COUNSEL,
            "If the complaint is mistaken, prepare the counter-notice: the material, good faith under penalty of perjury, name, "
            "address, telephone, consent to jurisdiction, signature.",
            ("explanation",),
        ),
        common.SEND_ONCE,
        Step(
            "wait_ten_days",
            When.LATER,
            Who.COUNSEL,
            "After a counter-notice the complainant has ten business days to sue; then the content returns.",
        ),
    ),
    answer=Way(
        "fits",
        ("retraction", "letter_of_authorisation", "listing_edit"),
        "A withdrawal, a licence, replaced content, or a counter-notice.",
    ),
    no_answer=Way("fits_not", ("invoice",), "An invoice shows where goods come from, not who may use a picture."),
    leave=(
        Advice("false_counter", "Never send a counter-notice that is not true; damages may follow."),
        Advice("forward_retraction", "Do not forward a retraction yourself: it counts only when the owner sends it."),
        common.ONLY_DELETE,
        common.SAME_FILE,
    ),
    clocks=(*common.CLOCKS,),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
)
