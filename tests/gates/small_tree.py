"""A small checkout that passes every gate, into which the tests plant one fault at a time.

Its pyproject.toml is the real one, so what the tests prove holds for the rules in force.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CHECK = '''"""{title}.

What it says: one sentence.
Why it matters: one sentence.
How it is computed: one sentence.
Limits of it: one sentence.
Source: a page.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.item import Item, Source

CHECK = Item(id="{id}", title="{title}", sources=(Source("https://example.com/{id}", date(2026, 11, 1)),))
'''

ITEM = '''"""What an item is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Source:
    """A link and the day it was read."""

    link: str
    read: date


@dataclass(frozen=True)
class Item:
    """An item of a catalogue."""

    id: str
    title: str
    sources: tuple[Source, ...]
'''

SETTINGS = '''"""Settings for the plugin of the type checker."""

SECRET_KEY = "none"
USE_TZ = True
'''

FILES = {
    "README.md": "# Small\n\nOne line.\n",
    "LICENSE": "A licence.\n",
    "src/goodstanding/__init__.py": '"""A small package."""\n',
    "src/goodstanding/config.py": '"""Settings."""\n',
    "src/goodstanding/core/__init__.py": '"""Words."""\n',
    "src/goodstanding/core/item.py": ITEM,
    "src/goodstanding/facts/__init__.py": '"""Facts."""\n',
    "src/goodstanding/store/__init__.py": '"""The store."""\n',
    "src/goodstanding/store/settings.py": SETTINGS,
    "src/goodstanding/health/__init__.py": '"""Health."""\n',
    "src/goodstanding/funds/__init__.py": '"""Funds."""\n',
    "src/goodstanding/funds/checks/__init__.py": '"""Checks."""\n',
    "src/goodstanding/funds/checks/overdue.py": CHECK.format(id="overdue", title="Overdue"),
    "src/goodstanding/funds/checks/missing.py": CHECK.format(id="missing", title="Missing"),
    "src/goodstanding/cli/__init__.py": '"""Commands."""\n',
    "tests/funds/checks/overdue.yml": "rows: []\n",
    "tests/funds/checks/missing.yml": "rows: []\n",
    "tests/test_small.py": 'def test_one_is_one() -> None:\n    assert int("1") == 1\n',
    "tools/__init__.py": '"""Tools."""\n',
}


def write(root: Path, files: dict[str, str]) -> None:
    """Write files below a folder, making what is between."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def make(root: Path) -> Path:
    """Write the small checkout."""
    write(root, FILES)
    for name in ("pyproject.toml", "uv.lock", "requirements.lock"):
        shutil.copy(ROOT / name, root / name)
    return root


OURS = frozenset({"ARGS", "CI", "PYTHON", "VENV", "WAY"})  # what a make above this run was called with


def environment() -> dict[str, str]:
    """The environment without what this run of pytest has put there, or a make above it."""
    foreign = ("PYTEST", "DJANGO", "MAKE", "MFLAGS")
    return {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith(foreign)}


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a module of this Python (or, with "-c", a line) on the small checkout, so that its src is the one imported."""
    paths = {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{ROOT}", "COLUMNS": "200"}
    arguments = command if command[0] == "-c" else ("-m", *command)
    return subprocess.run([sys.executable, *arguments], cwd=root, env=environment() | paths, capture_output=True, text=True, check=False)
