"""A batch counts as a whole, and what an unfinished import leaves behind is removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import IntegrityError

from goodstanding.store import lock
from goodstanding.store.commit import LONGEST_PATH, Seen, commit, remember, sweep
from goodstanding.store.known import Known
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document, DocumentTable, SeenFile, Segment
from tests.store.documents import Doc, asked, put, written

METRICS = "SELECT metric FROM health_metric"


def metric(number: int, name: str = "odr") -> Doc:
    return Doc(number, {"health_metric": [{"metric": name}]})


def files(layout: Layout, folder: str) -> list[Path]:
    return [path for path in (layout.home / folder).rglob("*") if path.is_file()]


def test_documents_their_rows_and_their_segments_are_in_together(layout: Layout) -> None:
    put(layout, metric(1), metric(2, "lsr"))
    assert asked(layout, METRICS) == [("lsr",), ("odr",)]
    assert list(DocumentTable.objects.values_list("document_id", "table", "rows")) == [(1, "health_metric", 1), (2, "health_metric", 1)]
    assert files(layout, "staging") == []
    assert [path.name for path in files(layout, "segments")] == list(Segment.objects.values_list("name", flat=True))


def test_a_batch_that_cannot_be_committed_leaves_the_old_state(layout: Layout) -> None:
    put(layout, metric(1))
    bad = metric(1, "lsr")  # its number is taken
    with pytest.raises(IntegrityError):
        commit(layout, [metric(2, "vtr").described(), bad.described()], written(layout, metric(2, "vtr"), bad))
    assert asked(layout, METRICS) == [("odr",)]
    assert list(Document.objects.values_list("number", flat=True)) == [1]


def test_the_sweep_removes_what_does_not_count_and_nothing_else(layout: Layout) -> None:
    put(layout, metric(1))
    asked(layout, METRICS)
    counted = files(layout, "segments")
    for left in ("staging/original-1", "staging/deep/file", "segments/health_metric/lost.parquet", "digests/settlement_line/partial-1"):
        (layout.home / left).parent.mkdir(parents=True, exist_ok=True)
        (layout.home / left).write_bytes(b"half")
    (layout.spill / "engine").mkdir()
    sweep(layout)
    assert files(layout, "staging") == files(layout, "digests") == files(layout, "spill") == []
    assert files(layout, "segments") == counted
    assert asked(layout, METRICS) == [("odr",)]


def test_while_something_reads_only_staging_is_swept(layout: Layout) -> None:
    for left in ("staging/half", "segments/health_metric/replaced.parquet"):
        (layout.home / left).parent.mkdir(parents=True, exist_ok=True)
        (layout.home / left).write_bytes(b"x")
    with lock.reading(layout.readers):
        sweep(layout)
        assert [path.name for folder in ("staging", "segments") for path in files(layout, folder)] == ["replaced.parquet"]
    sweep(layout)
    assert files(layout, "segments") == []


def seen(path: str, size: int = 1) -> Seen:
    return Seen(path, "shop", size, 2, 3, f"{1:064}")


def test_a_file_is_remembered_with_its_newest_state(layout: Layout) -> None:
    put(layout, metric(1))
    remember([seen("/a", 1), seen("/a", 5)])
    remember([seen("/a", 7)])
    known = Known.read("shop")
    assert known.unchanged("/a", (7, 2, 3))
    assert not known.unchanged("/a", (5, 2, 3))
    assert not Known.read("other").unchanged("/a", (7, 2, 3))


def test_a_file_with_an_endless_name_is_not_remembered(layout: Layout) -> None:
    remember([seen("/" + "a" * LONGEST_PATH)])
    assert not SeenFile.objects.exists()


def test_a_file_whose_content_was_never_committed_is_not_known(layout: Layout) -> None:
    remember([seen("/a")])
    assert not Known.read("shop").unchanged("/a", (1, 2, 3))
