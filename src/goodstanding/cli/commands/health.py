"""`goodstanding health`: how near is which limit, crossing when, and why?"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from goodstanding.cli.options import AsOf, Csv, FailOn, Html, Json, Level, OneAccount, Store, Trace, Xlsx


class By(StrEnum):
    """What the accounts are sorted by."""

    RISK = "risk"
    MONEY = "money"


All = Annotated[bool, typer.Option("--all", help="Every account and store, a line each.")]
Sort = Annotated[By, typer.Option("--sort", help="Accounts by the risk of a freeze, or by the money it would hold.")]

WhatIf = Annotated[
    list[str] | None,
    typer.Option(
        "--what-if",
        help="What would be ahead: 'remove ORDER', 'remove removable', '5 more lsr', 'volume -30%'. May be repeated.",
        show_default=False,
    ),
]


def command(
    account: OneAccount = None,
    as_of: AsOf = None,
    store: Store = None,
    every: All = False,
    sort: Sort = By.RISK,
    what_if: WhatIf = None,
    json: Json = False,
    csv: Csv = None,
    xlsx: Xlsx = None,
    html: Html = None,
    trace: Trace = False,
    fail_on: FailOn = Level.HIGH,
) -> None:
    """Say how near each rate is to its target, when it would cross it, what can still be afforded, and what drives it."""
    from goodstanding.cli.chapter import show_chapters
    from goodstanding.cli.output import Wanted
    from goodstanding.core.errors import UsageError
    from goodstanding.health.engine import all_metrics
    from goodstanding.jobs.health.model import IN_FULL, Order
    from goodstanding.jobs.health.model import Wanted as Rates
    from goodstanding.jobs.health.what_if import WhatIfs, parse
    from goodstanding.jobs.model import Chapter

    wanted = Wanted(json=json, csv=csv, xlsx=xlsx, html=html, trace=trace)
    if every and what_if:
        raise UsageError("a what-if is answered in full; name an account with --account instead of --all")
    asked = parse(what_if or (), all_metrics()) if what_if else WhatIfs()
    rates = Rates(order=Order(sort.value), in_full=0 if every else IN_FULL, account=account, what_if=asked)
    chapters = (Chapter.HEALTH,) if every else (Chapter.STANDING, Chapter.HEALTH, Chapter.FINDINGS, Chapter.UNKNOWN)
    show_chapters(chapters, wanted, store=store, as_of=as_of, account=account, fail_on=fail_on, rates=rates)
