"""Which comments use nearly the same words? Exact Jaccard similarity of short runs of words; the sets are small, nothing is estimated."""

# No money here: shares of words

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from goodstanding.health.removable.plain import plain, sentences

_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_RUN: Final = 2  # words of a run
_SIGNS: Final = 3  # signs of a run where words are not separated
ALIKE: Final = 0.6  # of the runs that either comment has, both have
_LEAST: Final = 3  # runs a comment must have: "bad item" says nothing of who wrote it


def shingles(comment: str) -> frozenset[str]:
    """The runs of two words (three signs where words are not separated) of a comment, signs and letter case aside."""
    words = " ".join(sentences(plain(comment)))
    if _UNSPACED.search(words):
        text = words.replace(" ", "")
        return frozenset(text[place : place + _SIGNS] for place in range(len(text) - _SIGNS + 1))
    split = words.split()
    return frozenset(" ".join(split[place : place + _RUN]) for place in range(len(split) - _RUN + 1))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard: what both have of what either has; 0 where both are empty."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def groups(comments: Sequence[str]) -> list[list[int]]:
    """Places of comments that are alike, by chains of likeness; the largest group first, none of fewer than two."""
    runs = [shingles(comment) for comment in comments]
    leader = list(range(len(comments)))

    def head(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one in range(len(runs)):
        for other in range(one):
            if min(len(runs[one]), len(runs[other])) >= _LEAST and similarity(runs[one], runs[other]) >= ALIKE:
                leader[head(one)] = head(other)
    found: dict[int, list[int]] = {}
    for place in range(len(comments)):
        found.setdefault(head(place), []).append(place)
    return sorted((group for group in found.values() if len(group) > 1), key=lambda group: (-len(group), group))
