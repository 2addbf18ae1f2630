"""The text of one column of facts for the rows that take part: from its column, the whole document, or a constant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.sources.model import Field
from goodstanding.sources.reading.headers import normalise
from goodstanding.sources.tabular import trimmed

Mask = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Carried:
    """What goes on from one chunk of a document to the next: last values by column, and words that were reported already."""

    last: dict[str, str | None] = field(default_factory=dict)
    reported: set[tuple[str, str]] = field(default_factory=set)


def fill_down(text: pa.Array, header: str, carried: Carried) -> pa.Array:
    """Empty values repeat the last one above, across chunks; to be called once for a chunk."""
    last = carried.last.get(header)
    if last is not None and len(text) and not text[0].is_valid:
        text = pa.concat_arrays([pa.array([last], pa.string()), text.slice(1).cast(pa.string())]).dictionary_encode()
    if text.null_count:
        text = pa.DictionaryArray.from_arrays(pc.fill_null_forward(text.indices), text.dictionary)
    if len(text):
        carried.last[header] = text[-1].as_py()
    return text


def text_of(field_: Field, text: pa.Array | None, other: pa.Array | None, mask: Mask, context: Mapping[str, str]) -> pa.Array | None:
    """Dictionary-encoded text for the rows of the mask; None when the document has nothing for this column of facts.

    Args:
        field_: where it comes from.
        text: its column for all rows of the chunk, None when the document has no such column.
        other: the column it may only repeat (`differs_from`), or None.
        mask: the rows that take part.
        context: values of the whole document.
    """
    length = int(mask.sum())
    if field_.constant is not None:
        return _repeated(field_.constant, length)
    value = context.get(field_.context) if field_.context else None
    if value is not None and (text is None or field_.document_first):
        return _repeated(value, length)
    if text is None:
        return None
    taken = stored_words(_selected(_unlike(text, other), mask), field_)
    return taken if value is None else _or_else(taken, value)


def _unlike(text: pa.Array, other: pa.Array | None) -> pa.Array:
    """Null where the other column has the same text."""
    if other is None:
        return text
    plain = text.cast(pa.string())
    same = pc.fill_null(pc.equal(plain, other.cast(pa.string())), False)
    return pc.if_else(same, None, plain).dictionary_encode() if pc.any(same).as_py() else text


def _selected(array: pa.Array, mask: Mask) -> pa.Array:
    where = np.flatnonzero(mask)
    if len(where) == len(mask):
        return array
    if len(where) and where[-1] - where[0] + 1 == len(where):
        return array.slice(int(where[0]), len(where))
    return array.filter(pa.array(mask))


def _repeated(value: str, length: int) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(length, dtype=np.int32)), pa.array([value]))


def _or_else(text: pa.Array, value: str) -> pa.Array:
    return text if text.null_count == 0 else pc.fill_null(text.cast(pa.string()), value).dictionary_encode()


def stored_words(text: pa.Array, field_: Field) -> pa.Array:
    """Each printed word as it is stored."""
    if not field_.values:
        return text
    words = [stored_word(word, field_) for word in text.dictionary.to_pylist()]
    return pa.array(words, pa.string()).take(text.indices).dictionary_encode()


def stored_word(word: str | None, field_: Field) -> str | None:
    """What is stored for a printed word."""
    if word is None:
        return None
    otherwise = None if field_.only_listed else word if field_.otherwise is None else field_.otherwise
    return field_.values.get(normalise(word), otherwise)


def only_values(wanted: Mapping[str, tuple[Field, str]], chunks: Iterable[Mapping[str, pa.Array]]) -> dict[str, str]:
    """The value that a column has throughout a document, for each wanted name whose column has just one (empty ones aside).

    Args:
        wanted: name -> where it comes from, and the name of its column.
        chunks: the document's columns, part by part.
    """
    seen: dict[str, set[str]] = {name: set() for name in wanted}
    for columns in chunks:
        for name, (field_, header) in wanted.items():
            words = stored_words(trimmed(columns[header]), field_)
            seen[name] |= {word for word in pc.unique(words.cast(pa.string())).to_pylist() if word is not None}
    return {name: words.pop() for name, words in seen.items() if len(words) == 1}


def unlisted_words(field_: Field, header: str, text: pa.Array, lines: npt.NDArray[np.int64], carried: Carried) -> list[Problem]:
    """Words of a closed list that the list does not have, each once a document, with the first line it is on."""
    if not field_.reported:
        return []
    new = {
        code: word
        for code, word in enumerate(text.dictionary.to_pylist())
        if word is not None and normalise(word) not in field_.values and (header, word) not in carried.reported
    }
    codes = text.indices.to_numpy(zero_copy_only=False)
    found = []
    for code, word in new.items():
        where = np.flatnonzero(codes == code)
        if len(where):
            carried.reported.add((header, word))
            found.append(Problem(ProblemKind.UNEXPECTED, _unlisted(word, field_), int(lines[where[0]]), header))
    return found


def _unlisted(word: str, field_: Field) -> str:
    meanings = ", ".join(sorted(set(field_.values.values())))
    taken = "as printed" if field_.otherwise is None else f"as {field_.otherwise}"
    return f"{word[:80]!r} is not known to mean any of {meanings}; it was kept {taken}. Tell the project what it means"
