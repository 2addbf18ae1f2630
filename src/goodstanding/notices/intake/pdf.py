"""The text of a PDF. Needs the extra `pdf`; a scanned page has no text and says so."""

from __future__ import annotations

import importlib

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import limits
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.message import Origin

_MISSING = "reading a PDF needs the extra 'pdf': pip install 'goodstanding[pdf]'; or copy the text and give it on standard input"
_EMPTY = "the PDF has no text in it (a scan or a picture); copy the text, or give the message itself"


def read(data: bytes) -> RawMessage | Problem:
    """The text of the first pages, or why there is none."""
    try:
        pdfium = importlib.import_module("pypdfium2")
    except ImportError:
        return Problem(ProblemKind.UNREADABLE, _MISSING)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return Problem(ProblemKind.UNREADABLE, f"the PDF cannot be opened: {error}")
    try:
        count = len(document)
        texts = [document[index].get_textpage().get_text_range() for index in range(min(count, limits.PDF_PAGES))]
    except pdfium.PdfiumError as error:
        return Problem(ProblemKind.UNREADABLE, f"the PDF's text cannot be read: {error}")
    finally:
        document.close()
    return _from_pages(texts, count)


def _from_pages(texts: list[str], count: int) -> RawMessage | Problem:
    text = "\n".join(texts).replace("\ufffe", "")[: limits.TEXT_CHARS]
    if not text.strip():
        return Problem(ProblemKind.UNREADABLE, _EMPTY)
    problems: tuple[Problem, ...] = ()
    if count > limits.PDF_PAGES:
        problems = (Problem(ProblemKind.UNEXPECTED, f"the PDF has {count} pages; only the first {limits.PDF_PAGES} were read"),)
    return RawMessage(Origin.NONE, plain=text, problems=problems)
