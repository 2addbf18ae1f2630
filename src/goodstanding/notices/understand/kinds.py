"""Which kind a message is, from the marks of the kinds in its words.

Marks count more where the reason is told and at the start, less where things are asked for, and not at all in sentences that stand in
messages of any kind. A kind that only names a frame (Section 3, "intellectual property") stands back behind one that names the cause.
"""
# No money here: scores of words

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from goodstanding.core import catalogue
from goodstanding.core.errors import CatalogueError
from goodstanding.notices import kinds as kinds_package
from goodstanding.notices.contract import HEADINGS, Marks, NoticeKind
from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Phrase, Text, phrases
from goodstanding.notices.understand.parts import Part, Pieces
from goodstanding.notices.understand.topics import Topics
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE, KINDS

if TYPE_CHECKING:
    from goodstanding.notices.shelf import Shelf

_WORTH: Final = {"sure": 6.0, "strong": 3.0, "weak": 1.0, "against": -2.5}
_DECAY: Final = {"sure": 0.5, "strong": 0.7, "weak": 0.6, "against": 0.6, "topic": 0.85}
_PART_WORTH: Final = {Part.SAID: 1.0, Part.REASON: 1.3, Part.DEMAND: 0.55, Part.CONSEQUENCE: 0.4, Part.HELP: 0.3}
_EARLY: Final = 160
_EARLY_WORTH: Final = 1.3
_REPEAT: Final = 0.2
_CLEAR: Final = 2.6  # a kind with this score is clear enough for others to stand back
_BACK: Final = 0.3


@dataclass(frozen=True, slots=True)
class Hit:
    """A mark that was found: its phrase, strength, first place, and what it is worth there."""

    phrase: str
    strength: str
    span: Span
    worth: float


@dataclass(frozen=True, slots=True)
class Score:
    """What the marks of one kind add up to, best mark first."""

    kind: str
    value: float
    hits: tuple[Hit, ...] = ()


@lru_cache(maxsize=1)
def catalogue_of_kinds() -> Mapping[str, NoticeKind]:
    """Every kind by id.

    Raises:
        CatalogueError: an item breaks the shape, uses a word outside the vocabulary, or a kind of the vocabulary has no item.
    """
    items = catalogue.load(kinds_package, NoticeKind, headings=HEADINGS)
    for item in items.values():
        _check(item, items)
    missing = set(KINDS) - set(items)
    if missing:
        raise CatalogueError(f"no file in notices/kinds for {', '.join(sorted(missing))}")
    return items


def _check(item: NoticeKind, items: Mapping[str, NoticeKind]) -> None:
    if (item.parent or item.id) not in KINDS:
        raise CatalogueError(f"notices/kinds/{item.id}: neither the kind nor its parent is in the vocabulary")
    odd = (set(item.evidence) - set(EVIDENCE)) | (set(item.actions) - set(ACTIONS)) | (set(item.yields_to) - set(items) - {"*"})
    if odd:
        raise CatalogueError(f"notices/kinds/{item.id}: unknown words {', '.join(sorted(odd))}")


@lru_cache(maxsize=16)
def _shelf(language: str) -> Shelf[tuple[str, str]]:
    """The marks of every kind in one language, below kind and strength."""
    from goodstanding.notices.shelf import Shelf  # brings numpy, which the list of kinds alone does without

    return Shelf(pair for item in catalogue_of_kinds().values() if language in item.marks for pair in _labelled(item, language))


@lru_cache(maxsize=16)
def _topics(language: str) -> Topics:
    items = catalogue_of_kinds().values()
    return Topics({item.id: item.marks[language].topic for item in items if language in item.marks}, language)


def _labelled(item: NoticeKind, language: str) -> Iterator[tuple[tuple[str, str], Phrase]]:
    marks: Marks = item.marks[language]
    for strength, words in (("sure", marks.sure), ("strong", marks.strong), ("weak", marks.weak), ("against", marks.against)):
        for phrase in phrases(words, language):
            yield (item.id, strength), phrase


def scores(text: Text, pieces: Pieces, languages: Iterable[str]) -> dict[str, Score]:
    """The score of every kind that has any mark in the text; kinds that stand back already do."""
    hits: dict[str, dict[tuple[str, int], Hit]] = {}
    for language in languages:
        for hit in _topics(language).hits(text, pieces):
            hits.setdefault(hit.topic, {})["topic", hit.span.start] = Hit(hit.word, "topic", hit.span, hit.worth)
        for (kind, strength), standing in _shelf(language).standing(text).items():
            for phrase in standing:
                mark = _hit(text, pieces, phrase, strength)
                if mark is not None:
                    hits.setdefault(kind, {}).setdefault((strength, mark.span.start), mark)
    found = {kind: _score(kind, list(each.values())) for kind, each in hits.items()}
    return _stood_back(found, catalogue_of_kinds())


def _hit(text: Text, pieces: Pieces, phrase: Phrase, strength: str) -> Hit | None:
    """The best place of a phrase; more places make it worth a little more."""
    places = [(_place_worth(pieces, span), -span.start, span) for span in phrase.spans(text)]
    best = max(places, default=None)
    if best is None or best[0] == 0:
        return None
    worth = min(best[0], 1.0) if strength == "against" else best[0]
    return Hit(phrase.source, strength, best[2], _WORTH[strength] * worth * (1 + _REPEAT * min(len(places) - 1, 2)))


def _place_worth(pieces: Pieces, span: Span) -> float:
    piece = pieces.at(span.start)
    if piece.boilerplate:
        return 0.0
    return _PART_WORTH[piece.part] * (_EARLY_WORTH if span.start < _EARLY else 1.0)


def _score(kind: str, hits: list[Hit]) -> Score:
    """Marks of one strength count less and less, so that a long message gains little by its length."""
    total = 0.0
    for strength, decay in _DECAY.items():
        ranked = sorted((abs(hit.worth) for hit in hits if hit.strength == strength), reverse=True)
        sign = -1 if strength == "against" else 1
        total += sign * math.fsum(worth * decay**index for index, worth in enumerate(ranked))
    return Score(kind, round(total, 4), tuple(sorted(hits, key=lambda hit: (-abs(hit.worth), hit.span.start))))


def _stood_back(found: dict[str, Score], items: Mapping[str, NoticeKind]) -> dict[str, Score]:
    """Kinds that name a frame only are put below a clear kind that they yield to."""
    result = dict(found)
    for kind, score in found.items():
        wanted = items[kind].yields_to
        rivals = [other.value for name, other in found.items() if name != kind and (name in wanted or wanted == ("*",))]
        best = max(rivals, default=0.0)
        if best >= _CLEAR and score.value > best * _BACK:
            result[kind] = Score(kind, round(best * _BACK, 4), score.hits)
    return result
