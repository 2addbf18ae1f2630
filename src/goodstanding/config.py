"""Every setting once: name, default, help. A secret may also come from the file that NAME_FILE names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from goodstanding.core.errors import UsageError


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: the environment variable, its default and what it does."""

    name: str
    default: str
    help: str
    secret: bool = False

    def value(self) -> str:
        """The setting's value: the environment, then NAME_FILE for a secret, then the default.

        Raises:
            UsageError: NAME_FILE is set and cannot be read.
        """
        if self.name in os.environ:
            return os.environ[self.name]
        path = os.environ.get(f"{self.name}_FILE") if self.secret else None
        if path is None:
            return self.default
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise UsageError(f"{self.name}_FILE names {path}, which cannot be read: {error.strerror}") from error


HOME = Setting("GOODSTANDING_HOME", "~/.goodstanding", "folder of the store: originals, facts and the manifest")
DATABASE = Setting(
    "GOODSTANDING_DATABASE",
    "",
    "PostgreSQL address of the manifest (postgresql://user@host/name); empty = SQLite in the store",
    secret=True,
)
WORKERS = Setting("GOODSTANDING_WORKERS", "0", "processes that read files side by side; 0 = one per core")
MEMORY = Setting("GOODSTANDING_MEMORY", "512MB", "memory the query engine may use before it spills to disk")

HELPER_URL = Setting(
    "GOODSTANDING_HELPER_URL",
    "",
    "language model that gives a third opinion on notices (chat-completions protocol, as http://127.0.0.1:11434/v1); it is sent the "
    "text of each notice with buyers' personal data covered, is shown apart and decides nothing; empty = off",
)
HELPER_MODEL = Setting("GOODSTANDING_HELPER_MODEL", "", "name of that language model")
HELPER_KEY = Setting("GOODSTANDING_HELPER_KEY", "", "key for that language model", secret=True)

SETTINGS = (HOME, DATABASE, WORKERS, MEMORY, HELPER_URL, HELPER_MODEL, HELPER_KEY)


def home() -> Path:
    """The folder of the store."""
    return Path(HOME.value()).expanduser().resolve()


def workers() -> int:
    """How many processes read files side by side, at least one.

    Raises:
        UsageError: the setting is not a whole number.
    """
    text = WORKERS.value()
    if not text.isdecimal():
        raise UsageError(f"{WORKERS.name} is {text!r}, not a whole number")
    return int(text) or os.cpu_count() or 1
