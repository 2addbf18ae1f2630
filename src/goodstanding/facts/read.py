"""The tables of facts by id."""

from __future__ import annotations

from functools import cache

from goodstanding.core import catalogue
from goodstanding.facts import tables
from goodstanding.facts.model import Table


@cache
def all_tables() -> dict[str, Table]:
    """Every table of facts by id, in name order."""
    return catalogue.load(tables, Table)
