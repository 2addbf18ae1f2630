"""Facts made of rows at hand, for tests and for trying a query: the same engine, no store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal

import duckdb

from goodstanding.core.clock import parse_as_of
from goodstanding.core.errors import UsageError
from goodstanding.core.ids import order_no
from goodstanding.facts.model import Table, Type
from goodstanding.facts.read import all_tables
from goodstanding.store.engine import Facts, define_documents, define_empty, macros
from goodstanding.store.manifest import Manifest, TableState

Given = Mapping[str, Sequence[Mapping[str, object]]]


@contextmanager
def facts_of(given: Given, as_of: datetime, account: str = "main") -> Iterator[Facts]:
    """Facts with exactly these rows: table -> rows -> column -> value (text is read as the column's type).

    An `order_id` is split as an import would do. `document` is 1 and `line` counts up from 2 unless a row says otherwise.

    Raises:
        UsageError: a table or column that does not exist.
    """
    connection = duckdb.connect(":memory:")
    connection.execute("SET TimeZone='UTC'")
    macros(connection)
    states: dict[str, TableState] = {}
    try:
        for table in all_tables().values():
            define_empty(connection, table)
            rows = given.get(table.id, ())
            for position, row in enumerate(rows):
                _insert(connection, table, {"account": account, "document": 1, "line": position + 2} | dict(row))
            if rows:
                states[table.id] = TableState(documents={1: (account, None, None)}, rows=len(rows))
        define_documents(connection, [_document(row, account, as_of) for row in given.get("document", ({},))], _refused(given, account))
        unknown = set(given) - set(all_tables()) - {"document", "refused_unit"}
        if unknown:
            raise UsageError(f"no table of facts is called {', '.join(sorted(unknown))}")
        yield Facts(connection, Manifest(states, {}), as_of)
    finally:
        connection.close()


def _document(row: Mapping[str, object], account: str, as_of: datetime) -> dict[str, object]:
    """A document as the manifest knows it; taken at the instant unless the row says otherwise."""
    taken = parse_as_of(str(row["taken_at"])) if "taken_at" in row else as_of
    return {
        "number": int(str(row.get("number", 1))),
        "account": account,
        "report": row.get("report", ""),
        "status": "stored",
        "name": row.get("name", "file"),
        "taken_at": taken,
        "imported_at": as_of,
    }


def _refused(given: Given, account: str) -> list[tuple[object, ...]]:
    rows = given.get("refused_unit", ())
    return [(int(str(row["document"])), account, row["unit"], row["status"], int(str(row["rival"])), row.get("note", "")) for row in rows]


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, row: dict[str, object]) -> None:
    if "order_id" in row:
        printed = str(row.pop("order_id"))
        row |= {"order_no": order_no(printed), "order_ref": printed if order_no(printed) is None else None}
    stored = dict(table.physical())
    unknown = set(row) - set(stored)
    if unknown:
        raise UsageError(f"{table.id} has no column {', '.join(sorted(unknown))}; it has {', '.join(stored)}")
    casts = ", ".join(f"CAST(? AS {_sql(stored[name])})" for name in row)
    values = [_exact(value) for value in row.values()]
    connection.execute(f"INSERT INTO {table.id} ({', '.join(row)}) VALUES ({casts})", values)


def _sql(kind: Type) -> str:
    return kind.value.strip()


def _exact(value: object) -> object:
    if isinstance(value, float):  # not money: refused
        raise UsageError(f"{value} is a binary fraction; write amounts as text")
    return str(value) if isinstance(value, Decimal) else value
