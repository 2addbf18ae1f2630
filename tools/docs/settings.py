"""The page of settings."""

from __future__ import annotations

from goodstanding.config import SETTINGS
from tools.docs.markdown import page, table


def pages() -> dict[str, str]:
    """Every setting with its default. Settings are environment variables."""
    rows = [(f"`{each.name}`", f"`{each.default}`" if each.default else "", help_of(each.help, secret=each.secret)) for each in SETTINGS]
    text = page(
        "Settings",
        "src/goodstanding/config.py",
        "Environment variables. All have a default.",
        table(("name", "default", "what it does"), rows),
    )
    return {"docs/reference/settings.md": text}


def help_of(text: str, *, secret: bool) -> str:
    """What a setting does; a secret may come from a file."""
    return f"{text} (a secret: it may also be in a file, named by the variable with _FILE after it)" if secret else text
