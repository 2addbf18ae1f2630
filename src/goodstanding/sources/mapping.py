"""Tables no report kind knows: the seller says once which column is which, and it is remembered for every file with that header."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from goodstanding.core.errors import UsageError
from goodstanding.core.source import Label, Source
from goodstanding.facts.model import Type
from goodstanding.facts.read import all_tables
from goodstanding.sources.model import Delimited, Field, Report, Rows, column, constant
from goodstanding.sources.reading.headers import normalise

MAPPED = "mapped"


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
        columns: facts column -> header as printed.
        constants: facts column -> the same value for every row (a currency, an account tail).
    """

    fingerprint: str
    table: str
    columns: Mapping[str, str]
    constants: Mapping[str, str] = field(default_factory=dict)

    def report(self) -> Report:
        """The mapping as a report kind."""
        fields: dict[str, Field] = {name: column(header, required=name in _needed(self.table)) for name, header in self.columns.items()}
        fields |= {name: constant(value) for name, value in self.constants.items()}
        return Report(
            id=MAPPED,
            title=f"table mapped to {all_tables()[self.table].title.lower()}",
            shape=Delimited(required=()),
            rows=(Rows(self.table, fields),),
            sources=(Source("the seller's own mapping", date(2026, 11, 25), Label.PRIMARY),),
        )


def _needed(table: str) -> set[str]:
    """Facts columns without which a row of the table says nothing: its amounts and the instant it became known."""
    facts = all_tables()[table]
    return {"amount", "total"} | ({facts.known_at} if facts.known_at else set())


def parse_mapping(text: str, header: Sequence[str]) -> MappedTable:
    """Read what follows `--map`: `TABLE:column=Header,column=Header,column:=constant`.

    Raises:
        UsageError: an unknown table or column, a header the file does not have, or a missing column that the table needs.
    """
    table, _, rest = text.partition(":")
    if table not in all_tables():
        raise UsageError(f"--map names a table {table!r}; the tables are {', '.join(all_tables())}")
    known = {name.name: name.type for name in all_tables()[table].columns}
    printed = {normalise(name): name for name in header}
    columns: dict[str, str] = {}
    constants: dict[str, str] = {}
    for part in filter(None, (piece.strip() for piece in rest.split(","))):
        name, sign, value = part.partition("=")
        fixed = name.endswith(":")
        name = name.rstrip(":").strip()
        _check(name, sign, value, table, known, printed, fixed=fixed)
        (constants if fixed else columns)[name] = value.strip() if fixed else printed[normalise(value)]
    missing = sorted((_needed(table) & set(known)) - set(columns) - set(constants))
    missing += ["currency"] if Type.MONEY in known.values() and "currency" not in columns | constants else []
    if missing:
        raise UsageError(
            f"--map leaves out {', '.join(missing)}, without which a row of {table} means nothing; add for example {missing[0]}=Header"
        )
    return MappedTable(fingerprint(header), table, columns, constants)


def _check(name: str, sign: str, value: str, table: str, known: Mapping[str, Type], printed: Mapping[str, str], *, fixed: bool) -> None:
    if not sign or not value.strip():
        raise UsageError(f"--map: {name!r} is not column=Header or column:=value")
    if name not in known:
        raise UsageError(f"--map: {table} has no column {name!r}; it has {', '.join(known)}")
    if not fixed and normalise(value) not in printed:
        raise UsageError(f"--map: the file has no column {value!r}; it has {', '.join(printed.values())}")


@dataclass(frozen=True, slots=True)
class RememberedMappings:
    """All mappings of a store, found by header."""

    by_fingerprint: Mapping[str, MappedTable] = field(default_factory=dict)

    def report_for(self, header: tuple[str, ...]) -> Report | None:
        """The report kind for a header the seller has mapped, or None."""
        mapped = self.by_fingerprint.get(fingerprint(header))
        return None if mapped is None else mapped.report()
