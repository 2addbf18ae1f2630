"""Originals: every file as it came, byte for byte, under its content hash. Facts can always be rebuilt from them."""

from __future__ import annotations

import errno
import mmap
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final
from uuid import uuid4

from blake3 import blake3

from goodstanding.core.errors import StoreDamaged, UnreadableInput
from goodstanding.store.layout import Layout

_CHUNK: Final = 1 << 20
LARGE: Final = 8 << 20  # bytes of a file that is written straight to the disk
_PIECE: Final = 1 << 20  # of it at a time; a multiple of the disk's block
_BLOCK: Final = 4096


def keep(layout: Layout, content_hash: str, source: Path) -> bool:
    """Copy a file into the originals; False when it was already there.

    The copy appears under its final name only when it is whole and has the hash, so a kill leaves at most a file in staging. A power cut
    may leave it cut off until `store.disk` has waited for it, so one of another size is copied again.

    Raises:
        UnreadableInput: the file cannot be read, or has changed since its hash was taken.
        OSError: the copy cannot be written.
    """
    target = layout.original(content_hash)
    if _is_whole(target, source):
        return False
    partial = layout.staging / f"original-{uuid4().hex}"
    if _copied(source, partial) != content_hash:
        partial.unlink()
        raise UnreadableInput("the file was changed while it was imported; import it again when nothing writes to it")
    try:
        os.replace(partial, target)
    except FileNotFoundError:  # the first of its folder
        target.parent.mkdir(exist_ok=True)
        os.replace(partial, target)
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
    if _hash(path_of(layout, content_hash)) != content_hash:
        raise StoreDamaged(f"original {content_hash} has changed on disk; restore it from a backup or import the file again")


def _is_whole(target: Path, source: Path) -> bool:
    try:
        return target.stat().st_size == source.stat().st_size
    except OSError:
        return False


def _hash(path: Path) -> str:
    hasher = blake3()
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK):
            hasher.update(chunk)
    return hasher.hexdigest()


def _copied(source: Path, target: Path) -> str:
    """Copy a file; gives the hash of the copy."""
    try:
        stream = open(source, "rb", buffering=0)  # noqa: SIM115 - closed below
    except OSError as error:
        raise _unreadable(error) from error
    with stream:
        straight = _copied_straight(stream, target)
        return straight if straight else _copied_through_cache(stream, target)


def _copied_straight(stream: BinaryIO, target: Path) -> str:
    """Copy a large file past the system's cache, which costs a tenth of the work; gives the hash of what was written.

    Nothing where the file is small, or the system or file system cannot do it.
    """
    if not hasattr(os, "O_DIRECT") or os.fstat(stream.fileno()).st_size < LARGE:
        return ""
    try:
        out = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_DIRECT, 0o666)
    except OSError:
        return ""
    try:
        return _written_straight(stream, out)
    except OSError as error:
        if error.errno != errno.EINVAL:  # blocks of another size than most: the usual way will do
            raise
        stream.seek(0)
        return ""
    finally:
        os.close(out)


def _written_straight(stream: BinaryIO, out: int) -> str:
    """Whole blocks are written, from memory that begins on a page; what the last one has too much is cut off."""
    hasher, size = blake3(), 0
    piece = memoryview(mmap.mmap(-1, _PIECE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
    while count := _filled(stream, piece):
        hasher.update(piece[:count])
        end = -(-count // _BLOCK) * _BLOCK
        done = 0
        while done < end:
            done += os.write(out, piece[done:end])
        size += count
    os.ftruncate(out, size)
    return hasher.hexdigest()


def _filled(stream: BinaryIO, piece: memoryview) -> int:
    """Read until the piece is full or the file ends; gives the number of bytes."""
    count = 0
    try:
        while count < len(piece) and (more := os.readv(stream.fileno(), [piece[count:]])):
            count += more
    except OSError as error:
        raise _unreadable(error) from error
    return count


def _copied_through_cache(stream: BinaryIO, target: Path) -> str:
    with open(target, "wb") as out:
        first = next(_chunks(stream), b"")
        if len(first) < _CHUNK:
            out.write(first)
            return blake3(first).hexdigest()
        stream.seek(0)
        if not _copied_by_system(stream, out):
            for chunk in _chunks(stream):
                out.write(chunk)
    return _hash(target)


def _copied_by_system(stream: BinaryIO, out: BinaryIO) -> bool:
    """Let the system copy, which shares the blocks where the file system can; False when it does not, and nothing is written then."""
    if not hasattr(os, "copy_file_range"):
        return False
    try:
        while os.copy_file_range(stream.fileno(), out.fileno(), 1 << 30):
            pass
    except OSError:  # another file system, or a full disk, which writing will tell
        stream.seek(0)
        out.seek(0)
        out.truncate()
        return False
    return True


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except OSError as error:
            raise _unreadable(error) from error
        if not chunk:
            return
        yield chunk


def _unreadable(error: OSError) -> UnreadableInput:
    return UnreadableInput(f"it cannot be read: {error.strerror or error}")
