"""Originals: every file as it came, byte for byte, under its content hash. Facts can always be rebuilt from them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from blake3 import blake3

from goodstanding.core.errors import StoreDamaged
from goodstanding.store.layout import Layout

_CHUNK = 1 << 20


def keep(layout: Layout, content_hash: str, source: BinaryIO | Path) -> bool:
    """Copy a file into the originals; False when it was already there.

    The copy appears under its final name only when it is whole, so a kill leaves at most a file in staging.
    """
    target = layout.original(content_hash)
    if target.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    layout.staging.mkdir(parents=True, exist_ok=True)
    partial = layout.staging / f"original-{uuid4().hex}"
    if isinstance(source, Path):
        shutil.copyfile(source, partial)
    else:
        with partial.open("wb") as out:
            shutil.copyfileobj(source, out, _CHUNK)
    partial.replace(target)
    return True


def path_of(layout: Layout, content_hash: str) -> Path:
    """The kept file.

    Raises:
        StoreDamaged: it is not there.
    """
    path = layout.original(content_hash)
    if not path.exists():
        raise StoreDamaged(f"original {content_hash} is missing from {layout.home / 'originals'}; import the file again")
    return path


def verify(layout: Layout, content_hash: str) -> None:
    """Check that the kept bytes still have their hash.

    Raises:
        StoreDamaged: the file is missing or was changed.
    """
    path = path_of(layout, content_hash)
    hasher = blake3(max_threads=blake3.AUTO)
    if os.stat(path).st_size:
        hasher.update_mmap(path)
    if hasher.hexdigest() != content_hash:
        raise StoreDamaged(f"original {content_hash} has changed on disk; restore it from a backup or import the file again")
