"""One message with its pieces, marks and signs found: what rules and second opinion both work on."""
# No money here: scores of words

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from goodstanding.notices import language
from goodstanding.notices.message import Message
from goodstanding.notices.model import Extract, Standing, Verdict
from goodstanding.notices.phrases import JOINED, Text
from goodstanding.notices.text import NormalText
from goodstanding.notices.understand import kinds
from goodstanding.notices.understand.lexicon import Lexicon, load
from goodstanding.notices.understand.parts import Pieces
from goodstanding.notices.understand.pieces import take_apart
from goodstanding.notices.understand.signs import Signs, signs

_ENGLISH: Final = re.compile(r"\b(?:the|and|your|you|this|have|with|please|account|has been|from)\b")
_ENGLISH_WORDS: Final = 8
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_JOINED_SIGNS: Final = 40
NO_EXTRACT: Final = Extract("")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The words of one message and what was found in them."""

    text: Text
    languages: tuple[str, ...]
    lexicons: tuple[Lexicon, ...]
    pieces: Pieces
    marks: Mapping[str, kinds.Score]
    signs: Signs
    extract: Extract
    standing: Standing | None

    def best(self) -> tuple[kinds.Score, ...]:
        """Scores of kinds, highest first; equal ones in the order of their names."""
        return tuple(sorted(self.marks.values(), key=lambda score: (-score.value, score.kind)))


def read(message: Message, extract: Extract = NO_EXTRACT, verdict: Verdict | None = None) -> Reading:
    """Everything that the words of a message show."""
    text = Text(lowered(message.text))
    languages = languages_of(text.lowered, message.language)
    lexicons = tuple(each for each in map(load, languages) if each is not None)
    pieces = take_apart(text, message.text.body_start, lexicons)
    return Reading(
        text=text,
        languages=languages,
        lexicons=lexicons,
        pieces=pieces,
        marks=kinds.scores(text, pieces, tuple(dict.fromkeys((*languages, "en")))),
        signs=signs(text, pieces, lexicons, message.text.body_start, deadline=extract.answer is not None),
        extract=extract,
        standing=verdict.standing if verdict else None,
    )


def lowered(text: NormalText) -> str:
    """The text in small letters with its line ends; only signs whose small form is one sign are changed, so that offsets stay."""
    small = text.text.lower()
    if len(small) == len(text.text):
        return small
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text.text)


def languages_of(text: str, detected: str) -> tuple[str, ...]:
    """The languages whose words are looked for: the detected one and a second that plainly is there too; all when none is known."""
    if not detected:
        return language.ALL
    found = [detected]
    if detected in JOINED and len(_ENGLISH.findall(text)) >= _ENGLISH_WORDS:
        found.append("en")
    if detected not in JOINED and len(_HAN.findall(text)) >= _JOINED_SIGNS:
        found.append("ja" if len(_KANA.findall(text)) >= _JOINED_SIGNS // 4 else "zh")
    elif detected not in (*JOINED, "en") and len(_ENGLISH.findall(text)) >= 2 * _ENGLISH_WORDS:
        found.append("en")
    return tuple(found)
