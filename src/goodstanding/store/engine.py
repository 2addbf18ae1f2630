"""The query engine: DuckDB in the process over the segments that count, as of an instant.

Each table of facts is a view of its name. What a table's `restate` rule asks for (newest order, overlapping downloads,
newest snapshot) is done here once, so that a query sees every fact once.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

import duckdb
import pyarrow as pa

from goodstanding import config
from goodstanding.core.errors import StoreDamaged, UsageError
from goodstanding.facts.model import Restate, Table, Type
from goodstanding.facts.read import all_tables
from goodstanding.store import lock
from goodstanding.store.absent import Absent, absent
from goodstanding.store.digests import ensure
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest, TableState
from goodstanding.store.restate import literal, quoted_text, restated
from goodstanding.store.rules import define_rules, define_stores
from goodstanding.store.stored import Make, Shard, lasting, rows_of, stored

Row = tuple[Any, ...]


@dataclass(slots=True)
class Facts:
    """A read-only look at the facts as of an instant (UTC). Use `open_facts`."""

    connection: duckdb.DuckDBPyConnection
    manifest: Manifest
    as_of: datetime
    layout: Layout | None = None
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

    def columns(self, sql: str, parameters: Mapping[str, object] | None = None) -> dict[str, Any]:
        """The rows as a numpy array for each column; one with nulls is masked."""
        return dict(self._execute(sql, parameters).fetchnumpy())

    def define(self, name: str, sql: str, *, materialised: bool = False) -> None:
        """Give a query a name for the queries after it: a view, or a temporary table that is computed once."""
        kind = "TEMP TABLE" if materialised else "TEMP VIEW"
        self.connection.execute(f"CREATE {kind} {_quoted(name)} AS {self._bound(sql)}")

    def keep(self, name: str, basis: str, make: Make, *, least: int = 0) -> None:
        """Give a query a name and store its rows for later runs, where there is a store and the facts last (see `store.stored`).

        Args:
            name: of the view.
            basis: text that changes whenever the query does, with the names of all tables of facts that its rows rest on.
            make: gives the query for the accounts of a shard, which does not name `$as_of`, and readies what it reads; not called when
                the rows are stored.
            least: with fewer rows in those tables, nothing is stored.
        """
        if self.layout is None or not lasting(self.manifest, self.as_of) or rows_of(self.manifest, basis) < least:
            self.define(name, make(Shard()), materialised=True)
            return
        paths = stored(self.connection, self.layout, self.manifest, self.as_of, name, basis, make)
        self.define(name, f"SELECT * FROM read_parquet({path_list(map(str, paths))})")

    def absent(self, name: str, asked: Absent) -> None:
        """Give a name to the keys that one query has and another has not (see `store.absent`)."""
        bound = replace(asked, wanted=self._bound(asked.wanted), given=self._bound(asked.given))
        self.connection.register("filling", absent(self.connection, bound))
        self.connection.execute(f"CREATE TEMP TABLE {_quoted(name)} AS SELECT key FROM filling")
        self.connection.unregister("filling")

    def need_rules(self) -> None:
        """Make the rulebook and the business days queryable (see `store.rules`); done once."""
        if not self._rules:
            self._rules = True
            define_rules(self.connection, self._stores(), self.as_of.date())

    def _stores(self) -> list[str]:
        """Codes of the stores that the facts name, by a name or by a currency that only one store has."""
        return [row[0] for row in self.connection.execute(_STORES_NAMED).fetchall()]

    def has(self, table: str) -> bool:
        """True when any document that counts tells of this table (whatever the as-of instant), if only that it has no rows."""
        return bool(self.manifest.table(table).documents)

    def _execute(self, sql: str, parameters: Mapping[str, object] | None) -> duckdb.DuckDBPyConnection:
        given = dict(parameters or {})
        if "$as_of" in sql:
            given["as_of"] = self.as_of
        return self.connection.execute(sql, given) if given else self.connection.execute(sql)

    def _bound(self, sql: str) -> str:
        return sql.replace("$as_of", literal(self.as_of))


@contextmanager
def open_facts(layout: Layout, as_of: datetime) -> Iterator[Facts]:
    """Open the facts for reading. Two processes may do so while a third imports: each sees the last commit before it opened.

    Args:
        layout: the store.
        as_of: rows that could not be known at this instant are not seen.
    """
    with lock.reading(layout.readers), connected(layout) as connection:
        manifest = Manifest.read()
        define_documents(connection, manifest.documents.values(), manifest.refused)
        for table in all_tables().values():
            _define_table(connection, layout, table, manifest, as_of)
        yield Facts(connection, manifest, as_of, layout)


@contextmanager
def connected(layout: Layout) -> Iterator[duckdb.DuckDBPyConnection]:
    """An in-memory engine that loads nothing from the network, spills into a folder of its own, and counts time in UTC.

    Raises:
        UsageError: the memory setting is no amount of memory.
    """
    spill = layout.spill / uuid4().hex
    settings: dict[str, str | bool | int | float | list[str]] = {  # not money: DuckDB's settings
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "memory_limit": config.MEMORY.value(),
        "temp_directory": str(spill),
        "threads": str(config.workers()),
        "preserve_insertion_order": "false",
    }
    try:
        connection = duckdb.connect(":memory:", config=settings)
    except duckdb.Error as error:
        raise UsageError(f"{config.MEMORY.name} is {config.MEMORY.value()!r}, which is no amount of memory such as 512MB") from error
    try:
        connection.execute("SET TimeZone='UTC'")
        macros(connection)
        yield connection
    finally:
        connection.close()
        shutil.rmtree(spill, ignore_errors=True)


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


def _define_table(connection: duckdb.DuckDBPyConnection, layout: Layout, table: Table, manifest: Manifest, as_of: datetime) -> None:
    state = manifest.table(table.id)
    if not state.segments:
        define_empty(connection, table)
        return
    paths = [str(layout.segment(table.id, name)) for name in state.segments]
    columns = ", ".join(name for name, _ in table.physical())
    where = _where(table, manifest, layout, as_of)
    base = f"SELECT {columns} FROM read_parquet({path_list(paths)}){where}"
    try:
        connection.execute(f"CREATE VIEW {table.id} AS {restated(table, base, state, as_of)}")
    except duckdb.BinderException as error:
        reason = f"the facts in {layout.home} about {table.title.lower()} were written by another version, or are damaged"
        raise StoreDamaged(f"{reason}; make them anew: goodstanding rebuild") from error
    if table.digest is not None:
        digests = [str(path) for path in ensure(connection, layout, table, state.segments)]
        connection.execute(f"CREATE VIEW {table.id}_digest AS SELECT * FROM read_parquet({path_list(digests)}){where}")


def define_empty(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    """Make a table of facts without rows, and its digest as a view of it."""
    connection.execute(f"CREATE TABLE {table.id} ({ddl(table)})")
    if table.digest is not None:
        connection.execute(f"CREATE VIEW {table.id}_digest AS {table.digest.sql(table.id)}")


def _where(table: Table, manifest: Manifest, layout: Layout, as_of: datetime) -> str:
    """The condition that leaves the rows that count and could be known; empty when all do."""
    state, where = manifest.table(table.id), []
    if state.inactive:
        where.append(f"document NOT IN ({', '.join(map(str, sorted(state.inactive)))})")
    if state.inactive_units:
        pairs = ", ".join(f"({number}, {quoted_text(unit)})" for number, unit in sorted(state.inactive_units))
        where.append(f"(document, settlement_id) NOT IN ({pairs})")
    if table.id == "problem":  # a document that was read again has a new number; its old problems are past
        where.append("document IN (SELECT number FROM document)")
    where += _known(table, state, as_of)
    settlements = manifest.table("settlement")
    if table.id == "settlement_line" and settlements.may_be_later(as_of):
        later = _later_settlements(layout, settlements, as_of)
        where.append(f"(settlement_id IN (SELECT settlement_id FROM settlement) OR settlement_id NOT IN ({later}))")
    return f" WHERE {' AND '.join(where)}" if where else ""


def _known(table: Table, state: TableState, as_of: datetime) -> Iterator[str]:
    """Conditions that hide what could not be known; none when everything is older than the instant."""
    late = [number for number, taken in state.taken.items() if taken > as_of]
    if table.restate is Restate.SNAPSHOT or not table.known_at:
        if late and table.restate is not Restate.IMMUTABLE:
            yield f"document NOT IN ({', '.join(map(str, sorted(late)))})"
    elif state.may_be_later(as_of):
        yield f"({table.known_at} IS NULL OR {table.known_at} <= {literal(as_of)})"


def _later_settlements(layout: Layout, state: TableState, as_of: datetime) -> str:
    """Settlements that ended after the instant; their lines say no more of what was known than they do."""
    paths = path_list(str(layout.segment("settlement", name)) for name in state.segments)
    return f"SELECT settlement_id FROM read_parquet({paths}) WHERE period_end > {literal(as_of)}"


_STORES_NAMED: Final = """
    SELECT DISTINCT code FROM store WHERE code IN ('US', 'DE') OR currency IN (
        SELECT currency FROM settlement UNION SELECT currency FROM order_item UNION SELECT currency FROM mfn_return
    ) OR printed IN (
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


def path_list(texts: Iterable[str]) -> str:
    """Texts as a list in SQL."""
    return "[" + ", ".join(map(quoted_text, texts)) + "]"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
