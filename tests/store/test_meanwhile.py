"""Large files are copied while they are read, and what was read counts only when they were not changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from blake3 import blake3

from goodstanding.core.errors import UnreadableInput
from goodstanding.store import meanwhile, originals
from goodstanding.store.layout import Layout

CONTENT = b"settlement-id\tamount\n" * 1000
HASH = blake3(CONTENT).hexdigest()


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that counts as large and as lying still."""
    monkeypatch.setattr(originals, "LARGE", 1000)
    monkeypatch.setattr(meanwhile, "_STILL", -(10**12))
    path = tmp_path / "large.txt"
    path.write_bytes(CONTENT)
    return path


def test_a_file_is_there_once_the_work_beside_it_is_done(layout: Layout, large: Path) -> None:
    assert meanwhile.can_wait(layout, {HASH: large}) == {HASH}
    with meanwhile.keeping(layout, {HASH: large}):
        pass
    assert originals.path_of(layout, HASH).read_bytes() == CONTENT
    assert meanwhile.can_wait(layout, {HASH: large}) == set(), "it is kept already"


def test_a_small_file_is_copied_first(layout: Layout, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(originals, "LARGE", len(CONTENT) + 1)
    assert meanwhile.can_wait(layout, {HASH: large}) == set()


def test_a_file_that_was_changed_a_moment_ago_is_copied_first(layout: Layout, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanwhile, "_STILL", 5 * 10**9)
    assert meanwhile.can_wait(layout, {HASH: large}) == set()


def test_a_file_that_is_gone_is_copied_first_which_tells(layout: Layout, large: Path) -> None:
    large.unlink()
    assert meanwhile.can_wait(layout, {HASH: large}) == set()


def replaced(path: Path) -> None:
    (path.parent / "other").write_bytes(CONTENT)
    os.replace(path.parent / "other", path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "longer": lambda path: path.write_bytes(CONTENT + b"7\t1.00\n"),
    "of the same size": lambda path: path.write_bytes(CONTENT[:-2] + b"x\n"),
    "replaced": replaced,
    "gone": Path.unlink,
    "of another time": lambda path: os.utime(path, ns=(0, 0)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_is_changed_meanwhile_is_told(layout: Layout, large: Path, change: str) -> None:
    with pytest.raises(UnreadableInput), meanwhile.keeping(layout, {HASH: large}):
        CHANGES[change](large)


def test_a_file_with_another_hash_is_told(layout: Layout, large: Path) -> None:
    other = blake3(b"other").hexdigest()
    with pytest.raises(UnreadableInput), meanwhile.keeping(layout, {other: large}):
        pass
    assert not layout.original(other).exists()
