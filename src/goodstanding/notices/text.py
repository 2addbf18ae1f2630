"""Normalised text that remembers where each of its characters came from.

A text is changed in stages (mark-up taken out, signs folded, lines joined). Each stage leaves an `OffsetMap`, a list of the
places it changed; going back from the normal form to the original walks these lists, so nothing is stored for unchanged text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from goodstanding.notices.model import Span

Replace = Callable[["re.Match[str]"], str]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the characters `old_start:old_end` of the older text became `new_start:new_end` of the newer."""

    new_start: int
    new_end: int
    old_start: int
    old_end: int


class OffsetMap:
    """The changes of one stage, in order; text between two changes is the same on both sides."""

    __slots__ = ("_edits", "_old_starts", "_starts")

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = tuple(edits)
        self._starts = [edit.new_start for edit in self._edits]
        self._old_starts: list[int] | None = None

    def forward(self, offset: int) -> int:
        """Where the newer text has what stood at `offset`; for what was taken out, where it would stand."""
        if self._old_starts is None:
            self._old_starts = [edit.old_start for edit in self._edits]
        index = bisect_right(self._old_starts, offset) - 1
        if index < 0:
            return offset
        edit = self._edits[index]
        return edit.new_start if offset < edit.old_end else edit.new_end + offset - edit.old_end

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the older text that became `start:end`; a changed place is taken whole."""
        first = self._point(start, at_end=False)
        return first, max(first, self._point(end, at_end=True)) if end > start else first

    def _point(self, offset: int, *, at_end: bool) -> int:
        # An end offset belongs to the character before it, so that a change starting exactly there stays outside.
        index = bisect_right(self._starts, offset - 1 if at_end else offset) - 1
        if index < 0:
            return offset
        edit = self._edits[index]
        if offset < edit.new_end:
            return edit.old_end if at_end else edit.old_start
        return edit.old_end + offset - edit.new_end


class Editor:
    """Builds a newer text from an older one by keeping and replacing stretches from left to right."""

    def __init__(self, old: str) -> None:
        self._old = old
        self._pieces: list[str] = []
        self._edits: list[Edit] = []
        self._at_old = 0
        self._at_new = 0

    @property
    def old_offset(self) -> int:
        """How far the older text has been dealt with."""
        return self._at_old

    def keep_to(self, offset: int) -> None:
        """Copies the older text unchanged up to `offset`."""
        if offset > self._at_old:
            self._pieces.append(self._old[self._at_old : offset])
            self._at_new += offset - self._at_old
            self._at_old = offset

    def replace_to(self, offset: int, new: str) -> None:
        """Puts `new` in the place of the older text up to `offset`."""
        self._edits.append(Edit(self._at_new, self._at_new + len(new), self._at_old, offset))
        self._pieces.append(new)
        self._at_new += len(new)
        self._at_old = offset

    def done(self) -> tuple[str, OffsetMap]:
        """The newer text and the way back; the rest of the older text is kept."""
        self.keep_to(len(self._old))
        return "".join(self._pieces), OffsetMap(self._edits)


def substitute(text: str, pattern: re.Pattern[str], replace: Replace, start: int = 0) -> tuple[str, OffsetMap]:
    """Like `pattern.sub` from an offset on, with the way back. A replacement equal to what it replaces leaves no trace."""
    editor = Editor(text)
    for match in pattern.finditer(text, start):
        new = replace(match)
        if new != match.group():
            editor.keep_to(match.start())
            editor.replace_to(match.end(), new)
    return editor.done()


@dataclass(frozen=True, slots=True)
class Trick:
    """Signs in a text that show a reader something else than they are: what was done, and where in the normalised text."""

    code: str  # bidi, invisible, homoglyph, hidden
    words: str
    span: Span | None = None


@dataclass(frozen=True)
class NormalText:
    """A message's subject and body in normal form, with the way back to the text as received.

    `text` starts with the subject (where there is one), an empty line, and then the body at `body_start`. Lines are joined into
    paragraphs, spaces are single, quotes and hyphens are the ASCII ones, full-width signs are the usual ones. `original` is the
    decoded source in the same order (for HTML with its mark-up).
    """

    text: str
    original: str
    maps: tuple[OffsetMap, ...] = ()
    body_start: int = 0
    tricks: tuple[Trick, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.text)

    def original_span(self, span: Span) -> Span:
        """Where the words of a span stand in `original`."""
        start, end = span.start, span.end
        for each in reversed(self.maps):
            start, end = each.back(start, end)
        return Span(start, end)

    def quote(self, span: Span, around: int = 0) -> str:
        """The words of a span with up to `around` characters on each side, on one line."""
        return self.flat[max(0, span.start - around) : span.end + around]

    @cached_property
    def flat(self) -> str:
        """The text on one line: line ends are spaces, so that offsets stay the same."""
        return self.text.replace("\n", " ")

    @cached_property
    def folded(self) -> str:
        """The flat text in lower case, for matching. Only signs whose lower case is one sign are lowered: offsets stay the same."""
        lowered = self.flat.lower()
        if len(lowered) == len(self.flat):
            return lowered
        return "".join(low if len(low := sign.lower()) == 1 else sign for sign in self.flat)
