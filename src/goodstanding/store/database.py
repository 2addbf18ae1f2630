"""Opening the relational database of a store through Django, on SQLite by default and PostgreSQL for teams."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from goodstanding.core.errors import UsageError
from goodstanding.store import lock
from goodstanding.store.faults import explained
from goodstanding.store.layout import Layout


def database(home: Path, address: str) -> dict[str, Any]:
    """Django's description of the database: `address` is a postgresql:// URL, or empty for SQLite under `home`.

    Raises:
        UsageError: the address is of another kind.
    """
    if not address:
        options = {"timeout": 30, "transaction_mode": "DEFERRED"}
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Layout(home).manifest), "OPTIONS": options}
    url = urlsplit(address)
    if url.scheme not in ("postgresql", "postgres"):
        raise UsageError(f"the database address must start with postgresql://, not {url.scheme}://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.lstrip("/"),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": url.hostname or "",
        "PORT": str(url.port or ""),
    }


def connect(home: Path, address: str = "") -> None:
    """Point Django at the store in `home` and bring its tables up to date. May be called again for another store.

    Raises:
        OSError: the folders cannot be made.
        StoreUnusable: the database does not answer, or is none.
    """
    importlib.import_module("goodstanding.store.orm")
    from django.db.backends.signals import connection_created

    connection_created.connect(_readers_beside_the_writer, dispatch_uid="goodstanding.store")
    layout = Layout(home)
    layout.create()
    _point_at(database(home, address))
    with explained(layout), lock.migrating(layout.migration):
        if _needs_migration():
            _migrate()


def _point_at(wanted: dict[str, Any]) -> None:
    """Use this database from now on; the folder may be another one, or have been made anew."""
    from django.conf import settings
    from django.db import connections

    connections["default"].close()
    settings.DATABASES["default"] = wanted
    connections.settings = connections.configure_settings(settings.DATABASES)
    del connections["default"]


def _readers_beside_the_writer(connection: Any, **_: object) -> None:
    """Prepare a new connection. Django's own option for this would leave the file open when it turns out to be no database."""
    if connection.vendor != "sqlite":
        return
    try:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
            connection.connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _needs_migration() -> bool:
    """True when a migration file was not applied; asking Django's executor takes longer than most commands."""
    from django.db import connection

    if "django_migrations" not in connection.introspection.table_names():
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        return not _migrations() <= set(cursor.fetchall())


def _migrations() -> set[tuple[str, str]]:
    """App and name of every migration file."""
    from django.apps import apps

    folders = {app.label: Path(app.path) / "migrations" for app in apps.get_app_configs()}
    return {(app, info.name) for app, folder in folders.items() for info in pkgutil.iter_modules([str(folder)])}
