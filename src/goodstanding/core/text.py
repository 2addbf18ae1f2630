"""Text from files made safe to show: nothing in it can move a cursor, recolour a terminal or turn the reading direction around."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls, line and paragraph separators, marks that change the direction of what follows, and lone halves of surrogate pairs.
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with line breaks and tabs as spaces and every other unsafe character as its visible escape, such as `\\x1b`."""
    return _UNSAFE.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in "\t\n\r\u2028\u2029":
        return " "
    return f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 file`, `2 files`, `1,000 entries`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
