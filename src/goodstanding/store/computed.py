"""Tables that Python computed, for queries to read: where a reading of words or a test of chance cannot be said in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import duckdb
import numpy.typing as npt
import pyarrow as pa

Arrays: TypeAlias = Mapping[str, npt.NDArray[Any]]
Rows: TypeAlias = Iterable[Sequence[object]] | Arrays


def fill(connection: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, str], rows: Rows) -> None:
    """Make a temporary table of these rows.

    Args:
        connection: the engine.
        name: of the table; it must not exist yet.
        columns: each column with its SQL type, in the order of the rows' values.
        rows: values that Arrow understands, or an array for each column; none is a table without rows.
    """
    if isinstance(rows, Mapping):
        given = pa.table({f"c{position}": pa.array(rows[column]) for position, column in enumerate(columns)})
    else:
        values = list(zip(*rows, strict=True)) or [()] * len(columns)
        given = pa.table({f"c{position}": pa.array(list(column)) for position, column in enumerate(values)})
    casts = ", ".join(f'CAST(c{position} AS {kind}) AS "{column}"' for position, (column, kind) in enumerate(columns.items()))
    connection.register("filling", given)
    connection.execute(f'CREATE TEMP TABLE "{name}" AS SELECT {casts} FROM filling')
    connection.unregister("filling")
