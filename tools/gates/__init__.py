"""Gates of our own, beside ruff, mypy, import-linter and pytest. Each is a module with `faults(root) -> list[str]`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tools.gates import float_money, lock, prose, shape, size

GATES: dict[str, Callable[[Path], list[str]]] = {
    "size": size.faults,
    "shape": shape.faults,
    "float money": float_money.faults,
    "lock": lock.faults,
    "prose": prose.faults,
}
