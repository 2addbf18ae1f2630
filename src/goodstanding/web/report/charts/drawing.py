"""Shapes of a chart. Across, everything is a share of the width in per cent; down, whole pixels."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from goodstanding.web.report.markup import Child, Html, el

FULL: Final = Decimal(100)
PLACES: Final = Decimal("0.001")


def share(value: Decimal) -> str:
    """A share of the width: `12.5%`."""
    return f"{value.quantize(PLACES):f}%"


def rect(x: Decimal, width: Decimal, y: int, height: int, class_: str, title: str) -> Html:
    """A bar; its title is shown when pointed at."""
    return el("rect", el("title", title), x=share(x), y=y, width=share(width), height=height, class_=class_)


def label(x: Decimal, y: int, text: str, class_: str = "", anchor: str = "middle") -> Html:
    """Text with its foot at `y`."""
    return el("text", text, x=share(x), y=y, text_anchor=anchor, class_=class_ or None)


def line(x: Decimal, x2: Decimal, y: int, y2: int, class_: str) -> Html:
    """A straight line."""
    return el("line", x1=share(x), x2=share(x2), y1=y, y2=y2, class_=class_)


def figure(name: str, caption: Child, description: str, height: int, shapes: Child, twin: Child) -> Html:
    """A chart with its caption, what it shows in words for those who do not see it, and the table of the same figures.

    Args:
        name: id that is unique on the page.
        caption: heading of the chart.
        description: what it shows, in a sentence or two.
        height: in pixels.
        shapes: what is drawn.
        twin: the table with the same figures.
    """
    svg = el(
        "svg",
        el("title", caption, id=f"{name}-title"),
        el("desc", description, id=f"{name}-text"),
        shapes,
        width="100%",
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-text",
    )
    return el("figure", el("figcaption", caption), svg, twin, id=name, class_="chart")


def scaled(value: Decimal, most: Decimal, pixels: int) -> int:
    """A height in whole pixels, at least 2 where there is anything to see."""
    return max(2, int(abs(value) * pixels / most)) if value and most else 0


def hatching() -> Html:
    """The patterns that mark what colour alone must not say; once on a page."""
    return el(
        "svg",
        el("defs", _pattern("hatch-late", "late-line"), _pattern("hatch-odd", "odd-line")),
        width=0,
        height=0,
        aria_hidden="true",
        class_="defs",
    )


def _pattern(name: str, class_: str) -> Html:
    stripe = el("rect", width=3, height=6, class_=class_)
    ground = el("rect", width=6, height=6, class_=f"{class_}-ground")
    return el("pattern", ground, stripe, id=name, width=6, height=6, patternUnits="userSpaceOnUse", patternTransform="rotate(45)")
