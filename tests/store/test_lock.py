"""One writer, many readers."""

from __future__ import annotations

import multiprocessing
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from goodstanding.core.errors import StoreBusy
from goodstanding.store import lock


def test_a_second_importer_is_told_that_the_store_is_busy(tmp_path: Path) -> None:
    with lock.writing(tmp_path / "lock"), pytest.raises(StoreBusy, match="another process is importing"), lock.writing(tmp_path / "lock"):
        pytest.fail("two hold the lock")  # pragma: no cover


def test_the_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), lock.writing(tmp_path / "lock"):
        raise ZeroDivisionError
    with lock.writing(tmp_path / "lock"):
        pass


def hold(path: Path, held: Event) -> None:
    with lock.writing(path):
        held.set()
        held.wait(60)
        multiprocessing.Event().wait(60)


def test_a_killed_importer_leaves_the_lock_free(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    process = context.Process(target=hold, args=(tmp_path / "lock", held))
    process.start()
    assert held.wait(60)
    with pytest.raises(StoreBusy), lock.writing(tmp_path / "lock"):
        pytest.fail("two processes hold the lock")  # pragma: no cover
    process.kill()
    process.join()
    with lock.writing(tmp_path / "lock"):
        pass


def test_readers_read_side_by_side_and_keep_files_from_being_removed(tmp_path: Path) -> None:
    path = tmp_path / "readers"
    with lock.reading(path), lock.reading(path), lock.unread(path) as unread:
        assert not unread
    with lock.unread(path) as unread:
        assert unread
