"""Saved web pages, read as data: nothing is fetched or run, and only a page of bearable size is taken."""

from __future__ import annotations

from typing import BinaryIO, Final

from lxml import etree, html

from goodstanding.core.errors import UnreadableInput

LARGEST: Final = 64 << 20


def parse(stream: BinaryIO) -> html.HtmlElement:
    """The root element of a page, however untidy it is written.

    Raises:
        UnreadableInput: it is empty, larger than 64 MiB, or nested without bound.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableInput(f"the page is larger than {LARGEST >> 20} MiB; save it again as `web page, HTML only`")
    parser = html.HTMLParser(no_network=True, remove_comments=False, remove_pis=True, huge_tree=False, encoding=_encoding(data))
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput(f"the page cannot be read ({error}); save it again as `web page, HTML only`") from error
    if not isinstance(root, html.HtmlElement):
        raise UnreadableInput("the page is empty")
    return root


def _encoding(data: bytes) -> str | None:
    """What a byte-order mark says; without one the page's own declaration counts, and UTF-8 where it has none and is valid."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return encoding
    if b"charset" in data[:4096].lower():
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


_SHOWN: Final = etree.XPath("descendant-or-self::*[not(self::script or self::style or self::template)]/text()", smart_strings=False)


def text_of(element: etree._Element) -> str:
    """All text of an element as one line, without that of scripts, styles and comments."""
    parts = _SHOWN(element)
    return " ".join(" ".join(str(part).split()) for part in parts if str(part).strip()) if isinstance(parts, list) else ""
