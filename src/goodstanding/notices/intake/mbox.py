"""Mailboxes (mbox): several mails in one file, each after a line `From `."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# The line is followed by a header line; a sentence that starts with "From " is not.
_START: Final = re.compile(rb"(?:\A|\n\r?\n)From [^\r\n]{0,300}\r?\n(?=[!-9;-~]{1,80}:)")
_ESCAPED: Final = re.compile(rb"(?m)^>(>*From )")


def is_mbox(data: bytes) -> bool:
    """True when the file begins like a mailbox."""
    match = _START.match(data)
    return match is not None


def mails(data: bytes) -> Iterator[bytes]:
    """The bytes of each mail, without the line that opens it and with `>From ` turned back."""
    opening = None
    for match in _START.finditer(data):
        if opening is not None:
            yield _unescaped(data[opening.end() : match.start() + 1])
        opening = match
    if opening is not None:
        yield _unescaped(data[opening.end() :])


def _unescaped(data: bytes) -> bytes:
    return _ESCAPED.sub(rb"\1", data)
