"""Options that every benchmark has."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def parser(about: str | None, lines: int, unit: str) -> argparse.ArgumentParser:
    """A parser with the common options."""
    made = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--lines", type=int, default=lines, help=f"{unit} (default {lines:,})")
    made.add_argument("--rounds", type=int, default=3, help="timed runs of each (default 3)")
    made.add_argument("--json", type=Path, help="also write the figures into this file")
    made.add_argument("--folder", type=Path, help="keep the files here and use them again (default: a temporary folder)")
    return made


@contextmanager
def folder(asked: Path | None) -> Iterator[Path]:
    """The folder for files: the one that was asked for, or one that goes in the end."""
    if asked is not None:
        asked.mkdir(parents=True, exist_ok=True)
        yield asked.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="goodstanding-bench-") as made:
        yield Path(made)
