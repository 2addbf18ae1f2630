"""Django settings of the relational part: manifest, later people, cases and audit."""

from __future__ import annotations

from typing import Any

from goodstanding import config
from goodstanding.store.database import database

SECRET_KEY = "not-used-before-there-are-pages"
INSTALLED_APPS = ["goodstanding.store", "goodstanding.desk"]
DATABASES: dict[str, dict[str, Any]] = {"default": database(config.home(), config.DATABASE.value())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
