"""A document that may be imported, and a file that is not, with the reason."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from blake3 import blake3

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading.unpack import Step, open_steps

_PIECE: Final = 1 << 16  # bytes hashed at a time: they stay in the processor's cache, and in memory that is there already


@dataclass(slots=True)
class Candidate:
    """A document that may be imported. It can be pickled.

    Attributes:
        path: the file it is or lies in.
        member: its place in the file, `report.txt` or `inner.zip!report.txt`; None for the file itself.
        size: bytes of its content.
        mtime_ns: when the file was last changed.
        steps: how to get from the file to the document.
        digest: its content hash where it is known already.
    """

    path: str
    member: str | None
    size: int
    mtime_ns: int
    steps: tuple[Step, ...] = ()
    digest: str = ""

    @classmethod
    def of_file(cls, path: Path | str) -> Candidate:
        """The file itself, even if it is an archive.

        Raises:
            OSError: it is not there.
        """
        found = os.stat(path)
        return cls(os.fspath(path), None, found.st_size, found.st_mtime_ns)

    @property
    def shown(self) -> str:
        """The document's name for people: `reports.zip!june.txt`."""
        return shown_name(self.path, self.member)

    def open(self) -> BinaryIO:
        """The content from its start; may be called again.

        Raises:
            OSError: the file cannot be opened.
            UnreadableInput: the archive is damaged; reading may raise it too.
        """
        return open_steps(self.path, self.steps)

    def content_hash(self) -> str:
        """The BLAKE3 hash of the content in hexadecimal digits; worked out once.

        Raises:
            UnreadableInput: the file can no longer be read.
        """
        if not self.digest:
            hasher = blake3()
            try:
                with open(self.path, "rb", buffering=0) as stream:
                    while chunk := stream.read(_PIECE):
                        hasher.update(chunk)
            except OSError as error:
                raise UnreadableInput(f"it cannot be read: {error.strerror}") from error
            self.digest = hasher.hexdigest()
        return self.digest


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or member that is not imported, and why.

    Attributes:
        path, member: as in `Candidate`.
        problem: the reason, with what to do.
        harmless: True where no report is lost: hidden and system files, a folder that was searched already.
    """

    path: str
    member: str | None
    problem: Problem
    harmless: bool = False

    @property
    def shown(self) -> str:
        """The file's name for people."""
        return shown_name(self.path, self.member)


Found = Candidate | Refusal


def shown_name(path: str, member: str | None) -> str:
    """The name of a file, or of what lies in it, for people; a file name that is no valid text is shown with its bytes in hexadecimal."""
    name = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    return name if member is None else f"{name}!{member}"


def refuse(path: str, member: str | None, reason: str, *, harmless: bool = False) -> Refusal:
    """A refusal for this reason."""
    return Refusal(path, member, Problem(ProblemKind.UNREADABLE, reason), harmless)


def skip(path: str, member: str | None) -> Refusal:
    """The refusal of a hidden or system file."""
    return refuse(path, member, "hidden and system files are skipped; name the file itself to import it", harmless=True)
