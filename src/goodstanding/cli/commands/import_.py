"""`goodstanding import PATH…`: files in, facts committed, counts printed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goodstanding.cli.options import DEFAULT_ACCOUNT, Account, Json, Marketplace, Store

Paths = Annotated[list[Path], typer.Argument(help="Files, folders and archives.", show_default=False)]
MapAs = Annotated[
    str | None,
    typer.Option(
        "--map", help="How to read one unknown table: TABLE:column=Header,…; `help` lists its columns and the tables.", show_default=False
    ),
]


def command(
    paths: Paths,
    account: Account = DEFAULT_ACCOUNT,
    marketplace: Marketplace = "",
    map_as: MapAs = None,
    store: Store = None,
    json: Json = False,
) -> None:
    """Import PATH… and say what was read, what was known already, and what could not be taken. Exit code 3 when nothing could be."""
    from goodstanding.cli import importing, output
    from goodstanding.core.clock import now
    from goodstanding.jobs.check import check
    from goodstanding.jobs.mapping import map_and_import, mapping_help
    from goodstanding.jobs.model import Chapter
    from goodstanding.jobs.open import open_store

    layout = open_store(store)
    if map_as == "help":
        typer.echo("".join(mapping_help(path) for path in paths), nl=False)
        return
    if map_as is None:
        imported = importing.run(layout, paths, account, now(), marketplace=marketplace, quiet=json)
    else:
        imported = map_and_import(layout, _the_one(paths), map_as, account, now())
    result = check(layout, now(), imported=imported, chapters=(Chapter.IMPORTED,))
    output.show(result, output.Wanted(json=json))
    if importing.nothing_read(result):
        raise typer.Exit(3)


def _the_one(paths: list[Path]) -> Path:
    from goodstanding.core.errors import UsageError

    if len(paths) != 1:
        raise UsageError("--map says how to read one file; name one")
    return paths[0]
