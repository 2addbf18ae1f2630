"""`goodstanding check [PATH…]`: import what is new, run everything, print standing, money and to-do."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goodstanding.cli.options import (
    DEFAULT_ACCOUNT,
    Account,
    AsOf,
    Csv,
    FailOn,
    Html,
    Ics,
    Json,
    Level,
    Marketplace,
    Store,
    Trace,
    Xlsx,
    instant,
)

Paths = Annotated[list[Path] | None, typer.Argument(help="Files, folders and archives to import first.", show_default=False)]


def command(
    paths: Paths = None,
    account: Account = DEFAULT_ACCOUNT,
    marketplace: Marketplace = "",
    as_of: AsOf = None,
    store: Store = None,
    json: Json = False,
    csv: Csv = None,
    xlsx: Xlsx = None,
    html: Html = None,
    ics: Ics = None,
    trace: Trace = False,
    fail_on: FailOn = Level.HIGH,
) -> None:
    """Import PATH… and say where every cent is, what is due by when, and where the account stands.

    Exit code 1 with findings as severe as --fail-on or more, 3 when nothing of PATH… could be read.
    """
    from goodstanding.cli import importing, output
    from goodstanding.core.clock import now
    from goodstanding.core.finding import Severity
    from goodstanding.jobs.check import check
    from goodstanding.jobs.health.model import Wanted as Rates
    from goodstanding.jobs.open import open_store

    layout = open_store(store)
    imported = importing.run(layout, paths or [], account, now(), marketplace=marketplace, quiet=json) if paths else None
    rates = Rates(brief=not (json or csv or xlsx or html or trace))
    result = check(layout, instant(as_of), imported=imported, wanted=rates)
    output.show(result, output.Wanted(json=json, csv=csv, xlsx=xlsx, html=html, ics=ics, trace=trace))
    if importing.nothing_read(result):
        raise typer.Exit(3)
    if result.above(Severity[fail_on.value.upper()]):
        raise typer.Exit(1)
