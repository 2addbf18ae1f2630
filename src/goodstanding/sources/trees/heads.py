"""What the first bytes of a document say about its kind. Cheap, and sure: a kind asks for names that no other document has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_JSON_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"|\\?\Z)|([{}\[\]:,])', re.DOTALL)
_XML_NOISE: Final = ((b"<!--", b"-->"), (b"<?", b"?>"), (b"<![CDATA[", b"]]>"))
_XML_TYPE: Final = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>")
_XML_TAG: Final = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_DEPTH: Final = 5
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

ENVELOPE: Final = frozenset({"payload", "nextToken", "NextToken", "pagination", "errors"})
NOT_DATA: Final = frozenset({"swagger", "openapi", "$schema", "definitions", "notificationType", "NotificationType", "request", "response"})
"""Names at the root of documents that describe data or announce it, without being it."""


def _text(head: bytes) -> str:
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="replace")
    return head.decode("utf-8", errors="replace")


def json_paths(head: bytes) -> frozenset[str]:
    """The names in the head of a JSON document, each with the names above it: `payload/transactions/totalAmount`.

    Lists do not show in a path, so a list of pages has the paths of a page. Empty for what is not one JSON object or list.
    """
    start = head[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return _json_paths(head) if start[:1] in (b"{", b"[") else frozenset()


@lru_cache(maxsize=4)
def _json_paths(head: bytes) -> frozenset[str]:
    paths: set[str] = set()
    stack: list[tuple[str, bool]] = []  # path of the container, and is it an object?
    key, naming, ended = "", False, False
    for match in _JSON_TOKEN.finditer(_text(head)):
        sign = match[2]
        if ended:
            return frozenset()  # a second document follows: one JSON text a line is a list of something else
        if sign in ("{", "["):
            above = f"{stack[-1][0]}/{key}" if stack and stack[-1][1] else stack[-1][0] if stack else ""
            stack.append((above, sign == "{"))
            naming = sign == "{"
        elif sign in ("}", "]"):
            if stack:
                stack.pop()
            ended = not stack
            naming = False
        elif sign == ",":
            naming = bool(stack) and stack[-1][1]
        elif sign is None and naming:
            key, naming = match[1], False
            if len(stack) <= _DEPTH:
                paths.add(f"{stack[-1][0]}/{key}"[1:])
    return frozenset(paths)


def holds(head: bytes, name: str, *members: str) -> bool:
    """Is this an answer (or its payload, or pages of them) with a list or object `name` whose elements have one of these members?

    An empty list counts when nothing but an answer's envelope is around it.
    """
    paths = json_paths(head)
    root = {path for path in paths if "/" not in path}
    if not paths or root & NOT_DATA:
        return False
    inner = {path.removeprefix("payload/") for path in paths}
    if name not in inner:
        return False
    if any(f"{name}/{member}" in inner for member in members):
        return True
    below = any(path.startswith(f"{name}/") for path in inner)
    around = {path.split("/")[0] for path in inner}
    return not below and around <= ENVELOPE | {name}


@dataclass(frozen=True, slots=True)
class XmlHead:
    """The elements that open in the head of an XML document, in order and without prefix, and the namespace of the first."""

    names: tuple[str, ...]
    namespace: str

    @property
    def root(self) -> str:
        """Name of the outermost element; empty when the document is not XML."""
        return self.names[0] if self.names else ""


def xml_head(head: bytes) -> XmlHead:
    """The element names of a document that starts like XML; none for any other."""
    start = head[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return _xml_head(head) if start[:1] == b"<" else XmlHead((), "")


@lru_cache(maxsize=4)
def _xml_head(head: bytes) -> XmlHead:
    for mark, encoding in _BOMS[1:]:
        if head.startswith(mark):
            head = head[len(mark) :].decode(encoding, errors="replace").encode()
    for start, end in _XML_NOISE:
        head = _without(head, start, end)
    cleared = _XML_TYPE.sub(b"", head, count=1)
    names = tuple(_names(cleared))
    tag = cleared[cleared.find(b"<") :].split(b">", 1)[0]
    namespace = re.search(rb"""\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']""", tag)
    return XmlHead(names, namespace[1].decode(errors="replace") if namespace else "")


def _without(head: bytes, start: bytes, end: bytes) -> bytes:
    """The head without what stands between these marks; what is still open at its end goes too."""
    kept = []
    at = 0
    while (found := head.find(start, at)) >= 0:
        kept.append(head[at:found])
        closed = head.find(end, found + len(start))
        if closed < 0:
            return b"".join(kept)
        at = closed + len(end)
    return b"".join([*kept, head[at:]])


def _names(cleared: bytes, most: int = 200) -> Iterator[str]:
    for count, match in enumerate(_XML_TAG.finditer(cleared)):
        if count >= most:
            return
        yield match[1].decode()
