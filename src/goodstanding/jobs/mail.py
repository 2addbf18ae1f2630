"""Is this mail really Amazon's? Every message of a file with its verdict, nothing fetched and nothing kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem
from goodstanding.notices.genuine.judge import verdict
from goodstanding.notices.genuine.texts import Tongue, reason_text, standing_text, step_text
from goodstanding.notices.intake.limits import FILE_BYTES
from goodstanding.notices.intake.read import combine, read
from goodstanding.notices.mask import mask
from goodstanding.notices.message import Message
from goodstanding.notices.model import Reason, Standing, Verdict

_QUOTED = 160  # characters around what a reason points at


@dataclass(frozen=True, slots=True)
class SaidReason:
    """A reason in words, the stretch of the message it rests on (masked, empty where it rests on a header), and the header."""

    text: str
    weight: str
    quote: str
    header: str


@dataclass(frozen=True, slots=True)
class MailVerdict:
    """One message: who it says it is from, whether it is Amazon's, why, and what to do."""

    subject: str
    sender: str
    date: str
    standing: Standing
    said: str
    reasons: tuple[SaidReason, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MailResult:
    """All messages of the files given, and what of them could not be read."""

    messages: tuple[MailVerdict, ...]
    problems: tuple[Problem, ...]
    duplicates: int = 0


def judge_files(paths: Sequence[Path], tongue: Tongue = "en") -> MailResult:
    """Judge every message in these files (folders are searched).

    Raises:
        UnreadableInput: a path is not there, or nothing in the files is a message.
    """
    return judge_bytes([bytes_of(path) for given in paths for path in files_in(given)], tongue)


def judge_bytes(contents: Sequence[bytes], tongue: Tongue = "en") -> MailResult:
    """Judge every message in these contents: mails, mailboxes, saved pages, pasted texts.

    Raises:
        UnreadableInput: nothing in them is a message.
    """
    reading = combine(read(content) for content in contents)
    if not reading.messages:
        why = "; ".join(problem.reason for problem in reading.problems) or "nothing was given"
        raise UnreadableInput(f"there is no message to judge: {why}")
    return MailResult(tuple(judged(message, tongue) for message in reading.messages), reading.problems, reading.duplicates)


def files_in(path: Path) -> list[Path]:
    """A file itself, or every file in a folder by name, hidden ones left out.

    Raises:
        UnreadableInput: there is no such path.
    """
    if not path.exists():
        raise UnreadableInput(f"there is no {path}; name a file that exists, or - for the standard input")
    return [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))


def bytes_of(path: Path) -> bytes:
    """What a file holds, up to one byte more than the most that is read of a message file."""
    with path.open("rb") as stream:
        return stream.read(FILE_BYTES + 1)


def judged(message: Message, tongue: Tongue = "en", found: Verdict | None = None) -> MailVerdict:
    """One message with its verdict in words; `found` where it was judged already."""
    found = found or verdict(message)
    return MailVerdict(
        subject=mask(message.subject).text,
        sender=sender_text(message),
        date=message.date.isoformat() if message.date else "",
        standing=found.standing,
        said=standing_text(found.standing, tongue),
        reasons=tuple(_said(message, reason, tongue) for reason in found.reasons),
        steps=tuple(step_text(step, message, tongue) for step in found.steps),
    )


def sender_text(message: Message) -> str:
    """`Name <address>`, as far as they are told."""
    sender = message.sender
    if sender is None:
        return ""
    return f"{sender.name} <{sender.address}>".strip() if sender.address else sender.name


def _said(message: Message, reason: Reason, tongue: Tongue) -> SaidReason:
    quote = "" if reason.span is None else mask(reason.span.of(message.text.text)[:_QUOTED]).text
    return SaidReason(reason_text(reason, tongue), reason.weight.value, " ".join(quote.split()), reason.header)
