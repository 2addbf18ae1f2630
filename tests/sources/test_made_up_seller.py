"""The tables of a made-up seller in six stores are read to the last row, without one problem."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest

from goodstanding.core.marketplace import by_code
from goodstanding.madeup import plan
from goodstanding.madeup.document import Document
from goodstanding.madeup.write import all_documents
from goodstanding.sources.model import Delimited
from goodstanding.sources.recognise import all_reports
from tests.sources.documents import Read, read

STORES = ("US", "CA", "UK", "DE", "FR", "JP")
TABLES = {id_ for id_, report in all_reports().items() if isinstance(report.shape, Delimited)}


@pytest.fixture(scope="module")
def documents() -> list[tuple[Document, Read]]:
    seller = plan(5, orders=120, marketplaces=STORES)
    tables = (document for document in all_documents(seller) if document.kind in TABLES)
    return [(document, read(document.content, store=by_code(document.path.split("/")[1][:2]))) for document in tables]


def test_every_table_is_of_its_kind_and_has_no_problem(documents: list[tuple[Document, Read]]) -> None:
    assert {document.kind for document, _ in documents} == TABLES
    for document, result in documents:
        outcome = result.outcome
        no_rows = outcome.status == "empty" and not outcome.read
        assert (outcome.report, no_rows or outcome.status == "stored", outcome.quarantined) == (document.kind, True, 0)
        assert outcome.problem_count == 0 or no_rows, outcome.samples


def test_every_settlement_adds_up(documents: list[tuple[Document, Read]]) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    totals: dict[str, Decimal] = {}
    for _, result in documents:
        totals |= {row["settlement_id"]: row["total_amount"] for row in result.tables.get("settlement", [])}
        for row in result.tables.get("settlement_line", []):
            sums[row["settlement_id"]] += row["amount"]
    assert len(totals) > 20
    assert {id_: sums[id_] for id_ in totals} == totals


def test_the_components_of_every_transaction_are_its_total(documents: list[tuple[Document, Read]]) -> None:
    rows = [row for _, result in documents for row in result.tables.get("transaction", [])]
    assert len(rows) > 100
    for row in rows:
        parts = [value for name, value in row.items() if isinstance(value, Decimal) and name != "total"]
        assert sum(parts, Decimal(0)) == row["total"]


def test_every_word_for_a_status_is_known(documents: list[tuple[Document, Read]]) -> None:
    found = {row["status"] for _, result in documents for row in result.tables.get("transaction", []) if row.get("status")}
    assert found == {"DEFERRED", "RELEASED"}
