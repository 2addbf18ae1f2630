"""From text columns to typed facts: every value of a chunk at once, bad ones with their line, column and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from goodstanding.core.problem import Problem, ProblemKind
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.sources.columns import Parsed, Styles, parse_column, parse_zone
from goodstanding.sources.model import Field, Report, Rows
from goodstanding.sources.reading.headers import normalise
from goodstanding.sources.tabular import Chunk, trimmed
from goodstanding.sources.texts import Carried, fill_down, text_of, unlisted_words


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
    """How the columns of one document become columns of facts.

    Attributes:
        report: the document's kind.
        rows: those of its Rows that are asked for here.
        headers: normalised name -> name in the chunks, of the columns that can be read.
        context: values of the whole document.
        carried: what goes on from chunk to chunk.
    """

    report: Report
    rows: tuple[Rows, ...]
    headers: dict[str, str]
    context: Mapping[str, str]
    carried: Carried = field(default_factory=Carried)

    @classmethod
    def of(cls, report: Report, names: Iterable[str], context: Mapping[str, str], rows: tuple[Rows, ...]) -> Plan:
        """The plan for a document with these columns; of two columns with one name the first is read."""
        headers: dict[str, str] = {}
        for name in names:
            headers.setdefault(normalise(name), name)
        return cls(report, rows, headers, context)

    def afresh(self) -> Plan:
        """The same plan before any row was read."""
        return Plan(self.report, self.rows, self.headers, self.context)

    def leave_out(self, names: set[str]) -> None:
        """Do not read these columns of the chunks."""
        self.headers = {normal: name for normal, name in self.headers.items() if name not in names}

    def needed(self) -> list[str]:
        """The chunk's names of the columns that are read; no other is looked at."""
        names: dict[str, None] = {}
        for rows in self.rows:
            wanted = [field_.names for field_ in rows.columns.values()] + [field_.differs_from for field_ in rows.columns.values()]
            found = [first_header(self.headers, aliases) for aliases in (*wanted, rows.filled, rows.blank)]
            names |= dict.fromkeys(name for name in found if name is not None)
        return list(names)

    def filled_down(self) -> list[str]:
        """The chunk's names of the columns whose empty values repeat the last one above."""
        found = [self.header_of(field_) for rows in self.rows for field_ in rows.columns.values() if field_.fill]
        return list(dict.fromkeys(name for name in found if name is not None))

    def unstated(self) -> dict[str, tuple[Field, str]]:
        """Values of the whole document that it does not state, with the column that may have just one: by name, field and header."""
        fields = [field_ for rows in self.rows for field_ in rows.columns.values() if field_.context and field_.context not in self.context]
        found = [(field_, self.header_of(field_)) for field_ in fields]
        return {field_.context: (field_, header) for field_, header in found if header is not None}

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
    columns = _Columns(plan, chunk, styles)
    used = np.zeros(len(chunk), dtype=bool)
    bad = np.zeros(len(chunk), dtype=bool)
    result = Converted(problems=list(chunk.problems), read=len(chunk) + len(chunk.problems), quarantined=len(chunk.problems))
    parts = []
    for rows in plan.rows:
        mask = columns.taking_part(rows)
        used |= mask
        if mask.any():
            typed, faulty = columns.typed(rows, mask, result.problems)
            bad[np.flatnonzero(mask)[faulty]] = True
            parts.append((rows, mask, typed))
    _report_unused(chunk, used, result)
    for rows, mask, typed in parts:
        keep = ~bad[mask]
        kept = typed if keep.all() else typed.filter(pa.array(keep))
        result.tables.append((rows.table, rows.finish(kept) if rows.finish else kept))
    result.problems.sort(key=lambda problem: problem.line)
    result.quarantined += int((bad | ~used).sum())
    result.stored = result.read - result.quarantined
    return result


def _report_unused(chunk: Chunk, used: np.ndarray, result: Converted) -> None:
    for line in chunk.lines[~used]:
        reason = "the row is of no kind this report is known to have; it was set aside: compare it with the original report"
        result.problems.append(Problem(ProblemKind.BAD_ROW, reason, int(line)))


class _Columns:
    """The text columns of a chunk that its plan asks for, and what they give."""

    def __init__(self, plan: Plan, chunk: Chunk, styles: Styles) -> None:
        self.plan, self.styles, self.lines = plan, styles, chunk.lines
        self.text = {name: trimmed(chunk.columns[name]) for name in plan.needed()}
        self.filled = {name: fill_down(self.text[name], name, plan.carried) for name in plan.filled_down()}

    def taking_part(self, rows: Rows) -> np.ndarray:
        """Which lines become rows of this table."""
        mask = np.ones(len(self.lines), dtype=bool)
        filled, blank = self.plan.conditions(rows)
        if rows.filled:
            mask &= self._has_value(filled)
        if rows.blank:
            mask &= ~self._has_value(blank)
        return mask

    def _has_value(self, name: str | None) -> np.ndarray:
        if name is None:
            return np.zeros(len(self.lines), dtype=bool)
        present: np.ndarray = pc.is_valid(self.text[name]).to_numpy(zero_copy_only=False)
        return present

    def typed(self, rows: Rows, mask: np.ndarray, problems: list[Problem]) -> tuple[pa.Table, np.ndarray]:
        """The facts of one Rows, and which of the taking-part lines are bad."""
        here = self.lines[mask]
        faulty = np.zeros(len(here), dtype=bool)
        out: dict[str, pa.Array] = {}
        types = {column.name: column.type for column in all_tables()[rows.table].columns}
        for name, field_ in rows.columns.items():
            header = self.plan.header_of(field_)
            text = self._text(field_, header, mask)
            if text is None:
                if field_.required:
                    faulty[:] = True
                    problems.append(Problem(ProblemKind.BAD_ROW, _no_column(field_), int(here[0]), (*field_.names, name)[0]))
                continue
            parsed = self._parsed(types[name], field_, text, header)
            wrong = _wrong(parsed.bad, text, field_)
            if wrong.any():
                faulty |= wrong
                problems += self._bad_values(text, wrong, here, (header or name, name, types[name]))
            problems += self._unlisted(field_, header, mask)
            out.update(_named(name, types[name], _signed(parsed.values, field_)))
        out["line"] = pa.array(here)
        return pa.table(out), faulty

    def _text(self, field_: Field, header: str | None, mask: np.ndarray) -> pa.Array | None:
        text = None if header is None else (self.filled if field_.fill else self.text)[header]
        other = first_header(self.plan.headers, field_.differs_from)
        return text_of(field_, text, None if other is None else self.text[other], mask, self.plan.context)

    def _parsed(self, kind: Type, field_: Field, text: pa.Array, header: str | None) -> Parsed:
        if field_.zone:
            return parse_zone(text, self.styles, header or "")
        return parse_column(kind, text, self.styles if header is not None else Styles.plain([""]), header or "")

    def _unlisted(self, field_: Field, header: str | None, mask: np.ndarray) -> list[Problem]:
        if header is None or not field_.reported:
            return []
        text = self.text[header].filter(pa.array(mask))
        return unlisted_words(field_, header, text, self.lines[mask], self.plan.carried)

    def _bad_values(self, text: pa.Array, wrong: np.ndarray, lines: np.ndarray, what: tuple[str, str, Type]) -> list[Problem]:
        """A problem for each wrong value. Where columns may have moved, a buyer's name could stand in any: only its shape is shown."""
        where = np.flatnonzero(wrong)
        values = text.take(pa.array(where)).cast(pa.string()).to_pylist()
        shown = _shape if self.plan.report.personal else str
        column, name, kind = what
        pairs = ((int(lines[at]), None if value is None else shown(value[:80])) for at, value in zip(where, values, strict=True))
        return [Problem(ProblemKind.BAD_VALUE, _bad_value(value, name, kind), line, column) for line, value in pairs]


def _shape(value: str) -> str:
    """The value with a 9 for every digit and an x for every letter."""
    return "".join("9" if sign.isdigit() else "x" if sign.isalpha() else sign for sign in value)


def _signed(values: pa.Array, field_: Field) -> pa.Array:
    return pc.negate(values) if field_.negate else values


def _wrong(bad: np.ndarray, text: pa.Array, field_: Field) -> np.ndarray:
    if not field_.required:
        return bad
    missing: np.ndarray = bad | pc.is_null(text).to_numpy(zero_copy_only=False)
    return missing


_READ_AS: Final = {
    Type.MONEY: "an amount",
    Type.COUNT: "a whole number",
    Type.INSTANT: "a date and time",
    Type.DAY: "a date",
    Type.FLAG: "yes or no",
    Type.SHARE: "a share",
}


def _bad_value(value: str | None, name: str, kind: Type) -> str:
    if value is None:
        return f"the row has no {name.replace('_', ' ')} and means nothing without it; it was set aside"
    return f"{value!r} cannot be read as {_READ_AS.get(kind, 'text')} in this file's style; the row was set aside"


def _no_column(field_: Field) -> str:
    return f"the document has no column {' or '.join(map(repr, field_.names))}, which every row of this kind needs"


def _named(name: str, kind: Type, values: pa.Array | tuple[pa.Array, pa.Array]) -> dict[str, pa.Array]:
    if kind is Type.ORDER_ID:
        number, other = values
        return {"order_no": number, "order_ref": other}
    return {name: values}
