"""The Django app of the desk."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Cases, the notices in them, and the log of what was done."""

    name = "goodstanding.desk"
    label = "desk"
