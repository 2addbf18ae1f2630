"""A message taken apart into sentences and lines, each with its part: what is said, why, what is asked for, what happens otherwise.

The parts follow from headings ("Why is this happening?"), from words of asking, and from lists after a line that ends with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from goodstanding.notices.model import Span
from goodstanding.notices.phrases import Text
from goodstanding.notices.understand.lexicon import Lexicon
from goodstanding.notices.understand.parts import Part, Piece, Pieces

_STOP: Final = re.compile(r"\n+|(?<=[^\s.])[.!?]+[\"')\]]{0,2}(?=\s|\Z)|[。！？]+[」』）]?|(?<=\S)[;；](?=\s)|\s[•·▪●◦■□]\s")
_NO_STOP: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|z\.b|d\.h|p\.ej|p\.es|etc|no|nr|st|mr|ms|mrs|dr|inc|ltd|co|art|abs|bzw|ca|s\.à r\.l|s\.r\.l"
    r"|sr|sra|dott|approx|vs|tel|fig|n|u\.a)|\b\d{1,2})\Z",
    re.I,
)
_BULLET: Final = re.compile(r"\s*(?:[-*•·▪●◦■□‣▶○※→xo]\s|--|\(?\d{1,2}[.)、:]\s?|\(?[a-zA-Z][.)]\s|[①-⑳]|\([ivx]{1,4}\))")
_LEAD: Final = re.compile(r"[:：]\s*\Z")
_AND: Final = re.compile(
    r"\s*(?:and|or|as well as|und|oder|sowie|et|ou|ainsi que|y|o|e|así como|nonché|及|和|或|以及|並|および|または|ならびに"
    r"|en|of|oraz|lub|och|eller|ve|veya)\b",
    re.I,
)
_HEADING_LENGTH: Final = 90
_MOST_PIECES: Final = 4000


def take_apart(text: Text, body_start: int, lexicons: Iterable[Lexicon]) -> Pieces:
    """The pieces of a text with their parts."""
    pieces = Pieces(list(_cut(text.lowered)) or [Piece(0, len(text.lowered))])
    for lexicon in lexicons:
        _mark(text, pieces, lexicon)
    _give_parts(text.lowered, pieces.all, body_start)
    return pieces


def _cut(text: str) -> Iterator[Piece]:
    start = count = 0
    for match in _STOP.finditer(text):
        if match.group()[0] == "." and _NO_STOP.search(text, max(start, match.start() - 12), match.start()):
            continue
        if text[start : match.end()].strip():
            yield _piece(text, start, match.end())
            count += 1
            if count >= _MOST_PIECES:
                break
        start = match.end()
    if text[start:].strip():
        yield _piece(text, start, len(text))


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, bullet=_BULLET.match(text, start, end) is not None, lead=_LEAD.search(text[start:end].rstrip()) is not None)


def _mark(text: Text, pieces: Pieces, lexicon: Lexicon) -> None:
    for name in ("request", "past", "refused"):
        for piece in _holding(pieces, lexicon.spans(text, "asking", name)):
            setattr(piece, name, True)
    for piece in _holding(pieces, lexicon.spans(text, "boilerplate", "phrases")):
        piece.boilerplate = True
    for name, part in (("reason", Part.REASON), ("demand", Part.DEMAND), ("consequence", Part.CONSEQUENCE), ("help", Part.HELP)):
        for piece in _holding(pieces, lexicon.spans(text, "headings", name)):
            words = text.lowered[piece.start : piece.end].rstrip()
            if len(words) <= _HEADING_LENGTH and (words.endswith(("?", ":", "？", "：")) or _alone(text.lowered, piece)):
                piece.heading, piece.part = True, part


def _alone(text: str, piece: Piece) -> bool:
    """A line of its own without a full stop."""
    before = text[max(0, piece.start - 1) : piece.start]
    words = text[piece.start : piece.end]
    return before in ("", "\n") and words.endswith("\n") and not words.rstrip().endswith((".", "!", "。"))


def _holding(pieces: Pieces, spans: Iterable[Span]) -> Iterator[Piece]:
    for span in spans:
        yield pieces.at(span.start)


def _give_parts(text: str, pieces: list[Piece], body_start: int) -> None:
    current = Part.SAID
    asking = False
    before: Piece | None = None
    for piece in pieces:
        if piece.start < body_start:
            continue
        if piece.heading:
            current, asking = piece.part, piece.part is Part.DEMAND
        else:
            asking = _asks(text, piece, before, current, asking=asking)
            piece.part = Part.DEMAND if asking else current
        before = piece


def _asks(text: str, piece: Piece, before: Piece | None, current: Part, *, asking: bool) -> bool:
    """True when a piece asks for something, by its own words or as the continuation of one that does."""
    if piece.request:
        return True
    goes_on = before is not None and before.part is Part.DEMAND and _goes_on(text, piece, before)
    if piece.past and not goes_on:
        return False
    if current is Part.DEMAND or goes_on:
        return True
    new_paragraph = text[max(0, piece.start - 2) : piece.start] == "\n\n"
    return asking and piece.bullet and (not new_paragraph or before is None or before.lead or before.bullet)


def _goes_on(text: str, piece: Piece, before: Piece) -> bool:
    """True for the next item of a list, and for a sentence that goes on with "and"."""
    ended = text[before.start : before.end].rstrip()
    if before.lead or ended.endswith((";", "；", ",", "，", "、")):
        return True
    return piece.bullet or _AND.match(text, piece.start, piece.end) is not None
