"""Waiting until files are on the disk itself, so that what the manifest names outlasts a power cut."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final

FEW: Final = 16  # files that are waited for one by one, some milliseconds each; for more, all that the system has to write is waited for


def settle(files: Collection[Path], top: Path) -> None:
    """Return when files and their names are on the disk. `top` is a folder above them that was there before.

    Raises:
        OSError: the disk failed.
    """
    if len(files) > FEW and sys.platform == "linux":  # elsewhere sync() does not wait
        os.sync()
        return
    for file in files:
        _settle(file)
    settle_names(files, top)


def settle_names(files: Collection[Path], top: Path) -> None:
    """Return when the names of files are on the disk, and those of the folders below `top` that they are in.

    Raises:
        OSError: the disk failed.
    """
    folders = {folder for file in files for folder in file.parents if folder == top or top in folder.parents}
    for folder in sorted(folders, reverse=True):
        _settle(folder)


@contextmanager
def settling(files: Collection[Path], top: Path) -> Iterator[None]:
    """Wait for files beside other work; leaving it, they are on the disk."""
    if not files:
        yield
        return
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(settle, files, top)
        yield
        waiting.result()


def _settle(path: Path) -> None:
    """A file or folder; a file system that cannot do this for folders has nothing to wait for."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
