"""Feedback by the published rules FB1 to FB8: which rule applies, how sure that is, and what must be checked before anything is asked.

Source: Amazon's help page "Can Amazon remove buyer feedback" and the page on feedback for orders fulfilled by Amazon.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goodstanding.core.finding import Confidence
from goodstanding.health.removable.lexicon import Aspect
from goodstanding.health.removable.offending import Kind, Offence, offences
from goodstanding.health.removable.reading import Certainty, Reading, read

SPECULATIVE: Final = "Many wrong or speculative requests are a breach of Amazon's rules themselves: ask only if you agree after reading it."
_DELIVERY: Final = frozenset({Aspect.DELIVERY})
_PARCEL: Final = frozenset({Aspect.DELIVERY, Aspect.PACKAGING})
_PRODUCT: Final = frozenset({Aspect.PRODUCT})


class Verdict(StrEnum):
    """What to do about a feedback."""

    ASK = "ask"  # a published rule applies
    CHECK = "check"  # it applies if what `check` says is so
    ARGUABLE = "arguable"  # Amazon may see it so or not; nothing published decides it
    STAYS = "stays"  # none applies; only the buyer can take it back
    SILENT = "silent"  # stars without words: nothing to judge (FB8)
    UNREAD = "unread"  # a language that is not read here


@dataclass(frozen=True, slots=True)
class Sent:
    """How the order went, as far as files tell; None where they do not.

    Attributes:
        by_amazon: Amazon fulfilled it.
        bought_label: the label was bought with Amazon's Buy Shipping.
        on_time: shipped by the ship-by date: the carrier's first scan where known, else the confirmation.
    """

    by_amazon: bool | None = None
    bought_label: bool | None = None
    on_time: bool | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A feedback by the rules.

    Attributes:
        rule: FB1 to FB6 or FB8; FB7 where only the buyer can take it back; empty where the comment could not be read.
        verdict, confidence: see there.
        why: continues "The feedback ...".
        check: what to look up before asking; empty: nothing.
        warning: why asking may be a risk; empty: none.
    """

    rule: str
    verdict: Verdict
    confidence: Confidence
    why: str
    check: str = ""
    warning: str = ""


def judge_comment(comment: str | None, store: str, sent: Sent) -> tuple[Reading, Judgement]:
    """Read and judge a comment left in a store of this main language."""
    reading = read(comment or "", store)
    return reading, judge(reading, sent)


def judge(reading: Reading, sent: Sent) -> Judgement:
    """The rule that fits best: what may not stand there at all first, then what the entire comment is about."""
    if not any(sign.isalnum() for sign in reading.text):
        return Judgement("FB8", Verdict.SILENT, Confidence.CERTAIN, "has no words to judge", "", "Report a violation only if there is one.")
    found = offences(reading.text, reading.language)
    sure = [each for each in found if each.confidence is Confidence.LIKELY]
    if sure:
        return _offending(sure[0])
    whole = (
        _whole(reading, sent)
        if reading.language
        else Judgement("", Verdict.UNREAD, Confidence.CERTAIN, "is in a language that is not read here")
    )
    return _offending(found[0]) if found and whole.verdict is not Verdict.ASK else whole


def _offending(offence: Offence) -> Judgement:
    sure = offence.confidence is Confidence.LIKELY
    verdict = Verdict.ASK if sure else Verdict.CHECK
    checks = {
        Kind.OBSCENE: "whether the word is commonly understood to be obscene",
        Kind.PERSONAL: "whether it is your own: only the seller's full name, e-mail address or telephone number counts",
        Kind.ADVERTISING: "whether it advertises; in the United States this is not among the published reasons",
    }
    return Judgement(
        str(offence.kind),
        verdict,
        offence.confidence,
        f"holds {offence.what}",
        "" if sure else checks[offence.kind],
        "" if sure else SPECULATIVE,
    )


def _whole(reading: Reading, sent: Sent) -> Judgement:
    """By what the entire comment is about."""
    about = reading.aspects
    if not about or reading.certainty is Certainty.LITTLE:
        return _stays("says nothing that a rule names" if not about else "is about more than can be told from its words")
    if about == _DELIVERY:
        return _unsure(reading, _delivery(reading, sent))
    if about == _PRODUCT:
        return _unsure(reading, Judgement("FB3", Verdict.ASK, Confidence.LIKELY, "is about nothing but the product"))
    if about <= _PARCEL and sent.by_amazon:
        check = "whether the packaging meant is the parcel that Amazon packed, not the product's own"
        return Judgement("FB4", Verdict.ARGUABLE, Confidence.POSSIBLE, "is about delivery and packaging by Amazon", check, SPECULATIVE)
    return _stays(f"is also about {_named(about)}" if len(about) > 1 else f"is about {_named(about)}")


def _named(about: frozenset[Aspect]) -> str:
    words = {
        Aspect.CONDITION: "the item's condition",
        Aspect.ACCURACY: "what was sent",
        Aspect.SERVICE: "your service",
        Aspect.PRODUCT: "the product",
    }
    return ", ".join(words.get(aspect, str(aspect)) for aspect in sorted(about))


def _stays(why: str) -> Judgement:
    return Judgement("FB7", Verdict.STAYS, Confidence.LIKELY, f"{why}: only the buyer can take it back")


def _unsure(reading: Reading, judgement: Judgement) -> Judgement:
    """Less sure where words of the comment are not known here."""
    if judgement.verdict is not Verdict.ASK or reading.certainty is Certainty.ALL:
        return judgement
    check = f"whether these words are about anything else: {', '.join(reading.strange)}"
    return Judgement(judgement.rule, Verdict.CHECK, Confidence.POSSIBLE, judgement.why, check, SPECULATIVE)


def _delivery(reading: Reading, sent: Sent) -> Judgement:
    """A comment about nothing but delivery: FB4 for Amazon's own, FB5 for a label bought from Amazon and shipped on time."""
    said = "speaks of delivery only"
    if sent.by_amazon:
        return Judgement("FB4", Verdict.ASK, Confidence.LIKELY, f"{said}, which Amazon answers for")
    if sent.by_amazon is None:
        return Judgement(
            "FB4", Verdict.CHECK, Confidence.POSSIBLE, said, "whether Amazon fulfilled the order: only then it counts", SPECULATIVE
        )
    if not reading.undelivered:
        return _stays(f"{said}, but not about late or missing delivery")
    if sent.on_time is False or sent.bought_label is False:
        return _stays(f"{said}, and {'it was shipped late' if sent.on_time is False else 'its label was not bought from Amazon'}")
    if sent.on_time and sent.bought_label:
        return Judgement("FB5", Verdict.ASK, Confidence.LIKELY, f"{said}, and it was shipped on time with Buy Shipping")
    missing = [
        words
        for words, known in (
            ("that its label was bought with Buy Shipping", sent.bought_label),
            ("that it was shipped on time", sent.on_time),
        )
        if not known
    ]
    return Judgement("FB5", Verdict.CHECK, Confidence.POSSIBLE, f"{said} of an order you shipped", f"{' and '.join(missing)}", SPECULATIVE)
