"""Outlook messages (.msg): the MAPI properties that matter, out of a compound file.

Source: https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg (streams) and ms-oxprops (property ids).
"""

from __future__ import annotations

import re
import struct
from datetime import UTC, datetime, timedelta
from email.parser import HeaderParser
from email.policy import compat32
from typing import Final

from goodstanding.notices.intake import limits, rtf
from goodstanding.notices.intake.archive import names
from goodstanding.notices.intake.charset import to_text
from goodstanding.notices.intake.compound import CompoundFile
from goodstanding.notices.intake.mime import headers_of
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.message import Attachment, Headers, Origin

_SUBJECT, _HEADERS, _BODY, _HTML, _RTF = "0037", "007D", "1000", "1013", "1009"
_SENDER_NAME, _SENDER_SMTP, _SENDER_ADDRESS, _SENT_FOR_SMTP = "0C1A", "5D01", "0C1F", "5D02"
_FILE_NAME, _SHORT_NAME, _FILE_TYPE, _FILE_DATA = "3707", "3704", "370E", "3701"
_SENT_AT, _DELIVERED_AT, _CODE_PAGE = 0x0039, 0x0E06, 0x3FDE
_PROPERTIES: Final = "__properties_version1.0"
_ATTACHMENT: Final = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}\Z")
_EMBEDDED: Final = "__substg1.0_3701000D"
_NEST: Final = 3
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)


def read(data: bytes) -> RawMessage:
    """The message of a .msg file.

    Its headers are those the receiving server wrote, where Outlook kept them. The body is not byte for byte the one sent, so that
    no signature can be checked and `raw` stays empty.

    Raises:
        UnreadableInput: no compound file, or a damaged one.
    """
    return _Folder(CompoundFile(data), ()).message(_NEST)


class _Folder:
    """The properties of one message inside the file."""

    def __init__(self, file: CompoundFile, path: tuple[str, ...]) -> None:
        self.file = file
        self.path = path
        self.fixed = _fixed(file.read(*path, _PROPERTIES), nested=bool(path))
        self.encoding = _encoding(self.fixed.get(_CODE_PAGE, 0))

    def message(self, nest: int) -> RawMessage:
        """Everything of this message."""
        headers = self._headers()
        plain, html = self._bodies()
        attachments, attached = self._attachments(nest)
        kept = self.text(_HEADERS).strip() != ""
        return RawMessage(
            origin=Origin.TRANSPORT if kept and not self.path else Origin.COPIED,
            headers=headers,
            plain=plain[: limits.TEXT_CHARS],
            html=html[: limits.TEXT_CHARS],
            date=_instant(self.fixed.get(_SENT_AT, 0)) or _instant(self.fixed.get(_DELIVERED_AT, 0)),
            attachments=attachments,
            attached=attached,
        )

    def binary(self, prop: str, *folder: str) -> bytes:
        """A property of type binary."""
        return self.file.read(*self.path, *folder, f"__substg1.0_{prop}0102")

    def text(self, prop: str, *folder: str) -> str:
        """A property of type text, in Unicode or in the message's code page."""
        wide = self.file.read(*self.path, *folder, f"__substg1.0_{prop}001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return to_text(self.file.read(*self.path, *folder, f"__substg1.0_{prop}001E"), self.encoding).rstrip("\0")

    def _headers(self) -> Headers:
        kept = self.text(_HEADERS)[:500_000]
        if kept.strip():
            # Outlook's server writes a first line before the headers.
            lines = kept.lstrip("\r\n").removeprefix("Microsoft Mail Internet Headers Version 2.0").lstrip("\r\n")
            headers = headers_of(HeaderParser(policy=compat32).parsestr(lines))
            return headers if headers.get("Subject") else Headers((*headers.lines, ("Subject", self.text(_SUBJECT))))
        address = self.text(_SENDER_SMTP) or self.text(_SENT_FOR_SMTP) or self.text(_SENDER_ADDRESS)
        name = self.text(_SENDER_NAME)
        sender = f"{name} <{address}>" if "@" in address else name
        return Headers(tuple((key, value) for key, value in (("From", sender), ("Subject", self.text(_SUBJECT))) if value))

    def _bodies(self) -> tuple[str, str]:
        plain, html = self.text(_BODY), to_text(self.binary(_HTML), self.encoding) or self.text(_HTML)
        packed = b"" if html or plain else self.binary(_RTF)
        if packed:
            text, is_html = rtf.read(rtf.unpack(packed), self.encoding)
            return ("", text) if is_html else (text, "")
        return plain, html

    def _attachments(self, nest: int) -> tuple[tuple[Attachment, ...], tuple[RawMessage, ...]]:
        depth = len(self.path)
        own = [each for each in self.file.streams if each[:depth] == self.path and len(each) > depth + 1 and _ATTACHMENT.match(each[depth])]
        folders = sorted({each[depth] for each in own})[: limits.ATTACHMENTS]
        mails = {each[depth] for each in own if len(each) > depth + 2 and each[depth + 1] == _EMBEDDED}
        files = tuple(self._attachment(folder) for folder in folders if folder not in mails)
        inner = tuple(_Folder(self.file, (*self.path, folder, _EMBEDDED)).message(nest - 1) for folder in sorted(mails)) if nest else ()
        return files, inner

    def _attachment(self, folder: str) -> Attachment:
        content = self.binary(_FILE_DATA, folder)
        name = self.text(_FILE_NAME, folder) or self.text(_SHORT_NAME, folder)
        inside, encrypted = names(content)
        return Attachment(name[:200], self.text(_FILE_TYPE, folder)[:100], len(content), inside, encrypted)


def _fixed(stream: bytes, *, nested: bool) -> dict[int, int]:
    """Properties of fixed size by id, as unsigned numbers."""
    start = 24 if nested else 32
    values = {}
    for at in range(start, len(stream) - 15, 16):
        tag, _, value = struct.unpack_from("<IIQ", stream, at)
        values[tag >> 16] = value if tag & 0xFFFF in (0x40, 0x14) else value & 0xFFFFFFFF
    return values


def _encoding(code_page: int) -> str:
    known = {65001: "utf-8", 20127: "ascii", 28591: "cp1252", 50220: "iso-2022-jp", 51932: "euc-jp", 54936: "gb18030", 936: "gb18030"}
    return known.get(code_page, f"cp{code_page}" if code_page else "cp1252")


def _instant(filetime: int) -> datetime | None:
    """An instant from hundreds of nanoseconds since 1601."""
    try:
        return _EPOCH + timedelta(microseconds=filetime // 10) if filetime else None
    except OverflowError:
        return None
