"""Stored views: computed once for the facts as they are, and anew when anything they rest on has changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from goodstanding.store import stored as module
from goodstanding.store.commit import sweep
from goodstanding.store.engine import open_facts
from goodstanding.store.layout import Layout
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Inline, Session, Stored, View
from tests.store.documents import LATER, Doc, at, put

VIEWS: dict[str, View] = {
    "kept": Stored("SELECT account, order_no, rating FROM seller_feedback"),
    "seen": Inline("SELECT count(*) AS n, sum(rating) AS stars FROM kept"),
}


def feedback(number: int, *orders: int, taken: datetime | None = None, account: str = "shop") -> Doc:
    rows = [{"order_no": order, "rating": 1 + order % 5, "left_on": at(1).date()} for order in orders]
    return Doc(number, {"seller_feedback": rows}, taken=taken or at(2), account=account)


def asked(layout: Layout, as_of: datetime = LATER) -> tuple[int, int]:
    with open_facts(layout, as_of) as facts:
        session = Session(facts, VIEWS)
        session.prepare(["seen"])
        (row,) = facts.rows("SELECT n, CAST(stars AS BIGINT) FROM seen")
        return row


def stored(layout: Layout) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (layout.home / "digests").glob("view-*/*")}


def test_a_second_run_reads_what_the_first_one_stored(layout: Layout) -> None:
    put(layout, feedback(1, 11, 12))
    assert asked(layout) == (2, 5)
    before = stored(layout)
    assert len(before) == 1
    assert asked(layout) == (2, 5)
    assert stored(layout) == before


def test_an_import_makes_it_anew(layout: Layout) -> None:
    put(layout, feedback(1, 11, 12))
    asked(layout)
    before = set(stored(layout))
    put(layout, feedback(2, 13))
    assert asked(layout) == (3, 9)
    assert set(stored(layout)) - before


def test_an_import_into_another_table_changes_nothing(layout: Layout) -> None:
    put(layout, feedback(1, 11, 12))
    asked(layout)
    before = stored(layout)
    put(layout, Doc(2, {"feedback_removal": [{"order_no": 11, "removed_on": at(2).date()}]}, taken=at(3)))
    asked(layout)
    assert stored(layout) == before


def test_another_day_reads_the_same_file(layout: Layout) -> None:
    put(layout, feedback(1, 11))
    asked(layout, LATER)
    before = stored(layout)
    asked(layout, LATER.replace(day=2))
    assert stored(layout) == before


def test_another_day_makes_it_anew_where_a_document_does_not_tell_how_late_its_facts_are(layout: Layout) -> None:
    """What was not known on the first day may be on the second."""
    put(layout, Doc(1, {"seller_feedback": [{"order_no": 11, "rating": 2, "left_on": None}]}, taken=at(2)))
    asked(layout, LATER)
    asked(layout, LATER.replace(hour=23))
    assert len(stored(layout)) == 1
    asked(layout, LATER.replace(day=2))
    assert len(stored(layout)) == 2


def test_new_facts_of_one_account_leave_the_files_of_others_alone(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixteen accounts in more than one file; the second import is of one of them."""
    monkeypatch.setattr(module, "ROWS_A_SHARD", 5)
    put(layout, *(feedback(number, number, account=f"shop {number}") for number in range(1, 17)))
    before_import = asked(layout)
    before = stored(layout)
    assert len(before) > 1
    put(layout, feedback(17, 99, taken=at(3), account="shop 5"))
    count, stars = asked(layout)
    assert (count, stars) == (before_import[0] + 1, before_import[1] + 1 + 99 % 5)
    after = stored(layout)
    assert {path: after[path] for path in before} == before
    assert len(after) == len(before) + 1


def test_an_import_sweeps_away_what_it_replaced_and_nothing_else(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS_A_SHARD", 5)
    put(layout, *(feedback(number, number, account=f"shop {number}") for number in range(1, 17)))
    asked(layout)
    put(layout, feedback(17, 99, taken=at(3), account="shop 5"))
    asked(layout)
    count = len(stored(layout))
    (layout.home / "digests" / "view-kept" / "partial-1").touch()
    sweep(layout)
    assert len(stored(layout)) == count - 1
    before = stored(layout)
    asked(layout)
    assert stored(layout) == before


def test_when_there_are_more_shards_those_of_before_are_swept_away(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    put(layout, *(feedback(number, number, account=f"shop {number}") for number in range(1, 17)))
    asked(layout)
    (old,) = stored(layout)
    monkeypatch.setattr(module, "ROWS_A_SHARD", 5)
    asked(layout)
    sweep(layout)
    assert old not in stored(layout)
    assert len(stored(layout)) > 1


def test_a_day_of_the_past_is_not_stored(layout: Layout) -> None:
    """A document that was taken later is not seen, and the same day may show more or less at another instant."""
    put(layout, feedback(1, 11, taken=at(2)), feedback(2, 12, taken=at(9)))
    assert asked(layout, at(5))[0] == 2
    assert stored(layout) == {}


def test_a_lost_file_is_made_again(layout: Layout) -> None:
    put(layout, feedback(1, 11, 12))
    asked(layout)
    for path in stored(layout):
        path.unlink()
    assert asked(layout) == (2, 5)
    assert len(stored(layout)) == 1


def test_without_a_store_the_view_is_the_same() -> None:
    with facts_of({"seller_feedback": [{"order_id": "111-1111111-1111111", "rating": 4}]}, LATER) as facts:
        session = Session(facts, VIEWS)
        session.prepare(["seen"])
        assert facts.rows("SELECT n, CAST(stars AS BIGINT) FROM seen") == [(1, 4)]
