"""The vocabulary of each kind's and action's matter: single words, of which many together tell a kind where no phrase does.

A word that belongs to several is worth less for each. Endings do not matter: a short word may have a sign or two more, a long one
any. In Japanese and Chinese the words may stand anywhere.
"""
# No money here: scores of words

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import JOINED, Text
from goodstanding.notices.understand.parts import Part, Pieces

_WORD: Final = re.compile(r"\w+(?:[-'&]\w+)*")
_WORTH: Final = 0.8
_PART_WORTH: Final = {Part.SAID: 1.0, Part.REASON: 1.2, Part.DEMAND: 0.7, Part.CONSEQUENCE: 0.4, Part.HELP: 0.2}
_MOST_WORDS: Final = 3000
_MOST_KNOWN: Final = 50_000  # words whose stem is remembered, of all messages together
_ENDINGS: Final = {1: 0, 2: 0, 3: 1, 4: 1, 5: 2, 6: 3, 7: 4}  # signs that a word of this length may have more; longer ones any

Index = Mapping[str, tuple[tuple[str, ...], float]]


@dataclass(frozen=True, slots=True)
class TopicHit:
    """A topic word, the kind or action it goes with, its best place, and what it is worth there."""

    topic: str
    word: str
    span: Span
    worth: float


def _words(text: Text) -> list[tuple[str, int]]:
    """The first words of a text and where they stand."""
    known: list[tuple[str, int]] | None = text.memory.get("words")
    if known is None:
        first = itertools.islice(_WORD.finditer(text.lowered), _MOST_WORDS)
        known = text.memory["words"] = [(match.group(), match.start()) for match in first]
    return known


class Topics:
    """The topic words of one language: by word what it goes with, and what it is worth for each."""

    def __init__(self, words: Mapping[str, str], language: str) -> None:
        """Index the words: by topic a list with a space between."""
        owners: dict[str, list[str]] = {}
        for topic, listed in words.items():
            for word in dict.fromkeys(listed.split()):
                owners.setdefault(word, []).append(topic)
        self._joined = language in JOINED
        self._index: Index = {word: (tuple(names), 1 / math.sqrt(len(names))) for word, names in owners.items()}
        self._stems: dict[str, str] = {}
        self._lengths = tuple(sorted({len(word) for word in owners}, reverse=True))

    def hits(self, text: Text, pieces: Pieces) -> Iterator[TopicHit]:
        """The best place of every topic word in a text."""
        best: dict[str, tuple[float, Span]] = {}
        for word, span in self._found(text) if self._index else ():
            piece = pieces.at(span.start)
            worth = 0.0 if piece.boilerplate else _PART_WORTH[piece.part]
            if worth > best.get(word, (0.0,))[0]:
                best[word] = (worth, span)
        for word, (worth, span) in best.items():
            names, rarity = self._index[word]
            for name in names:
                yield TopicHit(name, word, span, _WORTH * worth * rarity)

    def _found(self, text: Text) -> Iterator[tuple[str, Span]]:
        if self._joined:
            for word in self._index:
                if text.has(word):
                    start = text.lowered.index(word)
                    yield word, Span(start, start + len(word))
            return
        for word, start in _words(text):
            stem = self._stems.get(word)
            if stem is None:
                if len(self._stems) >= _MOST_KNOWN:
                    self._stems.clear()
                stem = self._stems[word] = self._stem(word)
            if stem:
                yield stem, Span(start, start + len(word))

    def _stem(self, word: str) -> str:
        """The longest topic word that a word begins with, when no more follows than an ending."""
        length = len(word)
        for size in self._lengths:
            if size <= length and word[:size] in self._index and length - size <= _ENDINGS.get(size, length):
                return word[:size]
        return ""
