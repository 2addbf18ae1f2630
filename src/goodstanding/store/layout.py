"""Where things lie in the folder of a store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store.

    originals/ab/abcd…      the file as it came, named by its BLAKE3 hash
    segments/TABLE/*.parquet  facts
    digests/TABLE/*.parquet   small summaries of segments, made anew when missing
    staging/                what an unfinished import has written; may be emptied when no import runs
    spill/                  what the query engine could not hold in memory; may be emptied when nothing reads
    manifest.sqlite3        which documents and segments count
    """

    home: Path

    @property
    def manifest(self) -> Path:
        """The SQLite file of the manifest."""
        return self.home / "manifest.sqlite3"

    @property
    def manifest_log(self) -> Path:
        """What was written to the manifest and is not in its file yet."""
        return self.home / "manifest.sqlite3-wal"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.home / "write.lock"

    @property
    def readers(self) -> Path:
        """Shared by the processes that read."""
        return self.home / "read.lock"

    @property
    def migration(self) -> Path:
        """Held while the tables of the manifest are made or changed."""
        return self.home / "migration.lock"

    @property
    def spill(self) -> Path:
        """Where the query engine puts what does not fit into memory, each connection in a folder of its own."""
        return self.home / "spill"

    @property
    def staging(self) -> Path:
        """Unfinished work of an import."""
        return self.home / "staging"

    def original(self, content_hash: str) -> Path:
        """Where the file with this hash is kept."""
        return self.home / "originals" / content_hash[:2] / content_hash

    def segment(self, table: str, name: str) -> Path:
        """Where the segment of this name lies."""
        return self.home / "segments" / table / name

    def digest(self, table: str, name: str) -> Path:
        """Where the digest of a segment lies; it may be missing and is then made anew."""
        return self.home / "digests" / table / name

    def create(self) -> None:
        """Make the folders; nothing happens when they are there."""
        for name in ("originals", "segments", "digests", "staging", "spill"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
