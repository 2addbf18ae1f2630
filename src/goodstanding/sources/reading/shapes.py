"""A column of text by its shapes: every digit becomes `9`, so that a million values fall into a few dozen patterns.

What a pattern means is worked out once in Python; the digits of all its rows are then read together from the column's bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_TO_SHAPE: Final = np.arange(256, dtype=np.uint8)
_TO_SHAPE[ord("0") : ord("9") + 1] = ord("9")


@dataclass(frozen=True, slots=True)
class Shapes:
    """The bytes of a column and its rows by shape. A null has the empty shape.

    Attributes:
        data: UTF-8 bytes of all values, one behind the other.
        starts: index into `data` of each row's first byte.
        words: the distinct shapes; `rows`: the row numbers of each, ascending.
    """

    data: npt.NDArray[np.uint8]
    starts: Ints
    words: list[str]
    rows: list[Ints]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[tuple[str, Ints]]:
        return zip(self.words, self.rows, strict=True)

    def digit(self, rows: Ints, position: int) -> Ints:
        """The digit of each row at a byte position that is a `9` in the rows' shape."""
        return self.data[self.starts[rows] + position].astype(np.int64) - ord("0")

    def number(self, rows: Ints, positions: Sequence[int]) -> Ints:
        """The whole number that the digits at these positions make; at most 18 of them."""
        value = np.zeros(len(rows), dtype=np.int64)
        for position in positions:
            value = value * 10 + self.digit(rows, position)
        return value

    def all_zero(self, rows: Ints, positions: Sequence[int]) -> Bools:
        """Where every digit at these positions is 0 (true where there are none)."""
        zero = np.ones(len(rows), dtype=np.bool_)
        for position in positions:
            zero &= self.digit(rows, position) == 0
        return zero

    def text(self, row: int, shape: str) -> str:
        """The value of a row of this shape as it is written."""
        start = self.starts[row]
        return self.data[start : start + len(shape.encode())].tobytes().decode()


def plain_text(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """The column as one array of type string without nulls; a null becomes the empty text."""
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    text = whole if whole.type == pa.string() else whole.cast(pa.string())
    return pc.fill_null(text, "") if text.null_count else text


def shapes_of(column: pa.Array | pa.ChunkedArray) -> Shapes:
    """Sort a column of text by shape.

    Args:
        column: string, large_string, or a dictionary of them.
    """
    text = plain_text(column)
    offsets, data = _laid_open(text)
    written = pa.StringArray.from_buffers(len(text), pa.py_buffer(offsets), pa.py_buffer(_TO_SHAPE[data]))
    encoded = written.dictionary_encode()
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    words: list[str] = encoded.dictionary.to_pylist()
    order = np.argsort(codes, kind="stable")
    cuts = np.searchsorted(codes[order], np.arange(1, len(words)))
    return Shapes(data, offsets[:-1].astype(np.int64), words, np.split(order, cuts) if words else [])


def _laid_open(text: pa.Array) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.uint8]]:
    """Offsets (one more than there are values, from 0) and bytes of a string array without nulls."""
    _, offset_buffer, data_buffer = text.buffers()
    if not len(text) or data_buffer is None:
        return np.zeros(len(text) + 1, dtype=np.int32), np.zeros(0, dtype=np.uint8)
    offsets = np.frombuffer(offset_buffer, dtype=np.int32)[text.offset : text.offset + len(text) + 1]
    data = np.frombuffer(data_buffer, dtype=np.uint8)[offsets[0] : offsets[-1]]
    return offsets - offsets[0], data


def byte_position(shape: str, character: int) -> int:
    """Where a character of the shape starts, counted in bytes."""
    return character if shape.isascii() else len(shape[:character].encode())


def spread(column: pa.Array | pa.ChunkedArray) -> tuple[pa.Array, pa.Array | None]:
    """The distinct texts of a dictionary column with the indices to spread results by; any other column as it is, and None."""
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if pa.types.is_dictionary(whole.type):
        return whole.dictionary, whole.indices
    return whole, None
