"""Where text goes: a terminal with colours, or a pipe that gets neither control codes nor a width of its own."""

from __future__ import annotations

import io
from typing import Final, TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from goodstanding.core.finding import Severity
from goodstanding.core.money import Amount
from goodstanding.core.text import printable

PIPE_WIDTH: Final = 100
WIDEST: Final = 120
NARROWEST: Final = 60
STYLES: Final = {
    Severity.CRITICAL: "bold white on red",
    Severity.HIGH: "bold red",
    Severity.MEDIUM: "yellow",
    Severity.LOW: "cyan",
    Severity.INFO: "dim",
}
DIM: Final = "dim"
STRONG: Final = "bold"
WARNING: Final = "yellow"
INDENT: Final = 2


def put(parts: list[RenderableType], stream: TextIO) -> None:
    """Print parts one below the other."""
    if stream.isatty():
        console = Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=False)
        console.width = max(NARROWEST, min(console.width, WIDEST))
        console.print(*parts, sep="\n", crop=False)
        return
    stream.write(plain(parts))


def plain(parts: list[RenderableType], width: int = PIPE_WIDTH) -> str:
    """The parts as plain text: no colours, one width everywhere, no blanks at line ends."""
    kept = io.StringIO()
    console = Console(
        file=kept, width=width, color_system=None, force_terminal=False, legacy_windows=False, highlight=False, markup=False, emoji=False
    )
    console.print(*parts, sep="\n", crop=False)
    return "".join(line.rstrip() + "\n" for line in kept.getvalue().splitlines())


def said(text: str, style: str = "") -> Text:
    """Text from anywhere, safe to show."""
    return Text(printable(text), style=style)


def unbroken(text: str, style: str = "", *, marked: str = "", mark: str = "") -> RenderableType:
    """Text in one line, however long, so that a name in it can be copied and searched for; one word of it in a style of its own."""
    line = Text(printable(text), style=style, no_wrap=True, overflow="ignore")
    if marked:
        line.stylize(mark, text.index(marked), text.index(marked) + len(marked))
    return Group(line)  # a text of its own: rich joins those that follow one another, and forgets that one must not be wrapped


def heading(name: str, rest: str = "") -> RenderableType:
    """The name of a part, with a blank line above it."""
    return Padding(Text.assemble((name, STRONG), f"  {printable(rest)}" if rest else ""), (1, 0, 0, 0))


def block(part: RenderableType, level: int = 1) -> RenderableType:
    """A part set in from the left."""
    return Padding(part, (0, 0, 0, INDENT * level))


def grid(*, numbers: frozenset[int] = frozenset(), fixed: frozenset[int] = frozenset(), count: int = 0, wide: int = -1) -> Table:
    """A table without lines or a header. `numbers` are right aligned and never wrapped, `fixed` never wrapped, `wide` takes the rest."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=wide >= 0)
    for column in range(count):
        right, rigid = column in numbers, column in numbers or column in fixed
        table.add_column(justify="right" if right else "left", no_wrap=rigid, ratio=1 if column == wide else None, overflow="fold")
    return table


def amounts(values: list[Amount | None]) -> list[str]:
    """Numbers of one column whose points stand below each other; `unknown` where the files cannot tell."""
    texts = [value.text() if value is not None else "unknown" for value in values]
    widest = max((_behind(text) for text in texts), default=0)
    return [text + " " * (widest - _behind(text)) if value is not None else text for text, value in zip(texts, values, strict=True)]


def _behind(text: str) -> int:
    """How many signs follow the whole units: `.50` are three."""
    return len(text) - text.index(".") if "." in text else 0
