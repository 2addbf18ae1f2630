"""Mapping a table that no report kind knows: remembered once, and applied to every file with that header."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from goodstanding.core.errors import UsageError
from goodstanding.facts.model import Table
from goodstanding.jobs.importer import Imported, import_paths
from goodstanding.sources import recognise
from goodstanding.sources.mapping import needs, parse_mapping, tables
from goodstanding.sources.open_table import open_table
from goodstanding.sources.reading.containers import Candidate, walk
from goodstanding.store.layout import Layout
from goodstanding.store.mappings import remember


def map_and_import(layout: Layout, path: Path, text: str, account: str, now: datetime) -> Imported:
    """Remember a mapping for the header of a file and import the file with it; files seen before are read again.

    Args:
        layout: an open store.
        path: one file (or an archive with one table in it).
        text: `TABLE:column=Header,column:=constant`; see `sources.mapping.parse_mapping`.
        account: the seller's own name for the account.
        now: the instant of the import.

    Raises:
        UsageError: the mapping does not fit the file, or the file is of a kind that needs none.
    """
    header = header_of(path)
    mapped = parse_mapping(text, header)
    remember(mapped.fingerprint, mapped.table, mapped.columns, mapped.constants)
    return import_paths(layout, [path], account, now, again=True)


def header_of(path: Path) -> tuple[str, ...]:
    """The header of the one table in a file, as printed.

    Raises:
        UsageError: the file holds no table, several, or one of a known report kind.
    """
    found = [each for each in walk([path]) if isinstance(each, Candidate)]
    if len(found) != 1:
        raise UsageError(f"--map is for one file with one table; {path} holds {len(found)} documents")
    table = open_table(found[0].open)
    report = recognise.table_kind(table.header)
    if report is not None:
        raise UsageError(f"{path} is a {report.title} and needs no mapping; import it as it is")
    return table.layout.names


def mapping_help(path: Path) -> str:
    """What can be written behind `--map` for a file: its columns, and the tables they can be mapped to."""
    columns = "\n".join(f"  {name}" for name in header_of(path) if name)
    listed = "\n".join(f"  {table.id} ({table.title}): {', '.join(_columns(table))}" for table in tables().values())
    return f"Columns of {path}:\n{columns}\nTables and their columns (* must be there):\n{listed}\n"


def _columns(table: Table) -> list[str]:
    """The columns of a table, with a mark behind those it means nothing without."""
    must = needs(table.id) | {"currency"}
    return [f"{column.name}*" if column.name in must else column.name for column in table.columns]
