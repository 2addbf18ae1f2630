"""Which files are archives, and which archives and members must not be unpacked."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Final

HEAD: Final = 512  # bytes that tell what a file is

_SMALL: Final = 10 << 20  # below this, no ratio is suspicious
_ENCRYPTED: Final = 0x1
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_SYSTEM: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"})
_END_RECORD: Final = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold.

    Attributes:
        total: bytes it may unpack to, archives within it included.
        ratio: how many times its own size that may be.
        members: how many members it may have.
        workbook: bytes a workbook may unpack to, since it is read into memory.
        cells: how many cells a sheet of a workbook may span.
    """

    total: int = 4 << 30
    ratio: int = 200
    members: int = 10_000
    workbook: int = 1 << 30
    cells: int = 20_000_000

    def most(self, packed: int) -> int:
        """Bytes that an archive of this size may unpack to."""
        return min(self.total, max(_SMALL, packed * self.ratio))


class Kind(StrEnum):
    """What a file is, by its first bytes."""

    PLAIN = "plain"
    ZIP = "zip"
    GZIP = "gzip"
    SEVEN_ZIP = "7z archive"
    RAR = "RAR archive"
    BZIP2 = "bzip2 archive"
    XZ = "xz archive"
    ZSTD = "zstd archive"
    TAR = "tar archive"
    OLD_OFFICE = "workbook or document of an old Office"


_MAGIC: Final = (
    (b"PK\x03\x04", Kind.ZIP),
    (_END_RECORD, Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
    (b"Rar!\x1a\x07", Kind.RAR),
    (b"BZh", Kind.BZIP2),
    (b"\xfd7zXZ\x00", Kind.XZ),
    (b"\x28\xb5\x2f\xfd", Kind.ZSTD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
)


def kind_of(head: bytes) -> Kind:
    """What a file is whose first bytes (`HEAD` of them) are these."""
    if head[257:262] == b"ustar":
        return Kind.TAR
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), Kind.PLAIN)


def member_count(stream: BinaryIO, size: int) -> int:
    """How many members the end record of a zip archive promises, before its directory is read; 65535 means that many or more."""
    stream.seek(max(0, size - 65_557))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(_END_RECORD)
    return struct.unpack_from("<H", tail, at + 10)[0] if 0 <= at <= len(tail) - 22 else 0


def archive_fault(archive: zipfile.ZipFile, packed: int, limits: Limits) -> str | None:
    """Why a zip archive must not be unpacked at all; None when it may.

    Args:
        archive: its directory.
        packed: its size in bytes.
        limits: what it may hold.
    """
    members = archive.infolist()
    if len(members) > limits.members:
        return f"the archive has {len(members)} members, more than {limits.members}; unpack it and import the folder"
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.most(packed):
        return f"the archive of {packed} bytes unpacks to {unpacked}, as a zip bomb does; it was not read"
    if sum(member.compress_size for member in members) > packed:
        return "the members of the archive overlap, as in a zip bomb; it was not read"
    return None


def member_fault(member: zipfile.ZipInfo) -> str | None:
    """Why a member must not be read; None when it may."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/") or not name.isprintable():
        return "the name of the member leads out of the archive or cannot be printed; it was not read"
    if member.flag_bits & _ENCRYPTED:
        return "the member has a password; unpack the archive and import the files"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "the member is a link to another file; it was not read"
    return None


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is the system's or a program's own: `.DS_Store`, `Thumbs.db`, `~$report.xlsx`."""
    return name.startswith((".", "~$")) or name.lower() in _SYSTEM
