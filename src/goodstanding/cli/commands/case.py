"""`goodstanding case list|show|close`: the matters that notices opened, with their time line."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from goodstanding.cli.options import AsOf, Lang, Language, OneAccount, Store, instant

app = typer.Typer(no_args_is_help=True, help="Cases that notices opened: list them, show the time line of one, close one.")
Number = Annotated[int, typer.Argument(help="Number of the case, as `goodstanding case list` shows it.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON (schema: docs/reference/notice.schema.json).")]
Open = Annotated[bool, typer.Option("--open", help="Only cases that have not ended.")]


@app.command("list")
def show_list(
    account: OneAccount = None,
    only_open: Open = False,
    as_of: AsOf = None,
    store: Store = None,
    json: AsJson = False,
    lang: Lang = Language.EN,
) -> None:
    """List the cases, the one with the nearest answer date first."""
    from goodstanding.jobs.notice.cases import case_lines
    from goodstanding.jobs.open import open_store

    open_store(store)
    when = instant(as_of)
    lines = case_lines(when, lang.tongue, account=account, closed=not only_open)
    if json:
        from goodstanding.cli.output.notice.as_json import cases_to_json

        sys.stdout.write(cases_to_json(lines, when, lang.tongue))
    else:
        from goodstanding.cli.output.notice.text import print_cases

        print_cases(lines, lang.tongue, sys.stdout)


@app.command("show")
def show_one(number: Number, as_of: AsOf = None, store: Store = None, json: AsJson = False, lang: Lang = Language.EN) -> None:
    """Show one case: its time line, what its newest notice demands, the first steps and the clocks."""
    from goodstanding.jobs.notice.cases import case_page
    from goodstanding.jobs.open import open_store

    when = instant(as_of)
    page = case_page(open_store(store), number, when, lang.tongue)
    if json:
        from goodstanding.cli.output.notice.as_json import case_to_json

        sys.stdout.write(case_to_json(page, when, lang.tongue))
    else:
        from goodstanding.cli.output.notice.text import print_case

        print_case(page, lang.tongue, sys.stdout)


@app.command("close")
def close_one(number: Number, store: Store = None) -> None:
    """End a case by hand: it was answered, or nothing is left to do. A newer notice opens another."""
    from goodstanding.core.clock import now
    from goodstanding.desk.cases import close
    from goodstanding.jobs.open import open_store

    open_store(store)
    close(number, now())
    typer.echo(f"Closed case {number}.")
