"""In which charset is this document written? Decided from all of its bytes; no character is ever replaced.

In this order: a byte-order mark; UTF-16 without one (every second byte is zero); UTF-8 where the whole content is valid; and else what
Amazon's old European (CP1252) and Japanese (cp932, declared as windows-31J) files are in, by evidence. What fits two is refused.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from goodstanding.core.marketplace import Marketplace
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.reading.charset_evidence import JapaneseEvidence, WesternEvidence, other_reading

Source = Path | bytes | Callable[[], BinaryIO]

CHUNK: Final = 1 << 20
_PIECE: Final = 1 << 16  # bytes looked at at a time: they stay in the processor's cache, and in memory that is there already
LONGEST_LINE: Final = 8 << 20
_ZEROS: Final = 0.3  # not money: share of zero bytes at one parity that makes a text UTF-16

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Encoding:
    """A charset by its Python name, and the length of the byte-order mark before the text."""

    name: str
    bom: int = 0


def decide(source: Source, store: Marketplace | None = None) -> Encoding | Problem:
    """The charset of a document, or why it has none that is sure. Reads all of it, in constant memory.

    Args:
        source: a path, the bytes, or a function that opens them; opened a few times.
        store: the seller's store, where it is known; asked only when two charsets fit.

    Returns:
        The charset; or a problem: UNDECIDABLE, or UNREADABLE where a line is longer than 8 MiB.
    """
    try:
        return _decide(_Document(source), store)
    except _LineTooLong:
        reason = f"a line is longer than {LONGEST_LINE >> 20} MiB, so this is no report; check the download"
        return Problem(ProblemKind.UNREADABLE, reason)


def _decide(document: _Document, store: Marketplace | None) -> Encoding | Problem:
    if document.head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return _undecidable("the text is in UTF-32, which no report is; save it as UTF-8")
    for mark, name in _MARKS:
        if document.head.startswith(mark):
            return _as_marked(document, Encoding(name, len(mark)))
    if b"\0" in document.head:
        return _without_mark(document)
    return Encoding("utf-8") if document.invalid_at(Encoding("utf-8")) is None else _by_evidence(document, store)


def open_utf8(source: Source, encoding: Encoding) -> BinaryIO:
    """The document as a stream of UTF-8 bytes without a byte-order mark, in constant memory.

    Reading raises UnicodeDecodeError where the document is not in that charset after all.
    """
    stream = _open(source)
    stream.read(encoding.bom)
    if encoding.name == "utf-8":
        return stream
    return io.BufferedReader(_Transcoding(stream, encoding.name), CHUNK)


class _Transcoding(io.RawIOBase):
    """A stream in some charset, read as UTF-8."""

    def __init__(self, stream: BinaryIO, charset: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(charset)("strict")
        self._ready = memoryview(b"")
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # BufferedReader always passes a memoryview
        while not self._ready and not self._ended:
            data = self._stream.read(CHUNK)
            self._ended = not data
            self._ready = memoryview(self._decoder.decode(data, final=self._ended).encode("utf-8"))
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()


def _open(source: Source) -> BinaryIO:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    return source.open("rb") if isinstance(source, Path) else source()


class _LineTooLong(Exception):
    """A line is longer than any report's."""


class _Document:
    """A document that is read again and again, with an eye on the length of its lines."""

    def __init__(self, source: Source) -> None:
        self._source = source
        with _open(source) as stream:
            self.head = stream.read(CHUNK)

    def chunks(self, skip: int = 0) -> Iterator[bytes]:
        """The bytes behind the first few; raises _LineTooLong."""
        length = 0
        with _open(self._source) as stream:
            stream.read(skip)
            while chunk := stream.read(_PIECE):
                end = chunk.find(b"\n")
                length += len(chunk) if end < 0 else end
                if length > LONGEST_LINE:
                    raise _LineTooLong
                if end >= 0:
                    length = len(chunk) - 1 - chunk.rfind(b"\n")
                yield chunk

    def invalid_at(self, encoding: Encoding) -> int | None:
        """About the byte at which the document stops being valid in that charset; None when all of it is."""
        decoder = codecs.getincrementaldecoder(encoding.name)("strict")
        done = encoding.bom
        pending = False
        try:
            for chunk in self.chunks(encoding.bom):
                if pending or encoding.name != "utf-8" or not chunk.isascii():
                    decoder.decode(chunk)
                    pending = bool(decoder.getstate()[0])
                done += len(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            return done + error.start
        return None


def _as_marked(document: _Document, encoding: Encoding) -> Encoding | Problem:
    at = document.invalid_at(encoding)
    if at is None:
        return encoding
    return _undecidable(
        f"the text says it is {encoding.name} but is not, near byte {at}: two files may have been joined; download it again"
    )


def _without_mark(document: _Document) -> Encoding | Problem:
    """UTF-16 without a byte-order mark has a zero in every second byte of plain text; anything else with zeros is no text."""
    head = document.head
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros, others = head[first::2].count(0), head[1 - first :: 2].count(0)
        if zeros > _ZEROS * len(head) / 2 and not others and document.invalid_at(Encoding(name)) is None:
            return Encoding(name)
    return _undecidable(
        "the document holds zero bytes, so it is no text; if it is a spreadsheet or an archive, save it as CSV or unpack it"
    )


def _by_evidence(document: _Document, store: Marketplace | None) -> Encoding | Problem:
    western, japanese = WesternEvidence(), JapaneseEvidence()
    for chunk in document.chunks():
        if b"\0" in chunk:
            return _undecidable("the document holds zero bytes, so it is no text")
        western.add(chunk)
        japanese.add(chunk)
    name = _likelier(western, japanese, store)
    if name is None:
        return _undecidable("the text is not UTF-8, and neither CP1252 nor cp932 (Japanese) for sure; open it and save it as UTF-8")
    if name == "cp1252" and (other := other_reading(western.high_bytes, store)):
        return _undecidable(f"the text may be CP1252 or {other}, which differ in its letters; open it and save it as UTF-8")
    return Encoding(name)


def _likelier(western: WesternEvidence, japanese: JapaneseEvidence, store: Marketplace | None) -> str | None:
    if western.fits() != japanese.fits():
        return "cp1252" if western.fits() else "cp932"
    if not western.fits():
        return "cp932" if western.is_impossible() and japanese.fits_alone() else None
    if store is not None:
        return "cp932" if store.code == "JP" else "cp1252"
    return "cp1252" if western.is_within_words() and not japanese.has_kana() else None


def _undecidable(reason: str) -> Problem:
    return Problem(ProblemKind.UNDECIDABLE, reason)
