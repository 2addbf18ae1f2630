"""A reading as a row of numbers that mean the same in every language: marks of kinds, papers named, signs, and the verdict."""
# No money here: features of a classifier

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.notices.model import Standing
from goodstanding.notices.understand import signs
from goodstanding.notices.understand.reading import Reading
from goodstanding.notices.vocabulary import EVIDENCE, KINDS

_MARK, _PAPER, _SIGN, _STANDING = 0.25, 0.5, 0.3, 2.0
_LOWEST: Final = -3.0
_STANDINGS: Final = (Standing.PHISHING, Standing.SUSPICIOUS, Standing.GENUINE)

Row = NDArray[np.float32]


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """What each number of a row stands for."""
    marks = [f"mark.{kind}" for kind in sorted(KINDS)]
    papers = [f"paper.{each}" for each in sorted(EVIDENCE)]
    return (*marks, *papers, *signs.names(), *(f"verdict.{each}" for each in _STANDINGS))


def row(reading: Reading) -> Row:
    """The numbers of one reading, in the order of `names`."""
    values: dict[str, float] = {}
    for kind, score in reading.marks.items():
        values[f"mark.{kind}"] = _MARK * max(score.value, _LOWEST)
    for lexicon in reading.lexicons:
        values |= {f"paper.{evidence}": _PAPER for evidence in lexicon.named(reading.text, "evidence")}
    values |= {name: _SIGN * count for name, count in reading.signs.counts.items()}
    if reading.standing is not None:
        values[f"verdict.{reading.standing}"] = _STANDING
    return np.array([values.get(name, 0.0) for name in names()], dtype=np.float32)
