"""Bank lines of a table that the seller has mapped: only what names Amazon is kept, and account numbers are masked."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from goodstanding.sources.bank import cleaned, masked, names_amazon

TAIL = 4


def keep_what_names_amazon(rows: pa.Table) -> pa.Table:
    """Rows of `bank_line` without names and texts that may tell of a person.

    The counterparty is kept where it names Amazon, text and reference on lines where it or the text does. Says which lines those are.
    """
    partner = _marked(rows, "counterparty")
    amazon = partner | _marked(rows, "text")
    for name, kept in (("counterparty", partner), ("text", amazon), ("reference", amazon)):
        if name in rows.column_names:
            rows = _replaced(rows, name, pa.array([word if keep else None for word, keep in zip(_words(rows, name), kept, strict=True)]))
    rows = _mapped(rows, "bank_account", lambda number: masked(cleaned(number)))
    rows = _mapped(rows, "account_tail", lambda number: cleaned(number)[-TAIL:])
    return rows.append_column("is_amazon", pa.array(amazon)) if "is_amazon" not in rows.column_names else rows


def _words(rows: pa.Table, name: str) -> list[str | None]:
    words: list[str | None] = rows[name].combine_chunks().cast(pa.string()).to_pylist()
    return words


def _marked(rows: pa.Table, name: str) -> npt.NDArray[np.bool_]:
    if name not in rows.column_names:
        return np.zeros(rows.num_rows, dtype=np.bool_)
    known: dict[str | None, bool] = {word: names_amazon(word) for word in set(_words(rows, name))}
    return np.array([known[word] for word in _words(rows, name)], dtype=np.bool_)


def _mapped(rows: pa.Table, name: str, change: Callable[[str], str]) -> pa.Table:
    if name not in rows.column_names:
        return rows
    return _replaced(rows, name, pa.array([None if word is None else change(word) or None for word in _words(rows, name)]))


def _replaced(rows: pa.Table, name: str, values: pa.Array) -> pa.Table:
    return rows.set_column(rows.column_names.index(name), name, values.cast(pa.string()))
