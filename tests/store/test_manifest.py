"""Which documents touch in time, and what the manifest says of a table."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodstanding.core.errors import StoreDamaged
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest, TableState
from goodstanding.store.orm import Segment
from tests.store.documents import Doc, at, put

Span = tuple[str, datetime | None, datetime | None]


def state(*spans: Span) -> TableState:
    return TableState(documents=dict(enumerate(spans, 1)))


def days(low: int, high: int, account: str = "shop") -> Span:
    return account, at(1) + timedelta(days=low), at(1) + timedelta(days=high)


def test_documents_that_share_an_instant_overlap() -> None:
    assert state(days(0, 5), days(5, 9), days(10, 12)).overlaps() == {1, 2}


def test_documents_of_two_accounts_do_not_overlap() -> None:
    assert state(days(0, 5), days(0, 5, "other")).overlaps() == frozenset()


def test_a_document_whose_span_is_not_known_may_overlap_all() -> None:
    assert state(days(0, 5), days(8, 9), ("shop", None, None)).overlaps() == {1, 2, 3}
    assert state(("shop", None, None)).overlaps() == frozenset()


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 8)), max_size=8))
def test_exactly_the_documents_that_touch_another_are_found(spans: list[tuple[int, int]]) -> None:
    ends = {number: (low, low + length) for number, (low, length) in enumerate(spans, 1)}
    touching = {
        one for one, (low, high) in ends.items() for other, (start, end) in ends.items() if one != other and low <= end and start <= high
    }
    assert state(*(days(*each) for each in ends.values())).overlaps() == touching


def test_the_latest_instant_is_known_only_when_every_document_tells() -> None:
    assert state(days(0, 5), days(2, 9)).high == at(10)
    assert state(days(0, 5), ("shop", None, None)).high is None
    assert not TableState().may_be_later(at(1))


def test_a_table_that_this_version_does_not_know_is_told(layout: Layout) -> None:
    put(layout, Doc(1, {"balance": [{"as_of_at": at(1)}]}))
    Segment.objects.update(table="star_sign")
    with pytest.raises(StoreDamaged, match="star_sign"):
        Manifest.read()
