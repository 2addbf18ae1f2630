"""The text of a PDF. A scanned page is read by the program tesseract where that is installed (see `ocr`)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import limits, ocr
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.message import Origin

_EMPTY = f"the PDF has no text in it (a scan or a picture); {ocr.HOW}, or give the message itself"
_SCALE: Final = 200 / 72  # pixels for a point: 200 dpi, what is needed for letters of 10 points
_PIXELS: Final = 12_000_000  # of one page


def read(data: bytes) -> RawMessage | Problem:
    """The text of the first pages, or why there is none."""
    import pypdfium2 as pdfium  # here: it loads a library of some megabytes

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return Problem(ProblemKind.UNREADABLE, f"the PDF cannot be opened: {error}")
    try:
        count = len(document)
        texts = [document[index].get_textpage().get_text_range() for index in range(min(count, limits.PDF_PAGES))]
        if not "".join(texts).strip() and ocr.installed():
            return _scanned(document, count)
    except pdfium.PdfiumError as error:
        return Problem(ProblemKind.UNREADABLE, f"the PDF's text cannot be read: {error}")
    finally:
        document.close()
    return _from_pages(texts, count)


def _scanned(document: Any, count: int) -> RawMessage | Problem:
    found = ocr.text_of(_pictures(document, count))
    if isinstance(found, Problem):
        return found
    problems = [Problem(ProblemKind.UNEXPECTED, "the PDF is a scan; its text was recognised from the picture and may have faults")]
    if count > limits.OCR_PAGES:
        problems.append(_cut(count, limits.OCR_PAGES))
    return RawMessage(Origin.NONE, plain=found, problems=tuple(problems))


def _pictures(document: Any, count: int) -> Iterator[bytes]:
    """Each page as a grey picture in the format PGM, large pages at a smaller scale."""
    for index in range(count):
        page = document[index]
        width, height = page.get_size()
        scale = min(_SCALE, math.sqrt(_PIXELS / max(1, width * height)))
        yield _grey(page.render(scale=scale, grayscale=True))


def _grey(bitmap: Any) -> bytes:
    """A bitmap without the padding of its lines; of a coloured one the green alone, which is near enough to its brightness."""
    lines, channels = memoryview(bytes(bitmap.buffer)), bitmap.n_channels
    first = 0 if channels == 1 else 1
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rows = b"".join(bytes(lines[start : start + bitmap.width * channels][first::channels]) for start in starts)
    return f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + rows


def _cut(count: int, read_pages: int) -> Problem:
    return Problem(ProblemKind.UNEXPECTED, f"the PDF has {count} pages; only the first {read_pages} were read")


def _from_pages(texts: list[str], count: int) -> RawMessage | Problem:
    text = "\n".join(texts).replace("\ufffe", "")[: limits.TEXT_CHARS]
    if not text.strip():
        return Problem(ProblemKind.UNREADABLE, _EMPTY)
    problems: tuple[Problem, ...] = ()
    if count > limits.PDF_PAGES:
        problems = (_cut(count, limits.PDF_PAGES),)
    return RawMessage(Origin.NONE, plain=text, problems=problems)
