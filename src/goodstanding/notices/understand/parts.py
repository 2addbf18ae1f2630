"""The sentences and lines of a message, and what each is there for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from goodstanding.notices.model import Span


class Part(StrEnum):
    """What a piece of a message is there for."""

    SAID = "said"
    REASON = "reason"
    DEMAND = "demand"
    CONSEQUENCE = "consequence"
    HELP = "help"


@dataclass(slots=True)
class Piece:
    """One sentence or line: where it stands, its part, and what is known of it."""

    start: int
    end: int
    part: Part = Part.SAID
    heading: bool = False
    bullet: bool = False
    lead: bool = False
    request: bool = False
    past: bool = False
    refused: bool = False
    boilerplate: bool = False

    @property
    def span(self) -> Span:
        """The stretch of the text."""
        return Span(self.start, self.end)


class Pieces:
    """The pieces of a text, found by offset."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.all = pieces
        self._starts = [piece.start for piece in pieces]

    def at(self, offset: int) -> Piece:
        """The piece that holds an offset."""
        return self.all[max(0, bisect_right(self._starts, offset) - 1)]

    def index(self, offset: int) -> int:
        """The number of the piece that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)
