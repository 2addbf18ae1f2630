"""XML that can be trusted to be only data: no document type, no entities, nothing fetched, no endless depth.

libxml2 refuses elements nested deeper than 256 and texts over 10 MB by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final, Literal

from lxml import etree

from goodstanding.core.errors import UnreadableInput

ENTITIES: Final = "the document declares a document type or entities, which no report does; it was not read"
_DECLARATION: Final = 256
_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w\-.:]+)")


def parse(stream: BinaryIO) -> etree._Element:
    """The root element of a whole document.

    Raises:
        UnreadableInput: it is no well-formed XML, or has a document type.
    """
    root: etree._Element | None = None
    for _, element in _events(stream, ("start",), None):
        root = element if root is None else root
    if root is None:
        raise UnreadableInput("the document is empty")
    return root


def iterate(stream: BinaryIO, *names: str) -> Iterator[etree._Element]:
    """Each element with one of these local names, whatever its namespace, as soon as it is complete, in document order.

    An element must be used before the next one is asked for: it is emptied then, so that memory stays flat. An element inside another one
    with such a name comes first and is then empty. `line_of` tells the line.

    Raises:
        UnreadableInput: when it is reached: what is not well-formed, or a document type. What came before was good.
    """
    wanted = [f"{{*}}{name}" for name in names]
    for _, element in _events(stream, ("end",), wanted):
        yield element
        element.clear()
        _drop_before(element)


def children_of(stream: BinaryIO, *parents: str) -> Iterator[tuple[int, etree._Element]]:
    """Each direct child of every element with one of these local names, with the number of its parent among them (from 1).

    For documents whose elements are not all known by name. A child comes when it is complete, and is emptied when the next is asked for.

    Raises:
        UnreadableInput: as `iterate` does.
    """
    depth, inside, number = 0, 0, 0
    for event, element in _events(stream, ("start", "end"), None):
        if event == "start":
            depth += 1
            if not inside and local_name(element) in parents:
                inside, number = depth, number + 1
            continue
        if inside and depth == inside + 1:
            yield number, element
            element.clear()
            _drop_before(element)
        if depth == inside:
            inside = 0
        depth -= 1


def declares_entities(text: str) -> bool:
    """True for the beginning of a document that declares entities, as one does that would fill the memory or fetch a file."""
    return re.search(r"<!ENTITY\s", text) is not None


def local_name(element: etree._Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]  # QName refuses some names that libxml2 lets through


def line_of(element: etree._Element) -> int:
    """The 1-based line on which the element starts."""
    return element.sourceline or 0


Event = Literal["start", "end"]


def _events(stream: BinaryIO, events: tuple[Event, ...], tags: list[str] | None) -> Iterator[tuple[str, etree._Element]]:
    head = stream.read(_DECLARATION)
    found = etree.iterparse(
        _Ahead(head, stream),
        events=events,
        tag=tags,
        encoding=_charset(head),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in found:
            if element.getroottree().docinfo.internalDTD is not None:
                raise UnreadableInput(ENTITIES)
            yield event, element
    except etree.XMLSyntaxError as error:
        raise UnreadableInput(f"line {error.lineno or 0}: the document is no well-formed XML ({error.msg}); download it again") from error


class _Ahead:
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        head, self._head = self._head, b""
        return head or self._stream.read(size)


def _charset(head: bytes) -> str | None:
    """The charset to read by where the declared name would mislead: what Japanese files call Shift_JIS or windows-31J is cp932."""
    declared = _DECLARED.match(head)
    return "cp932" if declared and declared[1].lower() in (b"shift_jis", b"windows-31j") else None


def _drop_before(element: etree._Element) -> None:
    """Remove what stands before the element and is done with."""
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
