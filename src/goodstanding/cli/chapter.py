"""One chapter of a check, for the commands that show no more than that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from goodstanding.cli.options import Level, instant

if TYPE_CHECKING:
    from pathlib import Path

    from goodstanding.cli.output import Wanted
    from goodstanding.jobs.health.model import Wanted as Rates
    from goodstanding.jobs.model import Chapter


def show_chapters(
    chapters: Sequence[Chapter],
    wanted: Wanted,
    *,
    store: Path | None,
    as_of: str | None,
    account: str | None,
    fail_on: Level,
    rates: Rates | None = None,
) -> None:
    """Compute and show chapters of a check; `rates` says how that of health is wanted.

    Raises:
        Exit: with 1, when something is at least as severe as asked.
    """
    from goodstanding.cli import output
    from goodstanding.core.finding import Severity
    from goodstanding.jobs.check import check
    from goodstanding.jobs.open import open_store

    result = check(open_store(store), instant(as_of), account=account, chapters=chapters, wanted=rates)
    output.show(result, wanted)
    if result.above(Severity[fail_on.value.upper()]):
        raise typer.Exit(1)
