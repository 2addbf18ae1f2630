"""What the store already has, so that the same file twice changes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Max

from goodstanding.store.orm import Document, SeenFile, Status

NOT_TAKEN = (Status.UNRECOGNISED, Status.UNREADABLE)
_SIGNED: Final = (1 << 63) - 1  # what a database holds; inode numbers and odd dates may be larger


def accounts() -> list[str]:
    """The accounts of the connected store by name."""
    return sorted(set(Document.objects.values_list("account", flat=True)))


def mark(found: os.stat_result) -> tuple[int, int, int]:
    """Size, time of change and inode of a file: while they stay, its content does."""
    return found.st_size, found.st_mtime_ns & _SIGNED, found.st_ino & _SIGNED


@dataclass(slots=True)
class Known:
    """The contents an account has imported, the files they were read from, and the next free document number."""

    hashes: set[str]
    files: dict[str, tuple[int, int, int]]
    last_number: int
    archives: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, account: str, *, again: bool = False) -> Known:
        """Read it from the manifest of the connected store.

        Args:
            account: the seller's own name for the account.
            again: documents that could not be taken before do not count as known, so that they are read again.
        """
        documents = Document.objects.filter(account=account)
        opened: set[str] = set()
        if again:
            opened = set(documents.filter(status__in=NOT_TAKEN).values_list("original", flat=True))
            documents = documents.exclude(status__in=NOT_TAKEN)
        pairs = list(documents.values_list("content_hash", "original"))
        hashes = {content for content, _ in pairs}
        kept = {each for pair in pairs for each in pair} - opened
        rows = SeenFile.objects.filter(account=account).values_list("path", "size", "mtime_ns", "inode", "content_hash")
        files = {path: (size, mtime, inode) for path, size, mtime, inode, content in rows if content in kept}
        last = Document.objects.aggregate(last=Max("number"))["last"] or 0
        return cls(hashes, files, last)

    def unchanged(self, path: str, file_mark: tuple[int, int, int]) -> bool:
        """True when the file lies there exactly as it did when its content was imported; `mark` tells."""
        return self.files.get(path) == file_mark

    def add(self, content_hash: str) -> bool:
        """Note a content; False when the account already has it."""
        if content_hash in self.hashes:
            return False
        self.hashes.add(content_hash)
        return True

    def next_number(self) -> int:
        """The next free document number."""
        self.last_number += 1
        return self.last_number
