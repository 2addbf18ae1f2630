"""Links in plain text: where they lead and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from goodstanding.notices.intake.limits import LINKS

_STOP: Final = r"[^\s<>\"'\u3000-\u303f\uff00-\uffef]"
_URL: Final = re.compile(rf"(?:https?|hxxps?|ftp)://{_STOP}{{3,2000}}|(?<![\w@./-])www\.{_STOP}{{3,500}}", re.I)
_TAIL: Final = ".,;:!?)]}>*_|"
_MARKDOWN: Final = re.compile(r"\[([^\[\]\n]{1,200})\]\(\Z")


def in_text(text: str, start: int = 0) -> Iterator[tuple[int, int, str, str]]:
    """Every web address written in a text: where it starts and ends, the address, and the words it is given for (or itself)."""
    if "://" not in text and "www." not in text.lower():
        return
    for count, match in enumerate(_URL.finditer(text, start)):
        if count >= LINKS:
            return
        address = match.group().rstrip(_TAIL)
        yield match.start(), match.start() + len(address), address, _shown(text, match.start()) or address


def _shown(text: str, at: int) -> str:
    """The words before an address in brackets: `Seller Central <https://…>`, `[Seller Central](https://…)`."""
    before = text[max(0, at - 220) : at]
    markdown = _MARKDOWN.search(before)
    if markdown:
        return markdown[1]
    if not before.endswith(("<", "(", "[")):
        return ""
    line = before.rpartition("\n")[2]
    words = re.split(r"(?<=[.!?:;])\s|[<>|]", line[:-1])[-1].strip()
    return " ".join(words.split()[-6:])
