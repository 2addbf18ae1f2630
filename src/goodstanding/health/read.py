"""Questions about standing that other parts may ask; nothing here changes anything."""

from __future__ import annotations

from goodstanding.health.assurance import assurance
from goodstanding.health.compare import comparisons, reported
from goodstanding.health.engine import grid, values
from goodstanding.health.rating import ratings
from goodstanding.health.violations import live

__all__ = ["assurance", "comparisons", "grid", "live", "ratings", "reported", "values"]
