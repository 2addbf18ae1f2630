"""Rows of shared queries, stored beside the digests: computed once for the facts as they are, and read again by every later run.

Large stores have several files of a query, each with some of the accounts, so that an import makes only those anew whose accounts got
new facts. Files are summaries, never truth: one that is missing is made anew, and an import sweeps away what a newer one replaced.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Final
from uuid import uuid4

import duckdb

from goodstanding import __version__
from goodstanding.facts.read import all_tables
from goodstanding.rulebook import book
from goodstanding.store.layout import Layout
from goodstanding.store.manifest import Manifest
from goodstanding.store.restate import quoted_text

ROWS_A_SHARD: Final = 4_000_000
VIEW: Final = "view-"  # before the names of the folders
_UNUSED: Final = timedelta(days=30) // timedelta(microseconds=1) * 1000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Shard:
    """Some of the accounts: `number` of `count` shards; without accounts, all of them."""

    number: int = 0
    count: int = 1
    accounts: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """The condition on the column `account` (an SQL expression)."""
        return f"account IN ({', '.join(map(quoted_text, self.accounts))})" if self.accounts else "true"


Make = Callable[[Shard], str]


def lasting(manifest: Manifest, as_of: datetime) -> bool:
    """True when every fact could be known at the instant, so that a later instant would see the same ones."""
    states = manifest.tables.values()
    taken = all(instant <= as_of for state in states for instant in state.taken.values())
    return taken and all(state.high is None or state.high <= as_of for state in states)


def shards(manifest: Manifest, basis: str) -> list[Shard]:
    """The accounts of the tables that a text names, divided so that a shard has some millions of rows; an account stays in its shard
    while their number does not change.
    """
    accounts = sorted({document[0] for table in named(basis) for document in manifest.table(table).documents.values()})
    count = 1
    while count * ROWS_A_SHARD < rows_of(manifest, basis) and count < len(accounts):
        count *= 2
    if count == 1:
        return [Shard()]
    found: dict[int, list[str]] = {}
    for account in accounts:
        found.setdefault(int.from_bytes(hashlib.blake2b(account.encode(), digest_size=4).digest()) % count, []).append(account)
    return [Shard(number, count, tuple(found[number])) for number in sorted(found)]


def stored(
    connection: duckdb.DuckDBPyConnection,
    layout: Layout,
    manifest: Manifest,
    as_of: datetime,
    name: str,
    basis: str,
    make: Make,
) -> list[Path]:
    """The files with the rows of a query that does not itself name the instant. Two processes may make them at once.

    Args:
        connection: an engine in which the query can run.
        layout: the store.
        manifest: the facts as they are.
        as_of: the instant of the run.
        name: of the view.
        basis: text that changes whenever the query does, with the names of all tables of facts that its rows rest on.
        make: gives the query for the accounts of a shard, and readies what it reads; called only for files that are not there.
    """
    return [_file(connection, layout, name, shard, _key(manifest, as_of, basis, shard), make) for shard in shards(manifest, basis)]


def _file(connection: duckdb.DuckDBPyConnection, layout: Layout, name: str, shard: Shard, key: str, make: Make) -> Path:
    path = layout.digest(f"{VIEW}{name}", f"{shard.number}-of-{shard.count}-{key}.parquet")
    if not path.exists():
        sql = make(shard)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f"partial-{uuid4().hex}")
        try:
            connection.execute(f"COPY ({sql}) TO {quoted_text(str(partial))} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)")
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    return path


def replaced(folders: Iterable[Path]) -> Iterator[Path]:
    """Files in folders of views that newer ones replaced, that were left half made, or whose view nothing has made for long."""
    files = {folder: sorted(folder.iterdir(), key=_made, reverse=True) for folder in folders}
    last = max((_made(paths[0]) for paths in files.values() if paths), default=0)
    for paths in files.values():
        latest: set[str] = set()
        for path in paths:
            shard = path.name.rpartition("-")[0]
            other = any(each.partition("-")[2] != shard.partition("-")[2] for each in latest)  # of another number of shards
            if shard in latest or other or not shard[:1].isdigit() or last - _made(paths[0]) > _UNUSED:
                yield path
            else:
                latest.add(shard)


def _made(path: Path) -> int:
    return path.stat().st_mtime_ns


def rows_of(manifest: Manifest, basis: str) -> int:
    """How many rows of facts all tables have together that a text names."""
    return sum(manifest.table(table).rows for table in named(basis))


@lru_cache(maxsize=128)
def named(basis: str) -> tuple[str, ...]:
    """The tables of facts that a text names, sorted."""
    return tuple(sorted(all_tables().keys() & set(re.findall(r"\w+", basis))))


def _key(manifest: Manifest, as_of: datetime, basis: str, shard: Shard) -> str:
    """What the rows depend on: the query, the program, its rules, and which documents of the shard's accounts count.

    Where a document does not tell how late its facts are, the day of the run too.
    """
    told = [basis, __version__, _rules()]
    for table in named(basis):
        state = manifest.table(table)
        own = {number: each for number, each in state.documents.items() if not shard.accounts or each[0] in shard.accounts}
        documents = (f"{number}:{each[0]}:{state.named.get(number)}:{state.taken.get(number)}" for number, each in sorted(own.items()))
        told += [table, *documents]
        told += [f"{number} without {unit}" for number, unit in sorted(state.inactive_units) if number in own]
        if any(each[2] is None for each in own.values()):
            told.append(as_of.date().isoformat())
    return hashlib.blake2b("\n".join(told).encode(), digest_size=16).hexdigest()


@cache
def _rules() -> str:
    """A digest of the rulebook's values."""
    rules = [(rule.id, rule.marketplaces, rule.valid_from, rule.valid_to, sorted(rule.values.items())) for rule in book.load().rules]
    return hashlib.blake2b(repr(rules).encode(), digest_size=16).hexdigest()
