"""From text columns to typed facts: every value of a chunk at once, bad ones with their line, column and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.sources.columns import Styles, parse_column
from goodstanding.sources.model import Field, Report, Rows
from goodstanding.sources.reading.headers import normalise
from goodstanding.sources.tabular import Chunk, trimmed


@dataclass(slots=True)
class Converted:
    """What a chunk gave: typed rows by table, faults, and how many lines were stored and set aside."""

    tables: list[tuple[str, pa.Table]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: int = 0
    stored: int = 0
    quarantined: int = 0


@dataclass(slots=True)
class Plan:
    """How the columns of one document become columns of facts: for each Rows of the kind, facts column -> header name."""

    report: Report
    headers: dict[str, str]  # normalised -> name in the chunk
    context: Mapping[str, str]
    carried: dict[str, str | None] = field(default_factory=dict)  # header -> last value seen, for columns that fill down

    def header_of(self, field_: Field) -> str | None:
        """The chunk's name for the first alias that the document has."""
        return first_header(self.headers, field_.names)

    def conditions(self, rows: Rows) -> tuple[str | None, str | None]:
        """The chunk's names for the columns that decide whether a line takes part."""
        return first_header(self.headers, rows.filled), first_header(self.headers, rows.blank)


def first_header(headers: Mapping[str, str], names: Iterable[str]) -> str | None:
    """The document's name for the first of these aliases that it has."""
    return next((headers[normal] for normal in map(normalise, names) if normal in headers), None)


def convert(plan: Plan, chunk: Chunk, styles: Styles) -> Converted:
    """Type the rows of a chunk. A line with any bad value gives no row at all, whatever else it holds."""
    columns = {name: trimmed(array) for name, array in chunk.columns.items() if name in set(plan.headers.values())}
    used = np.zeros(len(chunk), dtype=bool)
    bad = np.zeros(len(chunk), dtype=bool)
    result = Converted(problems=list(chunk.problems), read=len(chunk) + len(chunk.problems), quarantined=len(chunk.problems))
    parts = []
    for rows in plan.report.rows:
        mask = _taking_part(plan, rows, columns, len(chunk))
        used |= mask
        if mask.any():
            typed, faulty = _typed(plan, rows, columns, mask, chunk.lines, styles, result.problems)
            bad[np.flatnonzero(mask)[faulty]] = True
            parts.append((rows.table, mask, typed))
    _report_unused(chunk, used, result)
    for table, mask, typed in parts:
        keep = ~bad[mask]
        result.tables.append((table, typed if keep.all() else typed.filter(pa.array(keep))))
    result.quarantined += int((bad | ~used).sum())
    result.stored = result.read - result.quarantined
    return result


def _report_unused(chunk: Chunk, used: np.ndarray, result: Converted) -> None:
    for line in chunk.lines[~used]:
        reason = "the row is of no kind this report is known to have; it was set aside: compare it with the original report"
        result.problems.append(Problem(ProblemKind.BAD_ROW, reason, int(line)))


def _taking_part(plan: Plan, rows: Rows, columns: Mapping[str, pa.Array], length: int) -> np.ndarray:
    mask = np.ones(length, dtype=bool)
    filled, blank = plan.conditions(rows)
    if rows.filled:
        mask &= _has_value(columns, filled, length)
    if rows.blank:
        mask &= ~_has_value(columns, blank, length)
    return mask


def _has_value(columns: Mapping[str, pa.Array], name: str | None, length: int) -> np.ndarray:
    if name is None:
        return np.zeros(length, dtype=bool)
    present: np.ndarray = pc.is_valid(columns[name]).to_numpy(zero_copy_only=False)
    return present


def _typed(
    plan: Plan,
    rows: Rows,
    columns: Mapping[str, pa.Array],
    mask: np.ndarray,
    lines: np.ndarray,
    styles: Styles,
    problems: list[Problem],
) -> tuple[pa.Table, np.ndarray]:
    """The facts of one Rows, and which of the taking-part lines are bad."""
    here = lines[mask]
    faulty = np.zeros(len(here), dtype=bool)
    out: dict[str, pa.Array] = {}
    types = {column.name: column.type for column in all_tables()[rows.table].columns}
    for name, field_ in rows.columns.items():
        header = plan.header_of(field_)
        text = _source(plan, field_, header, columns, mask)
        if text is None:
            if field_.required:
                faulty[:] = True
                problems.append(Problem(ProblemKind.BAD_ROW, _no_column(field_), int(here[0]) if len(here) else 0, field_.names[0] if field_.names else name))
            continue
        parsed = parse_column(types[name], text, styles, header or "")
        wrong = _wrong(parsed.bad, text, field_)
        if wrong.any():
            faulty |= wrong
            problems += _bad_values(text, wrong, here, header or name, types[name])
        out.update(_named(name, types[name], _signed(parsed.values, field_)))
    out["line"] = pa.array(here)
    return pa.table(out), faulty


def _source(plan: Plan, field_: Field, header: str | None, columns: Mapping[str, pa.Array], mask: np.ndarray) -> pa.Array | None:
    """The text of a facts column for the lines that take part; None when the document has nothing for it."""
    if field_.constant is not None:
        return _repeated(field_.constant, int(mask.sum()))
    text = None
    if header is not None:
        text = columns[header]
        if field_.fill:
            text = _filled_down(plan, header, text)
        text = _selected(text, mask)
        if field_.values:
            text = _stored_words(text, field_)
    value = plan.context.get(field_.context) if field_.context else None
    if value is None:
        return text
    return _repeated(value, int(mask.sum())) if text is None else _or_else(text, value)


def _selected(array: pa.Array, mask: np.ndarray) -> pa.Array:
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


def _filled_down(plan: Plan, header: str, text: pa.Array) -> pa.Array:
    """Empty values repeat the last one above, across chunks."""
    last = plan.carried.get(header)
    values = text.cast(pa.string())
    if last is not None and len(values) and not values[0].is_valid:
        values = pa.concat_arrays([pa.array([last], pa.string()), values.slice(1)])
    values = pc.fill_null_forward(values)
    if len(values):
        plan.carried[header] = values[-1].as_py()
    return values.dictionary_encode()


def _stored_words(text: pa.Array, field_: Field) -> pa.Array:
    words = [_stored_word(word, field_) for word in text.dictionary.to_pylist()]
    return pa.array(words, pa.string()).take(text.indices).dictionary_encode()


def _stored_word(word: str | None, field_: Field) -> str | None:
    if word is None:
        return None
    return field_.values.get(normalise(word), field_.values.get(word.casefold(), None if field_.only_listed else word))


def _signed(values: pa.Array, field_: Field) -> pa.Array:
    return pc.negate(values) if field_.negate else values


def _wrong(bad: np.ndarray, text: pa.Array, field_: Field) -> np.ndarray:
    if not field_.required:
        return bad
    missing: np.ndarray = pc.is_null(text).to_numpy(zero_copy_only=False)
    return bad | missing


def _bad_values(text: pa.Array, wrong: np.ndarray, lines: np.ndarray, column: str, kind: Type) -> list[Problem]:
    where = np.flatnonzero(wrong)
    values = text.take(pa.array(where)).cast(pa.string()).to_pylist()
    return [Problem(ProblemKind.BAD_VALUE, _bad_value(value, kind), int(lines[at]), column) for at, value in zip(where, values, strict=True)]


def _bad_value(value: str | None, kind: Type) -> str:
    if value is None:
        return "the value is missing and the row means nothing without it; the row was set aside"
    what = {Type.MONEY: "an amount", Type.COUNT: "a whole number", Type.INSTANT: "a date and time", Type.DAY: "a date", Type.FLAG: "yes or no", Type.SHARE: "a share"}
    return f"{value[:80]!r} cannot be read as {what.get(kind, 'text')} in this file's style; the row was set aside"


def _no_column(field_: Field) -> str:
    return f"the document has no column {' or '.join(map(repr, field_.names))}, which every row of this kind needs"


def _named(name: str, kind: Type, values: pa.Array | tuple[pa.Array, pa.Array]) -> dict[str, pa.Array]:
    if kind is Type.ORDER_ID:
        number, other = values
        return {"order_no": number, "order_ref": other}
    return {name: values}
