"""Small tables that are read together give what each gives by itself, to the last row and problem."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.core.marketplace import by_code
from goodstanding.madeup import plan
from goodstanding.madeup.bulk import write_settlements
from goodstanding.madeup.write import all_documents
from goodstanding.sources import together
from goodstanding.sources.outcome import Outcome
from goodstanding.sources.together import Reader, read_documents
from tests.sources.documents import V2, Document, settlement, table, v2_line
from tests.sources.mutations import MUTATIONS

MADE_UP = [(each.kind, each.content) for each in all_documents(plan(5, orders=60, marketplaces=("US", "DE", "JP")))]


@dataclass
class Kept:
    """A sink that keeps rows by table and document."""

    rows: dict[tuple[str, int], list[dict[str, Any]]] = field(default_factory=dict)
    groups: int = 0

    def write(self, table: str, rows: pa.Table, document: int, last: int | None = None) -> None:
        numbers = rows["document"].to_pylist()
        assert numbers == sorted(numbers)
        assert (numbers[0], numbers[-1]) == (document, document if last is None else last)
        self.groups += last is not None
        for row in rows.to_pylist():
            self.rows.setdefault((table, row["document"]), []).append({name: value for name, value in row.items() if value is not None})

    def drop(self, document: int) -> None:
        raise AssertionError(f"a small document is never dropped: {document}")


def read_each(contents: Sequence[bytes], store: str = "") -> tuple[list[Outcome], Kept]:
    kept = Kept()
    reader = Reader("shop", kept, store=by_code(store))
    return [reader.one(number, Document(content)) for number, content in enumerate(contents, 1)], kept


def read_all(contents: Sequence[bytes], store: str = "") -> tuple[list[Outcome], Kept]:
    kept = Kept()
    numbered = ((number, Document(content)) for number, content in enumerate(contents, 1))
    return list(read_documents(numbered, Reader("shop", kept, store=by_code(store)))), kept


def is_the_same(contents: Sequence[bytes], store: str = "") -> Kept:
    expected, one_by_one = read_each(contents, store)
    outcomes, kept = read_all(contents, store)
    assert outcomes == expected
    assert kept.rows == one_by_one.rows
    return kept


def test_all_files_of_a_seller_give_the_same() -> None:
    assert is_the_same([content for _, content in MADE_UP]).groups
    assert is_the_same([content for _, content in MADE_UP], "DE").groups


def test_settlements_are_read_together(tmp_path_factory: pytest.TempPathFactory) -> None:
    written = write_settlements(tmp_path_factory.mktemp("bulk"), 3000, 30, seed=1)
    kept = is_the_same([each.path.read_bytes() for each in written])
    assert kept.groups == 2, "one write for each of the two tables"


V2_LINES = [v2_line("1.00"), v2_line("2.50")]
ODD = {
    "a currency that would be filled down from the document before": table(V2, *V2_LINES),
    "a bad amount": settlement("1.00", "x"),
    "amounts in another style": settlement("1,00", "2,50"),
    "no rows": table(V2),
    "empty lines": settlement("1.00") + "\n\n",
    "no line end at the end": settlement("1.00").rstrip("\n"),
    "windows line ends": settlement("1.00").replace("\n", "\r\n"),
    "old line ends": settlement("1.00").replace("\n", "\r"),
    "a row that is too long": settlement("1.00") + "7" + "\t" * 30 + "x\n",
    "a row that is too short": settlement("1.00") + "7\t\n",
    "a mark before it": "\ufeff" + settlement("1.00"),
    "another currency": settlement("1.00").replace("USD", "CAD"),
    "a zero byte": settlement("1.00\0"),
    "words that are not ASCII": settlement("1.00").replace("TEA", "TÉ"),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_document_that_is_not_plain_changes_nothing_for_the_others(odd: str, place: int) -> None:
    contents = [settlement(f"{number}.00", "2.50").replace("7\t", f"{number}\t").encode() for number in range(1, 5)]
    contents.insert(place, odd.encode())
    is_the_same(contents)


def test_a_latin_document_is_read_by_itself() -> None:
    plain = settlement("1.00")
    is_the_same([plain.encode(), plain.replace("TEA", "Tür für Möbel").encode("cp1252"), plain.replace("1.00", "3.00").encode()])


def test_groups_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = [settlement(f"{number}.00").encode() for number in range(40)]
    monkeypatch.setattr(together, "TOGETHER", 5 * len(contents[0]))
    assert is_the_same(contents).groups >= 2 * 8


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_mutated_files_among_others_give_the_same(seed: int) -> None:
    dice = random.Random(seed)
    kind = dice.choice(sorted({kind for kind, _ in MADE_UP}))
    of_kind = [content for each, content in MADE_UP if each == kind]
    contents = [dice.choice(of_kind) for _ in range(dice.randint(2, 6))]
    for _ in range(dice.randint(0, 2)):
        at = dice.randrange(len(contents))
        contents[at] = dice.choice(MUTATIONS)(contents[at], dice.choice(of_kind), dice)
    is_the_same(contents)
