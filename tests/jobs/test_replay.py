"""A past day is replayed: the store as of an instant says what the same facts say when those of later are cut away by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from goodstanding.core.finding import Finding
from goodstanding.desk import engine as desk
from goodstanding.facts.model import Restate
from goodstanding.facts.read import all_tables
from goodstanding.funds import engine as funds
from goodstanding.funds.model import Position
from goodstanding.funds.position import positions
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import facts_at, open_store
from goodstanding.madeup import plan, troubles_for, write
from goodstanding.store.engine import Facts
from goodstanding.store.layout import Layout
from goodstanding.store.memory import facts_of

STORES = ("US", "DE")
ACCOUNT = "seller"
Rows = dict[str, list[dict[str, Any]]]
DAYS_AGO = (0, 20, 75)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Layout, datetime]:
    """A seller in trouble, imported on their last day."""
    home = tmp_path_factory.mktemp("replay")
    seller = plan(5, orders=160, marketplaces=STORES, troubles=troubles_for(STORES))
    write(seller, home / "files")
    layout = open_store(home / "store")
    import_paths(layout, [home / "files"], ACCOUNT, seller.now)
    return layout, seller.now


@pytest.fixture(scope="module")
def everything(store: tuple[Layout, datetime]) -> tuple[Rows, Rows]:
    """All rows of all tables as of the last day, and the documents with what was refused."""
    layout, now = store
    with facts_at(layout, now) as facts:
        rows = {table: facts.records(f'SELECT * FROM "{table}"') for table in all_tables() if table != "problem"}
        return rows, {table: facts.records(f"SELECT * FROM {table}") for table in ("document", "refused_unit")}


def instant(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    assert isinstance(value, date)
    return datetime.combine(value, time.min, UTC)


def cut(rows: Rows, documents: Sequence[Mapping[str, Any]], as_of: datetime) -> Rows:
    """The rows that could be known: by the table's own column, else by the day the document was taken. Lines follow their settlement."""
    taken = {document["number"]: document["taken_at"] for document in documents}
    known: Rows = {}
    for name, table in all_tables().items():
        by_document = table.restate is Restate.SNAPSHOT or not table.known_at
        known[name] = [
            row
            for row in rows.get(name, ())
            if (
                taken[row["document"]] <= as_of or table.restate is Restate.IMMUTABLE
                if by_document
                else row[table.known_at] is None or instant(row[table.known_at]) <= as_of
            )
        ]
    closed = {row["settlement_id"] for row in known["settlement"]}
    known["settlement_line"] = [row for row in known["settlement_line"] if row["settlement_id"] in closed]
    return {name: rows for name, rows in known.items() if rows}


def key(table: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in all_tables()[table].key_columns())


def restated_later(rows: Rows, as_of: datetime) -> dict[str, set[tuple[Any, ...]]]:
    """Keys whose newest version is younger than the instant: what was known of them then is not among the newest rows."""
    return {
        name: {key(name, row) for row in rows.get(name, ()) if row[table.order_by] and instant(row[table.order_by]) > as_of}
        for name, table in all_tables().items()
        if table.restate is Restate.LATEST and table.order_by
    }


def text(row: Mapping[str, Any]) -> dict[str, object]:
    """A row as a case has it: everything as text."""
    return {name: value.isoformat() if isinstance(value, date) else None if value is None else str(value) for name, value in row.items()}


def of(known: Rows, documents: Rows) -> dict[str, list[dict[str, object]]]:
    return {name: [text(row) for row in rows] for name, rows in {**known, **documents}.items()}


def told(facts: Facts) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """What is said of the facts, findings and positions, in plain values."""
    session = desk.session(facts)
    found = [*session.ask(funds.all_checks().values()).findings, *session.ask(desk.all_deadlines().values()).findings]
    return sorted(map(_finding, found), key=str), sorted(map(_position, positions(session)), key=str)


def _finding(finding: Finding) -> tuple[Any, ...]:
    due = finding.due.at if finding.due else None
    return (
        finding.code,
        finding.account,
        finding.marketplace,
        finding.subject,
        str(finding.amount),
        due,
        finding.severity,
        finding.row_count,
    )


def _position(position: Position) -> tuple[Any, ...]:
    parts = tuple((part.id, str(part.amount), part.row_count, part.until) for part in position.parts)
    return (position.account, position.marketplace, position.currency, parts)


@pytest.mark.parametrize("days_ago", DAYS_AGO)
def test_the_store_shows_the_rows_that_could_be_known(store: tuple[Layout, datetime], everything: tuple[Rows, Rows], days_ago: int) -> None:
    layout, now = store
    as_of = now - timedelta(days=days_ago)
    rows, documents = everything
    expected, later = cut(rows, documents["document"], as_of), restated_later(rows, as_of)
    with facts_at(layout, as_of) as facts:
        for name in all_tables():
            seen = [] if name == "problem" else facts.records(f'SELECT * FROM "{name}"')
            younger = later.get(name, set())
            assert {key(name, row) for row in seen} == {key(name, row) for row in expected.get(name, [])}
            same = [row for row in expected.get(name, []) if key(name, row) not in younger]
            assert sorted(str(row) for row in seen if key(name, row) not in younger) == sorted(map(str, same))


@pytest.mark.parametrize("days_ago", DAYS_AGO)
def test_a_past_day_is_judged_by_what_was_known_then(store: tuple[Layout, datetime], everything: tuple[Rows, Rows], days_ago: int) -> None:
    layout, now = store
    as_of = now - timedelta(days=days_ago)
    rows, documents = everything
    known = cut(rows, documents["document"], as_of)
    with facts_at(layout, as_of) as facts:
        findings, where = told(facts)
        for name, younger in restated_later(rows, as_of).items():
            earlier = [row for row in facts.records(f'SELECT * FROM "{name}"') if key(name, row) in younger]
            known[name] = [row for row in known.get(name, []) if key(name, row) not in younger] + earlier
    with facts_of(of(known, documents), as_of, ACCOUNT) as facts:
        expected, expected_where = told(facts)
    assert where == expected_where
    assert findings == expected
    assert findings


def test_money_moves_from_open_to_paid_as_time_goes_by(store: tuple[Layout, datetime]) -> None:
    """Before a settlement closed nothing of it was paid; the sum that is paid never shrinks."""
    layout, now = store
    paid = []
    for days_ago in (120, 60, 30, 0):
        with facts_at(layout, now - timedelta(days=days_ago)) as facts:
            parts = [part for position in positions(funds.session(facts)) if position.currency == "USD" for part in position.parts]
        paid.append(sum((part.amount.value for part in parts if part.id.startswith("paid") and part.amount), Decimal(0)))
    assert paid == sorted(paid)
    assert len(set(paid)) == len(paid)
