"""`goodstanding demo`: a made-up seller in trouble, from generated reports, through the same path as real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Option("--folder", help="Where files, store and page go.")]
Seed = Annotated[int, typer.Option("--seed", help="Another number gives another seller.")]
Orders = Annotated[int, typer.Option("--orders", help="How many orders the seller has.")]


def command(folder: Folder = Path("demo"), seed: Seed = 1, orders: Orders = 600) -> None:
    """Build a made-up seller's files, check them, and write the page."""
    import shutil

    from goodstanding.cli import importing, output
    from goodstanding.core.clock import now
    from goodstanding.jobs.check import check
    from goodstanding.jobs.demo import know_tables, make_demo
    from goodstanding.jobs.open import open_store

    demo = make_demo(folder, seed, orders)
    shutil.rmtree(folder / "store", ignore_errors=True)
    layout = open_store(folder / "store")
    know_tables(demo.ledger, demo.files)
    imported = importing.run(layout, [demo.files], demo.ledger.account, now())
    result = check(layout, demo.as_of, imported=imported)
    page = folder / "goodstanding.html"
    output.show(result, output.Wanted(html=page))
    typer.echo(f"\nThis seller is made up: {len(demo.ledger.planted)} troubles were planted in {demo.files}. The page: {page}")
