"""`goodstanding rebuild`: all facts anew from the kept originals."""

from __future__ import annotations

import typer

from goodstanding.cli.options import Store


def command(store: Store = None) -> None:
    """Read all kept originals again and put the result in the place of all facts."""
    from goodstanding.core.clock import now
    from goodstanding.core.text import counted
    from goodstanding.jobs.open import open_store
    from goodstanding.jobs.rebuild import rebuild

    layout = open_store(store)
    count = rebuild(layout, now())
    typer.echo(f"Rebuilt the facts of {counted(count, 'document')} from their originals.")
