"""Many phrases at once: which of them may stand in a text, found by the fixed parts that the text has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Phrase, Text
from goodstanding.notices.runs import Table, Words, table

Label = TypeVar("Label", bound=Hashable)


class Shelf(Generic[Label]):
    """Phrases, each below the label that it is there for.

    A phrase is looked at only when the text has the part that tells most about it, so that the time depends on what a text has and
    little on how many phrases there are.
    """

    def __init__(self, phrases: Iterable[tuple[Label, Phrase]]) -> None:
        """Put every phrase below the parts of that need which few other phrases share."""
        self._all = tuple(phrases)
        shared = Counter(part for _, phrase in self._all for need in phrase.needs for part in need)
        self._others: list[tuple[tuple[str, ...], ...]] = []
        by_part: dict[str, list[int]] = {}
        for number, (_, phrase) in enumerate(self._all):
            rarest = min(phrase.needs, key=lambda need: (sum(shared[part] for part in need), -min(map(len, need))))
            self._others.append(tuple(need for need in phrase.needs if need is not rarest))
            for part in rarest:
                by_part.setdefault(part, []).append(number)
        self._by_part: Mapping[str, Sequence[int]] = by_part
        self._parts = tuple(shared)
        self._words = Words(self._parts)

    def standing(self, text: Text) -> Mapping[Label, tuple[Phrase, ...]]:
        """By label the phrases that may stand in a text, in the order in which they were given."""
        return self._known(text)[0]

    def spans(self, text: Text, label: Label) -> tuple[Span, ...]:
        """Where the phrases of a label stand, in the order of the text, each stretch once."""
        standing, places = self._known(text)
        if label not in standing:
            return ()
        known = places.get(label)
        if known is None:
            found = {span for phrase in standing[label] for span in phrase.spans(text)}
            known = places[label] = tuple(sorted(found))
        return known

    def _known(self, text: Text) -> tuple[Mapping[Label, tuple[Phrase, ...]], dict[Label, tuple[Span, ...]]]:
        """What was found in the text so far: the phrases by label, and the places of labels that were asked for."""
        known: tuple[Mapping[Label, tuple[Phrase, ...]], dict[Label, tuple[Span, ...]]] | None = text.memory.get(id(self))
        if known is None:
            known = text.memory[id(self)] = self._look(text), {}
        return known

    def _look(self, text: Text) -> Mapping[Label, tuple[Phrase, ...]]:
        # Parts that only seem to stand in the text do no harm: they cost a vain search.
        parts = {self._parts[at] for at in self._words.possible(_marks(text))}
        numbers = {number for part in self._by_part.keys() & parts if part in text.spaced for number in self._by_part[part]}
        found: dict[Label, list[Phrase]] = {}
        for number in sorted(numbers):
            if not any(parts.isdisjoint(need) for need in self._others[number]):
                label, phrase = self._all[number]
                found.setdefault(label, []).append(phrase)
        return {label: tuple(phrases) for label, phrases in found.items()}


def _marks(text: Text) -> Table:
    known: Table | None = text.memory.get(_marks)
    if known is None:
        known = text.memory[_marks] = table(text.spaced)
    return known
