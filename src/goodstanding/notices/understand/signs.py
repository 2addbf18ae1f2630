"""What a message shows of its action, as named signs that mean the same in every language.

Signs are counts of events (`account.done`: the account was taken away), of direct words (`sign.rejected`), and a few that only mean
something together (`appeal_refused`: an appeal is spoken of and refused). `early.` is the same in the subject or first sentence;
`topic.` is how much the single words go with an action.
"""
# No money here: counts of signs

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import JOINED, Text
from goodstanding.notices.understand.events import Event, Mood, Thing, events
from goodstanding.notices.understand.lexicon import SECTIONS, TOPICS, Lexicon
from goodstanding.notices.understand.parts import Part, Pieces

_EARLY: Final = 170
_MOST: Final = 2
_NOT_BEFORE, _NOT_AFTER = 18, 8
_NOT: Final = {
    "en": re.compile(r"\b(?:not|never|no|cannot|unable to|nor)\b|n't\b"),
    "de": re.compile(r"\b(?:nicht|nie|kein\w*)\b"),
    "fr": re.compile(r"\b(?:pas|jamais|ne|aucun\w*)\b|n'"),
    "es": re.compile(r"\b(?:no|nunca|ningún|ninguna)\b"),
    "it": re.compile(r"\b(?:non|mai|nessun\w*)\b"),
    "pt": re.compile(r"\b(?:não|nunca)\b"),
    "nl": re.compile(r"\b(?:niet|nooit|geen)\b"),
    "pl": re.compile(r"\b(?:nie|nigdy)\b"),
    "sv": re.compile(r"\b(?:inte|aldrig|ej)\b"),
    "tr": re.compile(r"(?:madı|medi|mamış|memiş|değil|amaz|emez)"),
    "ja": re.compile(r"(?:ません|ない|できず)"),
    "zh": re.compile(r"(?:未|没有|不能|不予|无法|不会|尚未)"),
}
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|otherwise|further|continue[sd]?|again|repeated|wenn|falls|sonst|andernfalls|weitere[rsmn]?|erneut\w*|si|sinon|à défaut"
    r"|faute|de lo contrario|otra vez|se|altrimenti|in caso|caso|anders|indien|jeśli|inaczej|om|annars|aksi)\b"
    r"|場合|なければ|如果|否则|若|如再|逾期"
)
_TOPIC_WORTH: Final = 4.0
_TOPIC_FEW: Final = 1.0  # keeps a single word from deciding
_LESS_THAN_ACCOUNT: Final = ("listing.done", "listing.maybe", "listing.keep", "account.maybe", "sign.at_risk", "money.done", "money.maybe")
ALONE: Final = ("risk_now", "early.risk_now")
TOGETHER: Final = (
    "appeal_refused",
    "back_now",
    "listing_only",
    "account_gone",
    "nothing_gone",
    "money_only",
    "only_if",
    "kept_shut",
    "money_until",
)


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one message: how often each was found, and where."""

    counts: Mapping[str, float]
    spans: Mapping[str, tuple[Span, ...]]

    def __contains__(self, name: str) -> bool:
        return self.counts.get(name, 0) > 0


def names() -> tuple[str, ...]:
    """Every sign there is, in a fixed order."""
    happened = [f"{thing}.{mood}" for thing in Thing for mood in Mood]
    said = [f"sign.{name}" for name in SECTIONS["signs"]]
    topics = [f"topic.{action}" for action in TOPICS]
    return tuple(
        sorted([*happened, *said, *topics, *(f"early.{each}" for each in (*happened, *said)), "asks", "deadline", *ALONE, *TOGETHER])
    )


def signs(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon], body_start: int, *, deadline: bool) -> Signs:
    """The signs of a message; `deadline` says whether it names a last moment to answer."""
    found: dict[str, list[Span]] = {}
    used = tuple(lexicons)
    for event in events(text, pieces, used, body_start):
        _note_event(found, event)
    for lexicon in used:
        for name in SECTIONS["signs"]:
            spans = list(lexicon.spans(text, "signs", name))
            if name in ("restored", "restore_open"):
                certain = name == "restored" or lexicon.language not in JOINED
                refused = [span for span in spans if certain and _negated(text, lexicon.language, span)]
                _note(found, "sign.rejected", [span for span in refused if pieces.at(span.start).part is not Part.HELP])
                spans = spans if name == "restore_open" else [span for span in spans if span not in refused]
            _note(found, f"sign.{name}", [span for span in spans if pieces.at(span.start).part is not Part.HELP])
    _drop_overlapping(found, "sign.restored", "sign.restore_open")
    _drop_smaller_risks(found, pieces)
    for name in ("listing.maybe", "account.maybe"):
        _drop_overlapping(found, name, "sign.unaffected")
    _drop_inside(found, "account.done", "sign.at_risk")
    _note(found, "risk_now", [span for span in found.get("sign.at_risk", []) if not _depends(text, pieces, span)])
    counts: dict[str, float] = {name: float(min(len(spans), _MOST)) for name, spans in found.items()}
    for topic, worth in _topics(text, pieces, used).items():
        counts[f"topic.{topic}"] = worth
    counts["asks"] = float(any(piece.request for piece in pieces.all))
    counts["deadline"] = float(deadline)
    _dominate(counts)
    counts |= _together(counts)
    return Signs(counts, {name: tuple(sorted(set(spans))) for name, spans in found.items()})


def _negated(text: Text, language: str, span: Span) -> bool:
    """True for "has not been reinstated" and the like."""
    pattern = _NOT.get(language)
    if pattern is None:
        return False
    before = text.lowered[max(0, span.start - _NOT_BEFORE) : span.start]
    after = text.lowered[span.end : span.end + _NOT_AFTER] if language in ("ja", "tr") else ""
    return pattern.search(before) is not None or pattern.search(after) is not None


def _topics(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon]) -> dict[str, float]:
    """How strongly the single words of a message go with each action: the share of all such words, so that length does not matter."""
    found: dict[str, float] = {}
    for lexicon in lexicons:
        for hit in lexicon.topics.hits(text, pieces):
            found[hit.topic] = found.get(hit.topic, 0.0) + hit.worth
    total = math.fsum(found.values())
    return {topic: round(_TOPIC_WORTH * worth / (total + _TOPIC_FEW), 4) for topic, worth in found.items()}


def _drop_overlapping(found: dict[str, list[Span]], name: str, stronger: str) -> None:
    """Takes out words that are part of other words ("will be reactivated once" holds "reactivated")."""
    taken = found.get(stronger, [])
    _drop(found, name, lambda span: any(span.overlaps(other) for other in taken))


def _drop_inside(found: dict[str, list[Span]], name: str, wider: str) -> None:
    """Takes out words that are the end of longer ones ("risk: suspension" holds "suspension")."""
    around = found.get(wider, [])
    _drop(found, name, lambda span: any(span.within(other) for other in around))


def _depends(text: Text, pieces: Pieces, span: Span) -> bool:
    """True when the sentence says what a threat depends on ("If it happens again ...")."""
    piece = pieces.at(span.start)
    return piece.part is Part.CONSEQUENCE or _CONDITION.search(text.lowered, piece.start, piece.end) is not None


def _drop_smaller_risks(found: dict[str, list[Span]], pieces: Pieces) -> None:
    """Takes out threats to the account where the sentence only threatens a feature or the seller's own offers."""
    account = {id(pieces.at(span.start)) for mood in Mood for span in found.get(f"{Thing.ACCOUNT}.{mood}", [])}
    smaller = {id(pieces.at(span.start)) for thing in (Thing.OWN, Thing.SIDE) for span in found.get(f"{thing}.{Mood.MAYBE}", [])}
    _drop(found, "sign.at_risk", lambda span: id(pieces.at(span.start)) in smaller - account)


def _drop(found: dict[str, list[Span]], name: str, gone: Callable[[Span], bool]) -> None:
    """Takes the places that are `gone` out of a sign, and out of what opens the message."""
    for each in (name, f"early.{name}"):
        kept = [span for span in found.get(each, []) if not gone(span)]
        if kept:
            found[each] = kept
        else:
            found.pop(each, None)


def _dominate(counts: dict[str, float]) -> None:
    """Takes out what no longer matters.

    An account that is gone makes listings and threats secondary; an answer to an appeal, what it is about; a threat to the account that
    opens the message, listings that went before.
    """
    if counts.get("account.done") and not counts.get("sign.restored"):
        for name in _LESS_THAN_ACCOUNT:
            counts.pop(name, None)
            counts.pop(f"early.{name}", None)
    if counts.get("early.sign.received") and counts.get("sign.rejected"):
        for name in ("account.done", "early.account.done", "listing.done", "early.listing.done", "listing.maybe"):
            counts.pop(name, None)
    if counts.get("early.sign.at_risk") and not counts.get("account.done"):
        for name in ("listing.done", "early.listing.done"):
            counts.pop(name, None)


def _note_event(found: dict[str, list[Span]], event: Event) -> None:
    name = f"{event.thing}.{event.mood}"
    found.setdefault(name, []).append(event.span)
    if event.early:
        found.setdefault(f"early.{name}", []).append(event.span)


def _note(found: dict[str, list[Span]], name: str, spans: list[Span]) -> None:
    if spans:
        found.setdefault(name, []).extend(spans)
        early = [span for span in spans if span.start < _EARLY]
        if early:
            found.setdefault(f"early.{name}", []).extend(early)


def _together(counts: Mapping[str, float]) -> dict[str, float]:
    has = {name for name, count in counts.items() if count}
    gone = "account.done" in has
    listing = "listing.done" in has
    made = {
        "appeal_refused": {"sign.received", "sign.rejected"} <= has,
        "back_now": "sign.restored" in has and "sign.restore_open" not in has and "sign.rejected" not in has,
        "listing_only": listing and not gone and "account.keep" not in has,
        "account_gone": gone and "sign.rejected" not in has and "sign.restored" not in has,
        "nothing_gone": not (has & {"account.done", "account.keep", "listing.done", "listing.keep", "own.done", "money.done"}),
        "money_only": "money.done" in has and not (gone or listing or "account.maybe" in has),
        "only_if": "account.maybe" in has and not gone and not listing,
        "money_until": {"money.done", "sign.verify"} <= has and not gone,
        "kept_shut": {"account.keep", "sign.rejected"} <= has and not gone,
    }
    return {name: float(value) for name, value in made.items()}
