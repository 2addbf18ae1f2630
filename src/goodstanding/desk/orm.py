"""The models of the desk, with Django made ready first. Import models from here."""

from __future__ import annotations

import goodstanding.store.orm  # noqa: F401 - sets Django up
from goodstanding.desk.models import Case, LogEntry, Notice

__all__ = ["Case", "LogEntry", "Notice"]
