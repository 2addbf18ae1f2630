"""How much of a file is read. Beyond these, a file is refused or cut, and a problem says so."""

from __future__ import annotations

from typing import Final

FILE_BYTES: Final = 128 * 1024 * 1024  # a larger file is refused
MESSAGES: Final = 20_000  # of one mailbox
READABLE_BYTES: Final = 4 * 1024 * 1024  # of one message once long attachments are left out; the rest is cut off
TEXT_CHARS: Final = 1_000_000  # of one readable part; the rest is cut off
PARTS: Final = 200  # of one message, nested ones included
HEADER_LINES: Final = 2_000
LINKS: Final = 20_000
ATTACHMENTS: Final = 500
NAMES_IN_ARCHIVE: Final = 1_000
CHAIN: Final = 200  # older messages kept
PDF_PAGES: Final = 100
OCR_PAGES: Final = 20
