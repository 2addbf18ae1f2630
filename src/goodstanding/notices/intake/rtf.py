"""Outlook's compressed rich text: unpacked, and read as text or, where it wraps HTML, as that HTML.

Source: https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxrtfcp (compression) and ms-oxrtfex (wrapped HTML).
"""

from __future__ import annotations

import re
import struct
from typing import Final

_LARGEST: Final = 4 * 1024 * 1024
_COMPRESSED: Final = b"LZFu"
_STORED: Final = b"MELA"
_DICTIONARY: Final = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial"
    b"Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_TOKEN: Final = re.compile(r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)")
_SKIPPED: Final = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "generator", "listtable", "themedata", "datastore")
)
_SIGNS: Final = {
    "par": "\n", "line": "\n", "tab": "\t", "cell": " | ", "row": "\n", "lquote": "'", "rquote": "'", "ldblquote": '"', "rdblquote": '"',
    "bullet": "-", "endash": "-", "emdash": "-",
}  # fmt: skip


def unpack(data: bytes) -> bytes:
    """The rich text of a compressed stream; what is there before damage sets in."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<I", data, 4)[0], data[8:12]
    if kind == _STORED:
        return data[16 : 16 + min(size, _LARGEST)]
    return _expanded(data, min(size, _LARGEST)) if kind == _COMPRESSED else b""


def _expanded(data: bytes, size: int) -> bytes:
    window = bytearray(_DICTIONARY.ljust(4096, b" "))
    at, write, out = 16, len(_DICTIONARY), bytearray()
    while at < len(data) and len(out) < size:
        control = data[at]
        at += 1
        for bit in range(8):
            step = 2 if control >> bit & 1 else 1
            if at + step > len(data):
                return bytes(out)
            if step == 1:
                run = data[at : at + 1]
            else:
                offset, length = data[at] << 4 | data[at + 1] >> 4, (data[at + 1] & 15) + 2
                if offset == write:
                    return bytes(out)
                run = _copied(window, offset, length, write)
            at += step
            for byte in run:
                window[write] = byte
                write = (write + 1) % 4096
            out += run
    return bytes(out[:size])


def _copied(window: bytearray, offset: int, length: int, write: int) -> bytes:
    """A run out of the window; it may run into the bytes that it writes itself."""
    run = bytearray()
    for step in range(length):
        source = (offset + step) % 4096
        behind = (source - write) % 4096
        run.append(run[behind] if behind < step else window[source])
    return bytes(run)


def read(data: bytes, encoding: str = "cp1252") -> tuple[str, bool]:
    """The text of a rich text, and whether that text is HTML.

    Args:
        data: the rich text, unpacked.
        encoding: of its `\\'hh` signs.
    """
    source = data.decode("latin-1")
    wraps_html = "\\fromhtml1" in source[:2000]
    return _Reader(encoding, wraps_html).run(source), wraps_html


class _Reader:
    """Walks the tokens once; a group that holds no text of the message is skipped to its end."""

    def __init__(self, encoding: str, wraps_html: bool) -> None:
        self.encoding = encoding
        self.wraps_html = wraps_html
        self.out: list[str] = []
        self.raw = bytearray()
        self.depth = 0
        self.skip_from = 0  # depth of the group being skipped, 0 for none
        self.rtf_only = False
        self.after_unicode = 0
        self.starred = False

    def run(self, source: str) -> str:
        """The text."""
        for match in _TOKEN.finditer(source):
            byte, word, number, symbol, brace, text = match.groups()
            if byte is not None:
                self._byte(int(byte, 16))
            elif brace is not None:
                self._brace(brace)
            elif word is not None:
                self._word(word, int(number) if number else None)
            elif symbol is not None:
                self._symbol(symbol)
            else:
                self._text(text)
        self._flush()
        return "".join(self.out)

    @property
    def _silent(self) -> bool:
        return self.skip_from > 0 or self.rtf_only

    def _flush(self) -> None:
        if self.raw:
            self.out.append(self.raw.decode(self.encoding, "replace"))
            self.raw.clear()

    def _byte(self, value: int) -> None:
        if self.after_unicode > 0:
            self.after_unicode -= 1
        elif not self._silent:
            self.raw.append(value)

    def _text(self, text: str) -> None:
        skipped, self.after_unicode = min(self.after_unicode, len(text)), 0
        if not self._silent and len(text) > skipped:
            self._flush()
            self.out.append(text[skipped:])

    def _brace(self, brace: str) -> None:
        self.starred = False
        self.after_unicode = 0
        self.depth += 1 if brace == "{" else -1
        if self.skip_from and self.depth < self.skip_from:
            self.skip_from = 0

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in "{}\\":
            self._text(symbol)
        elif symbol == "~":
            self._text(" ")

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if word == "htmlrtf":
            self.rtf_only = number != 0 and self.wraps_html
        elif self.skip_from:
            return
        elif word in _SKIPPED or (starred and word not in ("htmltag", "mhtmltag")) or (word == "mhtmltag"):
            self.skip_from = self.depth
        elif word == "u" and number is not None and not self.rtf_only:
            self._flush()
            self.out.append(chr(number % 65536))
            self.after_unicode = 1
        elif word in _SIGNS and not self.rtf_only:
            self._text(_SIGNS[word])
