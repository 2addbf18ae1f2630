"""All kinds of tables at once: each knows its own header, keeps its own columns, and reads nothing that tells of a person."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from goodstanding.core.marketplace import ALL
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.sources import date_range_words as words
from goodstanding.sources.model import Delimited, Report
from goodstanding.sources.reading.headers import normalise
from goodstanding.sources.recognise import all_reports, table_kind
from tests.sources.documents import read, table

TABLES = {id_: report for id_, report in all_reports().items() if isinstance(report.shape, Delimited)}
SECRET = "SECRET OF A BUYER"
REMARK = re.compile(r" \((?:AU|IN|UK|UK/AU|trailing space.*)\)$")
VALUES = {
    Type.TEXT: "text", Type.CODE: "text", Type.MONEY: "1234.50", Type.SHARE: "1%", Type.COUNT: "3", Type.INSTANT: "2026-01-31 10:00:00 UTC",
    Type.DAY: "2026-01-31", Type.FLAG: "Y", Type.ORDER_ID: "111-0000001-0000001",
}  # fmt: skip


def _row(report: Report) -> dict[str, str]:
    """A value for every column the kind knows, by the first name of each."""
    row = dict.fromkeys(report.unused, "unused") | dict.fromkeys(report.personal, SECRET)
    for rows in report.rows:
        types = {column.name: column.type for column in all_tables()[rows.table].columns}
        row |= {field.names[0]: VALUES[types[name]] for name, field in rows.columns.items() if field.names and not field.zone}
    stores = {field.names[0] for rows in report.rows for field in rows.columns.values() if field.names and "www.amazon.de" in field.values}
    return row | dict.fromkeys(stores, "amazon.de")


@pytest.mark.parametrize("report", TABLES.values(), ids=TABLES)
def test_a_kind_is_recognised_by_its_own_header(report: Report) -> None:
    assert table_kind([normalise(name) for name in _row(report)]) is report


@pytest.mark.parametrize("report", TABLES.values(), ids=TABLES)
def test_nothing_that_tells_of_a_buyer_is_read(report: Report) -> None:
    row = _row(report)
    result = read(table(list(row), list(row.values())))
    assert (result.outcome.report, result.outcome.status) == (report.id, "stored"), result.outcome.note
    assert result.outcome.quarantined == 0
    assert SECRET not in result.everything()


@pytest.mark.parametrize("report", TABLES.values(), ids=TABLES)
def test_a_column_is_read_or_unused_or_personal_and_not_two_of_these(report: Report) -> None:
    used = {normalise(name) for rows in report.rows for field in rows.columns.values() for name in field.names}
    groups = (used, {normalise(name) for name in report.unused}, {normalise(name) for name in report.personal})
    assert all(not first & second for first, second in combinations(groups, 2))


@pytest.mark.parametrize("report", TABLES.values(), ids=TABLES)
def test_columns_of_facts_are_those_of_the_table(report: Report) -> None:
    for rows in report.rows:
        assert set(rows.columns) <= {column.name for column in all_tables()[rows.table].columns}


def test_the_date_range_report_knows_every_header_that_was_seen(samples: Path) -> None:
    facts = samples.parent / "facts" / "date-range-localized-headers.tsv"
    if not facts.is_file():
        pytest.skip(f"no table of headers at {facts}")
    known = {normalise(name) for name in all_reports()["date_range"].known_names()}
    lines = [line.split("\t") for line in facts.read_text(encoding="utf-8").splitlines()[2:] if not line.startswith("VALUES")]
    printed = {REMARK.sub("", variant).strip(' "') for _, _, variants in lines for variant in variants.split(" | ")} - {
        "trailing-space variant"
    }
    assert len(printed) > 250
    assert sorted(name for name in printed if normalise(name) not in known) == []


def test_every_store_of_amazon_has_its_currency_in_the_date_range_report() -> None:
    field = all_reports()["date_range"].rows[0].columns["currency"]
    assert {store.domain: field.values[store.domain] for store in ALL} == {store.domain: store.currency for store in ALL}


@pytest.mark.parametrize("listed", [words.TYPES, words.STATUSES], ids=["types", "statuses"])
def test_a_printed_word_means_one_thing(listed: dict[str, str]) -> None:
    meanings: dict[str, set[str]] = {}
    for word, stored in listed.items():
        meanings.setdefault(normalise(word), set()).add(stored)
    assert all(len(stored) == 1 for stored in meanings.values())
