"""What is read of a large file is what was kept of it, whatever becomes of the file meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from goodstanding.jobs import worker
from goodstanding.jobs.worker import Read, Task, read_batch
from goodstanding.madeup.bulk import write_settlements
from goodstanding.sources.mapping import RememberedMappings
from goodstanding.sources.outcome import Outcome
from goodstanding.sources.reading.candidates import Candidate
from goodstanding.sources.together import Numbered, Reader, read_documents
from goodstanding.store import meanwhile, originals
from goodstanding.store.layout import Layout

LINES = 3000


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path / "store")
    made.create()
    return made


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(originals, "LARGE", 1000)
    monkeypatch.setattr(meanwhile, "_STILL", -(10**12))
    (made,) = write_settlements(tmp_path / "files", LINES, 1, seed=7)
    return made.path


def read(layout: Layout, file: Path) -> Read:
    candidate = Candidate.of_file(file)
    return read_batch(layout, [Task(1, "main", candidate, candidate.content_hash())], RememberedMappings({}))


def meddled(meddle: Callable[[], object]) -> Callable[[Iterable[Numbered], Reader], Iterator[Outcome]]:
    """Reading during which something happens, the first time."""
    left = [meddle]

    def reading(documents: Iterable[Numbered], reader: Reader) -> Iterator[Outcome]:
        outcomes = list(read_documents(documents, reader))
        if left:
            left.pop()()
        yield from outcomes

    return reading


def test_a_large_file_is_read_where_it_lies(layout: Layout, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "replace", lambda *_args, **_kwargs: pytest.fail("its copy was read"))
    (outcome,) = read(layout, file).outcomes
    assert (outcome.status, outcome.rows["settlement_line"]) == ("stored", LINES)


def test_a_file_that_grows_while_it_is_read_gives_nothing(layout: Layout, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = file.read_bytes()
    monkeypatch.setattr(worker, "read_documents", meddled(lambda: file.write_bytes(content + content.splitlines(keepends=True)[-1])))
    assert_refused(layout, read(layout, file))


def test_a_file_that_is_only_touched_while_it_is_read_is_read_from_its_copy(
    layout: Layout, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = file.read_bytes()
    monkeypatch.setattr(worker, "read_documents", meddled(lambda: os.utime(file, ns=(0, 0))))
    found = read(layout, file)
    assert [outcome.rows["settlement_line"] for outcome in found.outcomes] == [LINES]
    assert layout.original(Candidate.of_file(file).content_hash()).read_bytes() == content
    assert sum(segment.rows for segment in found.segments if segment.table == "settlement_line") == LINES
    assert sorted(layout.staging.glob("segment-*")) == sorted(segment.path for segment in found.segments), (
        "nothing is left of the first try"
    )


def test_a_file_that_changed_before_it_was_copied_is_refused(layout: Layout, file: Path) -> None:
    candidate = Candidate.of_file(file)
    key = candidate.content_hash()
    file.write_bytes(file.read_bytes().replace(b"Commission", b"Kommission"))
    assert_refused(layout, read_batch(layout, [Task(1, "main", candidate, key)], RememberedMappings({})))


def assert_refused(layout: Layout, found: Read) -> None:
    assert (found.outcomes, found.segments, list(layout.staging.glob("segment-*"))) == ([], [], [])
    (refusal,) = found.refused
    assert "changed while it was imported" in refusal.problem.reason
