"""In which language is a comment written?"""

from __future__ import annotations

import re
from typing import Final

from goodstanding.health.removable.lexicon import Lexicon, lexicons
from goodstanding.health.removable.plain import plain, sentences

_KANA: Final = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_MOST: Final = (4, 5)  # so many of so many words known: it is the store's language, and no other is tried
_LEAST: Final = 2  # of so many words at least one is known
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_HANGUL_OR_OTHER: Final = re.compile(r"[\u0400-\u06ff\u0e00-\u0e7f\uac00-\ud7af]")


def language_of(text: str, store: str) -> str:
    """The language's code, or empty when it is none that is known here.

    Args:
        text: a comment.
        store: the main language of the store, taken where the words do not tell.
    """
    if _KANA.search(text):
        return "ja"
    if _HAN.search(text):
        return "ja" if store == "ja" else "zh"
    if _HANGUL_OR_OTHER.search(text):
        return ""
    pieces = sentences(plain(text))
    words = sum(len(piece.split()) for piece in pieces)
    if store in lexicons() and lexicons()[store].spaced and _covered(pieces, lexicons()[store]) * _MOST[1] >= words * _MOST[0] > 0:
        return store
    score = {code: _covered(pieces, lexicon) for code, lexicon in lexicons().items() if lexicon.spaced}
    best = max(score.values())
    if best == 0:
        return store if store in score else "en"
    named = [code for code, found in score.items() if found == best]
    if best * _LEAST < words and store not in named:  # a language that is not read here
        return ""
    return store if store in named else named[0]


def _covered(pieces: list[str], lexicon: Lexicon) -> int:
    """How many words of a text the language knows."""
    return sum(len(match[0].split()) for piece in pieces for match in lexicon.known.finditer(piece))
