"""The Django app of the manifest."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Tables that say what was imported."""

    name = "goodstanding.store"
    label = "store"
