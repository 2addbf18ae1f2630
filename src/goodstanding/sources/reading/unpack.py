"""Opening what lies inside a file: a member of a zip, the content of a gzip, a sheet of a workbook. Names never reach the disk."""

from __future__ import annotations

import gzip
import io
import lzma
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Final, Protocol, cast

from goodstanding.core.errors import UnreadableInput
from goodstanding.sources.reading import sheets

CHUNK: Final = 1 << 20
_IN_MEMORY: Final = 32 << 20


class TooLarge(UnreadableInput):
    """An archive unpacks to more than it may."""


class Step(Protocol):
    """A way into the content of a file. Steps can be pickled."""

    def open(self, outer: BinaryIO) -> BinaryIO:
        """The content as a stream; closing it closes the outer one.

        Raises:
            UnreadableInput: the outer file is damaged; reading the stream may raise it too.
        """


@dataclass(frozen=True, slots=True)
class ZipMember:
    """The member of a zip archive at this place of its directory (names may occur twice)."""

    index: int

    def open(self, outer: BinaryIO) -> BinaryIO:
        """See Step."""
        with ExitStack() as stack:
            stack.callback(outer.close)
            stream = stack.enter_context(seekable(outer))
            with reading_archive():
                archive = stack.enter_context(zipfile.ZipFile(stream))
                inner = archive.open(archive.infolist()[self.index])
            return io.BufferedReader(_Inner(cast(BinaryIO, inner), stack.pop_all().close), CHUNK)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The content of a gzip file, of at most so many bytes."""

    most: int

    def open(self, outer: BinaryIO) -> BinaryIO:
        """See Step."""
        inner = cast(BinaryIO, gzip.GzipFile(fileobj=outer, mode="rb"))
        return io.BufferedReader(_Inner(inner, outer.close, most=self.most), CHUNK)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook as CSV text in UTF-8."""

    index: int

    def open(self, outer: BinaryIO) -> BinaryIO:
        """See Step."""
        with seekable(outer) as stream:
            lines = sheets.lines(sheets.open_workbook(stream), self.index)
        outer.close()
        return io.BufferedReader(_Lines(lines), CHUNK)


def open_steps(path: str, steps: tuple[Step, ...]) -> BinaryIO:
    """A file, or what lies inside it.

    Raises:
        OSError: the file cannot be opened.
        UnreadableInput: it is damaged; reading the stream may raise it too.
    """
    stream: BinaryIO = open(path, "rb")  # noqa: SIM115  # the caller closes it
    for step in steps:
        try:
            stream = step.open(stream)
        except UnreadableInput:
            stream.close()
            raise
    return stream


def seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, or a copy of it that can be searched: archives and workbooks are read from their end."""
    if not isinstance(stream, io.BufferedReader) or not isinstance(stream.raw, _Inner):
        return stream
    copy = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # goes when it is closed or dropped, and has no name
    shutil.copyfileobj(stream, copy, CHUNK)
    copy.seek(0)
    return cast(BinaryIO, copy)


@contextmanager
def reading_archive() -> Iterator[None]:
    """Damage to an archive as UnreadableInput. The decompressors tell it by many kinds of exception."""
    try:
        yield
    except (NotImplementedError, RuntimeError) as error:  # zipfile: an unknown compression method, an encrypted member
        raise UnreadableInput(f"the archive cannot be unpacked ({error}); unpack it and import the files") from error
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, LookupError) as error:
        raise UnreadableInput(f"the archive is damaged or cut off ({str(error) or 'it ends too early'}); download it again") from error


class _Inner(io.RawIOBase):
    """A decompressing stream that tells damage as UnreadableInput and stops at a limit."""

    def __init__(self, stream: BinaryIO, *close: Callable[[], None], most: int | None = None) -> None:
        self._stream = stream
        self._close = close
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # BufferedReader always passes a memoryview
        with reading_archive():
            data = self._stream.read(len(buffer))
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise TooLarge("it unpacks to far more than its size, as a zip bomb does; it was not read")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
            for close in self._close:
                close()
        super().close()


class _Lines(io.RawIOBase):
    """Lines of text as a stream of UTF-8 bytes."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # BufferedReader always passes a memoryview
        while not self._ready:
            line = next(self._lines, None)
            if line is None:
                return 0
            self._ready = line.encode("utf-8")
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count
