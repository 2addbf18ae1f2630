"""A text as hashed runs of signs and words: what the second opinion reads.

Runs of 3 to 5 signs work in any script and for words never seen; single words and pairs add meaning. Hashes are computed for the
whole text at once; there is no dictionary to keep, and the same text gives the same numbers everywhere.
"""
# No money here: shares of features

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

BITS: Final = 14
SIZE: Final = 1 << BITS
READ: Final = 6000
_RUNS: Final = (3, 4, 5)
_MULTIPLIER: Final = np.uint32(2654435761)
_STEP: Final = np.uint32(1000003)
_WORDS_KEPT: Final = 50_000  # words whose number is remembered, of all messages together
_ID: Final = re.compile(r"\b(?:b[0-9a-z]{9}|\d{3}-\d{7}-\d{7}|https?://\S+|\S+@\S+)\b")
_NUMBER: Final = re.compile(r"\d+")
_SPACE: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"\w+")

Indices = NDArray[np.int64]
Values = NDArray[np.float32]


def features(lowered: str) -> tuple[Indices, Values]:
    """The features of a text in small letters: their numbers, ascending, and how often each occurs (as 1 + log)."""
    text = _SPACE.sub(" ", _NUMBER.sub("0", _ID.sub("#", lowered[:READ])))
    hashed = [_signs(text, length) for length in _RUNS]
    hashed.append(_words(text))
    every = np.concatenate(hashed) if hashed else np.zeros(0, dtype=np.int64)
    counts = np.bincount(every, minlength=SIZE)
    found = np.flatnonzero(counts)
    return found, (1 + np.log(counts[found])).astype(np.float32)


def _signs(text: str, length: int) -> Indices:
    """The number of every run of so many signs."""
    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    if len(points) < length:
        return np.zeros(0, dtype=np.int64)
    total = np.full(len(points) - length + 1, np.uint32(length * 97), dtype=np.uint32)
    for offset in range(length):
        total = total * _STEP + points[offset : offset + len(total)]
    return _folded(total)


def _words(text: str) -> Indices:
    """The number of every word and of every pair of words."""
    words = np.array([_word_hash(word) for word in _WORD.findall(text)], dtype=np.uint32)
    if not len(words):
        return np.zeros(0, dtype=np.int64)
    pairs = words[:-1] * _STEP + words[1:] + np.uint32(7)
    return _folded(np.concatenate([words, pairs]))


@lru_cache(maxsize=_WORDS_KEPT)
def _word_hash(word: str) -> int:
    value = 5381
    for sign in word.encode("utf-8"):
        value = (value * 33 + sign) & 0xFFFFFFFF
    return value


def _folded(hashes: NDArray[np.uint32]) -> Indices:
    return ((hashes * _MULTIPLIER) >> np.uint32(32 - BITS)).astype(np.int64)
