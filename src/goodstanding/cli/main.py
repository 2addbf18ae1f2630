"""`goodstanding`: the commands put together, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import typer

from goodstanding.cli import commands
from goodstanding.core.errors import GoodstandingError

app = typer.Typer(
    name="goodstanding",
    help="Keeps an Amazon seller's account in good standing: where every cent is, what is due, how near a freeze is.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _add_commands() -> None:
    for info in sorted(pkgutil.iter_modules(commands.__path__), key=lambda each: each.name):
        module = importlib.import_module(f"{commands.__name__}.{info.name}")
        name = info.name.rstrip("_").replace("_", "-")
        if hasattr(module, "app"):  # a command with commands of its own
            app.add_typer(module.app, name=name)
        else:
            app.command(name=name)(module.command)


_add_commands()


def run() -> None:
    """Entry point. Exit codes: 0 nothing above the asked severity, 1 findings, 2 wrong use, 3 input could not be read."""
    try:
        app()
    except GoodstandingError as error:
        sys.stderr.write(f"goodstanding: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
