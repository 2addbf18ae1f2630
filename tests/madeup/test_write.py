"""The files of a made-up seller: the same bytes for the same seed, and sums that hold as printed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from goodstanding.madeup import plan, write
from goodstanding.madeup.document import in_order, tab_separated
from goodstanding.madeup.write import all_documents

STORES = ("US", "CA", "UK", "DE", "FR", "JP")


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first, again, other = (list(all_documents(plan(seed, orders=120, marketplaces=STORES))) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_no_path_is_used_twice() -> None:
    paths = [document.path for document in all_documents(plan(1, orders=200, marketplaces=STORES))]
    assert len(paths) == len(set(paths))


def test_printed_settlement_lines_add_up_to_the_printed_total() -> None:
    seen = 0
    for document in all_documents(plan(3, orders=300, marketplaces=STORES)):
        if document.kind != "settlement_v2":
            continue
        head, summary, *lines = (line.split("\t") for line in document.content.decode().splitlines())
        total, amount = head.index("total-amount"), head.index("amount")
        comma = "/DE/" in document.path or "/FR/" in document.path
        assert plain(summary[total], comma) == sum(plain(line[amount], comma) for line in lines)
        seen += 1
    assert seen > 50


def plain(text: str, comma: bool) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", ".") if comma else text)


def test_files_are_written_with_their_bytes_and_listed(tmp_path: Path) -> None:
    ledger = write(plan(1, orders=80), tmp_path)
    assert {file.path: file.size for file in ledger.files} == {
        path.relative_to(tmp_path).as_posix(): path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()
    }


def test_existing_files_are_not_overwritten(tmp_path: Path) -> None:
    write(plan(1, orders=20), tmp_path)
    with pytest.raises(FileExistsError):
        write(plan(1, orders=20), tmp_path)


def test_a_cell_with_a_tab_is_refused() -> None:
    with pytest.raises(ValueError, match="tab"):
        tab_separated(("a", "b"), [("1", "2\t3")])


def test_a_cell_of_no_column_is_refused() -> None:
    with pytest.raises(KeyError, match="no such columns"):
        in_order(("a",), {"b": "1"})
