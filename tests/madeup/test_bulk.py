"""Bulk settlement files: exact totals, exact line counts, chained reserves, the same bytes for the same seed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.madeup.bulk import write_settlements
from goodstanding.madeup.bulk_template import TEMPLATE_LINES, two_decimals
from goodstanding.madeup.files.settlement_v2 import COLUMNS

AMOUNT, TOTAL, ORDER, DESCRIPTION = (COLUMNS.index(name) for name in ("amount", "total-amount", "order-id", "amount-description"))


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("ascii").splitlines()]


@pytest.mark.parametrize(("lines", "files"), [(2, 1), (3, 1), (TEMPLATE_LINES + 1, 1), (TEMPLATE_LINES + 2, 1), (1000, 3), (5000, 7)])
def test_every_file_adds_up_and_has_the_lines_asked_for(tmp_path: Path, lines: int, files: int) -> None:
    written = write_settlements(tmp_path, lines, files, seed=5)
    assert sum(settlement.lines for settlement in written) == lines
    for settlement in written:
        header, summary, *body = rows(settlement.path)
        assert tuple(header) == COLUMNS
        assert all(len(row) == len(COLUMNS) for row in body)
        assert len(body) == settlement.lines
        assert sum(Decimal(row[AMOUNT]) for row in body) == settlement.total == Decimal(summary[TOTAL])


def test_a_file_of_several_chunks_adds_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodstanding.madeup.bulk._CHUNK_BYTES", 40_000)
    (settlement,) = write_settlements(tmp_path, 3000, 1, seed=5)
    _, summary, *body = rows(settlement.path)
    assert sum(Decimal(row[AMOUNT]) for row in body) == Decimal(summary[TOTAL])


def test_no_order_is_in_two_files_and_all_order_ids_have_their_shape(tmp_path: Path) -> None:
    seen: set[str] = set()
    for settlement in write_settlements(tmp_path, 4000, 4, seed=1):
        orders = {row[ORDER] for row in rows(settlement.path)[2:] if row[ORDER]}
        assert not seen & orders
        seen |= orders
    assert len(seen) > 500
    assert {tuple(len(part) for part in order.split("-")) for order in seen} == {(3, 7, 7)}


def test_what_one_file_holds_comes_back_in_the_next(tmp_path: Path) -> None:
    files = [rows(settlement.path) for settlement in write_settlements(tmp_path, 400, 4, seed=9)]
    held = [Decimal(row[AMOUNT]) for file in files for row in file if row[DESCRIPTION] == "Current Reserve Amount"]
    back = [Decimal(row[AMOUNT]) for file in files for row in file if row[DESCRIPTION] == "Previous Reserve Amount Balance"]
    assert back == [Decimal(0)] + [-amount for amount in held[:-1]]


def test_some_lines_are_identical(tmp_path: Path) -> None:
    (settlement,) = write_settlements(tmp_path, 500, 1, seed=2)
    body = settlement.path.read_text("ascii").splitlines()
    fees = [line for line in body if "FBAPerUnitFulfillmentFee" in line]
    assert len(set(fees)) < len(fees)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    first, again, other = (write_settlements(tmp_path / name, 300, 2, seed) for name, seed in (("a", 4), ("b", 4), ("c", 5)))
    assert [each.path.read_bytes() for each in first] == [each.path.read_bytes() for each in again]
    assert [each.path.read_bytes() for each in first] != [each.path.read_bytes() for each in other]


@pytest.mark.parametrize(("lines", "files"), [(10, 0), (5, 3)])
def test_too_few_lines_for_the_files_are_refused(tmp_path: Path, lines: int, files: int) -> None:
    with pytest.raises(UsageError, match="do not fill"):
        write_settlements(tmp_path, lines, files, seed=1)


@pytest.mark.parametrize(("cents", "text"), [(-1, "-0.01"), (-100, "-1.00"), (0, "0.00"), (105, "1.05"), (-2500, "-25.00")])
def test_cents_are_printed_with_two_decimals(cents: int, text: str) -> None:
    assert two_decimals(cents) == text
