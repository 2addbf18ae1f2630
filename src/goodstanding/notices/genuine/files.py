"""Attachments that an honest notice does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.message import Message
from goodstanding.notices.model import Span

_PROGRAM: Final = frozenset(
    "exe scr com bat cmd pif msi msix js jse vbs vbe wsf hta ps1 jar lnk iso img vhd vhdx cpl reg chm apk dmg appx".split()  # noqa: SIM905
)
_MACRO: Final = frozenset(("docm", "xlsm", "pptm", "xlam", "dotm", "xll"))
_PAGE: Final = frozenset(("html", "htm", "shtml", "svg", "xhtml", "mht"))
_DOUBLE: Final = re.compile(rf"[\w.-]{{1,100}}\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|zip) ?\.(?:{'|'.join(sorted(_PROGRAM))})(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class FileSign:
    """One sign: `program`, `double`, `macro`, `page` or `locked`; the file's name; the words where only the text names it."""

    kind: str
    name: str
    span: Span | None = None


def signs(message: Message) -> tuple[FileSign, ...]:
    """Every suspect file among the attachments, inside attached archives, and named in the text."""
    return tuple(_signs(message))


def _signs(message: Message) -> Iterator[FileSign]:
    for attachment in message.attachments:
        for name in (attachment.name, *attachment.inside):
            kind = _kind(name)
            if kind:
                yield FileSign(kind, name)
        if attachment.encrypted:
            yield FileSign("locked", attachment.name)
    match = _DOUBLE.search(message.text.text)
    if match:
        yield FileSign("double", match.group(), Span(*match.span()))


def _kind(name: str) -> str:
    # A sign that turns the reading direction hides an ending: invoice<U+202E>fdp.exe
    plain = "".join(sign for sign in name if sign.isprintable()).strip().lower()
    ending = plain.rpartition(".")[2]
    if "\u202e" in name or _DOUBLE.search(plain):
        return "double"
    if ending in _PROGRAM:
        return "program"
    if ending in _MACRO:
        return "macro"
    return "page" if ending in _PAGE else ""
