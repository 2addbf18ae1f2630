"""The documents inside one file: the file itself, the members of an archive, the sheets of a workbook."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from blake3 import blake3

from goodstanding.core.errors import UnreadableInput
from goodstanding.sources.reading import sheets
from goodstanding.sources.reading.archives import HEAD, Kind, Limits, archive_fault, is_hidden, kind_of, member_count, member_fault
from goodstanding.sources.reading.candidates import Candidate, Found, Refusal, refuse, skip
from goodstanding.sources.reading.unpack import CHUNK, Sheet, Step, TooLarge, Unpacked, ZipMember, open_steps, reading_archive, seekable

_NESTED: Final = 1  # archives within an archive
_WORKBOOK: Final = "xl/workbook.xml"
_OFFICE: Final = frozenset({"[Content_Types].xml", "META-INF/manifest.xml", "xl/workbook.bin"})

Steps = tuple[Step, ...]


def documents(path: str, size: int, mtime_ns: int, limits: Limits) -> Iterator[Found]:
    """Every document inside a file, or why it or a part of it is refused.

    Raises:
        OSError: the file cannot be opened.
    """
    try:
        yield from _Search(path, mtime_ns, limits, limits.total).inside("", (), size)
    except TooLarge as error:
        yield refuse(path, None, str(error))


@dataclass(slots=True)
class _Search:
    """The search of one file; `left` is how many bytes it may still unpack to."""

    path: str
    mtime_ns: int
    limits: Limits
    left: int
    labels: set[str] = field(default_factory=set)

    def inside(self, label: str, steps: Steps, size: int) -> Iterator[Found]:
        """The document or documents at a place that holds so many bytes."""
        try:
            with open_steps(self.path, steps) as stream:
                kind = kind_of(stream.read(HEAD))
            if kind is Kind.PLAIN:
                yield self._document(label, steps, size)
            elif kind is Kind.ZIP:
                yield from self._zip(label, steps, size)
            elif kind is Kind.GZIP:
                yield from self._gzip(label, steps, size)
            else:
                yield self._refuse(label, f"it is a {kind}, which cannot be read; unpack it, or save it as CSV, and import that")
        except TooLarge:
            raise
        except UnreadableInput as error:
            yield self._refuse(label, str(error))

    def _document(self, label: str, steps: Steps, size: int) -> Candidate:
        """The document itself; one inside an archive is read once, so that damage shows now."""
        if not steps:
            return Candidate(self.path, None, size, self.mtime_ns)
        digest, length = self._read(steps)
        return Candidate(self.path, self._unique(label), length, self.mtime_ns, steps, digest)

    def _read(self, steps: Steps) -> tuple[str, int]:
        hasher, length = blake3(), 0
        with open_steps(self.path, steps) as stream:
            while chunk := stream.read(CHUNK):
                hasher.update(chunk)
                length += len(chunk)
        return hasher.hexdigest(), length

    def _gzip(self, label: str, steps: Steps, size: int) -> Iterator[Found]:
        if len(steps) > _NESTED:
            yield self._refuse(label, _TOO_DEEP)
            return
        inner = (*steps, Unpacked(min(self.limits.most(size), self.left)))
        _, length = self._read(inner)
        self._spend(length)
        yield from self.inside(_joined(label, "unpacked"), inner, length)

    def _zip(self, label: str, steps: Steps, size: int) -> Iterator[Found]:
        with open_steps(self.path, steps) as outer, seekable(outer) as stream:
            if member_count(stream, size) > self.limits.members:
                raise UnreadableInput(f"the archive has more than {self.limits.members} members; unpack it and import the folder")
            with reading_archive():
                archive = zipfile.ZipFile(stream)
            with archive:
                names = set(archive.namelist())
                fault = archive_fault(archive, size, self.limits) or _office_fault(names)
                if fault:
                    raise UnreadableInput(fault)
                self._spend(sum(member.file_size for member in archive.infolist()))
                if _WORKBOOK in names:
                    yield from self._workbook(label, steps, archive, stream)
                elif len(steps) > _NESTED:
                    yield self._refuse(label, _TOO_DEEP)
                else:
                    yield from self._members(label, steps, archive)

    def _members(self, label: str, steps: Steps, archive: zipfile.ZipFile) -> Iterator[Found]:
        for index, member in enumerate(archive.infolist()):
            name = _joined(label, member.filename)
            fault = member_fault(member)
            if member.is_dir() and not fault:
                continue
            if any(map(is_hidden, member.filename.split("/"))) and not fault:
                yield skip(self.path, name)
            elif fault:
                yield self._refuse(name.encode("unicode_escape").decode() if not name.isprintable() else name, fault)
            else:
                yield from self.inside(name, (*steps, ZipMember(index)), member.file_size)

    def _workbook(self, label: str, steps: Steps, archive: zipfile.ZipFile, stream: BinaryIO) -> Iterator[Found]:
        self._check_sheets(archive)
        stream.seek(0)
        names = sheets.sheet_names(sheets.open_workbook(stream))
        for index, name in names:
            found = self._document(_joined(label, name), (*steps, Sheet(index)), 0)
            if found.size or len(names) == 1:
                yield found

    def _check_sheets(self, archive: zipfile.ZipFile) -> None:
        if sum(member.file_size for member in archive.infolist()) > self.limits.workbook:
            raise UnreadableInput("the workbook is larger than a report; save the report as CSV")
        for member in archive.infolist():
            if not member.filename.startswith("xl/worksheets/") or not member.filename.endswith(".xml"):
                continue
            with reading_archive(), archive.open(member) as xml:
                fault = sheets.fault_in_sheet(xml, self.limits.cells)
            if fault:
                raise UnreadableInput(fault)

    def _spend(self, length: int) -> None:
        self.left -= length
        if self.left < 0:
            raise TooLarge(f"it unpacks to more than {self.limits.total} bytes, as a zip bomb does; the rest was not read")

    def _unique(self, label: str) -> str:
        """The label, or the label with a number where the archive has the name already."""
        name, number = label, 2
        while name in self.labels:
            name, number = f"{label}#{number}", number + 1
        self.labels.add(name)
        return name

    def _refuse(self, label: str, reason: str) -> Refusal:
        return refuse(self.path, label or None, reason)


_TOO_DEEP: Final = "it is an archive in an archive in an archive; unpack it and import the folder"


def _joined(label: str, name: str) -> str:
    return f"{label}!{name}" if label else name


def _office_fault(names: set[str]) -> str | None:
    """Other documents are archives too, but hold no tables that can be read."""
    if _WORKBOOK not in names and names & _OFFICE:
        return "it is an office document, not a report; if it holds a table, save that as CSV"
    return None
