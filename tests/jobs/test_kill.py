"""An import or a rebuild is ended by SIGKILL at any instant: nothing is lost, nothing is there twice, and doing it again completes it.

The quick version kills at a few instants; `make test-slow` (in CI) kills at 200.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.store.orm import Document, Segment
from tests.jobs.nursery import Nursery, nursery
from tests.jobs.pile import NOW, Said, counts_add_up, import_pile, make_pile, rebuild_pile, said

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")

QUICK, FULL = 10, 200
WORKERS = (1, 2, 3)  # alone, with a thread, with processes
CHECKED_EVERY = 4  # of the completed stores one in so many has its whole check compared, beside its rows


@dataclass
class Ground:
    """The pile, a store of it that nobody disturbed, what that says, and how long the import took."""

    nursery: Nursery
    pile: Path
    store: Path
    undisturbed: Said
    seconds: float  # not money


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("kill")
    pile, store = make_pile(folder / "pile"), folder / "store"
    with nursery() as started:
        seconds = started.run(import_pile, store, pile, 1).seconds
        yield Ground(started, pile, store, said(store), seconds)


KEPT = ("number", "content_hash", "original", "name", "report", "taken_at", "lines_read", "lines_stored", "lines_quarantined", "problems")


def nothing_is_lost_or_doubled(home: Path, ground: Ground) -> None:
    """The store opens, and every document that counts is there as in the undisturbed store, line for line."""
    counts_add_up(home)
    with facts_at(open_store(home), NOW) as facts:
        assert facts.rows("SELECT count(*) FROM settlement_line_digest")
    whole = {row["number"]: [row[name] for name in KEPT] for row in ground.undisturbed.documents}
    for number, *rest in Document.objects.values_list(*KEPT):
        assert [number, *rest] == whole[number]


def says_the_same(home: Path, ground: Ground, *, checked: bool) -> None:
    found = said(home, checked=checked)
    assert found.tables == ground.undisturbed.tables
    assert (found.documents, found.units) == (ground.undisturbed.documents, ground.undisturbed.units)
    assert found.result in (None, ground.undisturbed.result)


def kill_imports(ground: Ground, folder: Path, times: int, seed: int) -> None:
    dice, done, killed = random.Random(seed), 0, 0
    while killed < times:
        home, workers = folder / f"store-{done}", WORKERS[done % len(WORKERS)]
        most = 1.1 * ground.seconds
        while ground.nursery.run(import_pile, home, ground.pile, workers, dice.uniform(0, most)).killed:
            killed, most = killed + 1, 1.3 * most  # so that it ends, however slow processes start here
            nothing_is_lost_or_doubled(home, ground)
        done += 1
        says_the_same(home, ground, checked=done % CHECKED_EVERY == 1)
        nothing_is_left_over(home)


def nothing_is_left_over(home: Path) -> None:
    """The next import sweeps away what the killed ones have left."""
    layout = open_store(home)
    import_paths(layout, [], "shop", NOW)
    assert list(layout.staging.iterdir()) == []
    segments = {path.name for path in (home / "segments").glob("*/*")}
    assert segments == set(Segment.objects.values_list("name", flat=True))


def kill_rebuilds(ground: Ground, folder: Path, times: int, seed: int) -> None:
    dice, home, killed, done = random.Random(seed), folder / "rebuilt", 0, 0
    copytree(ground.store, home)
    most = 1.1 * ground.seconds
    while killed < times or not done:
        ended = ground.nursery.run(rebuild_pile, home, ground.pile, WORKERS[done % len(WORKERS)], dice.uniform(0, most))
        killed, done = killed + ended.killed, done + (not ended.killed)
        most = 1.3 * most if ended.killed else 1.1 * ground.seconds
        counts_add_up(home)
        says_the_same(home, ground, checked=not ended.killed and done % CHECKED_EVERY == 1)


def test_an_import_that_is_killed_loses_nothing_and_completes_when_run_again(ground: Ground, tmp_path: Path) -> None:
    kill_imports(ground, tmp_path, QUICK, seed=1)


def test_a_rebuild_that_is_killed_leaves_the_old_or_the_new_facts(ground: Ground, tmp_path: Path) -> None:
    kill_rebuilds(ground, tmp_path, QUICK // 3, seed=2)


@pytest.mark.slow
def test_an_import_may_be_killed_at_two_hundred_instants(ground: Ground, tmp_path: Path) -> None:
    kill_imports(ground, tmp_path, FULL, seed=3)


@pytest.mark.slow
def test_a_rebuild_may_be_killed_at_forty_instants(ground: Ground, tmp_path: Path) -> None:
    kill_rebuilds(ground, tmp_path, FULL // 5, seed=4)


def test_a_rebuild_gives_identical_answers(ground: Ground, tmp_path: Path) -> None:
    """Archives, a mapping, repeats, contradictions and what was not recognised among them."""
    statuses = {row["status"] for row in ground.undisturbed.documents}
    assert {"stored", "duplicate", "conflict", "empty", "unrecognised", "unreadable"} <= statuses
    assert {"mapped"} & {row["report"] for row in ground.undisturbed.documents}
    assert any(row["member"] for row in ground.undisturbed.documents)
    home = tmp_path / "rebuilt"
    copytree(ground.store, home)
    ground.nursery.run(rebuild_pile, home, ground.pile, 2)
    assert said(home) == ground.undisturbed
