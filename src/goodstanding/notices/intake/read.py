"""The way in: bytes or text of any kind to the messages in them, with what could not be read said as problems."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from goodstanding.core.errors import UnreadableInput
from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import compound, limits, mbox, mime, ocr, outlook, pdf
from goodstanding.notices.intake.assemble import message
from goodstanding.notices.intake.charset import to_text
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.message import Headers, Message, Origin

_NO_SIGN: Final = re.compile(r"[\W_]+")
_INK: Final = re.compile(rb"[^\s\0]")
_HEADER_LINE: Final = re.compile(r"([!-9;-~]{1,80}):[ \t]?[^\n]{0,5000}\n(?:[ \t]+[^\n]{0,5000}\n)*")
_TYPED: Final = frozenset(("from", "to", "subject", "date", "reply-to", "sender", "list-id"))
_TRACE: Final = frozenset(
    ("received", "return-path", "mime-version", "message-id", "dkim-signature", "content-type", "delivered-to", "authentication-results")
)
_HTML: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta|p|span)\b", re.I | re.S
)
_LABELS: Final = "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|ämne|konu|件名|主题|from|von|de|da|差出人|发件人"
_LABEL: Final = re.compile(rf"\s{{0,20}}(?:{_LABELS})[ \t]{{0,3}}[:：]", re.I)
_NOTICE, _LEAST = 300, 80  # characters: of a first notice without a label line; of any
_NOTICE_BREAK: Final = re.compile(
    rf"\n[ \t]{{0,8}}(?:={{10,200}}|\*{{10,200}}|#{{10,200}}|~{{10,200}}|-{{10,200}})[ \t]{{0,8}}\n+"
    rf"(?=[ \t]{{0,8}}(?:{_LABELS})[ \t]{{0,3}}[:：])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The messages of one or several files, what could not be read, and how many messages were there more than once."""

    messages: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    duplicates: int = 0


def read(data: bytes) -> Reading:
    """The messages in a file, whatever its kind; the kind is told from the content, never from a name."""
    if len(data) > limits.FILE_BYTES:
        reason = f"the file has {len(data):,} bytes, the limit is {limits.FILE_BYTES:,}; split the mailbox, or save the one message"
        return Reading(problems=(Problem(ProblemKind.UNREADABLE, reason),))
    if _INK.search(data) is None:
        return Reading(problems=(Problem(ProblemKind.UNREADABLE, "the file is empty"),))
    if data.startswith(compound.MAGIC):
        return _outlook(data)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _pdf(data)
    if ocr.is_picture(data):
        return _picture(data)
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")):
        return Reading(problems=(Problem(ProblemKind.UNRECOGNISED, "the file is an archive; unpack it and give the messages in it"),))
    if mbox.is_mbox(data):
        return _mailbox(data)
    if _is_mail(data[:100_000]):
        return _of([mime.read(data)])
    return read_text(to_text(data))


def read_text(text: str) -> Reading:
    """The messages in a text: pasted, saved as HTML, or the source of a mail."""
    problems: tuple[Problem, ...] = ()
    if len(text) > limits.TEXT_CHARS:
        reason = f"the text has {len(text):,} characters; only the first {limits.TEXT_CHARS:,} are read"
        problems, text = (Problem(ProblemKind.UNEXPECTED, reason),), text[: limits.TEXT_CHARS]
    start = text.lstrip("\ufeff\r\n\t ")
    if _is_mail(start[:100_000].encode("utf-8", "replace")):
        raws = [mime.read(start.encode("utf-8", "surrogateescape"))]
    elif _HTML.match(text[:5000]):
        raws = [_page(text)]
    else:
        raws = [RawMessage(Origin.NONE, plain=each) for each in _notices(text)]
    reading = _of(raws)
    return Reading(reading.messages, problems + reading.problems, reading.duplicates)


def combine(readings: Iterable[Reading]) -> Reading:
    """Several files as one: messages that are there more than once are kept once."""
    every = list(readings)
    messages, repeated = _distinct([each for reading in every for each in reading.messages])
    problems = tuple(each for reading in every for each in reading.problems)
    return Reading(messages, problems, repeated + sum(reading.duplicates for reading in every))


def fingerprint(one: Message) -> str:
    """The same for a message and for a copy or forward of it, whatever its lay-out: a hash of its letters and digits."""
    signs = _NO_SIGN.sub("", one.text.folded[one.text.body_start :])
    return hashlib.sha256(signs.encode("utf-8", "replace")).hexdigest()


def _of(raws: Iterable[RawMessage]) -> Reading:
    problems: list[Problem] = []
    messages: list[Message] = []
    for raw in raws:
        problems += raw.problems
        one = message(raw)
        if one.text.text.strip():
            messages.append(one)
        else:
            problems.append(Problem(ProblemKind.UNREADABLE, "the message has no text (a picture, or an attachment alone)"))
    distinct, repeated = _distinct(messages)
    return Reading(distinct, tuple(problems), repeated)


def _distinct(messages: list[Message]) -> tuple[tuple[Message, ...], int]:
    """The first of equal messages. Equal texts with different dates are different messages (a reminder)."""
    if len(messages) < 2:
        return tuple(messages), 0
    kept: list[Message] = []
    dates: dict[str, list[Message]] = {}
    for one in messages:
        known = dates.setdefault(fingerprint(one), [])
        if any(one.date is None or each.date is None or one.date == each.date for each in known):
            continue
        known.append(one)
        kept.append(one)
    return tuple(kept), len(messages) - len(kept)


def _mailbox(data: bytes) -> Reading:
    raws: list[RawMessage] = []
    problems: tuple[Problem, ...] = ()
    for index, each in enumerate(mbox.mails(data)):
        if index >= limits.MESSAGES:
            reason = f"the mailbox holds more than {limits.MESSAGES:,} messages; the rest was not read"
            problems = (Problem(ProblemKind.UNREADABLE, reason),)
            break
        raws.append(mime.read(each))
    reading = _of(raws)
    return Reading(reading.messages, problems + reading.problems, reading.duplicates)


def _outlook(data: bytes) -> Reading:
    try:
        return _of([outlook.read(data)])
    except UnreadableInput as error:
        return Reading(problems=(Problem(ProblemKind.UNREADABLE, str(error)),))


def _pdf(data: bytes) -> Reading:
    found = pdf.read(data)
    return Reading(problems=(found,)) if isinstance(found, Problem) else _of([found])


def _picture(data: bytes) -> Reading:
    found = ocr.text_of([data])
    if isinstance(found, Problem):
        return Reading(problems=(found,))
    note = Problem(ProblemKind.UNEXPECTED, "the text was recognised from a picture and may have faults")
    reading = read_text(found)
    return Reading(reading.messages, (note, *reading.problems), reading.duplicates)


def _page(text: str) -> RawMessage:
    title = re.search(r"<title[^>]{0,200}>([^<]{1,300})</title", text[:100_000], re.I)
    headers = Headers((("Subject", " ".join(title[1].split())),)) if title else Headers()
    return RawMessage(Origin.NONE, headers, html=text)


def _is_mail(data: bytes) -> bool:
    """True when the data begins with mail headers: two known ones, one of them a trace no person types."""
    text = data.lstrip(b"\xef\xbb\xbf\r\n").decode("latin-1").replace("\r\n", "\n")
    names: set[str] = set()
    at = 0
    while (match := _HEADER_LINE.match(text, at)) is not None and len(names) < 60:
        names.add(match[1].lower())
        at = match.end()
    ends_well = text[at : at + 1] in ("\n", "") or len(names) >= 60 or at > 90_000
    return bool(names & _TRACE) and len(names & (_TRACE | _TYPED)) >= 2 and ends_well


def _notices(text: str) -> list[str]:
    """Several notices pasted one after the other, each under a line of signs and a subject or sender line of its own."""
    plain = text.replace("\r\n", "\n")
    pieces = [each for each in _NOTICE_BREAK.split(plain) if each.strip()]
    first_is_notice = bool(pieces) and (_LABEL.match(pieces[0]) is not None or len(pieces[0]) >= _NOTICE)
    return pieces if len(pieces) > 1 and first_is_notice and all(len(each.strip()) >= _LEAST for each in pieces) else [text]
