"""`goodstanding forget NUMBER…`: take documents out of the facts."""

from __future__ import annotations

from typing import Annotated

import typer

from goodstanding.cli.options import Store

Numbers = Annotated[list[int], typer.Argument(help="Numbers of documents, as `goodstanding sources` lists them.", show_default=False)]


def command(numbers: Numbers, store: Store = None) -> None:
    """Take documents out of the facts, as if they had never been imported; their originals are kept."""
    from goodstanding.core.clock import now
    from goodstanding.core.text import counted
    from goodstanding.jobs.open import open_store
    from goodstanding.jobs.rebuild import rebuild

    count = rebuild(open_store(store), now(), verify=False, without=frozenset(numbers))
    typer.echo(f"Forgot {len(set(numbers))}; the facts now rest on {counted(count, 'document')}.")
