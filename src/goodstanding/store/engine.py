"""The query engine: DuckDB in the process over the segments that count, as of an instant.

Each table of facts is a view of its name. What a table's `restate` rule asks for (newest order, overlapping downloads,
newest snapshot) is done here once, so that a query sees every fact once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import duckdb
import pyarrow as pa

from goodstanding import config
from goodstanding.facts.model import Restate, Table, Type
from goodstanding.facts.read import all_tables
from goodstanding.store.digests import ensure
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest, TableState
from goodstanding.store.restate import restated
from goodstanding.store.rules import define_rules, define_stores

Row = tuple[Any, ...]


@dataclass(slots=True)
class Facts:
    """A read-only look at the facts as of an instant (UTC). Use `open_facts`."""

    connection: duckdb.DuckDBPyConnection
    manifest: Manifest
    as_of: datetime
    _rules: bool = False

    def rows(self, sql: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """The rows a query gives; `$as_of` is always bound when the query names it."""
        return self._execute(sql, parameters).fetchall()

    def records(self, sql: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """The rows as mappings from column to value."""
        relation = self._execute(sql, parameters)
        names = [column[0] for column in relation.description or ()]
        return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]

    def arrow(self, sql: str, parameters: Mapping[str, object] | None = None) -> pa.Table:
        """The rows as an Arrow table."""
        return self._execute(sql, parameters).to_arrow_table()

    def define(self, name: str, sql: str, *, materialised: bool = False) -> None:
        """Give a query a name for the queries after it: a view, or a temporary table that is computed once."""
        kind = "TEMP TABLE" if materialised else "TEMP VIEW"
        self.connection.execute(f"CREATE {kind} {_quoted(name)} AS {self._bound(sql)}")

    def need_rules(self) -> None:
        """Make the rulebook and the business days queryable (see `store.rules`); done once."""
        if not self._rules:
            self._rules = True
            define_rules(self.connection, self._stores(), self.as_of.date())

    def _stores(self) -> list[str]:
        """Codes of the stores that the facts name, by a name or by a currency that only one store has."""
        return [row[0] for row in self.connection.execute(_STORES_NAMED).fetchall()]

    def has(self, table: str) -> bool:
        """True when any document gave this table rows (whatever the as-of instant)."""
        return self.manifest.table(table).rows > 0

    def _execute(self, sql: str, parameters: Mapping[str, object] | None) -> duckdb.DuckDBPyConnection:
        given = dict(parameters or {})
        if "$as_of" in sql:
            given["as_of"] = self.as_of
        return self.connection.execute(sql, given) if given else self.connection.execute(sql)

    def _bound(self, sql: str) -> str:
        return sql.replace("$as_of", literal(self.as_of))


def literal(instant: datetime) -> str:
    """An instant as SQL text, for the places where DuckDB takes no parameters."""
    return f"TIMESTAMPTZ '{instant.isoformat()}'"


@contextmanager
def open_facts(layout: Layout, as_of: datetime) -> Iterator[Facts]:
    """Open the facts for reading. Two processes may do so while a third imports: each sees the last commit before it opened.

    Args:
        layout: the store.
        as_of: rows that could not be known at this instant are not seen.
    """
    manifest = Manifest.read()
    connection = connect(layout)
    try:
        define_documents(connection, manifest.documents.values(), manifest.refused)
        for table in all_tables().values():
            _define_table(connection, layout, table, manifest.table(table.id), as_of)
        yield Facts(connection, manifest, as_of)
    finally:
        connection.close()


def connect(layout: Layout) -> duckdb.DuckDBPyConnection:
    """An in-memory engine that loads nothing from the network, spills into the store's staging, and counts time in UTC."""
    settings: dict[str, str | bool | int | float | list[str]] = {  # not money: DuckDB's settings
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": config.MEMORY.value(),
        "temp_directory": str(layout.staging / "spill"),
        "threads": str(config.workers()),
        "preserve_insertion_order": "false",
    }
    connection = duckdb.connect(":memory:", config=settings)
    connection.execute("SET TimeZone='UTC'")
    macros(connection)
    return connection


_ORDER_TEXT = """
    CREATE MACRO order_text(no, ref) AS CASE
        WHEN no IS NULL THEN ref
        ELSE format('{:03d}-{:07d}-{:07d}', no // 100000000000000, (no // 10000000) % 10000000, no % 10000000)
    END
"""


_ROW_LIST: Final = """
    CREATE MACRO row_list(document, lines) AS list_transform(list_sort(lines), lambda x: {'document': document, 'line': x})
"""


def macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Define what queries over facts may use, beside the table `store`.

    order_text(order_no, order_ref): the order id as printed. row_list(document, lines): rows for a finding.
    """
    connection.execute(_ORDER_TEXT)
    connection.execute(_ROW_LIST)
    define_stores(connection)


def _define_table(connection: duckdb.DuckDBPyConnection, layout: Layout, table: Table, state: TableState, as_of: datetime) -> None:
    if not state.segments:
        define_empty(connection, table)
        return
    paths = [str(layout.segment(table.id, name)) for name in state.segments]
    columns = ", ".join(name for name, _ in table.physical())
    where = _where(table, state, as_of)
    base = f"SELECT {columns} FROM read_parquet({_list(paths)}){where}"
    connection.execute(f"CREATE VIEW {table.id} AS {restated(table, base, state)}")
    if table.digest is not None:
        digests = [str(path) for path in ensure(connection, layout, table, state.segments)]
        connection.execute(f"CREATE VIEW {table.id}_digest AS SELECT * FROM read_parquet({_list(digests)}){where}")


def define_empty(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    """Make a table of facts without rows, and its digest as a view of it."""
    connection.execute(f"CREATE TABLE {table.id} ({ddl(table)})")
    if table.digest is not None:
        connection.execute(f"CREATE VIEW {table.id}_digest AS {table.digest.sql(table.id)}")


def _where(table: Table, state: TableState, as_of: datetime) -> str:
    """The condition that leaves the rows that count and could be known; empty when all do."""
    where = []
    if state.inactive:
        where.append(f"document NOT IN ({', '.join(map(str, sorted(state.inactive)))})")
    if state.inactive_units:
        pairs = ", ".join(f"({number}, '{unit}')" for number, unit in sorted(state.inactive_units))
        where.append(f"(document, settlement_id) NOT IN ({pairs})")
    if table.id == "problem":  # a document that was read again has a new number; its old problems are past
        where.append("document IN (SELECT number FROM document)")
    where += _known(table, state, as_of)
    return f" WHERE {' AND '.join(where)}" if where else ""


def _known(table: Table, state: TableState, as_of: datetime) -> Iterator[str]:
    """Conditions that hide what could not be known; none when everything is older than the instant."""
    late = [number for number, taken in state.taken.items() if taken > as_of]
    if table.restate is Restate.SNAPSHOT or not table.known_at:
        if late and table.restate is not Restate.IMMUTABLE:
            yield f"document NOT IN ({', '.join(map(str, sorted(late)))})"
    elif state.high is None or state.high > as_of:
        yield f"({table.known_at} IS NULL OR {table.known_at} <= {literal(as_of)})"
    if table.id == "settlement_line" and state.late_units(as_of):
        yield "settlement_id IN (SELECT settlement_id FROM settlement)"


_STORES_NAMED: Final = """
    SELECT DISTINCT code FROM store WHERE code IN ('US', 'DE') OR currency IN (SELECT DISTINCT currency FROM settlement) OR printed IN (
        SELECT lower(marketplace) FROM settlement_line_digest UNION SELECT lower(sales_channel) FROM order_item
        UNION SELECT lower(marketplace) FROM transaction UNION SELECT lower(marketplace) FROM account_status
        UNION SELECT lower(sales_channel) FROM fba_shipment_item UNION SELECT lower(marketplace) FROM balance
    ) ORDER BY code
"""
_DOCUMENT: Final = """
    CREATE TABLE document (
        number BIGINT, account VARCHAR, report VARCHAR, status VARCHAR, name VARCHAR, taken_at TIMESTAMPTZ, imported_at TIMESTAMPTZ
    )
"""
_REFUSED: Final = "CREATE TABLE refused_unit (document BIGINT, account VARCHAR, unit VARCHAR, status VARCHAR, rival BIGINT, note VARCHAR)"
_DOCUMENT_COLUMNS: Final = ("number", "account", "report", "status", "name", "taken_at", "imported_at")


def define_documents(connection: duckdb.DuckDBPyConnection, documents: Iterable[Mapping[str, Any]], refused: Iterable[Row]) -> None:
    """Make the tables `document` (every imported document) and `refused_unit` (settlements a later document repeats or contradicts)."""
    connection.execute(_DOCUMENT)
    connection.execute(_REFUSED)
    rows = [[document[name] for name in _DOCUMENT_COLUMNS] for document in documents]
    for table, values in (("document", rows), ("refused_unit", [list(row) for row in refused])):
        if values:
            columns = {f"c{position}": list(column) for position, column in enumerate(zip(*values, strict=True))}
            connection.register("filling", pa.table(columns))
            connection.execute(f"INSERT INTO {table} SELECT * FROM filling")
            connection.unregister("filling")


def ddl(table: Table) -> str:
    """The stored columns of a table as SQL."""
    return ", ".join(f"{name} {'VARCHAR' if kind in (Type.TEXT, Type.CODE) else kind.value}" for name, kind in table.physical())


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join("'" + text.replace("'", "''") + "'" for text in texts) + "]"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
