"""A run over one set of facts."""

from __future__ import annotations

from datetime import UTC, datetime

from goodstanding.store.memory import facts_of
from goodstanding.store.question import Session


def test_what_is_kept_of_a_run_is_computed_once_for_each_run() -> None:
    asked: list[Session] = []

    def count(session: Session) -> int:
        asked.append(session)
        return len(asked)

    with facts_of({}, datetime(2026, 11, 25, tzinfo=UTC)) as facts:
        one, other = Session(facts, {}), Session(facts, {})
        assert [one.once(count), one.once(count), other.once(count), one.once(count)] == [1, 1, 2, 1]
        assert asked == [one, other]
