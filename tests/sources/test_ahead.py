"""What is made ahead comes in order, with its errors, and nothing goes on for nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from goodstanding.sources.ahead import WAITING, ahead


def test_items_come_in_order() -> None:
    assert list(ahead(range(1000))) == list(range(1000))
    assert list(ahead([])) == []


def test_an_error_comes_where_it_would_have_come() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("here")

    items = ahead(broken())
    assert next(items) == 1
    with pytest.raises(KeyError, match="here"):
        next(items)


def test_only_a_few_are_made_before_they_are_wanted() -> None:
    made = []

    def counted() -> Iterator[int]:
        for number in range(100):
            made.append(number)
            yield number

    items = ahead(counted())
    assert next(items) == 0
    threading.Event().wait(0.05)
    assert len(made) <= WAITING + 2
    assert list(items) == list(range(1, 100))


def test_the_thread_ends_when_no_more_is_wanted() -> None:
    before = threading.active_count()
    items = ahead(iter(range(10**9)))
    assert next(items) == 0
    items.close()  # type: ignore[attr-defined]  # a generator
    assert threading.active_count() == before
