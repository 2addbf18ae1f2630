"""Text of bank files. Only names and purposes have other than ASCII characters, so a charset that cannot be told costs no figure."""

from __future__ import annotations

from typing import BinaryIO, Final

from goodstanding.core.errors import UnreadableInput

_LARGEST: Final = 256 << 20
_CHARSETS: Final = ("utf-8-sig", "cp1252")


def decoded(stream: BinaryIO) -> str:
    """The whole text: UTF-8 where it is valid, else Windows-1252, else byte for byte.

    Raises:
        UnreadableInput: it is larger than 256 MiB, which no statement is.
    """
    content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise UnreadableInput(f"the statement is larger than {_LARGEST >> 20} MiB; ask your bank for a shorter period")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    for charset in _CHARSETS:
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")
