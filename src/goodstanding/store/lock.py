"""One writer at a time; readers need no lock, because nothing that counts is ever changed in place."""

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
else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the store's write lock; the system frees it when the process ends, however it ends.

    Raises:
        StoreBusy: another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _acquire(descriptor)
        except OSError as error:
            raise StoreBusy(f"another process is importing into {path.parent}; wait for it to end, then try again") from error
        yield
    finally:
        os.close(descriptor)
