"""How a later document restates an earlier one, as SQL around a table's committed rows.

"Later" is by what the rows say of themselves, then by the date of the file, then by the order of import.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from goodstanding.facts.model import Restate, Table
from goodstanding.store.manifest import TableState


def restated(table: Table, base: str, state: TableState, as_of: datetime) -> str:
    """The query whose rows are the table's facts as of an instant, given the query for all its committed rows.

    Where one document alone speaks, or documents do not overlap in time, the rows are taken as they are. The engine must have the
    table `document`.
    """
    if table.restate is Restate.SNAPSHOT:
        return _snapshot(table, base, state, as_of)
    if table.restate is Restate.LATEST and len(state.documents) > 1:
        return _latest(table, base, as_of)
    if table.restate is Restate.UNION and state.overlaps():
        return _union(table, base, state.overlaps())
    return base


def literal(instant: datetime) -> str:
    """An instant as SQL text, for the places where DuckDB takes no parameters."""
    return f"TIMESTAMPTZ '{instant.isoformat()}'"


def quoted_text(value: str) -> str:
    """A text as SQL text."""
    return "'" + value.replace("'", "''") + "'"


def _snapshot(table: Table, base: str, state: TableState, as_of: datetime) -> str:
    """Documents of the newest day of each store count (lists of two stores that say no store may be taken minutes apart).

    A document without rows counts too: nothing is left. Among those that count all rows of a key come from the newest.
    """
    taken = {number: instant for number, instant in state.taken.items() if instant <= as_of}
    if len(taken) < 2:
        return base
    stores = state.stores()
    values = ", ".join(
        f"({number}, {quoted_text(state.documents[number][0])}, {quoted_text(stores[number])}, {literal(instant)})"
        for number, instant in sorted(taken.items())
    )
    own = "coalesce(base.marketplace, d.store)" if any(column.name == "marketplace" for column in table.columns) else "d.store"
    return _NEWEST_DAY.format(base=base, values=values, own=own, key=", ".join(table.key_columns()))


_NEWEST_DAY: Final = """
    WITH base AS ({base}), d(document, account, store, taken_at) AS (VALUES {values}),
    dated AS (SELECT base.*, {own} AS of_store, d.taken_at FROM base JOIN d USING (document)),
    last AS (
        SELECT account, of_store, max(taken_at) AS newest
        FROM (SELECT account, store AS of_store, taken_at FROM d UNION ALL SELECT account, of_store, taken_at FROM dated) GROUP BY ALL
    ),
    recent AS (SELECT dated.* FROM dated JOIN last USING (account, of_store) WHERE taken_at > newest - INTERVAL 1 DAY)
    SELECT * EXCLUDE (of_store, taken_at) FROM recent
    QUALIFY document = first_value(document) OVER (PARTITION BY of_store, {key} ORDER BY taken_at DESC, document DESC)
"""


def _latest(table: Table, base: str, as_of: datetime) -> str:
    """All rows of a key come from one document: the one with the greatest `order_by` that is not after the instant."""
    key = ", ".join(table.key_columns())
    order = "d.taken_at, base.document"
    if table.order_by:
        by = f"base.{table.order_by}"  # missing: still open, so before every known one; after the instant: only where there is no other
        order = f"CASE WHEN {by} <= {literal(as_of)} THEN 2 WHEN {by} IS NULL THEN 1 ELSE 0 END, {by}, {order}"
    newest = (
        f"SELECT {', '.join(f'base.{name}' for name in table.key_columns())}, arg_max(base.document, ({order})) AS document "
        f"FROM base JOIN document d ON d.number = base.document GROUP BY ALL"
    )
    same = " AND ".join(f"base.{name} IS NOT DISTINCT FROM newest.{name}" for name in [*table.key_columns(), "document"])
    return f"WITH base AS ({base}), newest({key}, document) AS ({newest}) SELECT base.* FROM base JOIN newest ON {same}"


def _union(table: Table, base: str, overlapping: frozenset[int]) -> str:
    """A key counts as often as in the document that has it most often; identical rows of one document all count."""
    names = [name for name, _ in table.physical()]
    key = ", ".join(table.key_columns() if table.key else [name for name in names if name not in ("document", "line")])
    columns = ", ".join(names)
    inside = f"document IN ({', '.join(map(str, sorted(overlapping)))})"
    numbered = f"SELECT *, row_number() OVER (PARTITION BY {key}, document ORDER BY line) AS occurrence FROM base WHERE {inside}"
    once = (
        f"SELECT {columns} FROM numbered JOIN (SELECT number, taken_at FROM document) d ON d.number = numbered.document "
        f"QUALIFY row_number() OVER (PARTITION BY {key}, occurrence ORDER BY taken_at DESC, document DESC) = 1"
    )
    return f"WITH base AS ({base}), numbered AS ({numbered}) SELECT {columns} FROM base WHERE NOT {inside} UNION ALL {once}"
