"""`goodstanding notice FILE…`: what does this message want, by when, and what now?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goodstanding.cli.options import DEFAULT_ACCOUNT, AsOf, Html, Lang, Language, Marketplace, Store, instant

if TYPE_CHECKING:
    from datetime import datetime

    from goodstanding.core.problem import Problem
    from goodstanding.jobs.notice.model import NoticeResult
    from goodstanding.jobs.notice.read import File

Paths = Annotated[list[Path], typer.Argument(help="Mails, mailboxes, saved pages, PDFs, texts or folders of them; - reads pasted text.")]
OneAccount = Annotated[
    str | None,
    typer.Option("--account", help="Account the notice is about (default: the only one of the store, or main).", show_default=False),
]
Received = Annotated[
    str | None, typer.Option("--received", help="The day the notice came, where it does not say: 2026-11-20.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON (schema: docs/reference/notice.schema.json).")]
Keep = Annotated[bool, typer.Option("--keep/--no-keep", help="Keep the original in the store and open or join a case, or only read.")]
Every = Annotated[bool, typer.Option("--all", help="Of many messages show every page, not only the table.")]


def command(
    paths: Paths,
    account: OneAccount = None,
    marketplace: Marketplace = "",
    received: Received = None,
    as_of: AsOf = None,
    store: Store = None,
    json: AsJson = False,
    html: Html = None,
    lang: Lang = Language.EN,
    keep: Keep = True,
    every: Every = False,
) -> None:
    """Say what a message from Amazon wants, by when, if it is genuine, and what to do first. Exit code 1 when something is demanded."""
    from goodstanding.jobs.helper import language_model
    from goodstanding.jobs.notice.read import Told
    from goodstanding.jobs.notice.run import Wanted, notices
    from goodstanding.jobs.open import open_store, the_account

    model = language_model()
    layout = open_store(store)
    told = Told(account or the_account(DEFAULT_ACCOUNT), _store(marketplace), _day(received))
    given, unopened = _files(paths, layout.home)
    result = notices(layout, given, told, Wanted(instant(as_of), lang.tongue, keep, tuple(unopened), model))
    _show(result, json=json, html=html, every=every)
    if result.demanding:
        raise typer.Exit(1)


def _files(paths: list[Path], store: Path) -> tuple[list[File], list[tuple[str, Problem]]]:
    from goodstanding.jobs.notice.read import PASTED, File, files

    if paths == [Path(PASTED)]:
        return [File(PASTED, sys.stdin.buffer.read())], []
    return files(paths, store.resolve())


def _show(result: NoticeResult, *, json: bool, html: Path | None, every: bool) -> None:
    if json:
        from goodstanding.cli.output.notice.as_json import notices_to_json

        sys.stdout.write(notices_to_json(result))
    else:
        from goodstanding.cli.output.notice.text import print_notices

        print_notices(result, sys.stdout, every=every)
    if html is not None:
        from goodstanding.cli.output.targets import write_text
        from goodstanding.web.notice.page import page

        write_text(html, page(result))


def _day(received: str | None) -> datetime | None:
    """The beginning of the day that was told, so that no duration ends too late; an instant with its offset is taken as it is."""
    from datetime import UTC, time

    from goodstanding.core.clock import parse_as_of

    if received is None:
        return None
    at = parse_as_of(received)
    return at.combine(at.date(), time.min, UTC) if len(received) == 10 else at


def _store(code: str) -> str:
    from goodstanding.core.errors import UsageError
    from goodstanding.core.marketplace import by_code

    found = by_code(code) if code else None
    if code and found is None:
        raise UsageError(f"--marketplace {code!r} is not the code of an Amazon store; write for example US, UK or DE")
    return found.code if found else ""
