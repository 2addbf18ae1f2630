"""Writes small compound files (MS-CFB version 3), so that tests need no foreign .msg file."""

from __future__ import annotations

import struct

from goodstanding.notices.intake.compound import MAGIC

Tree = dict[str, "bytes | Tree"]
_FREE, _END, _FAT_SECTOR, _NO_ENTRY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


class _Writer:
    def __init__(self) -> None:
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.mini = b""
        self.minifat: list[int] = []
        self.entries: list[list[object]] = [["Root Entry", 5, _NO_ENTRY, _NO_ENTRY, _NO_ENTRY, _END, 0]]

    def put(self, data: bytes) -> int:
        """Stores data in whole sectors and gives the first."""
        if not data:
            return _END
        first = len(self.sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        self.sectors += pieces
        self.fat += [*range(first + 1, first + len(pieces)), _END]
        return first

    def put_mini(self, data: bytes) -> int:
        first = len(self.minifat)
        count = max(1, -(-len(data) // 64))
        self.mini += data.ljust(count * 64, b"\0")
        self.minifat += [*range(first + 1, first + count), _END]
        return first

    def add(self, tree: Tree) -> int:
        """Adds entries as a chain of right siblings; gives the first."""
        first = previous = _NO_ENTRY
        for name, content in tree.items():
            index = len(self.entries)
            entry: list[object] = [name, 1, _NO_ENTRY, _NO_ENTRY, _NO_ENTRY, 0, 0]
            self.entries.append(entry)
            if isinstance(content, bytes):
                small = len(content) < 4096
                entry[1], entry[5], entry[6] = 2, (self.put_mini(content) if small else self.put(content)), len(content)
            else:
                entry[4] = self.add(content)
            if previous == _NO_ENTRY:
                first = index
            else:
                self.entries[previous][3] = index
            previous = index
        return first


def write(tree: Tree) -> bytes:
    """The bytes of a compound file with these streams and storages."""
    writer = _Writer()
    writer.entries[0][4] = writer.add(tree)
    writer.entries[0][5], writer.entries[0][6] = writer.put(writer.mini), len(writer.mini)
    directory = writer.put(b"".join(_entry(each) for each in writer.entries))
    minifat = writer.put(b"".join(struct.pack("<I", each) for each in writer.minifat))
    fat_first = len(writer.sectors)
    fat_count = -(-(len(writer.fat) + 8) // 128)
    table = writer.fat + [_FAT_SECTOR] * fat_count
    table += [_FREE] * (fat_count * 128 - len(table))
    writer.sectors += [struct.pack("<128I", *table[at : at + 128]) for at in range(0, len(table), 128)]
    difat = [*range(fat_first, fat_first + fat_count)] + [_FREE] * (109 - fat_count)
    header = MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, fat_count, directory, 0, 4096, minifat, 1, _END, 0, difat[0])
    return header + struct.pack("<108I", *difat[1:]) + b"".join(writer.sectors)


def _entry(fields: list[object]) -> bytes:
    name, kind, left, right, child, start, size = fields
    raw = str(name).encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBB", len(raw) + 2, kind, 1)
        + struct.pack("<III", left, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def prop(number: str, text: str) -> tuple[str, bytes]:
    """A Unicode property of a .msg file as a stream."""
    return f"__substg1.0_{number}001F", text.encode("utf-16-le")


def fixed(*properties: tuple[int, int, int], nested: bool = False) -> bytes:
    """The stream of properties of fixed size: (id, type, value)."""
    return bytes(24 if nested else 32) + b"".join(struct.pack("<IIQ", number << 16 | kind, 6, value) for number, kind, value in properties)
