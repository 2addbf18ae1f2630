"""What a comment is about, clause by clause: "the entire comment" is judged over all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from goodstanding.health.removable.language import language_of
from goodstanding.health.removable.lexicon import Aspect, Lexicon, lexicons
from goodstanding.health.removable.plain import clauses, plain

_MARK: Final = "\u0001"  # stands for words that were understood
_BARE: Final = 2  # words of a clause without a subject of its own
_STORY: Final = 3  # unknown words beside words that say nothing; more of them may be about anything
_BESIDE_WEAK: Final = 2  # unknown words beside a word that tells only when nothing else does: these may be what it is about
_BESIDE_STRONG: Final = 3  # the same beside a word that tells


class Certainty(StrEnum):
    """How much of a comment was understood."""

    ALL = "all"  # every clause is about something known or says nothing
    MOST = "most"  # some words are not known here
    LITTLE = "little"  # more is unknown than known


class Known(StrEnum):
    """How what a clause is about came to be known."""

    WORDS = "words"
    GUESS = "guess"  # only from a thing that is sold, or from praise or blame: "the headphones are great"
    NOTHING = "nothing"  # it is about nothing known; its unknown words may be about anything


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its plain words, what it is about and how that is known, its words that are not known, and whether a "but" leads it.

    `weak`: what it is about is known from words only that tell when nothing else does, such as "arrived".
    """

    words: str
    aspects: frozenset[Aspect]
    known: Known
    unknown: tuple[str, ...] = ()
    opposed: bool = False
    weak: bool = False

    @property
    def strange(self) -> tuple[str, ...]:
        """Its unknown words, where they may be what it is about."""
        enough = _BESIDE_WEAK if self.weak else _BESIDE_STRONG
        return self.unknown if self.known is not Known.WORDS or len(self.unknown) >= enough else ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A comment as it was understood.

    Attributes:
        text: the comment as printed.
        language: its language; empty when it is none known here, and then nothing else is known either.
        clauses: in order.
        undelivered: it speaks of late or missing delivery.
    """

    text: str
    language: str
    clauses: tuple[Clause, ...]
    undelivered: bool

    @property
    def aspects(self) -> frozenset[Aspect]:
        """Everything it is about."""
        return frozenset(aspect for clause in self.clauses for aspect in clause.aspects)

    @property
    def strange(self) -> tuple[str, ...]:
        """Words that may be about anything."""
        return tuple(word for clause in self.clauses for word in clause.strange)

    @property
    def certainty(self) -> Certainty:
        """How much of it was understood."""
        known = sum(each.known is not Known.NOTHING for each in self.clauses)
        unknown = sum(len(each.unknown) for each in self.clauses if each.known is Known.NOTHING)
        elsewhere = any(each.opposed and each.unknown for each in self.clauses if each.known is Known.NOTHING)
        if not self.language or elsewhere or unknown > _STORY * known:
            return Certainty.LITTLE
        return Certainty.MOST if self.strange else Certainty.ALL


def read(comment: str, store: str) -> Reading:
    """Read a comment; `store` is the main language of the store it was left in."""
    language = language_of(comment, store)
    if not language:
        return Reading(comment, "", (), undelivered=False)
    lexicon = lexicons()[language]
    pieces = clauses(plain(comment), lexicon.join)
    found = _continued([clause(words, lexicon, bool(led and lexicon.opposing.fullmatch(led))) for led, words in pieces])
    return Reading(comment, language, found, any(lexicon.undelivered.search(each.words) for each in found))


def clause(words: str, lexicon: Lexicon, opposed: bool = False) -> Clause:
    """What a clause is about: strong words decide; weak ones only where there are no strong ones."""
    left, strong = words, set()
    for aspect, pattern in lexicon.aspects:
        left, hits = pattern.subn(_MARK if lexicon.spaced else f" {_MARK} ", left)
        if hits:
            strong.add(aspect)
    unknown = tuple(_unknown(left, lexicon))
    if strong:
        return Clause(words, frozenset(strong), Known.WORDS, unknown, opposed)
    weak = frozenset(aspect for aspect, pattern in lexicon.weak if pattern.search(left))
    if weak:
        return Clause(words, weak, Known.WORDS, unknown, opposed, weak=True)
    if lexicon.goods.search(left) or (unknown and lexicon.judging.search(left)):
        return Clause(words, frozenset({Aspect.PRODUCT}), Known.GUESS, unknown, opposed)
    return Clause(words, frozenset(), Known.NOTHING, unknown, opposed)


def _continued(found: list[Clause]) -> tuple[Clause, ...]:
    """A bare "torn" after "the box was crushed" is still about the box."""
    for place, (before, each) in enumerate(pairwise(found), 1):
        if each.aspects == {Aspect.CONDITION} and before.aspects == {Aspect.PACKAGING} and len(each.words.split()) <= _BARE:
            found[place] = replace(each, aspects=before.aspects)
    return tuple(found)


def _unknown(left: str, lexicon: Lexicon) -> list[str]:
    """Words of which nothing is known; of unspaced languages pieces of two signs or more that the known words leave."""
    for pattern in (*(pattern for _, pattern in lexicon.weak), lexicon.goods, lexicon.empty):
        left = pattern.sub(" ", left)
    return [word for word in left.split() if word != _MARK and not any(sign.isdigit() for sign in word) and len(word) > 1]
