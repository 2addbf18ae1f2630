"""The page of commands: what each prints for --help, as a terminal of 100 columns shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tools.docs.markdown import page

MAIN = Path("src/goodstanding/cli/main.py")
NAME = "goodstanding"
PLAIN = {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb", "GOODSTANDING_HOME": "~/.goodstanding"}


def pages(root: Path) -> dict[str, str]:
    """Every command's help; nothing while there is no command line."""
    if not (root / MAIN).exists():
        return {}
    from typer.main import get_command

    from goodstanding.cli.main import app

    parts = [part for path in walk(get_command(app), ()) for part in (f"## {' '.join([NAME, *path])}", f"```\n{help_of(app, path)}\n```")]
    return {"docs/reference/cli.md": page("Commands", MAIN.parent.as_posix(), *parts)}


def walk(command: Any, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words that lead to a command and to all below it, in the order of its help."""
    below = getattr(command, "commands", {})
    shown = [name for name, each in below.items() if not each.hidden]
    return [path, *(found for name in shown for found in walk(below[name], (*path, name)))]


def help_of(app: Any, path: tuple[str, ...]) -> str:
    """What `goodstanding … --help` prints, without the blanks at line ends."""
    from typer.testing import CliRunner

    result = CliRunner().invoke(app, [*path, "--help"], prog_name=NAME, env=PLAIN, catch_exceptions=False)
    if result.exit_code:
        raise RuntimeError(f"{' '.join([NAME, *path])} --help ended with {result.exit_code}: {result.output}")
    return "\n".join(line.rstrip() for line in result.output.strip("\n").splitlines())
