"""Text from pictures, by the program tesseract where it is installed. Nothing is sent anywhere; without the program there is no text."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from typing import Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import limits

PROGRAM: Final = "tesseract"
HOW: Final = (
    "to have it read, install the program tesseract with the languages of your notices (Debian: apt install tesseract-ocr "
    "tesseract-ocr-deu; macOS: brew install tesseract tesseract-lang), or copy the text"
)
_LANGUAGES: Final = ("eng", "deu", "fra", "spa", "ita", "jpn", "chi_sim", "por", "nld", "pol", "swe", "tur")
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM")
_SECONDS: Final = 60  # for one page


def is_picture(data: bytes) -> bool:
    """True for a PNG, JPEG, GIF, TIFF, BMP or WebP file."""
    return data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def installed() -> bool:
    """True when the program is there."""
    return shutil.which(PROGRAM) is not None


def text_of(pictures: Iterable[bytes]) -> str | Problem:
    """The text of pictures (any kind of file that the program reads), one below the other, or why there is none.

    Only the first `limits.OCR_PAGES` are read, each for a minute at most.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return Problem(ProblemKind.UNREADABLE, f"a picture has no text in it; {HOW}")
    languages = _chosen(program)
    texts: list[str] = []
    for _, picture in zip(range(limits.OCR_PAGES), pictures, strict=False):
        found = _run([program, "stdin", "stdout", *(["-l", languages] if languages else [])], picture)
        if isinstance(found, Problem):
            return found
        texts.append(found)
    text = "\n".join(texts).strip()
    return text or Problem(ProblemKind.UNREADABLE, "no words were recognised in the picture; copy the text, or give the message itself")


def _chosen(program: str) -> str:
    """The languages of notices that the program has, in its own way of writing; empty for its default."""
    listed = _run([program, "--list-langs"], b"")
    there = set() if isinstance(listed, Problem) else set(listed.split())
    return "+".join(name for name in _LANGUAGES if name in there)


def _run(command: list[str], given: bytes) -> str | Problem:
    try:
        ended = subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Problem(ProblemKind.UNREADABLE, f"{PROGRAM} did not end within {_SECONDS} seconds; copy the text")
    except OSError as error:
        return Problem(ProblemKind.UNREADABLE, f"{PROGRAM} cannot be started: {error.strerror or error}")
    if ended.returncode:
        said = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        return Problem(ProblemKind.UNREADABLE, f"{PROGRAM} cannot read the picture: {said[-1] if said else ended.returncode}")
    return ended.stdout.decode("utf-8", "replace")[: limits.TEXT_CHARS]
