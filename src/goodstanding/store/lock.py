"""One writer at a time. Readers do not wait for it, because nothing that counts is changed in place; they keep files from being removed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodstanding.core.errors import StoreBusy

if sys.platform == "win32":
    import msvcrt

    def _acquire(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _wait(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

    def _share(_descriptor: int) -> None:
        """Windows has no shared locks, and does not let files be removed while they are read."""
else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _wait(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _share(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the store's write lock; the system frees it when the process ends, however it ends.

    Raises:
        StoreBusy: another process holds it.
    """
    with _opened(path) as descriptor:
        try:
            _acquire(descriptor)
        except OSError as error:
            raise StoreBusy(f"another process is importing into {path.parent}; wait for it to end, then try again") from error
        yield


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Keep the files of the store from being removed while they are read; any number of processes may."""
    with _opened(path) as descriptor:
        _share(descriptor)
        yield


@contextmanager
def migrating(path: Path) -> Iterator[None]:
    """Wait until no other process brings the tables up to date, and keep others from doing so."""
    with _opened(path) as descriptor:
        _wait(descriptor)
        yield


@contextmanager
def unread(path: Path) -> Iterator[bool]:
    """True while no process is reading, and none can begin to; False at once where one is."""
    with _opened(path) as descriptor:
        try:
            _acquire(descriptor)
        except OSError:
            yield False
            return
        yield True


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
