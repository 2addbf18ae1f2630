"""Compound files (MS-CFB), the container of Outlook's .msg: streams by path. Reading is bounded by the file's own size.

Source: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb (sector chains, directory, mini stream).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from goodstanding.core.errors import UnreadableInput

MAGIC: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_NONE: Final = 0xFFFFFFFA  # this and all larger sector numbers mean "no sector"
_STREAM, _STORAGE, _ROOT = 2, 1, 5
_ENTRY: Final = 128
_DEPTH: Final = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams of a compound file.

    Raises:
        UnreadableInput: the file is no compound file or its tables are damaged.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(MAGIC):
            raise UnreadableInput("not a compound file: the first eight bytes differ")
        self._data = data
        self._size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
        self._mini_size = 1 << min(struct.unpack_from("<H", data, 32)[0], 12)
        self._cutoff: int = struct.unpack_from("<I", data, 56)[0]
        if self._size < 512:
            raise UnreadableInput("damaged compound file: sectors are smaller than 512 bytes")
        self._fat = self._sector_numbers(self._fat_sectors())
        directory, minifat = struct.unpack_from("<I", data, 48)[0], struct.unpack_from("<I", data, 60)[0]
        self._entries = self._directory(self._chained(directory))
        self._minifat = self._numbers(self._chained(minifat))
        root = self._entries[0] if self._entries else None
        self._mini = self._chained(root.start)[: root.size] if root else b""
        self.streams = self._paths()

    def read(self, *path: str) -> bytes:
        """The bytes of a stream, empty when there is none of that path."""
        index = self.streams.get(path)
        if index is None:
            return b""
        entry = self._entries[index]
        if entry.size >= self._cutoff:
            return self._chained(entry.start)[: entry.size]
        pieces, sector, left = [], entry.start, len(self._minifat)
        while sector < _NONE and sector < len(self._minifat) and left > 0:
            pieces.append(self._mini[sector * self._mini_size : (sector + 1) * self._mini_size])
            sector, left = self._minifat[sector], left - 1
        return b"".join(pieces)[: entry.size]

    def _sector(self, number: int) -> bytes:
        return self._data[(number + 1) * self._size : (number + 2) * self._size]

    def _fat_sectors(self) -> list[int]:
        """The sectors that hold the allocation table: 109 named in the header, the rest in a chain of their own."""
        numbers = [each for each in struct.unpack_from("<109I", self._data, 76) if each < _NONE]
        sector: int = struct.unpack_from("<I", self._data, 68)[0]
        left = len(self._data) // self._size
        while sector < _NONE and left > 0:
            held = self._numbers(self._sector(sector))
            if not held:
                break
            numbers += [each for each in held[:-1] if each < _NONE]
            sector, left = held[-1], left - 1
        return numbers

    def _sector_numbers(self, sectors: list[int]) -> list[int]:
        most = len(self._data) // self._size + 1
        return self._numbers(b"".join(self._sector(each) for each in sectors[:most]))

    @staticmethod
    def _numbers(data: bytes) -> list[int]:
        count = len(data) // 4
        return list(struct.unpack_from(f"<{count}I", data))

    def _chained(self, sector: int) -> bytes:
        pieces, left = [], len(self._fat)
        while sector < _NONE and sector < len(self._fat) and left > 0:
            pieces.append(self._sector(sector))
            sector, left = self._fat[sector], left - 1
        return b"".join(pieces)

    @staticmethod
    def _directory(data: bytes) -> list[_Entry]:
        entries = []
        for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
            length = min(struct.unpack_from("<H", data, at + 64)[0], 64)
            name = data[at : at + max(0, length - 2)].decode("utf-16-le", "replace")
            left, right, child = struct.unpack_from("<3I", data, at + 68)
            start, size = struct.unpack_from("<2I", data, at + 116)
            entries.append(_Entry(name, data[at + 66], left, right, child, start, size))
        return entries

    def _paths(self) -> dict[tuple[str, ...], int]:
        """Every stream's path; the trees of siblings are walked without recursion, and each entry once."""
        found: dict[tuple[str, ...], int] = {}
        seen: set[int] = set()
        waiting: list[tuple[int, tuple[str, ...]]] = [(self._entries[0].child, ())] if self._entries else []
        while waiting:
            index, folder = waiting.pop()
            if index >= len(self._entries) or index in seen or len(folder) > _DEPTH:
                continue
            seen.add(index)
            entry = self._entries[index]
            waiting += [(entry.left, folder), (entry.right, folder)]
            if entry.kind == _STREAM:
                found[(*folder, entry.name)] = index
            elif entry.kind == _STORAGE:
                waiting.append((entry.child, (*folder, entry.name)))
        return found
