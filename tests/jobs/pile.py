"""A pile of files with everything an import may meet, what a store says of it, and processes that import it."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from goodstanding import config
from goodstanding.facts.read import all_tables
from goodstanding.jobs import batches
from goodstanding.jobs.check import check
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.mapping import map_and_import
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.jobs.rebuild import rebuild
from goodstanding.madeup import all_troubles, plan, write
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document, DocumentUnit

LAST_DAY = date(2026, 11, 20)
NOW = datetime.combine(LAST_DAY, time.max, UTC)
ACCOUNT = "shop"
MAPPING = "bank_line:booked_on=Tag,amount=Betrag,currency:=EUR,text=Zweck,account_tail:=1234"


def make_pile(folder: Path, orders: int = 120) -> Path:
    """Write the pile: a made-up seller in trouble, archives, repeats, a contradiction, a table no kind knows, and files that are none."""
    seller = plan(3, orders=orders, as_of=LAST_DAY, marketplaces=("DE", "US"), troubles=tuple(all_troubles()))
    write(seller, folder / "seller")
    settlements = sorted((folder / "seller" / "settlements" / "US").glob("?" * 11 + ".txt"))
    with zipfile.ZipFile(folder / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in settlements[:3]:
            archive.write(path, f"again/{path.name}")
            archive.writestr(f"renamed/{path.name}", path.read_bytes() + b"\n")  # other bytes, the same settlement
    first = settlements[0].read_bytes()
    (folder / "contradiction.txt").write_bytes(_changed(first))
    (folder / "packed.txt.gz").write_bytes(gzip.compress(_changed(settlements[1].read_bytes()), mtime=0))
    shutil.copy(settlements[0], folder / "same-again.txt")
    (folder / "mapped.csv").write_text("Tag;Betrag;Zweck\n2026-11-02;12,50;Amazon Payments\n2026-11-03;7,00;other\n", encoding="utf-8")
    (folder / "holiday.csv").write_text("Place,Weather\nSylt,rain\n", encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "cut.txt").write_bytes(settlements[2].read_bytes()[:-37])
    return folder


def _changed(settlement: bytes) -> bytes:
    """The same settlement with the last digit of the last amount changed."""
    lines = settlement.rstrip(b"\n").split(b"\n")
    at = lines[0].split(b"\t").index(b"amount")
    cells = lines[-1].split(b"\t")
    cells[at] = cells[at][:-1] + (b"1" if cells[at][-1:] != b"1" else b"2")
    return b"\n".join([*lines[:-1], b"\t".join(cells), b""])


@dataclass
class Said:
    """All that a store says: its rows, its documents and units, and what a check makes of them."""

    tables: dict[str, list[str]]
    documents: list[dict[str, Any]]
    units: list[tuple[Any, ...]]
    result: CheckResult | None = None


def said(home: Path, *, checked: bool = True) -> Said:
    """Everything in a store, in an order that does not depend on how it came there."""
    layout = open_store(home)
    tables = {}
    with facts_at(layout, NOW) as facts:
        for table in all_tables():
            tables[table] = sorted(map(repr, facts.rows(f"SELECT * FROM {table}")))
    documents = [dict(row) for row in Document.objects.order_by("number").values()]
    units = list(
        DocumentUnit.objects.order_by("document_id", "unit").values_list("document_id", "account", "unit", "status", "rival", "note")
    )
    result = check(layout, NOW) if checked else None
    if result is not None:
        result.home = Path("store")
    return Said(tables, documents, units, result)


def counts_add_up(home: Path) -> None:
    """Whatever was interrupted: every document's lines are accounted for, and its rows are there, each once."""
    layout = open_store(home)
    documents = {row["number"]: row for row in Document.objects.values()}
    for row in documents.values():
        assert row["lines_read"] == row["lines_stored"] + row["lines_quarantined"], row
        assert layout.original(row["original"]).exists(), row
    hashes = [(row["account"], row["content_hash"]) for row in documents.values()]
    assert len(hashes) == len(set(hashes)), "a document is in twice"
    rows_are_there(layout)


def rows_are_there(layout: Layout) -> None:
    """The segments hold exactly the rows that the manifest promises for every document."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from goodstanding.store.orm import DocumentTable, Segment

    promised = {(number, table): rows for number, table, rows in DocumentTable.objects.values_list("document_id", "table", "rows") if rows}
    found: dict[tuple[int, str], int] = {}
    for table, name in Segment.objects.values_list("table", "name"):
        column = pq.read_table(layout.segment(table, name), columns=["document", "line"])
        for each in pc.value_counts(column["document"]).to_pylist():
            key = each["values"], table
            found[key] = found.get(key, 0) + each["counts"]
    known = {number for number, _ in promised}
    assert {key: rows for key, rows in found.items() if key[0] in known} == promised


def small_batches(workers: int) -> None:
    """Batches so small that the pile is read in many of them, by so many processes."""
    config.workers = lambda: workers
    batches.FIRST_BYTES = 60_000  # type: ignore[misc]  # final in the program
    batches.BATCH_BYTES = 120_000  # type: ignore[misc]
    batches.BATCH_FILES = 12  # type: ignore[misc]


def import_pile(home: Path, folder: Path, workers: int = 1, began: Callable[[], None] = lambda: None) -> None:
    """Import the pile with its mapping, in small batches."""
    small_batches(workers)
    layout = open_store(home)
    began()
    map_and_import(layout, folder / "mapped.csv", MAPPING, ACCOUNT, NOW)
    import_paths(layout, [folder], ACCOUNT, NOW)


def rebuild_pile(home: Path, _folder: Path, workers: int = 1, began: Callable[[], None] = lambda: None) -> None:
    """Rebuild the store in small batches."""
    small_batches(workers)
    layout = open_store(home)
    began()
    rebuild(layout, NOW)
