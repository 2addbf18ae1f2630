"""Which keys of one query another one does not have, where a join would need a hash table of many millions of rows.

Each key becomes a number of 71 bits: eight of them say in which of 256 buckets it goes, the others are kept there with one bit for the
side. The numbers of a bucket are sorted, which takes hardly longer than reading them; one of the first side that has no equal of the
second behind it is absent there. Two different keys have one number so rarely that of 20 million keys on each side one would be missed
once in some five million stores.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

Keys = npt.NDArray[np.uint64]

AT_ONCE: Final = 48 << 20  # keys in memory together, eight bytes each; of more keys the buckets are filled share by share
_BUCKETS: Final = 256
_BATCH: Final = 1 << 16  # rows taken over from the engine at a time
_STAGE: Final = 1 << 18  # keys divided into the buckets at a time: they stay in the processor's cache
_SIDE: Final = np.uint64(1)


@dataclass(frozen=True, slots=True)
class Absent:
    """A shared view with one column, `key`: numbers of the keys that rows of `wanted` have and no row of `given` has.

    A row without its like is found by `SEMI JOIN view ON view.key = number(...)`. Once in a while another row has that number too, so the
    query that reads the view still asks for what it wants.

    Attributes:
        wanted, given: queries that give the columns of the key, of the same types; two missing values are the same. They run twice.
        key: the columns.
    """

    wanted: str
    given: str
    key: tuple[str, ...]

    @property
    def sql(self) -> str:
        """Both queries, for who asks what they read."""
        return f"{self.wanted} {self.given}"

    def number(self, table: str) -> str:
        """The number of a row's key as SQL."""
        return _number([f"{table}.{column}" for column in self.key])


def _number(columns: Sequence[str]) -> str:
    """63 bits for a key, and a free one; never to be stored, since the engine's next version may number otherwise."""
    return f"(hash({', '.join(columns)}) & {2**64 - 2})"


def _bucket(columns: Sequence[str]) -> str:
    """Eight bits that have nothing to do with the number."""
    return f"CAST(hash(1, {', '.join(reversed(columns))}) % {_BUCKETS} AS UTINYINT)"


def absent(connection: duckdb.DuckDBPyConnection, asked: Absent) -> pa.Table:
    """The keys of the first query that the second does not have, by their number (column `key`)."""
    rows = _count(connection, asked.wanted) + _count(connection, asked.given)
    shares = min(_BUCKETS, max(1, -(-rows // AT_ONCE)))
    edges = [_BUCKETS * share // shares for share in range(shares + 1)]
    found = []
    with ThreadPoolExecutor(2) as helper:
        for first, end in pairwise(edges):
            buckets = _Buckets(first, end, rows, helper)
            for side, query in enumerate((asked.wanted, asked.given)):
                _fill(connection, buckets, f"SELECT {_number(asked.key)} | {side}, {_bucket(asked.key)} AS bucket FROM ({query})")
            buckets.finish()
            found += buckets.alone()
    return pa.table({"key": np.concatenate(found)})


def _count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    ((count,),) = connection.execute(f"SELECT count(*) FROM ({query})").fetchall()
    return int(count)


def _fill(connection: duckdb.DuckDBPyConnection, buckets: _Buckets, sql: str) -> None:
    some = "" if buckets.are_all else f" WHERE bucket BETWEEN {buckets.first} AND {buckets.end - 1}"
    for batch in connection.sql(f"FROM ({sql}){some}").to_arrow_reader(_BATCH):
        keys, places = (column.to_numpy() for column in batch.columns)
        for start in range(0, len(keys), _BATCH):  # the engine's batches may be larger than asked for
            buckets.add(keys[start : start + _BATCH], places[start : start + _BATCH])


class _Stage:
    """Where keys wait until there are enough of them to be divided."""

    def __init__(self) -> None:
        self.keys, self.places = np.empty(_STAGE, np.uint64), np.empty(_STAGE, np.uint8)
        self.count = 0

    def has_room(self, more: int) -> bool:
        return self.count + more <= _STAGE

    def add(self, keys: Keys, places: npt.NDArray[np.uint8]) -> None:
        here = slice(self.count, self.count + len(keys))
        self.keys[here], self.places[here] = keys, places
        self.count += len(keys)


class _Buckets:
    """The keys of some of the buckets. Those of one stage are divided while the engine fills the other."""

    def __init__(self, first: int, end: int, rows: int, helper: Executor) -> None:
        self.first, self.end = first, end
        room = rows // _BUCKETS + rows // _BUCKETS // 16 + 64  # for numbers as even as they are
        self._keys = np.empty((end - first, room), np.uint64)
        self._filled = [0] * (end - first)
        self._stage, self._other = _Stage(), _Stage()
        self._sorted = np.empty(_STAGE, np.uint64)
        self._helper = helper
        self._dividing: Future[None] | None = None

    @property
    def are_all(self) -> bool:
        return self.end - self.first == _BUCKETS

    def add(self, keys: Keys, places: npt.NDArray[np.uint8]) -> None:
        """Take keys with their buckets, no more than fit on a stage."""
        if not self._stage.has_room(len(keys)):
            self._change_stages()
        self._stage.add(keys, places)

    def finish(self) -> None:
        """Divide what is left."""
        self._change_stages()
        self._change_stages()

    def _change_stages(self) -> None:
        if self._dividing is not None:
            self._dividing.result()
        self._stage, self._other = self._other, self._stage
        self._dividing = self._helper.submit(self._divide, self._other)

    def _divide(self, stage: _Stage) -> None:
        places = stage.places[: stage.count]
        order = np.argsort(places, kind="stable")
        keys = np.take(stage.keys, order, out=self._sorted[: stage.count], mode="clip")
        counts = np.bincount(places, minlength=_BUCKETS)[self.first : self.end].tolist()
        self._make_room(max(filled + count for filled, count in zip(self._filled, counts, strict=True)))
        start = 0
        for place, count in enumerate(counts):
            filled = self._filled[place]
            self._keys[place, filled : filled + count] = keys[start : start + count]
            self._filled[place] += count
            start += count
        stage.count = 0

    def _make_room(self, wanted: int) -> None:
        """A bucket holds more than its share where many rows have one key."""
        have = self._keys.shape[1]
        if wanted > have:
            self._keys = np.hstack([self._keys, np.empty((len(self._filled), wanted), np.uint64)])

    def alone(self) -> list[Keys]:
        """By bucket the even keys that have no odd one, each once."""
        return list(self._helper.map(lambda place: _alone(self._keys[place, : self._filled[place]]), range(len(self._filled))))


def _alone(keys: Keys) -> Keys:
    if len(keys) == 0:
        return keys
    keys.sort()
    differs = (keys[:-1] ^ keys[1:]) > _SIDE  # else the next one is the same key again, or has it on the second side
    lone: Keys = keys[np.append(differs, True) & ((keys & _SIDE) == 0)]
    return lone
