"""Compaction: fewer files, the same answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodstanding.store import compact as module
from goodstanding.store.commit import sweep
from goodstanding.store.compact import MANY, compact
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Segment
from tests.store.documents import Doc, asked, at, put

ALL = "SELECT document, line, amount::VARCHAR FROM settlement_line ORDER BY ALL"
SUMS = "SELECT document, settlement_id, amount::VARCHAR, lines FROM settlement_line_digest ORDER BY ALL"


def daily(number: int) -> Doc:
    """A settlement of one line."""
    stated = {"settlement_id": str(number), "period_start": at(1), "period_end": at(15), "total_amount": Decimal(number), "currency": "EUR"}
    line = {"settlement_id": str(number), "amount": Decimal(number), "currency": "EUR"}
    return Doc(number, {"settlement": [stated], "settlement_line": [line]}, at(20), units={str(number)})


def names() -> set[str]:
    return set(Segment.objects.values_list("name", flat=True))


def test_many_small_segments_become_one_with_the_same_answers(layout: Layout) -> None:
    for number in range(1, MANY + 1):
        put(layout, daily(number))
    before = [asked(layout, query) for query in (ALL, SUMS)]
    assert compact(layout) == 2 * (MANY - 1)
    assert Segment.objects.count() == 2
    assert [asked(layout, query) for query in (ALL, SUMS)] == before


def test_few_segments_are_left_alone(layout: Layout) -> None:
    for number in range(1, MANY):
        put(layout, daily(number))
    before = names()
    assert compact(layout) == 0
    assert names() == before


def test_segments_with_a_full_group_of_rows_are_left_alone(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROW_GROUP", 1)
    for number in range(1, MANY + 1):
        put(layout, daily(number))
    before = names()
    assert compact(layout) == 0
    assert names() == before


def test_the_files_that_were_merged_are_swept_and_nothing_else(layout: Layout) -> None:
    for number in range(1, MANY + 1):
        put(layout, daily(number))
    compact(layout)
    sweep(layout)
    assert {path.name for path in (layout.home / "segments").glob("*/*")} == names()


def test_documents_after_a_merge_are_judged_against_those_in_it(layout: Layout) -> None:
    """A settlement said again is a repeat, wherever its first document now lies."""
    for number in range(1, MANY + 1):
        put(layout, daily(number))
    compact(layout)
    again = daily(3)
    again.number = 900
    put(layout, again)
    assert asked(layout, "SELECT document FROM settlement_line WHERE settlement_id = '3'") == [(3,)]
