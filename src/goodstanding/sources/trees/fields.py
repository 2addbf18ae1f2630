"""Rows of facts whose columns a tree reader names as the table does."""

from __future__ import annotations

from collections.abc import Mapping

from goodstanding.facts.read import all_tables
from goodstanding.sources.model import Field, Rows, column, constant


def mirrored(table: str, *, required: tuple[str, ...], part: str = "rows", constants: Mapping[str, str] | None = None) -> Rows:
    """Every column of the table, read from the value of the same name.

    Args:
        table: the table of facts.
        required: columns without which a row is set aside.
        part: the reader's list of elements.
        constants: columns that have the same value in every row.
    """
    fixed = dict(constants or {})
    columns: dict[str, Field] = {}
    for each in all_tables()[table].columns:
        name = each.name
        columns[name] = constant(fixed[name]) if name in fixed else column(name, required=name in required)
    return Rows(table=table, columns=columns, part=part)
