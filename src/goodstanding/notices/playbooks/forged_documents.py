"""Papers that look forged or altered: what to do.

What it says: Amazon thinks that a paper handed in before is forged or was changed.
Why it matters: After 90 days without an answer the money stays withheld and stock is destroyed; every later paper is read with suspicion.
What answers it: Either proof that the paper is genuine, or an explanation which one was wrong and how it came in, with a fresh original
from the issuer.
Limits of it: A changed file is not always a forged one: scanning, merging and form fields leave traces. The document check shows them; it
gives no verdict.
Source: pages read at sellercentral.amazon.com; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="forged_documents",
    title="Papers that look forged or altered",
    steps=(
        *common.FIRST,
        *common.RUNNING,
        Step("freeze_files", When.TODAY, Who.OWNER, "Freeze the files that were handed in: exact copy, checksum, who made and sent them."),
        Step(
            "ask_issuer",
            When.TODAY,
            Who.BUYING,
            "Ask the issuer for the original, sent to you as a file and confirmed from an address at its own domain.",
            ("document_authenticity_proof",),
        ),
        Step("find_difference", When.WEEK, Who.OWNER, "Compare what was sent with the original: what differs, who did it, why."),
        Step(
            "explain_or_prove",
            When.WEEK,
            Who.OWNER,
            "Write either the proof (original, e-mails, payment, delivery) or the explanation; not both.",
            ("explanation", "document_authenticity_proof"),
        ),
        *common.SENDING,
        *common.MONEY,
    ),
    answer=Way(
        "fits", ("document_authenticity_proof", "explanation"), "Proof of genuineness, or an explanation with the correct original."
    ),
    no_answer=Way("fits_not", ("plan_of_action",), "A general plan about suppliers does not say whether the paper was genuine."),
    leave=(
        Advice("improve_copy", "Do not send a nicer version of the same paper, no colour marks, no merged or re-typed pages."),
        common.EDIT_DOCUMENTS,
        common.SAME_FILE,
        common.TOO_OFTEN,
        common.NEW_ACCOUNT,
    ),
    clocks=(*common.CLOCKS,),
    sources=(
        Source(
            "https://sellercentral.amazon.com/forums/t/account-suspended-for-forged-documents/455209?page=3",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
    ),
)
