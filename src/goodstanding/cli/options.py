"""Options that several commands have."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from goodstanding.core import clock

DEFAULT_ACCOUNT = "main"

Store = Annotated[
    Path | None, typer.Option("--store", help="Folder of the store (default: the setting GOODSTANDING_HOME).", show_default=False)
]
Account = Annotated[str, typer.Option("--account", help="Your own name for the seller account the files belong to.")]
Marketplace = Annotated[
    str, typer.Option("--marketplace", help="Store the files are from (US, DE …), for what they leave open themselves.", show_default=False)
]
OneAccount = Annotated[str | None, typer.Option("--account", help="Only this account.", show_default=False)]
AsOf = Annotated[str | None, typer.Option("--as-of", help="Replay a day: 2026-11-25, or an instant with its offset.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print JSON (schema: docs/reference/check.schema.json).")]
Csv = Annotated[Path | None, typer.Option("--csv", help="Write CSV files into this folder.", show_default=False)]
Xlsx = Annotated[Path | None, typer.Option("--xlsx", help="Write a workbook.", show_default=False)]
Html = Annotated[Path | None, typer.Option("--html", help="Write one self-contained page.", show_default=False)]
Ics = Annotated[Path | None, typer.Option("--ics", help="Write the deadlines as a calendar.", show_default=False)]
Trace = Annotated[bool, typer.Option("--trace", help="Show the rows behind every figure.")]


class Level(StrEnum):
    """Severities as words, for `--fail-on`."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Language(StrEnum):
    """Languages of explanations, for `--lang`."""

    EN = "en"
    ZH = "zh"

    @property
    def tongue(self) -> Literal["en", "zh"]:
        """The same as a literal."""
        return "zh" if self is Language.ZH else "en"


Lang = Annotated[Language, typer.Option("--lang", help="Language of the explanation.")]
FailOn = Annotated[Level, typer.Option("--fail-on", help="Exit with 1 when a finding is at least this severe.")]


def instant(as_of: str | None) -> datetime:
    """The instant that `--as-of` names, or now."""
    return clock.now() if as_of is None else clock.parse_as_of(as_of)
