"""Internet mail (.eml): headers, readable bodies, attachments, mails attached as mails. Broken MIME gives what can be read.

Long runs of base64 are left out before parsing, so that a mail of 50 MB costs what its text costs; a zip among them is looked into first.
"""

from __future__ import annotations

import base64
import binascii
import email.errors
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email.generator import BytesGenerator
from email.header import decode_header
from email.message import Message as Mail
from email.parser import BytesParser
from email.policy import compat32
from typing import Final

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.notices.intake import limits
from goodstanding.notices.intake.archive import names
from goodstanding.notices.intake.charset import to_text
from goodstanding.notices.intake.raw import RawMessage
from goodstanding.notices.message import Attachment, Headers, Origin

_LONG_BASE64: Final = re.compile(rb"(?<=\n)(?:[A-Za-z0-9+/]{60,998}+\r?\n){400,}+(?:[A-Za-z0-9+/=]{1,998}+\r?\n)?")
_CONTAINER: Final = re.compile(rb"boundary[ \t]{0,5}=|message/rfc822", re.I)
_CONTAINERS: Final = 100
_ENCODED: Final = re.compile(r"=\?[\w.*-]{1,40}\?[bqBQ]\?[^?]{0,2000}\?=(?:[ \t]{0,20}=\?[\w.*-]{1,40}\?[bqBQ]\?[^?]{0,2000}\?=){0,100}")
_FOLD: Final = re.compile(r"[\r\n]+[ \t]*")
_PLACEHOLDER: Final = b"R09PRFNUQU5ESU5H"
_MARKED: Final = re.compile(rb"(" + _PLACEHOLDER + rb"[0-9]{8})\n")


def read(data: bytes) -> RawMessage:
    """One mail from its bytes. What had to be left out is said in `problems`."""
    lighter, blobs = _without_blobs(data)
    problems: list[Problem] = []
    if len(_CONTAINER.findall(lighter)) > _CONTAINERS:
        reason = f"the mail has more than {_CONTAINERS} parts that hold parts; only its first text is read"
        problems.append(Problem(ProblemKind.UNEXPECTED, reason))
        lighter = _first_text_only(lighter)
    if len(lighter) > limits.READABLE_BYTES:
        reason = f"the mail is {len(lighter):,} bytes long without its attachments; only the first {limits.READABLE_BYTES:,} are read"
        problems.append(Problem(ProblemKind.UNEXPECTED, reason))
        lighter = lighter[: limits.READABLE_BYTES]
    mail = BytesParser(policy=compat32).parsebytes(lighter)
    return _from_mail(mail, blobs, raw=data, problems=problems)


def _without_blobs(data: bytes) -> tuple[bytes, list[bytes]]:
    """The mail with every long base64 run replaced by a short mark, and these runs."""
    if len(data) < 40_000:
        return data, []
    blobs: list[bytes] = []

    def mark(match: re.Match[bytes]) -> bytes:
        blobs.append(match.group())
        return _PLACEHOLDER + b"%08d\n" % (len(blobs) - 1)

    return _LONG_BASE64.sub(mark, data), blobs


def _first_text_only(data: bytes) -> bytes:
    """The headers without their content type, and the start of the body: enough to show, nothing to nest."""
    head, found, body = data.partition(b"\n\n")
    if not found:
        head, _, body = data.partition(b"\r\n\r\n")
    lines = [line for line in head.splitlines() if not line.lower().startswith((b"content-", b"mime-", b"\t", b" "))]
    return b"\n".join(lines[: limits.HEADER_LINES]) + b"\n\n" + body[: limits.TEXT_CHARS]


def _from_mail(mail: Mail, blobs: list[bytes], *, raw: bytes, problems: list[Problem]) -> RawMessage:
    bodies: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    attachments: list[Attachment] = []
    attached: list[RawMessage] = []
    for index, part in enumerate(_leaves(mail)):
        if index >= limits.PARTS:
            problems.append(Problem(ProblemKind.UNEXPECTED, f"the mail has more than {limits.PARTS} parts; the rest was not read"))
            break
        media_type = _media_type(part)
        if media_type == "message/rfc822":
            attached.append(_attached(part, blobs))
        elif media_type in bodies and not _is_file(part):
            bodies[media_type].append(_text_of(part, blobs))
        elif len(attachments) < limits.ATTACHMENTS:
            attachments.append(_attachment(part, media_type, blobs))
    return RawMessage(
        origin=Origin.TRANSPORT,
        headers=headers_of(mail),
        plain="\n".join(bodies["text/plain"])[: limits.TEXT_CHARS],
        html="\n".join(bodies["text/html"])[: limits.TEXT_CHARS],
        attachments=tuple(attachments),
        attached=tuple(attached),
        raw=raw,
        problems=tuple(problems),
    )


def _leaves(mail: Mail) -> Iterator[Mail]:
    """The parts that hold content; an attached mail counts as one, and nesting is walked without recursion."""
    waiting: list[Mail] = [mail]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(inner, list):
            waiting.extend(each for each in reversed(inner) if isinstance(each, Mail))
        else:
            yield part


def _attached(part: Mail, blobs: list[bytes]) -> RawMessage:
    inner = part.get_payload()
    mail = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Mail) else part
    if mail is part:
        return RawMessage(Origin.ATTACHED)
    return replace(_from_mail(mail, blobs, raw=_bytes_of(mail, blobs), problems=[]), origin=Origin.ATTACHED)


def _bytes_of(mail: Mail, blobs: list[bytes]) -> bytes:
    """An attached mail as it was written, long runs put back, so that its signature can be checked; empty if it cannot be written."""
    out = io.BytesIO()
    try:
        BytesGenerator(out, mangle_from_=False, policy=compat32.clone(max_line_length=0)).flatten(mail)
    except (UnicodeError, LookupError, TypeError, ValueError, AttributeError):
        return b""
    return _MARKED.sub(lambda match: _blob(match[1].decode(), blobs), out.getvalue()) if blobs else out.getvalue()


def _media_type(part: Mail) -> str:
    """The declared type; a container that holds no parts is read as the text it is."""
    declared = part.get_content_type()
    return "text/plain" if declared.startswith("multipart/") else declared


def _is_file(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment"


def _text_of(part: Mail, blobs: list[bytes]) -> str:
    declared = part.get_content_charset("") or ""
    return to_text(_content(part, blobs), declared)[: limits.TEXT_CHARS]


def _content(part: Mail, blobs: list[bytes]) -> bytes:
    """The decoded bytes of a part; a run that was left out is put back for a text, whatever its size, up to the limit."""
    payload = part.get_payload()
    if isinstance(payload, str) and payload.lstrip().startswith(_PLACEHOLDER.decode()):
        return _decode_base64(_blob(payload, blobs)[: limits.TEXT_CHARS * 2])
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        content = None
    if isinstance(content, bytes):
        return content
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def _blob(payload: str, blobs: list[bytes]) -> bytes:
    number = payload.strip()[len(_PLACEHOLDER) : len(_PLACEHOLDER) + 8]
    return blobs[int(number)] if number.isdigit() and int(number) < len(blobs) else b""


def _decode_base64(data: bytes) -> bytes:
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    try:
        return base64.b64decode(clean[: len(clean) // 4 * 4])
    except (binascii.Error, ValueError):
        return b""


def _attachment(part: Mail, media_type: str, blobs: list[bytes]) -> Attachment:
    payload = part.get_payload()
    name = decode_words(_file_name(part))[:200]
    if isinstance(payload, str) and payload.lstrip().startswith(_PLACEHOLDER.decode()):
        blob = _blob(payload, blobs)
        size = len(blob) * 3 // 4
        content = _decode_base64(blob) if name.lower().endswith(".zip") or blob.startswith(b"UEsDB") else b""
    else:
        content = _content(part, blobs)
        size = len(content)
    inside, encrypted = names(content)
    return Attachment(name, media_type, size, inside, encrypted)


def _file_name(part: Mail) -> str:
    try:
        return part.get_filename("") or ""
    except (ValueError, LookupError, TypeError):
        return ""


def headers_of(mail: Mail) -> Headers:
    """All header lines, unfolded and decoded, in their order."""
    lines = mail.items()[: limits.HEADER_LINES]
    return Headers(tuple((name, decode_words(_FOLD.sub(" ", str(value)))) for name, value in lines))


def decode_words(value: str) -> str:
    """A header value with its encoded words (RFC 2047) decoded; what cannot be decoded stays as it is."""
    if "=?" not in value:
        return _repaired(value)
    return _repaired(_ENCODED.sub(_decoded_words, value))


def _decoded_words(match: re.Match[str]) -> str:
    try:
        words = [to_text(raw, charset or "") if isinstance(raw, bytes) else raw for raw, charset in decode_header(match.group())]
    except (email.errors.HeaderParseError, ValueError, LookupError, binascii.Error):
        return match.group()
    return "".join(words) or match.group()


def _repaired(value: str) -> str:
    """Raw bytes in a header, which the parser keeps as surrogates, read as text."""
    if value.isascii():
        return value
    try:
        return to_text(value.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace").decode("utf-8")
