"""What happened to what: the account, a listing, the seller's own offers, money; done, possible, kept up, or not at all.

A word for taking away ("deactivated") is bound to the nearest thing of its sentence, and the words around it tell whether it has
happened, may happen, or stays so. That is independent of how a sentence is built, so unseen sentences are read as well.
"""

# No money here: confidences, weights and shares

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import JOINED, Text
from goodstanding.notices.understand.lexicon import Lexicon
from goodstanding.notices.understand.parts import Part, Piece, Pieces

_FAR: Final = 90  # characters between a word and its thing
_FAR_JOINED: Final = 30
_LEFT_WORTH: Final = 0.6  # a thing before the word is nearer than one behind it
_RIGHT_WORTH: Final = {"de": 2.5, "nl": 2.5, "ja": 2.5, "tr": 2.5}  # where the verb stands last, its thing stands before it
_FROM_DAY: Final = re.compile(
    r"\b(?:from|starting|beginning|as of|after|on|ab|ab dem|à partir du|à compter du|a partir del?|dal|vanaf|od|från)\s(?:the\s)?"
    r"(?:\d{1,2}\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d)"
)
_SELLS: Final = re.compile(r"sell|verkauf|vend|販売|销售|sprzeda|sälj|sat")  # who may not sell has lost the account, named or not
_NOUN_FIRST: Final = ("es", "fr", "it", "pt")
_BESIDE: Final = 2
_HAPPENED: Final = re.compile(r"\b(?:was|were|been|have|has|had|wurden?|worden|haben|hat|été|ha|han|sido|è stat[oaie]|sono stat[ie])\b")
_OBJECT: Final = re.compile(r"\s(?:your|all|some|these|this|several|both|votre|vos|su|sus|il suo|la sua|le sue|i suoi|a sua|as suas|\d+)\s")
_OBJECT_WORTH: Final = 0.3  # "closed your account": what such a word opens is what was closed
_PAST_JOIN: Final = 85  # characters that a thing behind "and" or a comma is farther away
_REFERS: Final = re.compile(
    r"\W*(?:(?:it|they|these|this|both|all|es|sie|er|diese[rs]?|beide|ils?|elles?|celui-ci|celle-ci|esto|estos|este|éste|ello|lo|la|li|le|essa"
    r"|esso|questi|queste|questo|ele|ela|het|deze|den|det|de|to|bu)\b|\S+(?:\s\S+){0,3}\s*\Z)"
)  # a sentence about what was named before, or one of four words at most
_BACK: Final = 140  # characters before a sentence without a thing of its own
_AROUND: Final = 48  # characters before a word in which mood is looked for
_AROUND_JOINED: Final = 18
_AFTER: Final = {"ja": 16, "tr": 22, "de": 12, "nl": 12, "zh": 6}  # languages that put it behind
_NEGATION: Final = 24
_JOIN: Final = re.compile(r"[,;()，、；（）]|\s(?:and|or|but|und|oder|et|ou|y|e|o|en|i|och|ve)\s")
_TOPIC_REACH: Final = 70  # where words are not divided, the account that a sentence begins with is what it speaks of
_OWNER: Final = re.compile(r"[中的内の里]")
_CLAUSE: Final = re.compile(
    r"[,;:()，、；：（）]|\s-\s|\b(?:und (?=ist |sind |wurden? |bleib)|and (?=is |are |was |were |has |have )|et (?=est |sont |a été )"
    r"|y (?=está |están |ha sido |fue )|ed? (?=è |sono |resta ))"
)


class Thing(StrEnum):
    """What something happens to."""

    ACCOUNT = "account"
    OWN = "own"
    LISTING = "listing"
    MONEY = "money"
    SIDE = "side"


class Mood(StrEnum):
    """How real it is."""

    DONE = "done"
    MAYBE = "maybe"
    KEEP = "keep"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Event:
    """Something is stopped or held: what, how real, the words, and the part of the message they stand in."""

    thing: Thing
    mood: Mood
    span: Span
    part: Part
    early: bool


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    form: str  # done, open, noun


def events(text: Text, pieces: Pieces, lexicons: Iterable[Lexicon], body_start: int) -> tuple[Event, ...]:
    """Every event of a message, in order."""
    found: list[Event] = []
    for lexicon in lexicons:
        finder = _Finder(text, pieces, lexicon, body_start)
        found += finder.stops()
        found += finder.holds()
    return tuple(sorted(set(found), key=lambda event: (event.span.start, event.span.end)))


class _Finder:
    def __init__(self, text: Text, pieces: Pieces, lexicon: Lexicon, body_start: int) -> None:
        self._text = text
        self._pieces = pieces
        self._lexicon = lexicon
        self._body_start = body_start
        self._joined = lexicon.language in JOINED
        self._things = {Thing(name): list(self._spans("objects", name)) for name in ("account", "own", "listing", "money", "side")}
        narrower = [*self._things[Thing.OWN], *self._things[Thing.SIDE]]
        self._things[Thing.ACCOUNT] = [span for span in self._things[Thing.ACCOUNT] if not any(_inside(span, each) for each in narrower)]
        self._moods = {name: self._spans("mood", name) for name in ("maybe", "keep", "not", "done")}

    def stops(self) -> list[Event]:
        """Things taken away."""
        words = [_Word(span, form) for form in ("done", "open", "noun") for span in self._spans("stop", form)]
        return [event for word in _longest(words) if (event := self._event(word, held=False))]

    def holds(self) -> list[Event]:
        """Money that is kept."""
        words = [_Word(span, form) for form in ("done", "open") for span in self._spans("hold", form)]
        return [event for word in _longest(words) if (event := self._event(word, held=True))]

    def _spans(self, section: str, entry: str) -> tuple[Span, ...]:
        return self._lexicon.spans(self._text, section, entry)

    def _event(self, word: _Word, *, held: bool) -> Event | None:
        piece = self._pieces.at(word.span.start)
        thing = self._nearest(word, piece)
        if held:
            thing = Thing.MONEY if self._gap(Thing.MONEY, word, piece) is not None and thing is Thing.MONEY else None
        if thing is None or (thing is Thing.MONEY) != held or self._is_wish(word, piece) or self._is_attribute(word, piece):
            return None
        early = word.span.start < self._body_start or piece is self._pieces.at(self._body_start)
        return Event(thing, self._mood(word, piece, early=early), word.span, piece.part, early)

    def _is_attribute(self, word: _Word, piece: Piece) -> bool:
        """True for "the closed account": known already, and no news of this message. A line that begins with it is news."""
        for thing in self._things[Thing.ACCOUNT]:
            if 0 <= thing.start - word.span.end <= _BESIDE:
                return word.span.start > piece.start + _BESIDE
            if self._lexicon.language in _NOUN_FIRST and 0 <= word.span.start - thing.end <= 1:
                return thing.start > piece.start + _BESIDE and thing.end > piece.start
        return False

    def _is_wish(self, word: _Word, piece: Piece) -> bool:
        """True for what the reader is to do himself ("Delete the listings", "take the name out of the title")."""
        return word.form == "open" and piece.request and not self._any("maybe", *self._clause(word, piece))

    def _nearest(self, word: _Word, piece: Piece) -> Thing | None:
        gaps = [(gap, thing) for thing in Thing if (gap := self._gap(thing, word, piece)) is not None]
        if any(thing is Thing.OWN for _, thing in gaps):
            return Thing.OWN
        if self._joined and self._is_topic(word, piece):
            return Thing.ACCOUNT
        if not gaps and _SELLS.search(self._text.lowered, word.span.start, word.span.end):
            return Thing.ACCOUNT
        return min(gaps)[1] if gaps else self._before(piece)

    def _is_topic(self, word: _Word, piece: Piece) -> bool:
        """True when the account stands before a word with no other such word between, and owns nothing ("the offers of your account")."""
        ends = [span.end for span in self._things[Thing.ACCOUNT] if piece.start <= span.start and span.end <= word.span.start]
        if not ends or word.span.start - ends[-1] > _TOPIC_REACH or _OWNER.match(self._text.lowered, ends[-1]):
            return False
        return not any(ends[-1] < other.start < word.span.start for form in ("done", "open") for other in self._spans("stop", form))

    def _before(self, piece: Piece) -> Thing | None:
        """What the sentences right before speak of ("It has been removed."), where this one has no subject of its own."""
        if not self._joined and _REFERS.match(self._text.lowered, piece.start, piece.end) is None:
            return None
        ends = [(span.end, thing) for thing in Thing for span in self._things[thing] if piece.start - _BACK <= span.start < piece.start]
        return max(ends)[1] if ends else None

    def _gap(self, thing: Thing, word: _Word, piece: Piece) -> float | None:
        """Characters between the word and the nearest such thing of the sentence; None when there is none near."""
        far = _FAR_JOINED if self._joined else _FAR
        gaps = [self._distance(word.span, span) for span in self._things[thing] if piece.start <= span.start < piece.end]
        best = min(gaps, default=far + 1.0)
        return best if best <= far else None

    def _distance(self, word: Span, thing: Span) -> float:
        """How far a thing is from a word: less before it than behind it, more where another part of the sentence begins between them."""
        if thing.start < word.start:
            return _LEFT_WORTH * max(word.start - thing.end, 0)
        gap = max(thing.start - word.end, 0) * _RIGHT_WORTH.get(self._lexicon.language, 1.0)
        if _OBJECT.match(self._text.lowered, word.end):
            gap *= _OBJECT_WORTH
        return gap + _PAST_JOIN * (_JOIN.search(self._text.lowered, word.end, thing.start) is not None)

    def _mood(self, word: _Word, piece: Piece, *, early: bool) -> Mood:
        start, end = self._clause(word, piece)
        if self._any("not", max(start, word.span.start - _NEGATION), word.span.start):
            return Mood.NOT
        maybe = self._any("maybe", start, end, word.span) or piece.part is Part.CONSEQUENCE or self._from_a_day(word, piece)
        if word.form == "open":
            happened = self._any("done", max(start, word.span.start - 12), word.span.start) and not maybe
            return Mood.DONE if happened else Mood.MAYBE
        if self._any("keep", start, end) and not maybe:
            return Mood.KEEP
        if word.form == "noun":
            return Mood.DONE if early and not maybe else Mood.MAYBE
        return Mood.MAYBE if maybe else Mood.DONE

    def _from_a_day(self, word: _Word, piece: Piece) -> bool:
        """True for what is said to be so from a day on ("From July 1, offers without it are blocked"), with no word of the past."""
        day = _FROM_DAY.search(self._text.lowered, piece.start, word.span.start)
        return day is not None and _HAPPENED.search(self._text.lowered, piece.start, word.span.end) is None

    def _clause(self, word: _Word, piece: Piece) -> tuple[int, int]:
        """The stretch around a word in which its mood is told: back to a comma, forward a little where the language needs it."""
        around = _AROUND_JOINED if self._joined else _AROUND
        start = max(piece.start, word.span.start - around)
        stops = [match.end() for match in _CLAUSE.finditer(self._text.lowered, start, word.span.start)]
        end = min(piece.end, word.span.end + _AFTER.get(self._lexicon.language, 0))
        return (stops[-1] if stops else start), end

    def _any(self, mood: str, start: int, end: int, word: Span | None = None) -> bool:
        """True when a word of the mood stands between; the "may" of "may not sell" is part of the word itself."""
        return any(start <= span.start and span.end <= end and not (word and _inside(span, word)) for span in self._moods[mood])


def _inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and span != other


def _longest(words: list[_Word]) -> list[_Word]:
    """Words that do not lie inside a longer one."""
    kept: list[_Word] = []
    for word in sorted(words, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or word.span.start >= kept[-1].span.end:
            kept.append(word)
    return kept
