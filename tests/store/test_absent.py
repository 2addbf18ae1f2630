"""Keys that one query has and another has not, without a join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.store import absent as module
from goodstanding.store.absent import Absent, absent
from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session, View

Row = tuple[int | None, str | None]
ASKED = Absent("SELECT a, b FROM wanted", "SELECT a, b FROM given", ("a", "b"))
ROWS = st.lists(st.tuples(st.integers(0, 6) | st.none(), st.sampled_from(["x", "y"]) | st.none()), max_size=40)


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as made:
        yield made


def found(connection: duckdb.DuckDBPyConnection, wanted: Sequence[Row], has: Sequence[Row]) -> list[Row]:
    """The distinct rows of `wanted` whose number is said to be absent."""
    for name, rows in (("wanted", wanted), ("given", has)):
        connection.execute(f"CREATE OR REPLACE TABLE {name} (a BIGINT, b VARCHAR)")
        if rows:
            connection.executemany(f"INSERT INTO {name} VALUES (?, ?)", [list(row) for row in rows])
    numbers = absent(connection, ASKED)
    assert len(set(numbers["key"].to_pylist())) == numbers.num_rows
    connection.register("numbers", numbers)
    return connection.execute(f"SELECT DISTINCT a, b FROM wanted SEMI JOIN numbers ON key = {ASKED.number('wanted')}").fetchall()


@settings(max_examples=60, deadline=None)
@given(wanted=ROWS, has=ROWS)
def test_what_is_absent_is_what_a_comparison_of_sets_says(connection: duckdb.DuckDBPyConnection, wanted: list[Row], has: list[Row]) -> None:
    assert set(found(connection, wanted, has)) == set(wanted) - set(has)


def test_many_keys_are_looked_at_share_by_share(connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 100)
    wanted, has = [(each, "x") for each in range(700)], [(each, "x") for each in range(700) if each % 3]
    assert set(found(connection, wanted, has)) == set(wanted) - set(has)


def test_a_share_with_most_of_the_rows_still_has_room(connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 100)
    assert found(connection, [(1, "x")] * 300 + [(2, "y")], [(3, "x")] * 300) in ([(1, "x"), (2, "y")], [(2, "y"), (1, "x")])


def test_where_one_number_is_that_of_two_keys_too_many_are_found_rather_than_too_few(
    connection: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_number", lambda _columns: "CAST(0 AS UBIGINT)")
    assert set(found(connection, [(1, "x"), (2, "x")], [(1, "x")])) == {
        (1, "x"),
        (2, "x"),
    }


def test_a_run_makes_the_views_that_it_reads_ready_first() -> None:
    views: dict[str, View] = {
        "refunded": "SELECT 1 AS a, 'x' AS b",
        "unrefunded": Absent("SELECT unnest([1, 2]) AS a, 'x' AS b", "SELECT a, b FROM refunded", ("a", "b")),
    }
    with facts_of({}, datetime(2026, 11, 25, tzinfo=UTC)) as facts:
        Session(facts, views).prepare(["unrefunded"])
        assert facts.rows("SELECT count(*) FROM unrefunded") == [(1,)]
