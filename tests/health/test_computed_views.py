"""Shared views that Python makes beside those that are queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from goodstanding.store.memory import facts_of
from goodstanding.store.question import Computed, Session

AS_OF = datetime(2026, 11, 25, tzinfo=UTC)


def twice(session: Session) -> Iterator[tuple[str, int]]:
    session.prepare(["numbers"])
    for word, number in session.facts.rows("SELECT word, number FROM numbers ORDER BY number"):
        yield word, 2 * number


VIEWS: dict[str, str | Computed] = {
    "numbers": "SELECT * FROM (VALUES ('one', 1), ('two', 2)) AS t (word, number)",
    "doubled": Computed({"word": "VARCHAR", "number": "BIGINT"}, twice),
    "sums": "SELECT sum(number) AS total FROM doubled",
    "nothing": Computed({"word": "VARCHAR", "at": "TIMESTAMPTZ"}, lambda _session: ()),
}


def test_a_query_reads_what_python_made_from_another_query() -> None:
    with facts_of({}, AS_OF) as facts:
        session = Session(facts, VIEWS)
        session.prepare(["sums"])
        assert facts.rows("SELECT total FROM sums") == [(6,)]
        assert facts.rows("SELECT * FROM doubled ORDER BY number") == [("one", 2), ("two", 4)]


def test_a_made_view_without_rows_has_its_columns_and_types() -> None:
    with facts_of({}, AS_OF) as facts:
        Session(facts, VIEWS).prepare(["nothing", "nothing"])
        assert [row[:2] for row in facts.rows("DESCRIBE nothing")] == [("word", "VARCHAR"), ("at", "TIMESTAMP WITH TIME ZONE")]


def test_views_of_another_chapter_can_be_added_once() -> None:
    with facts_of({}, AS_OF) as facts:
        session = Session(facts, {"numbers": "SELECT 'own' AS word, 5 AS number"})
        session.know(VIEWS)
        session.prepare(["sums"])
        assert facts.rows("SELECT total FROM sums") == [(10,)]
