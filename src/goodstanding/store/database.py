"""Opening the relational database of a store through Django, on SQLite by default and PostgreSQL for teams."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from goodstanding.core.errors import UsageError
from goodstanding.store.layout import Layout


def database(home: Path, address: str) -> dict[str, Any]:
    """Django's description of the database: `address` is a postgresql:// URL, or empty for SQLite under `home`.

    Raises:
        UsageError: the address is of another kind.
    """
    if not address:
        options = {"timeout": 30, "transaction_mode": "DEFERRED", "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"}
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
    """Point Django at the store in `home` and bring its tables up to date. May be called again for another store."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    importlib.import_module("goodstanding.store.orm")
    Layout(home).create()
    wanted = database(home, address)
    connections["default"].close()  # the folder may be another one, or have been made anew
    if settings.DATABASES["default"]["NAME"] != wanted["NAME"]:
        settings.DATABASES["default"].update(wanted)
        connections["default"].settings_dict.update(wanted)
    if _needs_migration():
        call_command("migrate", verbosity=0, interactive=False)


def _needs_migration() -> bool:
    """True when an app's newest migration was not applied; asking Django's executor takes longer than most commands."""
    from django.conf import settings
    from django.db import connection

    if "django_migrations" not in connection.introspection.table_names():
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        applied = set(cursor.fetchall())
    return any((app.rpartition(".")[2], _newest_migration(app)) not in applied for app in settings.INSTALLED_APPS)


def _newest_migration(app: str) -> str:
    package = importlib.import_module(f"{app}.migrations")
    return max(info.name for info in pkgutil.iter_modules(package.__path__))
