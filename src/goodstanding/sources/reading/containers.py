"""What is there to import? Files, folders, zip and gzip archives and workbooks, as a list of documents, or why one is refused.

Nothing is extracted: a document inside an archive is opened where it is, and its name never reaches the disk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from goodstanding.sources.reading.archives import Limits, is_hidden
from goodstanding.sources.reading.candidates import Candidate, Found, Refusal, refuse, skip
from goodstanding.sources.reading.inside import documents

__all__ = ["DEFAULT_LIMITS", "Candidate", "Found", "Limits", "Refusal", "refuse", "walk"]

DEFAULT_LIMITS: Final = Limits()

Known = Callable[[str, os.stat_result], bool]


def _never(_path: str, _found: os.stat_result) -> bool:
    return False


def walk(
    paths: Iterable[Path | str], limits: Limits = DEFAULT_LIMITS, known: Known = _never, leave_out: Path | None = None
) -> Iterator[Found]:
    """Every document in these files and folders, in the order of their names; folders are searched recursively.

    Args:
        paths: what to import. A hidden file is taken only when it is named here.
        limits: what an archive may hold.
        known: asked for each file before it is opened; a known one is given back as it is, and not searched for documents inside.
        leave_out: a folder that is not searched: the store itself.
    """
    searched: set[tuple[int, int]] = set()
    store = None if leave_out is None else os.stat(leave_out)
    waiting = [os.fspath(path) for path in paths][::-1]
    while waiting:
        path = waiting.pop()
        try:
            found = os.stat(path)
            if store is not None and os.path.samestat(found, store):
                yield refuse(path, None, "it is the store that is imported into; its files were imported already", harmless=True)
            elif stat.S_ISDIR(found.st_mode):
                children = _children(path, found, searched)
                yield from (child for child in children if isinstance(child, Refusal))
                waiting += [child for child in children if isinstance(child, str)][::-1]
            else:
                yield from _documents(path, found, limits, known)
        except OSError as error:
            yield refuse(path, None, f"it cannot be read: {error.strerror}")


def _children(path: str, found: os.stat_result, searched: set[tuple[int, int]]) -> list[str | Refusal]:
    """The paths in a folder, sorted; links may lead to a folder twice or in a circle."""
    place = (found.st_dev, found.st_ino)
    if place in searched:
        return [refuse(path, None, "this folder was searched already, under another name", harmless=True)]
    searched.add(place)
    names = sorted(os.listdir(path))
    return [skip(os.path.join(path, name), None) if is_hidden(name) else os.path.join(path, name) for name in names]


def _documents(path: str, found: os.stat_result, limits: Limits, known: Known) -> Iterator[Found]:
    if not stat.S_ISREG(found.st_mode):
        yield refuse(path, None, "it is a device, pipe or socket, not a file")
    elif not _can_be_noted(path):
        yield refuse(path, None, "the name of the file or folder is no valid text; rename it")
    elif known(path, found):
        yield Candidate(path, None, found.st_size, found.st_mtime_ns)
    else:
        yield from documents(path, found.st_size, found.st_mtime_ns, limits)


def _can_be_noted(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
