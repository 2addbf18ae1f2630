"""Tables no report kind knows: the seller says once which column is which, and it is remembered for every file with that header."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from goodstanding.core.errors import UsageError
from goodstanding.core.source import Label, Source
from goodstanding.facts.model import Table, Type
from goodstanding.facts.read import all_tables
from goodstanding.sources import date_range_words as words
from goodstanding.sources import stores
from goodstanding.sources.mapped_bank import keep_what_names_amazon
from goodstanding.sources.model import Delimited, Field, Report, Rows, column, constant
from goodstanding.sources.reading.headers import normalise

MAPPED: Final = "mapped"
SIGNS: Final = "+-"

_PART: Final = re.compile(r'\s*(?P<name>[+-]?\w+)\s*(?P<sign>:?=)\s*(?:"(?P<quoted>[^"]*)"|(?P<plain>[^,"]*?))\s*(?:,|$)')
_PLACE: Final = {
    "bank_line": ("account_tail",),
    "settlement": ("settlement_id",),
    "settlement_line": ("settlement_id",),
    "transaction": ("origin",),
}


DEFERRED_REPORT: Final = "deferred-report"
ORIGINS: Final = ("date-range", DEFERRED_REPORT, "api")


def fingerprint(header: Sequence[str]) -> str:
    """What identifies a header: its normalised names, whatever their order."""
    text = "\n".join(sorted(normalise(name) for name in header if name.strip()))
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class MappedTable:
    """A seller's column mapping.

    Attributes:
        fingerprint: of the header it is for.
        table: the table of facts its rows become.
        columns: facts column -> header as printed. An amount may come from several columns, of which a row fills one: the further ones
            have a `+` before the name, and a `-` where the printed amount has the opposite sign (debits without a minus).
        constants: facts column -> the same value for every row (a currency, an account tail), in plain notation.
    """

    fingerprint: str
    table: str
    columns: Mapping[str, str]
    constants: Mapping[str, str] = field(default_factory=dict)

    def report(self) -> Report:
        """The mapping as a report kind."""
        return Report(
            id=MAPPED,
            title=f"table mapped to {all_tables()[self.table].title.lower()}",
            shape=Delimited(required=()),
            rows=tuple(self._rows()),
            sources=(Source("the seller's own mapping", date(2026, 11, 25), Label.PRIMARY),),
        )

    def _rows(self) -> Iterator[Rows]:
        """One for each column that the split amount comes from; just one where none is split."""
        needed = needs(self.table)
        plain = {name: _field(self.table, name, header, name in needed) for name, header in self.columns.items() if name[0] not in SIGNS}
        if self.table == "transaction" and "type" in plain:
            plain.setdefault("type_text", column(self.columns["type"]))
        plain |= {name: constant(value) for name, value in self.constants.items()}
        if self.constants.get("origin") == DEFERRED_REPORT:
            plain.setdefault("status", constant("DEFERRED"))  # the report lists nothing else
        finish = keep_what_names_amazon if self.table == "bank_line" else None
        split = {name.lstrip(SIGNS) for name in self.columns if name[0] in SIGNS}
        sources = [(name, header) for name, header in self.columns.items() if name.lstrip(SIGNS) in split]
        for name, header in sources:
            amount = {name.lstrip(SIGNS): column(header, required=True, negate=name[0] == "-")}
            filled = (header,) if len(sources) > 1 else ()
            yield Rows(self.table, plain | amount, filled=filled, finish=finish)
        if not sources:
            yield Rows(self.table, plain, finish=finish)


def _field(table: str, name: str, header: str, required: bool) -> Field:
    """A mapped column, with the words that reports print for stores, types and statuses."""
    if name in ("marketplace", "sales_channel"):
        return column(header, required=required, values=stores.NAMES)
    if (table, name) == ("transaction", "type"):
        return column(header, required=required, values=words.TYPES, otherwise="OTHER", reported=True)
    if (table, name) == ("transaction", "status"):
        return column(header, required=required, values=words.STATUSES, reported=True)
    return column(header, required=required)


def tables() -> dict[str, Table]:
    """The tables of facts that a file can be mapped to."""
    return {id_: table for id_, table in all_tables().items() if table.asked_for}


def needs(table: str) -> set[str]:
    """Facts columns without which a row of the table says nothing: its amount, the instant it became known, where it belongs."""
    facts = all_tables()[table]
    known = {each.name for each in facts.columns}
    return ({"amount", "total", facts.known_at} & known) | set(_PLACE.get(table, ()))


def example(report: Report, header: Sequence[str]) -> str:
    """What could follow `--map` for a table whose columns look like those of a report kind; what they do not tell is left as dots.

    Args:
        report: the kind that is nearest.
        header: the file's, as printed.
    """
    printed = {normalise(name): name for name in header}
    rows, given = max(((rows, _given(rows, printed)) for rows in report.rows), key=lambda pair: len(pair[1]))
    wanted = needs(rows.table) | ({"currency"} & set(rows.columns))
    parts = [f'{fact}="{name}"' if "," in name else f"{fact}={name}" for fact, name in given.items()]
    parts += [f"{fact}=…" for fact in sorted(wanted - set(given))]
    return f"{rows.table}:{','.join(parts)}"


def _given(rows: Rows, printed: Mapping[str, str]) -> dict[str, str]:
    """Facts column -> the header that has it."""
    fields = {fact: field_ for fact, field_ in rows.columns.items() if not field_.zone and not field_.document_first}
    found = {fact: next((each for each in map(normalise, field_.names) if each in printed), None) for fact, field_ in fields.items()}
    return {fact: printed[name] for fact, name in found.items() if name is not None}


def parse_mapping(text: str, header: Sequence[str]) -> MappedTable:
    """Read what follows `--map`: `TABLE:column=Header,-amount="Debit, EUR",column:=constant`.

    Args:
        text: a header with a comma stands in double quotes.
        header: the file's, as printed.

    Raises:
        UsageError: an unknown table or column, a header the file does not have, or a missing column that the table needs.
    """
    table, _, rest = text.partition(":")
    if table not in tables():
        raise UsageError(f"--map names a table {table!r}; the tables are {', '.join(tables())}")
    known = {each.name: each.type for each in all_tables()[table].columns}
    printed = {normalise(name): name for name in header if name.strip()}
    columns: dict[str, str] = {}
    constants: dict[str, str] = {}
    for name, fixed, value in _parts(rest):
        _check(name, value, table, known, printed, fixed=fixed)
        (constants if fixed else columns)[name] = value if fixed else printed[normalise(value)]
    _check_enough(table, {name.lstrip(SIGNS) for name in columns} | set(constants), known)
    _check_split(columns)
    _check_origin(constants.get("origin"))
    return MappedTable(fingerprint(header), table, columns, constants)


def _parts(text: str) -> Iterator[tuple[str, bool, str]]:
    """Name, whether the value is a constant, and the value."""
    at = 0
    while at < len(text.rstrip(", ")):
        match = _PART.match(text, at)
        if match is None:
            raise UsageError(f"--map: {text[at:].split(',')[0].strip()!r} is not column=Header or column:=value")
        yield match["name"], match["sign"] == ":=", (match["plain"] if match["quoted"] is None else match["quoted"]).strip()
        at = match.end()


def _check(name: str, value: str, table: str, known: Mapping[str, Type], printed: Mapping[str, str], *, fixed: bool) -> None:
    bare = name.lstrip(SIGNS)
    if not value:
        raise UsageError(f"--map: {name!r} is not column=Header or column:=value")
    if bare not in known:
        raise UsageError(f"--map: {table} has no column {bare!r}; it has {', '.join(known)}")
    if name != bare and (fixed or known[bare] is not Type.MONEY):
        raise UsageError(f"--map: {name!r} has a sign, which only an amount read from a column can have")
    if not fixed and normalise(value) not in printed:
        raise UsageError(f"--map: the file has no column {value!r}; it has {', '.join(printed.values())}")


def _check_origin(value: str | None) -> None:
    """What kind of report the rows are from decides which other rows they take the place of."""
    if value is not None and value not in ORIGINS:
        raise UsageError(f"--map: origin is one of {', '.join(ORIGINS)}, not {value!r}")


def _check_enough(table: str, given: set[str], known: Mapping[str, Type]) -> None:
    missing = sorted(needs(table) - given)
    missing += ["currency"] if "currency" in known and "currency" not in given else []
    if missing:
        example = f"{missing[0]}=Header or {missing[0]}:=value"
        raise UsageError(f"--map leaves out {', '.join(missing)}, without which a row of {table} means nothing; add for example {example}")


def _check_split(columns: Mapping[str, str]) -> None:
    split = sorted({name.lstrip(SIGNS) for name in columns if name[0] in SIGNS})
    if len(split) > 1:
        raise UsageError(f"--map: only one amount can be spread over several columns, not {' and '.join(split)}")


@dataclass(frozen=True, slots=True)
class RememberedMappings:
    """All mappings of a store, found by header."""

    by_fingerprint: Mapping[str, MappedTable] = field(default_factory=dict)

    def report_for(self, header: tuple[str, ...]) -> Report | None:
        """The report kind for a header the seller has mapped, or None."""
        mapped = self.by_fingerprint.get(fingerprint(header))
        return None if mapped is None else mapped.report()
