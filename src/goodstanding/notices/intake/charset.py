"""From bytes to text when nothing, or something wrong, is said about the encoding."""

# No money here: confidences, weights and shares

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ONE_BYTE: Final = frozenset(
    ("cp1252", "iso-8859-15", "iso-8859-2", "cp1250", "iso-8859-9", "cp1254", "windows-1252", "windows-1250", "windows-1254")
)
_ESCAPED_JAPANESE: Final = re.compile(rb"\x1b\$[@B]")
_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_CHECKED: Final = 20_000


def to_text(data: bytes, declared: str = "") -> str:
    """The text of some bytes: by byte order mark, by what is declared, as UTF-8, or by the best guess. Never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    # UTF-8 with signs beyond ASCII is never an accident in a one-byte set, whatever a header claims.
    order = ("utf-8", declared) if _widened(declared) in _ONE_BYTE else (declared, "utf-8")
    for encoding in order:
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    if not encoding or (encoding.lower() in ("ascii", "us-ascii") and not data.isascii()):
        return None
    try:
        return data.decode(_widened(encoding))
    except (LookupError, UnicodeError, ValueError):
        return None


def _widened(encoding: str) -> str:
    """The superset that senders mean when they name a narrower set."""
    known = encoding.strip().strip("\"'").lower().replace("_", "-")
    wider = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "shift-jis": "cp932", "x-sjis": "cp932"}
    return wider.get(known, known)


def _guessed(data: bytes) -> str:
    sample = data[:_CHECKED]
    if sample.count(0) > len(sample) // 4:
        return data.decode("utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be", "replace")
    if _ESCAPED_JAPANESE.search(sample):
        return data.decode("iso-2022-jp", "replace")
    candidates = [(encoding, data.decode(encoding, "replace")) for encoding in ("cp1252", "cp932", "gb18030")]
    return max(candidates, key=lambda pair: _plausibility(pair[0], pair[1][:_CHECKED]))[1]


def _plausibility(encoding: str, text: str) -> float:
    broken = text.count("\ufffd")
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if encoding == "cp1252":
        accents = sum(1 for sign in text if "À" <= sign <= "ÿ" or sign in "€‘’“”–—…")
        odd = sum(1 for sign in text if "\x80" <= sign < "À") - accents / 4
        return accents - 2 * odd - 5 * broken
    return (2 * kana if encoding == "cp932" else 0) + 1.5 * han * (kana > 0 or encoding == "gb18030") - 10 * broken
