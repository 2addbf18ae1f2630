"""What the manifest names is on the disk itself before it is named, so a power cut leaves the old state or the new one."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from goodstanding.jobs.importer import import_paths
from goodstanding.store import commit, disk
from goodstanding.store.layout import Layout

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BANK = "Date,Text,Amount\n2026-01-0{},AMAZON,1.00\n"

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="here nothing says which file a handle is of")


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files and folders that were waited for, `all` where it was all that the system has to write, and `committed`."""
    found: list[str] = []

    def fsync(handle: int) -> None:
        found.append(os.readlink(f"/proc/self/fd/{handle}"))

    def displace(*given: Any) -> list[Any]:
        found.append("committed")
        return displaced(*given)

    displaced = commit._displace  # the first thing in the transaction
    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "sync", lambda: found.append("all"))
    monkeypatch.setattr(commit, "_displace", displace)
    return found


def reports(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.csv").write_text(BANK.format(number % 9 + 1) + f"2026-02-01,{number},2.00\n", encoding="utf-8")
    return folder


def before_the_commit(events: list[str]) -> list[str]:
    return events[: events.index("committed")]


def test_originals_and_their_folders_are_on_the_disk_before_the_manifest_names_them(
    layout: Layout, tmp_path: Path, events: list[str]
) -> None:
    import_paths(layout, [reports(tmp_path / "in", 2)], "main", NOW)
    originals = [path for path in (layout.home / "originals").rglob("*") if path.is_file()]
    assert len(originals) == 2
    wanted = {str(place) for path in originals for place in (path, path.parent, layout.home / "originals")}
    assert wanted <= set(before_the_commit(events))


def test_of_many_files_all_are_waited_for_at_once(layout: Layout, tmp_path: Path, events: list[str]) -> None:
    import_paths(layout, [reports(tmp_path / "in", disk.FEW + 1)], "main", NOW)
    assert "all" in before_the_commit(events)


def test_an_archive_is_on_the_disk_before_its_documents_count(layout: Layout, tmp_path: Path, events: list[str]) -> None:
    with ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("one.csv", BANK.format(1))
    import_paths(layout, [tmp_path / "in.zip"], "main", NOW)
    (original,) = [path for path in (layout.home / "originals").rglob("*") if path.is_file()]
    assert str(original) in before_the_commit(events)


def test_segments_and_their_names_are_on_the_disk_before_the_manifest_names_them(
    layout: Layout, tmp_path: Path, samples: Path, events: list[str]
) -> None:
    import_paths(layout, [samples / "settlement-v2"], "main", NOW)
    said = before_the_commit(events)
    segments = list((layout.home / "segments").glob("*/*"))
    assert len(segments) == 2
    for segment in segments:
        assert str(layout.staging / f"segment-{segment.name}") in said
        assert str(segment.parent) in said


def test_the_manifest_is_on_the_disk_at_the_end_and_before_old_segments_go(
    layout: Layout, tmp_path: Path, events: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import_paths(layout, [reports(tmp_path / "in", 1)], "main", NOW)
    assert str(layout.manifest_log) in events[events.index("committed") :]
    old = layout.segment("order_item", "old.parquet")
    old.parent.mkdir(parents=True, exist_ok=True)
    old.touch()
    events.clear()
    monkeypatch.setattr(Path, "unlink", lambda path, *_: events.append(f"gone {path.name}"))
    commit.sweep(layout)
    assert events.index(str(layout.manifest_log)) < events.index("gone old.parquet")


def test_a_copy_that_a_power_cut_left_cut_off_is_made_again(layout: Layout, tmp_path: Path) -> None:
    folder = reports(tmp_path / "in", 1)
    import_paths(layout, [folder], "main", NOW)
    (original,) = [path for path in (layout.home / "originals").rglob("*") if path.is_file()]
    content = original.read_bytes()
    original.write_bytes(b"")
    import_paths(layout, [folder], "second", NOW)
    assert original.read_bytes() == content


def test_a_failing_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fsync)
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Input/output"), disk.settling([tmp_path / "file"], tmp_path):
        pass
