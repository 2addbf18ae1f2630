"""Rows of shared queries, stored beside the digests: computed once for the facts as they are, and read again by every later run.

They last until something is imported into a table they rest on, or until the next day. They are summaries, never truth: a file that is
missing is made anew, and an import sweeps away what is no longer named.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import duckdb

from goodstanding import __version__
from goodstanding.facts.read import all_tables
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest
from goodstanding.store.restate import quoted_text


def lasting(manifest: Manifest, as_of: datetime) -> bool:
    """True when every fact could be known at the instant, so that a later instant of the same day would see the same ones."""
    states = manifest.tables.values()
    taken = all(instant <= as_of for state in states for instant in state.taken.values())
    return taken and all(state.high is None or state.high <= as_of for state in states)


def stored(
    connection: duckdb.DuckDBPyConnection,
    layout: Layout,
    manifest: Manifest,
    as_of: datetime,
    name: str,
    basis: str,
    make: Callable[[], str],
) -> Path:
    """The file with the rows of a query that does not itself name the instant. Two processes may make it at once.

    Args:
        connection: an engine in which the query can run.
        layout: the store.
        manifest: the facts as they are.
        as_of: the instant of the run; its day is part of what the file is for.
        name: of the view.
        basis: text that changes whenever the query does, with the names of all tables of facts that its rows rest on.
        make: gives the query, and readies what it reads; called only when the file is not there.
    """
    path = layout.digest(f"view-{name}", f"{_key(manifest, as_of, basis)}.parquet")
    if not path.exists():
        sql = make()
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f"partial-{uuid4().hex}")
        try:
            connection.execute(f"COPY ({sql}) TO {quoted_text(str(partial))} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)")
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    return path


def rows_of(manifest: Manifest, basis: str) -> int:
    """How many rows of facts all tables have together that a text names."""
    return sum(manifest.table(table).rows for table in named(basis))


def named(basis: str) -> list[str]:
    """The tables of facts that a text names, sorted."""
    return sorted(all_tables().keys() & set(re.findall(r"\w+", basis)))


def _key(manifest: Manifest, as_of: datetime, basis: str) -> str:
    """What the rows depend on: the query, the program, the segments and which of their documents count, and the day."""
    told = [basis, __version__, as_of.date().isoformat()]
    for table in named(basis):
        state = manifest.table(table)
        told += [table, *sorted(state.segments), *map(str, sorted(state.inactive)), *map(str, sorted(state.inactive_units))]
        told += [f"{number}:{document[0]}:{state.taken.get(number)}" for number, document in sorted(state.documents.items())]
    return hashlib.blake2b("\n".join(told).encode(), digest_size=16).hexdigest()
