"""A digest is made once for a segment, and again when it is missing; it never changes an answer."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

from goodstanding.facts.read import all_tables
from goodstanding.store.layout import Layout
from tests.store.documents import Doc, asked, put

ANSWER = "SELECT settlement_id, amount_type, sum(amount), sum(lines), min(line) FROM settlement_line_digest GROUP BY ALL"
DIRECT = "SELECT settlement_id, amount_type, sum(amount), count(*), min(line) FROM settlement_line GROUP BY ALL"


def settlement(number: int, unit: str) -> Doc:
    rows = [
        {"settlement_id": unit, "amount_type": kind, "amount": Decimal(amount), "currency": "EUR"}
        for kind in ("ItemPrice", "ItemFees")
        for amount in ("0.1", "0.2", "-7.77777")
    ]
    return Doc(number, {"settlement_line": rows}, units={unit})


def made(layout: Layout) -> set[Path]:
    return set((layout.home / "digests").glob("*/*"))


def test_a_digest_says_what_the_rows_say(layout: Layout) -> None:
    put(layout, settlement(1, "11"), settlement(2, "12"))
    put(layout, settlement(3, "13"))
    assert asked(layout, ANSWER) == asked(layout, DIRECT)
    assert len(asked(layout, ANSWER)) == 6
    assert len(made(layout)) == 2


def test_a_new_segment_gets_a_digest_and_the_old_one_keeps_its_own(layout: Layout) -> None:
    put(layout, settlement(1, "11"))
    asked(layout, ANSWER)
    before = {path: path.stat().st_mtime_ns for path in made(layout)}
    put(layout, settlement(2, "12"))
    asked(layout, ANSWER)
    assert len(before) == 1
    assert len(made(layout)) == 2
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_without_digests_the_answers_are_the_same(layout: Layout) -> None:
    put(layout, settlement(1, "11"), settlement(2, "12"))
    answer = asked(layout, ANSWER)
    shutil.rmtree(layout.home / "digests" / "settlement_line")
    assert asked(layout, ANSWER) == answer
    assert made(layout)


def test_a_refused_unit_is_not_in_the_digest(layout: Layout) -> None:
    put(layout, settlement(1, "11"), settlement(2, "11"))
    assert asked(layout, ANSWER) == asked(layout, DIRECT)
    assert len(asked(layout, ANSWER)) == 2


def test_the_sums_of_a_digest_are_columns_of_its_table() -> None:
    with_digest = [table for table in all_tables().values() if table.digest is not None]
    assert with_digest
    for table in with_digest:
        assert table.digest is not None
        assert {*table.digest.by, *table.digest.sums} <= {name for name, _ in table.physical()}
