"""Labels and times in the language of the page (`labels.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Final

from goodstanding.core.errors import CatalogueError
from goodstanding.jobs.summary.times import HOURS_SHOWN
from goodstanding.notices.genuine.texts import Tongue

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


@lru_cache(maxsize=1)
def labels() -> Mapping[str, Mapping[str, str]]:
    """Every label by its name, in both languages."""
    table: dict[str, dict[str, str]] = tomllib.loads((resources.files("goodstanding.jobs.notice") / "labels.toml").read_text("utf-8"))
    return table


def label(name: str, tongue: Tongue, **values: object) -> str:
    """A label with its places filled in.

    Raises:
        CatalogueError: there is no such label, or a place is left without a value.
    """
    try:
        return labels()[name][tongue].format(**values)
    except KeyError as error:
        raise CatalogueError(f"jobs/notice/labels.toml: {name} in {tongue} lacks {error}") from error


def counted(name: str, count: int, tongue: Tongue) -> str:
    """A label that counts something, in the singular for one."""
    return label(f"{name}_one", tongue) if count == 1 else label(name, tongue, count=f"{count:,}")


def percent(confidence: float) -> str:  # not money: a likelihood
    """A likelihood as whole per cent, never 100."""
    return f"{min(99, round(confidence * 100))} %"


def day(at: datetime) -> str:
    """`2026-11-28`, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%d}"


def left(at: datetime, as_of: datetime, tongue: Tongue) -> str:
    """How long until an instant: `in 3 days`, `还有 3 天`, or by how much it is past."""
    away = abs(at - as_of)
    side = "late" if at < as_of else "left"
    if away < _HOUR:
        return label(f"{side}_soon", tongue)
    if away < HOURS_SHOWN:
        hours = away // _HOUR
        return label(f"{side}_hour" if hours == 1 else f"{side}_hours", tongue, n=hours)
    return label(f"{side}_days", tongue, n=away // _DAY)


def since(at: datetime, as_of: datetime, tongue: Tongue) -> str:
    """The same for what opens at an instant: `in 60 days`, or `3 days ago` once it is open."""
    return left(at, as_of, tongue) if at >= as_of else label("open_days", tongue, n=(as_of - at) // _DAY)
