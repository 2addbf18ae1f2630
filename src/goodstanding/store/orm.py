"""Django made ready, and the models of the manifest. Import models from here: Django must be set up before they are."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodstanding.store.settings")  # noqa: TID251 - Django has no other door
django.setup()

from goodstanding.store.models import (  # noqa: E402 - after the set-up
    ColumnMapping,
    Document,
    DocumentTable,
    DocumentUnit,
    SeenFile,
    Segment,
    Status,
)

__all__ = ["ColumnMapping", "Document", "DocumentTable", "DocumentUnit", "SeenFile", "Segment", "Status"]
