"""Importing with a progress bar on a terminal, quiet in a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from goodstanding.core.errors import UnreadableInput, UsageError
from goodstanding.core.marketplace import by_code
from goodstanding.jobs.importer import Imported, import_paths
from goodstanding.jobs.model import CheckResult
from goodstanding.store.layout import Layout


def run(layout: Layout, paths: Sequence[Path], account: str, now: datetime, *, marketplace: str = "", quiet: bool = False) -> Imported:
    """Import files, folders and archives.

    Raises:
        UnreadableInput: a path does not exist.
        UsageError: the store has no such code.
    """
    store = _store(marketplace)
    missing = [str(path) for path in paths if not os.path.exists(path)]  # Path.exists raises where a name is too long
    if missing:
        raise UnreadableInput(f"there is no {', '.join(missing)}; name files or folders that exist")
    if quiet or not sys.stderr.isatty():
        return import_paths(layout, paths, account, now, store=store)
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("Importing"),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[documents]} documents"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("import", total=_size(paths), documents=0)

        def progress(size: int, documents: int) -> None:
            bar.update(task, advance=size, documents=bar.tasks[0].fields["documents"] + documents)

        return import_paths(layout, paths, account, now, store=store, progress=progress)


def _store(code: str) -> str:
    if code and by_code(code.upper()) is None:
        raise UsageError(f"--marketplace {code!r} is not the code of an Amazon store; write for example US, UK or DE")
    return code.upper()


def _size(paths: Sequence[Path]) -> int:
    """Bytes in all files, for the progress bar; what cannot be looked at counts nothing."""
    total = 0
    for path in paths:
        names = [str(path)] if os.path.isfile(path) else [os.path.join(top, name) for top, _, files in os.walk(path) for name in files]
        total += sum(os.path.getsize(name) for name in names if os.path.isfile(name))
    return total


def nothing_read(result: CheckResult) -> bool:
    """True when an import was given something, and none of it could be read or was known already."""
    from goodstanding.jobs.summary.counts import TROUBLED, shown_documents

    run = result.imported
    if run is None or run.unchanged:
        return False
    documents = shown_documents(result)
    return bool(documents or run.refused) and all(document["status"] in TROUBLED for document in documents)
