"""Faults of disk, database and engine reach people as a message that says what to do."""

from __future__ import annotations

import errno
from dataclasses import replace
from decimal import Decimal

import pytest

from goodstanding.core.errors import GoodstandingError, StoreDamaged, StoreUnusable, UsageError
from goodstanding.facts.model import Column, Type
from goodstanding.facts.read import all_tables
from goodstanding.jobs.open import facts_at
from goodstanding.store import engine
from goodstanding.store.engine import connected
from goodstanding.store.faults import explained
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document
from tests.store.documents import LATER, Doc, put


def fill(layout: Layout, rows: int = 5000) -> None:
    line = {"settlement_id": "1", "amount": Decimal(5), "currency": "EUR"}
    put(layout, Doc(1, {"settlement_line": [line | {"sku": f"SKU-{number}"} for number in range(rows)]}))


def count(layout: Layout) -> int:
    with facts_at(layout, LATER) as facts:
        return int(facts.rows("SELECT count(DISTINCT sku) FROM settlement_line")[0][0])


@pytest.mark.parametrize("damage", ["cut off", "emptied", "overwritten", "missing"])
def test_a_damaged_segment_is_told_and_how_to_mend_it(layout: Layout, damage: str) -> None:
    fill(layout)
    assert count(layout) == 5000
    (segment,) = (layout.home / "segments").rglob("*.parquet")
    content = segment.read_bytes()
    if damage == "missing":
        segment.unlink()
    else:
        segment.write_bytes({"cut off": content[: len(content) // 2], "emptied": b"", "overwritten": b"\xff" * len(content)}[damage])
    with pytest.raises(StoreDamaged, match="goodstanding rebuild"):
        count(layout)


def test_a_flipped_byte_never_ends_in_a_traceback(layout: Layout) -> None:
    fill(layout, rows=300)
    (segment,) = (layout.home / "segments").rglob("*.parquet")
    content, told = segment.read_bytes(), list[str]()
    for place in range(4, len(content), max(1, len(content) // 150)):
        segment.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        try:
            count(layout)
        except GoodstandingError as error:
            told.append(str(error))
    assert any("goodstanding rebuild" in each for each in told)
    assert not list((layout.home / "digests").rglob("partial-*"))


def test_facts_that_another_version_wrote_are_told(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(layout, rows=1)
    table = all_tables()["settlement_line"]
    newer = replace(table, columns=(*table.columns, Column("star_sign", Type.TEXT, "new in this version")))
    monkeypatch.setattr(engine, "all_tables", lambda: all_tables() | {"settlement_line": newer})
    with pytest.raises(StoreDamaged, match=r"settlement lines were written by another version.*goodstanding rebuild"):
        count(layout)


def test_a_full_disk_is_told(layout: Layout) -> None:
    with pytest.raises(StoreUnusable, match="No space left on device; nothing that was there is lost"), explained(layout):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_locked_database_is_told(layout: Layout) -> None:
    with pytest.raises(StoreUnusable, match="UNIQUE"), explained(layout):
        Document.objects.bulk_create([_document(), _document()])


def _document() -> Document:
    return Document(number=1, account="a", original="", member="", content_hash="", name="", size=0, taken_at=LATER, imported_at=LATER)


def test_too_little_memory_is_told(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_MEMORY", "1MB")
    with pytest.raises(StoreUnusable, match="GOODSTANDING_MEMORY"), explained(layout), connected(layout) as connection:
        connection.execute("SELECT list(i) FROM range(3_000_000) t(i)").fetchall()


def test_a_memory_setting_that_is_no_amount_is_told(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_MEMORY", "plenty")
    with pytest.raises(UsageError, match="GOODSTANDING_MEMORY is 'plenty'"), connected(layout):
        pytest.fail("it was taken")  # pragma: no cover
