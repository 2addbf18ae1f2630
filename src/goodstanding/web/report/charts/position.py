"""Where the money is, as a bar of its parts: what is to the seller on the right of zero, what is owed on the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_uppercase
from typing import Final

from goodstanding.core.text import counted
from goodstanding.funds.model import Part, Position
from goodstanding.jobs.summary.ledgers import kind_of, sum_of
from goodstanding.web.report.charts.drawing import FULL, figure, label, line, rect
from goodstanding.web.report.markup import Child, Html

UNKNOWN_WIDTH: Final = Decimal(9)
BAR: Final = 34
ROW: Final = 72
READABLE: Final = Decimal(3)  # per cent of the width that a letter needs
ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Lettered:
    """A part with the letter that stands for it in the chart and in the table."""

    letter: str
    part: Part

    @property
    def value(self) -> Decimal:
        """The amount; zero where it is unknown, which is drawn apart."""
        return self.part.amount.value if self.part.amount else ZERO


def lettered(position: Position) -> list[Lettered]:
    """The parts in order: A, B, … Z, A2, B2, …."""
    letters = [f"{ascii_uppercase[number % 26]}{number // 26 + 1 if number > 25 else ''}" for number in range(len(position.parts))]
    return [Lettered(letter, part) for letter, part in zip(letters, position.parts, strict=True)]


def chart(position: Position, name: str, twin: Child) -> Html | None:
    """The chart with its table; None when there is nothing to draw."""
    parts = lettered(position)
    drawn = [each for each in parts if each.value]
    unknown = [each for each in parts if each.part.amount is None]
    if not drawn and not unknown:
        return None
    outside = [each for each in drawn if kind_of(each.part) != "paid_seen"]
    rows = [("All parts", drawn), ("Not in your bank", outside)] if 0 < len(outside) < len(drawn) else [("Known parts", drawn)]
    shapes = [_row(title, row, unknown, number * ROW, position.currency) for number, (title, row) in enumerate(rows)]
    return figure(name, "Position by part", _text(drawn, unknown), len(rows) * ROW - 10, shapes, twin)


def _text(drawn: Sequence[Lettered], unknown: Sequence[Lettered]) -> str:
    said = [f"{each.part.title}: {each.part.amount}" for each in drawn] + [f"{each.part.title}: unknown" for each in unknown]
    return "; ".join(said) + "."


def _row(title: str, parts: Sequence[Lettered], unknown: Sequence[Lettered], top: int, currency: str) -> Child:
    """One bar with its title above it."""
    known = sum_of((each.part.amount for each in parts if each.part.amount), currency)
    more = f" and {counted(len(unknown), 'part')} unknown" if unknown else ""
    head = [label(ZERO, top + 14, title, "row-title", "start"), label(FULL, top + 14, f"{known}{more}", "row-sum", "end")]
    room = FULL - UNKNOWN_WIDTH if unknown else FULL
    return [head, _segments(parts, room, top + 22), _unknown(unknown, room, top + 22)]


def _segments(parts: Sequence[Lettered], room: Decimal, top: int) -> Child:
    """The parts side by side, in order, from zero to the right or to the left."""
    extent = sum((abs(each.value) for each in parts), ZERO)
    if not extent:
        return None
    below = sum((-each.value for each in parts if each.value < 0), ZERO)
    zero = room * below / extent
    shapes: list[Child] = []
    right = left = zero
    for each in parts:
        width = room * abs(each.value) / extent
        start = right if each.value > 0 else left - width
        right, left = (right + width, left) if each.value > 0 else (right, left - width)
        shapes.append(_segment(each, start, width, top))
    return [*shapes, line(zero, zero, top - 4, top + BAR + 4, "zero") if below else None]


def _segment(each: Lettered, start: Decimal, width: Decimal, top: int) -> Child:
    bar = rect(start, width, top, BAR, f"part {kind_of(each.part)}", f"{each.part.title}: {each.part.amount}")
    letter = label(start + width / 2, top + 22, each.letter, f"letter on-{kind_of(each.part)}") if width >= READABLE else None
    return [bar, letter]


def _unknown(unknown: Sequence[Lettered], room: Decimal, top: int) -> Child:
    """A dashed frame for what cannot be drawn because it is not known."""
    if not unknown:
        return None
    title = f"Unknown: {', '.join(each.part.title for each in unknown)}"
    frame = rect(room + 1, UNKNOWN_WIDTH - 1, top, BAR, "unknown-part", title)
    return [frame, label(room + 1 + (UNKNOWN_WIDTH - 1) / 2, top + 22, "?", "letter unknown-letter")]
