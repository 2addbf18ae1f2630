"""`goodstanding sources`: which documents were imported, and what was wrong with them?"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from goodstanding.cli.options import Json, OneAccount, Store


class State(StrEnum):
    """States of a document, for `--only`; the words of `jobs.documents.Only`."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    EMPTY = "empty"
    UNRECOGNISED = "unrecognised"
    UNREADABLE = "unreadable"
    QUARANTINED = "quarantined"
    PROBLEMS = "problems"


States = Annotated[
    list[State] | None, typer.Option("--only", help="Only documents in this state; may be given several times.", show_default=False)
]


def command(account: OneAccount = None, only: States = None, store: Store = None, json: Json = False) -> None:
    """List the imported documents with what could not be read of them, and why."""
    from goodstanding.core.clock import now
    from goodstanding.jobs.documents import Only, sources
    from goodstanding.jobs.open import open_store

    found = sources(open_store(store), now(), account=account, wanted=[Only(each.value) for each in only or ()])
    if json:
        from goodstanding.cli.output.as_json import sources_to_json

        sys.stdout.write(sources_to_json(found))
    else:
        from goodstanding.cli.output.text.sources import print_sources

        print_sources(found, sys.stdout)
