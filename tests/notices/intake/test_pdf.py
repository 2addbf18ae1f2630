"""PDF files: their text, and what is said where there is none."""

from __future__ import annotations

import pytest

from goodstanding.core.problem import Problem
from goodstanding.notices.intake import limits, pdf
from goodstanding.notices.intake.read import read
from tests.notices.intake.made_pdf import pdf_of


def test_pages_become_one_text() -> None:
    (message,) = read(pdf_of(["Hello Seller,\nyour listing was removed.", "Please reply within 7 days."])).messages
    assert message.text.text == "Hello Seller, your listing was removed.\nPlease reply within 7 days."  # broken lines are joined


def test_a_broken_file_is_a_problem() -> None:
    whole = pdf_of(["Please reply within 7 days."])
    for damaged in (b"%PDF-1.7\nbroken", b"%PDF-1.7", whole[: len(whole) // 5]):
        found = pdf.read(damaged)
        assert isinstance(found, Problem)
        assert "cannot be opened" in found.reason


def test_a_locked_file_is_a_problem() -> None:
    lock = b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (%b) /U (%b) /P -4 >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32)
    found = pdf.read(pdf_of(["Please reply within 7 days."]).replace(b"/Root 1 0 R", lock))
    assert isinstance(found, Problem)
    assert "password" in found.reason.lower()


def test_too_many_pages_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_PAGES", 2)
    reading = read(pdf_of(["one", "two", "three"]))
    assert "three" not in reading.messages[0].text.text
    assert "3 pages" in reading.problems[0].reason
