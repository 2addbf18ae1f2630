"""Pictures: read by a program beside this one where it is installed, and said to have no text where not. The program is a stand-in."""

from __future__ import annotations

import stat
from pathlib import Path
from types import SimpleNamespace

import pytest

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import limits, ocr, pdf
from goodstanding.notices.intake.read import read
from tests.notices.intake.made_pdf import pdf_of

PNG = b"\x89PNG\r\n\x1a\n"
SCRIPT = """#!/bin/sh
if [ "$1" = "--list-langs" ]; then printf 'List of available languages:\\neng\\nosd\\nchi_sim\\n'; exit 0; fi
cat > "{seen}"
printf '%s\\n' "$*" > "{seen}.arguments"
{does}
"""


@pytest.fixture
def seen(tmp_path: Path) -> Path:
    """Where the program puts what it was given."""
    return tmp_path / "given"


def install(monkeypatch: pytest.MonkeyPatch, seen: Path, does: str = "printf 'Your listing B0MADEUP01 was removed.\\n'") -> None:
    """Put a program on the path that answers so."""
    program = seen.parent / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(SCRIPT.format(seen=seen, does=does))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No program at all."""
    monkeypatch.setenv("PATH", str(tmp_path))


def test_a_picture_is_read_in_the_languages_that_the_program_has(monkeypatch: pytest.MonkeyPatch, seen: Path) -> None:
    install(monkeypatch, seen)
    reading = read(PNG + b"dots")
    assert reading.messages[0].text.text == "Your listing B0MADEUP01 was removed."
    assert [problem.kind for problem in reading.problems] == [ProblemKind.UNEXPECTED]
    assert seen.read_bytes() == PNG + b"dots"
    assert Path(f"{seen}.arguments").read_text() == "stdin stdout -l eng+chi_sim\n"


@pytest.mark.usefixtures("absent")
def test_without_the_program_it_is_said_how_to_get_it() -> None:
    [problem] = read(PNG).problems
    assert "install the program tesseract" in problem.reason


@pytest.mark.parametrize(("does", "reason"), [("echo 'bad image' >&2; exit 1", "bad image"), ("true", "no words were recognised")])
def test_what_the_program_cannot_read_is_a_problem(monkeypatch: pytest.MonkeyPatch, seen: Path, does: str, reason: str) -> None:
    install(monkeypatch, seen, does)
    found = ocr.text_of([PNG])
    assert isinstance(found, Problem)
    assert reason in found.reason


def test_a_program_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch, seen: Path) -> None:
    install(monkeypatch, seen, "exec sleep 30")
    monkeypatch.setattr(ocr, "_SECONDS", 0.2)
    found = ocr.text_of([PNG])
    assert isinstance(found, Problem)
    assert "did not end" in found.reason


@pytest.mark.parametrize("start", [PNG, b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\x00", b"RIFF\x00\x00\x00\x00WEBPVP8 "])
def test_pictures_are_told_by_their_first_bytes(start: bytes) -> None:
    assert ocr.is_picture(start)


@pytest.mark.parametrize("start", [b"%PDF-1.7", b"From: a@b.example", b"RIFF\x00\x00\x00\x00WAVE", b""])
def test_other_files_are_no_pictures(start: bytes) -> None:
    assert not ocr.is_picture(start)


def test_a_scanned_pdf_is_drawn_and_read(monkeypatch: pytest.MonkeyPatch, seen: Path) -> None:
    install(monkeypatch, seen)
    reading = read(pdf_of(["", ""]))
    assert reading.messages[0].text.text.count("B0MADEUP01") == 2
    head, dots = seen.read_bytes().split(b" 255\n", 1)
    assert head == b"P5 1653 2339"  # A4 at 200 dots an inch
    assert (len(dots), set(dots)) == (1653 * 2339, {0x80, 0xFF})  # the grey dot on white


def test_of_many_scanned_pages_the_first_are_read_and_that_is_said(monkeypatch: pytest.MonkeyPatch, seen: Path) -> None:
    install(monkeypatch, seen)
    monkeypatch.setattr(limits, "OCR_PAGES", 1)
    assert any("2 pages" in problem.reason for problem in read(pdf_of(["", ""])).problems)


@pytest.mark.usefixtures("absent")
def test_a_scanned_pdf_without_the_program_says_how_to_get_it() -> None:
    found = pdf.read(pdf_of([""]))
    assert isinstance(found, Problem)
    assert "no text in it" in found.reason
    assert "install the program tesseract" in found.reason


def test_of_a_coloured_bitmap_one_colour_is_taken() -> None:
    bitmap = SimpleNamespace(width=2, height=1, stride=8, n_channels=3, buffer=b"bgrBGR..")
    assert pdf._grey(bitmap) == b"P5 2 1 255\ngG"
