"""Text of bank files. Only names and purposes have other than ASCII characters, so a charset that cannot be told costs no figure."""

from __future__ import annotations

from typing import BinaryIO, Final

_CHARSETS: Final = ("utf-8-sig", "cp1252")


def decoded(stream: BinaryIO) -> str:
    """The whole text: UTF-8 where it is valid, else Windows-1252, else byte for byte."""
    content = stream.read()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    for charset in _CHARSETS:
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")
