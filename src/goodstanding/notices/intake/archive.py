"""What an attached zip holds, from its directory alone; nothing is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile

from goodstanding.notices.intake.limits import NAMES_IN_ARCHIVE


def names(data: bytes) -> tuple[tuple[str, ...], bool]:
    """The names inside a zip, at most `NAMES_IN_ARCHIVE`, and whether any is encrypted; nothing for other or broken data."""
    if not data.startswith(b"PK\x03\x04"):
        return (), False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()[:NAMES_IN_ARCHIVE]
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError, UnicodeError):
        return (), False
    return tuple(entry.filename[:200] for entry in entries), any(entry.flag_bits & 1 for entry in entries)
