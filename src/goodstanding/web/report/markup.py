"""HTML made of functions. Text becomes markup only through `el`, which escapes it; what is markup already is `Html`."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from goodstanding.core.text import printable

VOID: Final = frozenset({"meta", "br", "col", "hr"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Child = str | Html | None | Iterable["Child"]
Value = str | int | bool | None


def el(name: str, /, *children: Child, **attributes: Value) -> Html:
    """An element. Attributes: `class_` gives class, `aria_label` aria-label; None and False leave one out, True has no value."""
    start = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(start if name in VOID else f"{start}{join(*children)}</{name}>")


def join(*children: Child) -> Html:
    """Children one after the other; text is escaped, None is nothing."""
    return Html("".join(_child(child) for child in children))


def _child(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    if isinstance(child, str):
        return escape(printable(child), quote=True)
    return join(*child)


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(printable(str(value)), quote=True)}"'
