"""The contract of a report kind: how to know it, and which printed column becomes which column of facts.

A kind never converts values itself. The type of a facts column says how its text is read; number and date styles are decided
for the whole file and column by `sources.reading`, and refused when they cannot be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from goodstanding.core.problem import Problem
from goodstanding.core.source import Source
from goodstanding.sources.reading.headers import normalise


@dataclass(frozen=True, slots=True)
class Field:
    """Where one column of facts comes from.

    Attributes:
        names: headers (or keys) as printed, compared in normalised form; the first that the document has is taken.
        required: a row without a value is quarantined.
        fill: an empty value repeats the last one above it (the summary row's currency holds for its lines).
        constant: the value of every row; `names` is then empty.
        context: name of a value that the whole document has (see `Report.context`); used where the row has none. Where the document
            does not state it, the value that the column has throughout takes its place, if it is only one.
        document_first: the document's value counts even where the row has another.
        values: printed words and what is stored for them (compared like headers); a word not listed is stored as printed.
        only_listed: a word not listed in `values` is stored as null instead.
        otherwise: a word not listed in `values` is stored as this instead.
        reported: a word not listed in `values` is reported as unexpected, once a document.
        negate: the printed amount has the opposite sign of ours.
        zone: not the instant, but the time zone printed with it.
        differs_from: a value that only repeats that column is stored as null.
    """

    names: tuple[str, ...] = ()
    required: bool = False
    fill: bool = False
    constant: str | None = None
    context: str = ""
    document_first: bool = False
    values: Mapping[str, str] = field(default_factory=dict)
    only_listed: bool = False
    otherwise: str | None = None
    reported: bool = False
    negate: bool = False
    zone: bool = False
    differs_from: tuple[str, ...] = ()


def column(
    *names: str,
    required: bool = False,
    fill: bool = False,
    context: str = "",
    document_first: bool = False,
    values: Mapping[str, str] | None = None,
    only_listed: bool = False,
    otherwise: str | None = None,
    reported: bool = False,
    negate: bool = False,
    zone: bool = False,
    differs_from: tuple[str, ...] = (),
) -> Field:
    """A column read from the first of these headers that the document has. See `Field` for the options."""
    return Field(
        names,
        required=required,
        fill=fill,
        context=context,
        document_first=document_first,
        values={normalise(word): stored for word, stored in (values or {}).items()},
        only_listed=only_listed,
        otherwise=otherwise,
        reported=reported,
        negate=negate,
        zone=zone,
        differs_from=differs_from,
    )


def constant(value: str) -> Field:
    """A column with the same value in every row."""
    return Field(constant=value)


def of_document(name: str) -> Field:
    """A column whose value the whole document has: its currency or marketplace, found by `Report.context` or the reader."""
    return Field(context=name)


@dataclass(frozen=True, slots=True)
class Rows:
    """Which lines of a document become rows of which table.

    Attributes:
        table: the table of facts.
        columns: for each of its columns that the document knows, where it comes from; the others are null.
        filled: a line takes part only when this column (any alias) has a value.
        blank: a line takes part only when this column is empty.
        part: for trees: which list of the reader's elements.
        finish: changes the typed rows (an Arrow table) as a whole before they are stored; for what no column alone can tell.
    """

    table: str
    columns: Mapping[str, Field]
    filled: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    part: str = "rows"
    finish: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Delimited:
    """A table of text: tab, comma or semicolon separated, or a sheet of a workbook.

    Attributes:
        required: headers that make the kind certain; each entry lists the aliases of one column.
        never: headers that rule it out.
    """

    required: tuple[tuple[str, ...], ...]
    never: tuple[str, ...] = ()


@dataclass(slots=True)
class Element:
    """One element of a tree document: its 1-based line (or ordinal where lines mean nothing) and its values as text."""

    line: int
    values: dict[str, str]


@dataclass(slots=True)
class Parsed:
    """What a tree reader found: lists of elements by part, values of the whole document, and problems."""

    parts: dict[str, list[Element]] = field(default_factory=dict)
    context: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unused: set[str] = field(default_factory=set)

    def add(self, part: str, line: int, values: Mapping[str, str | None]) -> None:
        """Append an element; values that are None are left out."""
        self.parts.setdefault(part, []).append(Element(line, {key: value for key, value in values.items() if value is not None}))


@dataclass(frozen=True, slots=True)
class Tree:
    """A document that is not a table: XML, JSON or a bank's own format.

    Attributes:
        recognises: given the first 64 KiB, is it this kind? Must be sure and cheap; at most one kind may say yes.
        read: all elements. Numbers must be plain decimal text with a point, days and instants ISO 8601; the reader converts
            the format's own notation and reports what it cannot. Raises UnreadableInput when nothing can be taken.
        batches: the same, a part of the elements after the other, for documents that may be large: only one is held in memory.
    """

    recognises: Callable[[bytes], bool]
    read: Callable[[BinaryIO], Parsed] | None = None
    batches: Callable[[BinaryIO], Iterator[Parsed]] | None = None


@dataclass(frozen=True, slots=True)
class Preamble:
    """What a table's first lines say: the lines above the header, the header as printed, and a few lines below it."""

    above: tuple[str, ...]
    header: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]

    def values_of(self, *names: str) -> list[str]:
        """The values that the first rows have in the column with one of these headers, empty ones left out."""
        wanted = {normalise(name) for name in names}
        places = [place for place, name in enumerate(self.header) if normalise(name) in wanted]
        return [row[place].strip() for row in self.first_rows for place in places[:1] if place < len(row) and row[place].strip()]


@dataclass(frozen=True, slots=True)
class Report:
    """One report kind.

    Attributes:
        id: name of its file.
        title: what a seller calls it.
        amazon_types: Amazon's report types or operations that give it; empty for a bank's.
        shape: how it is recognised and taken apart.
        rows: which lines become rows of which table.
        unused: headers that are known and not needed.
        personal: headers that tell of a buyer; never read.
        expected_in: where the seller finds it, for "import X to know".
        sources: what the shape was learned from.
        context: values of the whole document from its preamble and first rows. `currency` (ISO 4217) and `store` (Amazon's code) also
            help to decide how numbers and dates are written that fit two ways.
    """

    id: str
    title: str
    shape: Delimited | Tree
    rows: tuple[Rows, ...]
    sources: tuple[Source, ...]
    amazon_types: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    expected_in: str = ""
    context: Callable[[Preamble], Mapping[str, str]] | None = None

    def known_names(self) -> set[str]:
        """Every header this kind knows, as written in its file."""
        names = {name for rows in self.rows for field_ in rows.columns.values() for name in field_.names}
        names |= {name for rows in self.rows for name in (*rows.filled, *rows.blank)}
        return names | set(self.unused) | set(self.personal)


HEADINGS = ("What it says", "How it is asked for", "Limits of it", "Source")
