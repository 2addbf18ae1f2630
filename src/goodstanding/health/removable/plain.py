"""Text made plain, so that words can be compared: one width, lower case, no accents, no apostrophes; then cut into clauses."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# English contractions come apart, so that "wasn't delivered" holds "not".
_CONTRACTED: Final = ((re.compile(r"n't\b"), " not"), (re.compile(r"'(?:ve|re|ll|d|m|s)\b"), ""))
_ITALIAN_IS: Final = re.compile(r"\bè(?!\w)|\be'(?=\s|$)")  # without its accent it would be "and"
_LATIN_MARKS: Final = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_STOPS: Final = re.compile(r"(?<!\d)[.,:](?!\d)|[.,:](?!\d)|(?<!\d)[.,:]|[!?;()\[\]\n\r\t…。！？、，；：「」『』“”„\"«»]|\s[-–—/]\s|[–—]")
_NO_WORD: Final = re.compile(r"[^\w\s]|_")


def plain(text: str) -> str:
    """Lower case and one width, Latin letters without accents, contractions apart; signs stay."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").replace("`", "'").casefold()
    for pattern, instead in _CONTRACTED:
        folded = pattern.sub(instead, folded)
    folded = _ITALIAN_IS.sub("ee", folded)
    folded = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", folded))
    return unicodedata.normalize("NFC", folded).replace("'", " ")


def sentences(text: str) -> list[str]:
    """A plain text cut at its signs; the pieces hold words and single spaces only."""
    pieces = (_NO_WORD.sub(" ", piece) for piece in _STOPS.split(text))
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def clauses(text: str, join: re.Pattern[str]) -> list[tuple[str, str]]:
    """A plain text cut at its signs and at words such as `and` and `but`: each clause with the word that leads it, or an empty text."""
    found = []
    for sentence in sentences(text):
        start, led = 0, ""
        for match in join.finditer(sentence):
            found.append((led, sentence[start : match.start()]))
            start, led = match.end(), match[0]
        found.append((led, sentence[start:]))
    return [(led, " ".join(words.split())) for led, words in found if words.strip()]
