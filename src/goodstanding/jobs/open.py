"""Opening a store: its folder, its manifest, and the facts as of an instant."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from goodstanding import config
from goodstanding.core.errors import UsageError
from goodstanding.store.database import connect
from goodstanding.store.engine import Facts, open_facts
from goodstanding.store.faults import explained
from goodstanding.store.known import accounts
from goodstanding.store.layout import Layout


def open_store(home: Path | None = None) -> Layout:
    """Connect to the store in a folder (default: the setting GOODSTANDING_HOME); it is created when it is not there."""
    layout = Layout(home or config.home())
    try:
        connect(layout.home, config.DATABASE.value())
    except OSError as error:
        raise UsageError(f"the store {layout.home} cannot be opened: {error.strerror}; name another folder with --store") from error
    return layout


def the_account(default: str) -> str:
    """The account that is meant where none is named: the only one of the open store, or the default one.

    Raises:
        UsageError: there are several, and none is the default.
    """
    names = accounts()
    if len(names) == 1:
        return names[0]
    if names and default not in names:
        raise UsageError(f"name the account with --account; the store has {', '.join(names)}")
    return default


@contextmanager
def facts_at(layout: Layout, as_of: datetime) -> Iterator[Facts]:
    """The facts of an open store as of an instant."""
    with explained(layout), open_facts(layout, as_of) as facts:
        yield facts
