"""Keeping large originals while they are read where they lie, so that a file is read once and the copy is only written.

What is read counts only when the file had the wanted hash while it was copied and was not changed from before until after.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from goodstanding.core.errors import UnreadableInput
from goodstanding.store import disk, originals
from goodstanding.store.layout import Layout

_STILL: Final = 5 * 10**9  # nanoseconds; file systems note changes to two seconds or better


def can_wait(layout: Layout, files: Mapping[str, Path]) -> set[str]:
    """The hashes of those files (hash -> file) that may be copied while they are read: large, new, and not changed a moment ago.

    A file that is being written could change twice within what its file system takes for one instant.
    """
    new = {content_hash: path for content_hash, path in files.items() if not layout.original(content_hash).exists()}
    if not new:
        return set()
    now = _file_time(layout)
    found = {content_hash: _state(path) for content_hash, path in new.items()}
    return {content_hash for content_hash, state in found.items() if state and state[1] >= originals.LARGE and state[3] < now - _STILL}


@contextmanager
def keeping(layout: Layout, files: Mapping[str, Path]) -> Iterator[None]:
    """Copy files into the originals, by their hashes, beside other work; leaving it, they are there and on the disk.

    Raises:
        UnreadableInput: one of them has another hash, or was changed meanwhile; nothing that was read of them counts.
        OSError: a copy cannot be written.
    """
    if not files:
        yield
        return
    before = {path: _state(path) for path in files.values()}
    with ThreadPoolExecutor(1) as pool:
        copying = pool.submit(_keep, layout, files)
        yield
        copying.result()
    if any(_state(path) != state for path, state in before.items()):
        raise UnreadableInput("a file was changed while it was imported")


def _keep(layout: Layout, files: Mapping[str, Path]) -> None:
    for content_hash, path in files.items():
        originals.keep(layout, content_hash, path)
    disk.settle([layout.original(content_hash) for content_hash in files], layout.home)


def _state(path: Path) -> tuple[int, int, int, int] | None:
    """Which file it is, its size, and when its content and anything of it were changed; None when it is gone."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _file_time(layout: Layout) -> int:
    """The time by the clock that stamps files."""
    probe = layout.staging / f"clock-{uuid4().hex}"
    probe.touch()
    try:
        return probe.stat().st_mtime_ns
    finally:
        probe.unlink()
