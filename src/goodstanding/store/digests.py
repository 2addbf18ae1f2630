"""Digests: small summaries of segments, made once for each and valid for ever, because a segment never changes."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import duckdb

from goodstanding.facts.model import Table
from goodstanding.store.layout import Layout


def ensure(connection: duckdb.DuckDBPyConnection, layout: Layout, table: Table, segments: list[str]) -> list[Path]:
    """The digest files of these segments; those that are missing are made. Two processes may do so at once."""
    paths = [layout.digest(table.id, name) for name in segments]
    for name, path in zip(segments, paths, strict=True):
        if not path.exists():
            _make(connection, table, layout.segment(table.id, name), path)
    return paths


def _make(connection: duckdb.DuckDBPyConnection, table: Table, segment: Path, path: Path) -> None:
    assert table.digest is not None, "only tables with a digest come here"
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"partial-{uuid4().hex}")
    query = table.digest.sql(f"read_parquet('{_escaped(segment)}')")
    try:
        connection.execute(f"COPY ({query}) TO '{_escaped(partial)}' (FORMAT parquet, COMPRESSION zstd)")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _escaped(path: Path) -> str:
    return str(path).replace("'", "''")
