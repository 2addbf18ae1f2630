"""The tables of facts by id."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from goodstanding.core import catalogue
from goodstanding.facts import tables
from goodstanding.facts.model import Table


def to_import(needs: Iterable[str]) -> str:
    """What a seller has to import to have these tables: `settlement reports and bank statements`.

    A need may name alternatives: `bank_line|payout` is met by either; it is left out where another need has one of them anyway.
    """
    wanted = [set(need.split("|")) for need in needs]
    least = [each for each in wanted if not any(other < each for other in wanted)]
    words = [" or ".join(sorted({_asked_for(table) for table in each})) for each in least]
    return " and ".join(dict.fromkeys(words))


def _asked_for(table: str) -> str:
    found = all_tables()[table]
    return found.asked_for or found.title.lower()


@cache
def all_tables() -> dict[str, Table]:
    """Every table of facts by id, in name order."""
    return catalogue.load(tables, Table)
