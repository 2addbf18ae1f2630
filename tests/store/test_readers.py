"""Two processes read while a third imports and rebuilds: none fails, and none sees half of anything."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, datetime
from multiprocessing.synchronize import Event
from pathlib import Path

from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.jobs.rebuild import rebuild
from goodstanding.madeup.bulk import write_settlements
from goodstanding.store.layout import Layout

NOW = datetime(2026, 11, 25, tzinfo=UTC)
FILES, LINES = 24, 6000

# Every document that counts, and what is there of it.
SEEN = """
    SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM settlement), (SELECT count(*) FROM settlement_line),
           (SELECT sum(lines)::BIGINT FROM settlement_line_digest),
           (SELECT count(*) FROM settlement s JOIN (
                SELECT settlement_id, sum(amount) AS amount FROM settlement_line_digest GROUP BY ALL
            ) l USING (settlement_id) WHERE s.total_amount = l.amount)
"""


def read_again_and_again(home: Path, stop: Event, seen: list[tuple[int, ...]]) -> None:
    open_store(home)
    while not stop.is_set():
        with facts_at(Layout(home), NOW) as facts:
            first, second = facts.rows(SEEN), facts.rows(SEEN)
        assert first == second, "the facts changed while they were looked at"
        seen.append(first[0])


def test_readers_never_fail_and_never_see_half_of_a_document(tmp_path: Path) -> None:
    files = [each.path for each in write_settlements(tmp_path / "files", LINES, FILES, seed=1)]
    home = tmp_path / "store"
    layout = open_store(home)
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager:
        stop, seen = context.Event(), [manager.list() for _ in range(2)]
        readers = [context.Process(target=read_again_and_again, args=(home, stop, each)) for each in seen]
        for reader in readers:
            reader.start()
        for start in range(0, FILES, 3):
            import_paths(layout, files[start : start + 3], "shop", NOW)
        assert rebuild(layout, NOW) == FILES
        assert rebuild(layout, NOW) == FILES
        while min(map(len, seen)) < 3:
            readers[0].join(0.1)
        stop.set()
        for reader in readers:
            reader.join()
        assert [reader.exitcode for reader in readers] == [0, 0]
        found = [tuple(each) for answers in seen for each in answers]
    each_file = LINES // FILES
    for documents, settlements, lines, digested, proved in found:
        assert settlements == documents == proved
        assert lines == (digested or 0) == documents * each_file
    assert any(documents for documents, *_ in found)
