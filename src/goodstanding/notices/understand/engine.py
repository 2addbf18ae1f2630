"""The question of this package, answered: kind, further kinds, action, evidence and deadline of one message."""
# No money here: likelihoods

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from goodstanding.notices.extract.read import extract as read_extract
from goodstanding.notices.genuine.judge import verdict as judge
from goodstanding.notices.message import Message
from goodstanding.notices.model import Extract, Span, Standing, Verdict
from goodstanding.notices.understand import actions, decide, second
from goodstanding.notices.understand.evidence import Demand, Setting, demands
from goodstanding.notices.understand.kinds import Score, catalogue_of_kinds
from goodstanding.notices.understand.parts import Part
from goodstanding.notices.understand.reading import Reading, read
from goodstanding.notices.understand.result import NO_CLAIM, Claim, Ground, Understanding
from goodstanding.notices.vocabulary import NOTHING_OWED

GENERIC: Final = "section3_generic"
_NO_CAUSE: Final = frozenset({GENERIC, "announcement", "routine_mail", "phishing"})
_CAUSE_CLEAR: Final = 2.6  # score from which the words themselves name a cause
_CAUSE_FAINT: Final = 1.7  # below it a decision on the account is said to give no cause
_SOMETHING: Final = 0.9  # below it the words say nothing of any kind
_HISTORY_READ: Final = 6
_HISTORY_CONFIDENCE: Final = 0.85
_ALSO_LEAST, _ALSO_SHARE = 4.4, 0.45
_ALSO_MOST: Final = 3
_SPANS_SHOWN: Final = 3
_PHISHING_CONFIDENCE: Final = 0.97
_ABOUT_ACCOUNT: Final = ("account.done", "account.keep", "account.maybe", "sign.rejected", "sign.restored", "appeal_refused")
_MAIL: Final = frozenset({"announcement", "routine_mail"})
_PRESSING: Final = (
    *("account.done", "account.maybe", "account.keep", "listing.done", "listing.maybe", "own.done", "own.maybe", "money.done"),
    *("sign.at_risk", "sign.rejected", "sign.verify", "sign.claim", "sign.restored"),
)
"""Signs of a measure or demand; ordinary mail has none or few."""
_CLAIMS: Final = frozenset({"a_to_z_claim", "chargeback"})
_RATES: Final = frozenset({"odr", "shipping_performance", "routine_mail", "payment_account"})
_CLAIM_SPOKEN_OF, _CLAIM_WORTH, _RATE_WORTH = 2.5, 1.5, 0.7
_RIVAL_SHARE, _FIRST_WORTH = 0.65, 1.3
_CALM, _PRESSED = 1.5, 1.0
_ABOUT_APPEAL: Final = ("sign.rejected", "sign.restored", "sign.received", "back_now")


def understand(message: Message, extract: Extract | None = None, verdict: Verdict | None = None) -> Understanding:
    """What a message says, wants and asks for.

    Args:
        message: one message, from `notices.intake`.
        extract: what `extract.read.extract` gave for it; read here when not given.
        verdict: what `genuine.judge.verdict` gave for it; judged here when not given.
    """
    found = extract if extract is not None else read_extract(message)
    judged = verdict if verdict is not None else judge(message)
    reading = read(message, found, judged)
    opinion = second.load().logits(reading)
    notes = [] if message.language else ["language_unknown"]
    kind = _kind(message, reading, opinion["kind"], notes)
    also = _also(reading, kind)
    action = _action(reading, kind, opinion["action"], notes)
    owed = action.value not in NOTHING_OWED
    setting = Setting(tuple(_base(each.value) for each in (kind, *also) if each), action.value, found.answer is not None)
    asked = demands(reading.text, reading.pieces, reading.lexicons, setting) if owed else ()
    return Understanding(
        kind=kind,
        base_kind=_base(kind.value),
        also=also,
        action=action,
        evidence=tuple(_evidence(each) for each in asked),
        extract=found if owed else replace(found, answer=None),
        verdict=judged,
        languages=reading.languages,
        notes=tuple(notes),
    )


def _base(kind: str) -> str:
    item = catalogue_of_kinds().get(kind)
    return item.parent or item.id if item else kind


# --- kind ----------------------------------------------------------------------------------------------------------------------


def _kind(message: Message, reading: Reading, opinion: Mapping[str, float], notes: list[str]) -> Claim:
    if reading.standing is Standing.PHISHING:
        return Claim("phishing", _verdict_spans(reading), _PHISHING_CONFIDENCE, Ground.VERDICT)
    scores = rule_scores(reading)
    best = max(scores.values(), default=0.0)
    if best < _CAUSE_CLEAR or max(scores, key=lambda name: scores[name]) in _NO_CAUSE:
        older = _from_history(message, reading)
        if older is not None:
            notes.append("kind_from_history")
            return older
    if best < _SOMETHING:
        notes.append("kind_unknown")
        return NO_CLAIM
    choice = decide.choose(scores, opinion, decide.blends()["kind"])
    if choice.ground in (Ground.DISPUTED, Ground.SECOND):
        notes.append("second_opinion_differs_kind")
    return Claim(choice.value, _mark_spans(reading.marks.get(choice.value)), choice.confidence, choice.ground, choice.rival)


def rule_scores(reading: Reading) -> dict[str, float]:
    """The scores of the rules: the marks, and what follows from their absence.

    A decision on the account without the marks of any cause is the generic kind. An imitation is only what the verdict doubts. Ordinary
    mail is likelier where nothing is taken away, held, refused or demanded.
    """
    scores = {kind: score.value for kind, score in reading.marks.items() if score.value > 0}
    if reading.standing not in (Standing.SUSPICIOUS, None):
        scores.pop("phishing", None)
    pressing = sum(name in reading.signs for name in _PRESSING) + ("asks" in reading.signs and "deadline" in reading.signs)
    for kind in _MAIL & scores.keys():
        scores[kind] = max(scores[kind] + (_CALM if pressing == 0 else -_PRESSED * (pressing - 1)), 0.1)
    if len(reading.extract.order_ids) == 1:
        _about_one_order(scores)
    _prefer_first_named(reading, scores)
    cause = max((value for kind, value in scores.items() if kind not in _NO_CAUSE), default=0.0)
    if cause < _CAUSE_FAINT and any(name in reading.signs for name in _ABOUT_ACCOUNT):
        scores[GENERIC] = max(scores.get(GENERIC, 0.0), _CAUSE_CLEAR)
    return scores


def _about_one_order(scores: dict[str, float]) -> None:
    """A message about one order is likelier a claim on it, where claims are spoken of, than one about a rate."""
    claim = max(scores.get(kind, 0.0) for kind in _CLAIMS)
    if claim >= _CLAIM_SPOKEN_OF:
        for kind in _CLAIMS & scores.keys():
            scores[kind] *= _CLAIM_WORTH if scores[kind] == claim else 1.0
        for kind in _RATES & scores.keys():
            scores[kind] *= _RATE_WORTH


def _prefer_first_named(reading: Reading, scores: dict[str, float]) -> None:
    """Of several clear causes the one that is named first counts a little more."""
    named = {
        kind: min(hit.span.start for hit in score.hits if hit.strength in ("sure", "strong"))
        for kind, score in reading.marks.items()
        if kind in scores and kind not in _NO_CAUSE and any(hit.strength in ("sure", "strong") for hit in score.hits)
    }
    best = max((scores[kind] for kind in named), default=0.0)
    rivals = sorted((start, kind) for kind, start in named.items() if scores[kind] >= max(_CAUSE_CLEAR, _RIVAL_SHARE * best))
    if len(rivals) > 1:
        scores[rivals[0][1]] *= _FIRST_WORTH


def _from_history(message: Message, reading: Reading) -> Claim | None:
    """The kind of the older messages, for a decision or an answer that names no cause itself."""
    if not message.history or not any(name in reading.signs for name in (*_ABOUT_ACCOUNT, *_ABOUT_APPEAL)):
        return None
    for older, each in enumerate(message.history[:_HISTORY_READ], 1):
        causes = [score for score in read(each).best() if score.kind not in _NO_CAUSE]
        if causes and causes[0].value >= _CAUSE_CLEAR:
            return Claim(causes[0].kind, _mark_spans(causes[0]), _HISTORY_CONFIDENCE, Ground.HISTORY, older=older)
    return None


def _mark_spans(score: Score | None) -> tuple[Span, ...]:
    if score is None:
        return ()
    best = [hit.span for hit in score.hits if hit.worth > 0][:_SPANS_SHOWN]
    return tuple(sorted(dict.fromkeys(best)))


def _verdict_spans(reading: Reading) -> tuple[Span, ...]:
    return _mark_spans(reading.marks.get("phishing"))


def _also(reading: Reading, kind: Claim) -> tuple[Claim, ...]:
    """Further kinds: clear marks of their own, in words that the first kind does not rest on, where the reason is told."""
    first = reading.marks.get(kind.value)
    if first is None or kind.value in _NO_CAUSE or kind.older:
        return ()
    taken = [hit.span for hit in first.hits if hit.strength in ("sure", "strong")]
    found = []
    for score in reading.best():
        own = [hit for hit in score.hits if hit.strength in ("sure", "strong") and _own(reading, hit.span, taken)]
        if score.kind in (kind.value, *_NO_CAUSE) or not own or (kind.value in _CLAIMS and score.kind in _RATES):
            continue
        if score.value >= max(_ALSO_LEAST, _ALSO_SHARE * first.value):
            found.append(Claim(score.kind, tuple(sorted(hit.span for hit in own[:_SPANS_SHOWN])), 0.6, Ground.RULES))
    return tuple(found[:_ALSO_MOST])


def _own(reading: Reading, span: Span, taken: list[Span]) -> bool:
    return reading.pieces.at(span.start).part in (Part.SAID, Part.REASON) and not any(span.overlaps(other) for other in taken)


# --- action and evidence -----------------------------------------------------------------------------------------------------------


def _action(reading: Reading, kind: Claim, opinion: Mapping[str, float], notes: list[str]) -> Claim:
    base = _base(kind.value)
    if base in actions.FIXED:
        return Claim(actions.FIXED[base], kind.spans, kind.confidence, kind.ground)
    choice = decide.choose(actions.logits(reading.signs, base), opinion, decide.blends()["action"])
    spans = actions.spans(choice.value, reading.signs)
    if not spans and not kind:
        notes.append("action_unknown")
        return NO_CLAIM
    if choice.ground in (Ground.DISPUTED, Ground.SECOND):
        notes.append("second_opinion_differs_action")
    return Claim(choice.value, spans or kind.spans, choice.confidence, choice.ground, choice.rival)


def _evidence(demand: Demand) -> Claim:
    return Claim(demand.id, demand.spans[:_SPANS_SHOWN], demand.confidence, Ground.RULES)
