"""Which of many words a text may have, told at once for all of them by a table of its short runs of signs."""

# No money here: numbers of runs

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_LONGEST: Final = 4  # signs of a run
_BITS: Final = 16
_STEP: Final = np.uint32(1000003)
_MULTIPLIER: Final = np.uint32(2654435761)

Table = NDArray[np.bool_]
Numbers = NDArray[np.uint32]


def table(text: str) -> Table:
    """A mark at the number of every run of one to four signs that the text has. Runs may share a number."""
    marks = np.zeros(1 << _BITS, dtype=np.bool_)
    for numbers in _numbers(text):
        marks[numbers] = True
    return marks


class Words:
    """Words (or several words together) that texts are asked for."""

    def __init__(self, words: Sequence[str]) -> None:
        """Number the first, middle and last run of every word."""
        self._words = tuple(words)
        self._runs = np.array([_ends(word) for word in words], dtype=np.uint32).reshape(-1, 3).T.copy()

    def possible(self, marks: Table) -> list[int]:
        """The places in the list of the words whose runs are all marked; few others are among them."""
        first, middle, last = self._runs
        found: list[int] = np.flatnonzero(marks[first] & marks[middle] & marks[last]).tolist()
        return found


def _ends(word: str) -> tuple[int, int, int]:
    runs = _numbers(word)[-1]
    return int(runs[0]), int(runs[len(runs) // 2]), int(runs[-1])


def _numbers(text: str) -> list[Numbers]:
    """By length the number of every run, in order of the text; as far as the text is long enough."""
    signs = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    mixed, found = np.zeros(len(signs) + 1, dtype=np.uint32), list[Numbers]()
    for length in range(1, min(_LONGEST, len(signs)) + 1):
        mixed = mixed[:-1] * _STEP + signs[length - 1 :]
        found.append((mixed * _MULTIPLIER) >> np.uint32(32 - _BITS))
    return found
