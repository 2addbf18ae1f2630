"""Originals are kept byte for byte, or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from blake3 import blake3

from goodstanding.core.errors import StoreDamaged, UnreadableInput
from goodstanding.store import originals
from goodstanding.store.layout import Layout

CONTENT = b"settlement-id\tamount\n" + bytes(range(256)) * 5000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(CONTENT)
    return path


def content_hash(content: bytes = CONTENT) -> str:
    return blake3(content).hexdigest()


def left_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_byte_for_byte_and_once(layout: Layout, source: Path) -> None:
    assert originals.keep(layout, content_hash(), source)
    assert not originals.keep(layout, content_hash(), source)
    assert originals.path_of(layout, content_hash()).read_bytes() == CONTENT
    assert left_in(layout.staging) == []
    originals.verify(layout, content_hash())


def test_an_empty_file_is_kept(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert originals.keep(layout, content_hash(b""), tmp_path / "empty")
    originals.verify(layout, content_hash(b""))


def test_a_file_that_changed_since_its_hash_was_taken_is_not_kept(layout: Layout, source: Path) -> None:
    with source.open("ab") as more:
        more.write(b"7\t1.00\n")
    with pytest.raises(UnreadableInput, match="changed while it was imported"):
        originals.keep(layout, content_hash(), source)
    assert left_in(layout.home / "originals") == left_in(layout.staging) == []


def test_a_file_that_is_gone_is_told(layout: Layout, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="No such file"):
        originals.keep(layout, content_hash(), tmp_path / "gone")


def test_a_file_is_copied_where_the_system_cannot_share_blocks(layout: Layout, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(stream: int, out: int, _count: int) -> int:
        os.write(out, os.read(stream, 1000))
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "copy_file_range", half)
    originals.keep(layout, content_hash(), source)
    assert originals.path_of(layout, content_hash()).read_bytes() == CONTENT


@pytest.mark.parametrize("size", [1, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1, 3 << 20])
def test_a_large_file_is_kept_byte_for_byte_whatever_its_size(
    layout: Layout, tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(originals, "LARGE", 1)
    content = (CONTENT * 3)[:size]
    (tmp_path / "large").write_bytes(content)
    assert originals.keep(layout, content_hash(content), tmp_path / "large")
    assert originals.path_of(layout, content_hash(content)).read_bytes() == content


def test_a_large_file_is_copied_the_usual_way_where_the_disk_has_other_blocks(
    layout: Layout, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_file: int, _content: memoryview) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(originals, "LARGE", 1)
    monkeypatch.setattr(os, "write", refused)
    assert originals.keep(layout, content_hash(), source)
    assert originals.path_of(layout, content_hash()).read_bytes() == CONTENT


@pytest.mark.parametrize("damage", ["changed", "missing"])
def test_damage_to_an_original_is_told(layout: Layout, source: Path, damage: str) -> None:
    originals.keep(layout, content_hash(), source)
    path = layout.original(content_hash())
    if damage == "changed":
        path.write_bytes(CONTENT[:-1] + b"x")
    else:
        path.unlink()
    with pytest.raises(StoreDamaged, match=damage):
        originals.verify(layout, content_hash())
