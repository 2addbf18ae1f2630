"""PDF files: what the reader makes of the library's answers. The library itself is an extra; with it, a real file is read as well."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import pytest

from goodstanding.core.problem import Problem
from goodstanding.notices.intake import limits, pdf
from goodstanding.notices.intake.read import read


class _Failure(Exception):
    pass


class _Document:
    def __init__(self, data: bytes) -> None:
        if b"broken" in data:
            raise _Failure("no header")
        self.pages = data.partition(b"\n")[2].decode().split("\f")
        self.closed = False

    def __len__(self) -> int:
        return len(self.pages)

    def __getitem__(self, index: int) -> SimpleNamespace:
        return SimpleNamespace(get_textpage=lambda: SimpleNamespace(get_text_range=lambda: self.pages[index]))

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in with the part of the library's interface that is used."""
    stand_in = SimpleNamespace(PdfDocument=_Document, PdfiumError=_Failure)
    monkeypatch.setattr(importlib, "import_module", lambda name: stand_in)


@pytest.mark.usefixtures("library")
def test_pages_become_one_text() -> None:
    (message,) = read(b"%PDF-1.7\nHello Seller,\fPlease reply within 7 days.").messages
    assert message.text.text == "Hello Seller,\nPlease reply within 7 days."


@pytest.mark.usefixtures("library")
def test_a_scan_and_a_broken_file_are_problems() -> None:
    scan, broken = pdf.read(b"%PDF-1.7\n \f "), pdf.read(b"%PDF-1.7\nbroken")
    assert isinstance(scan, Problem)
    assert "scan" in scan.reason
    assert isinstance(broken, Problem)
    assert "cannot be opened" in broken.reason


@pytest.mark.usefixtures("library")
def test_too_many_pages_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_PAGES", 2)
    reading = read(b"%PDF-1.7\none\ftwo\fthree")
    assert "three" not in reading.messages[0].text.text
    assert "3 pages" in reading.problems[0].reason


def test_without_the_library_the_problem_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    assert "goodstanding[pdf]" in read(b"%PDF-1.7\n").problems[0].reason
