"""How a later document restates an earlier one, as SQL around a table's committed rows."""

from __future__ import annotations

from goodstanding.facts.model import Restate, Table
from goodstanding.store.manifest import TableState


def restated(table: Table, base: str, state: TableState) -> str:
    """The query whose rows are the table's present facts, given the query for all its committed rows.

    Where one document alone speaks, or documents do not overlap in time, the rows are taken as they are.
    """
    if table.restate is Restate.SNAPSHOT:
        return _snapshot(table, base, state)
    if table.restate is Restate.LATEST and len(state.documents) > 1:
        return _latest(table, base)
    if table.restate is Restate.UNION and state.overlaps():
        return _union(table, base, state.overlaps())
    return base


def _snapshot(table: Table, base: str, state: TableState) -> str:
    """Documents of the newest day count (one store's list may be taken minutes after another's); older ones do not.

    Among them all rows of a key come from the newest.
    """
    if len(state.documents) < 2:
        return base
    scope = "account, marketplace" if any(column.name == "marketplace" for column in table.columns) else "account"
    taken = ", ".join(f"({number}, TIMESTAMPTZ '{instant.isoformat()}')" for number, instant in sorted(state.taken.items()))
    dated = f"SELECT base.*, t.taken_at FROM base JOIN (VALUES {taken}) AS t(document, taken_at) USING (document)"
    recent = f"SELECT * FROM dated QUALIFY taken_at > max(taken_at) OVER (PARTITION BY {scope}) - INTERVAL 1 DAY"
    newest = f"first_value(document) OVER (PARTITION BY {', '.join(table.key_columns())} ORDER BY taken_at DESC, document DESC)"
    steps = f"WITH base AS ({base}), dated AS ({dated}), recent AS ({recent})"
    return f"{steps} SELECT * EXCLUDE (taken_at) FROM recent QUALIFY document = {newest}"


def _latest(table: Table, base: str) -> str:
    """All rows of a key come from one document: the one with the greatest `order_by`, then the greatest number."""
    key = ", ".join(table.key_columns())
    order = f"({table.order_by}, document)" if table.order_by else "document"
    newest = f"SELECT {key}, arg_max(document, {order}) AS document FROM base GROUP BY ALL"
    same = " AND ".join(f"base.{name} IS NOT DISTINCT FROM newest.{name}" for name in [*table.key_columns(), "document"])
    return f"WITH base AS ({base}), newest AS ({newest}) SELECT base.* FROM base JOIN newest ON {same}"


def _union(table: Table, base: str, overlapping: frozenset[int]) -> str:
    """A key counts as often as in the document that has it most often; identical rows of one document all count."""
    names = [name for name, _ in table.physical()]
    key = ", ".join(table.key_columns() if table.key else [name for name in names if name not in ("document", "line")])
    columns = ", ".join(names)
    inside = f"document IN ({', '.join(map(str, sorted(overlapping)))})"
    numbered = f"SELECT *, row_number() OVER (PARTITION BY {key}, document ORDER BY line) AS occurrence FROM base WHERE {inside}"
    once = f"SELECT {columns} FROM numbered QUALIFY row_number() OVER (PARTITION BY {key}, occurrence ORDER BY document DESC) = 1"
    return f"WITH base AS ({base}), numbered AS ({numbered}) SELECT {columns} FROM base WHERE NOT {inside} UNION ALL {once}"
