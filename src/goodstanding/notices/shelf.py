"""Many phrases at once: which of them may stand in a text, found by the fixed parts that the text has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Phrase, Text

RUN: Final = 5  # signs of a part that are looked up at once
_FEW: Final = 100  # parts of one length that are sooner looked for one by one than by the runs of the text
Label = TypeVar("Label", bound=Hashable)
Below = list[tuple[str, list[int]]]


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
        self._by_run = _by_run(by_part)

    def standing(self, text: Text) -> Mapping[Label, tuple[Phrase, ...]]:
        """By label the phrases that may stand in a text, in the order in which they were given."""
        known: Mapping[Label, tuple[Phrase, ...]] | None = text.memory.get(id(self))
        if known is None:
            known = text.memory[id(self)] = self._look(text)
        return known

    def spans(self, text: Text, label: Label) -> tuple[Span, ...]:
        """Where the phrases of a label stand, in the order of the text, each stretch once."""
        key = (id(self), label)
        known: tuple[Span, ...] | None = text.memory.get(key)
        if known is None:
            found = {span for phrase in self.standing(text).get(label, ()) for span in phrase.spans(text)}
            known = text.memory[key] = tuple(sorted(found))
        return known

    def _look(self, text: Text) -> Mapping[Label, tuple[Phrase, ...]]:
        spaced, numbers = text.spaced, set[int]()
        for length, by_run in self._by_run.items():
            runs = by_run.keys() if len(by_run) <= _FEW else text.runs(length) & by_run.keys()
            for run in runs:
                for part, below in by_run[run]:
                    if part in spaced:
                        numbers.update(below)
        found: dict[Label, list[Phrase]] = {}
        for number in sorted(numbers):
            if text.meets(self._others[number]):
                label, phrase = self._all[number]
                found.setdefault(label, []).append(phrase)
        return {label: tuple(phrases) for label, phrases in found.items()}


def _by_run(by_part: Mapping[str, list[int]]) -> Mapping[int, Mapping[str, Below]]:
    """The parts below that run of theirs which the fewest other parts have; by the length of the run."""
    shared = Counter(run for part in by_part for run in set(_runs(part)))
    found: dict[int, dict[str, Below]] = {}
    for part, numbers in by_part.items():
        rarest = min(_runs(part), key=lambda run: shared[run])
        found.setdefault(len(rarest), {}).setdefault(rarest, []).append((part, numbers))
    return found


def _runs(part: str) -> Iterator[str]:
    return (part[at : at + RUN] for at in range(max(len(part) - RUN, 0) + 1))
