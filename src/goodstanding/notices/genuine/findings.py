"""What receiving servers found out about a mail: SPF, DKIM, DMARC, ARC from Authentication-Results and Received-SPF (RFC 8601)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goodstanding.notices.message import Headers

_COMMENT: Final = re.compile(r"\([^()]{0,1000}\)")
_RESULT: Final = re.compile(r"^\s*(spf|dkim|dmarc|arc|dkim-atps|iprev|auth)\s*=\s*([a-z]{1,20})", re.I)
_PROPERTY: Final = re.compile(r"(?<![\w.])((?:header|smtp|policy|body)\.[a-z-]{1,30})\s*=\s*\"?([^\s;\"]{1,300})", re.I)
_BY: Final = re.compile(r"\bby\s+([A-Za-z0-9._-]{1,253})")
_FROM: Final = re.compile(r"\bfrom\s+([A-Za-z0-9._-]{1,253})")
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one server: method (`dkim`), result (`pass`), the domain it is about, the server that wrote it, the header's name."""

    method: str
    result: str
    domain: str
    server: str
    header: str


def findings(headers: Headers) -> tuple[Finding, ...]:
    """Every result in the Authentication-Results and Received-SPF headers, newest first. Those inside ARC headers are not among them."""
    found: list[Finding] = []
    for name, value in headers.lines:
        if name.lower() == "authentication-results":
            found += list(_results(value, name))
        elif name.lower() == "received-spf":
            found += list(_received_spf(value, name))
        if len(found) >= _MOST:
            break
    return tuple(found)


def arc_findings(headers: Headers) -> tuple[Finding, ...]:
    """The results that the first server of an ARC chain wrote down (instance 1)."""
    for name, value in headers.lines:
        if name.lower() == "arc-authentication-results" and re.match(r"\s*i\s*=\s*1\s*;", value):
            return tuple(_results(value.partition(";")[2], name))
    return ()


def servers(headers: Headers) -> tuple[str, ...]:
    """The servers that say they received the mail, newest first."""
    found = (_BY.search(_COMMENT.sub(" ", value)) for value in headers.all("Received")[:_MOST])
    return tuple(match[1].lower().rstrip(".") for match in found if match)


def first_sender(headers: Headers) -> str:
    """The host that handed the mail over first, as the oldest Received header names it; empty where none does."""
    received = headers.all("Received")
    match = _FROM.search(_COMMENT.sub(" ", received[-1])) if received else None
    return match[1].lower().rstrip(".") if match else ""


def _results(value: str, header: str) -> Iterator[Finding]:
    parts = _COMMENT.sub(" ", value[:20_000]).split(";")
    server = (parts[0].split() or [""])[0].lower()
    for part in parts[1:]:
        match = _RESULT.match(part)
        if match:
            yield Finding(match[1].lower(), match[2].lower(), _domain(match[1].lower(), part), server, header)


def _domain(method: str, part: str) -> str:
    """The domain a result is about: of the signature, of the return address, of the sender."""
    values = {match[1].lower(): match[2].lower() for match in _PROPERTY.finditer(part)}
    wanted = {"dkim": ("header.d", "header.i"), "spf": ("smtp.mailfrom", "smtp.mfrom", "smtp.helo"), "dmarc": ("header.from",)}
    for key in wanted.get(method, ()):
        if key in values:
            return values[key].rpartition("@")[2].strip("<>.,")
    return ""


def _received_spf(value: str, header: str) -> Iterator[Finding]:
    match = re.match(r"\s*([a-z]{1,20})", value, re.I)
    domain = re.search(r"envelope-from=\"?<?[^\s;\">]{0,200}@([^\s;\">]{1,200})", value, re.I)
    server = re.search(r"receiver=([^\s;]{1,200})", value, re.I) or re.search(r"\(([a-z0-9.-]{1,200}):", value, re.I)
    if match:
        yield Finding("spf", match[1].lower(), domain[1].lower() if domain else "", server[1].lower() if server else "", header)
