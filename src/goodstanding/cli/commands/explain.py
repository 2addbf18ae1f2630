"""`goodstanding explain CODE`: what it means, how sure that is, where it was read, and what to do."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from goodstanding.cli.options import AsOf, instant

Code = Annotated[
    str | None,
    typer.Argument(
        help="Code of a finding or deadline, id of a metric, rule or hold, a report kind or a table; none lists all.", show_default=False
    ),
]
Marketplace = Annotated[str | None, typer.Option("--marketplace", help="Only this store's rule: US, DE, UK …", show_default=False)]


def command(code: Code = None, marketplace: Marketplace = None, as_of: AsOf = None) -> None:
    """Explain CODE in plain words: a finding, a deadline, a metric, a rule, a hold, a report kind or a table of facts."""
    from goodstanding.jobs.explain import everything, explain

    sys.stdout.write(everything() if code is None else explain(code, instant(as_of).date(), marketplace))
