"""`python -m goodstanding`: the same as the command."""

from goodstanding.cli.main import run

run()
