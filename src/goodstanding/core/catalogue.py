"""Catalogues: folders in which every file is one item, found by walking the folder.

Nothing is registered. An item whose file breaks the common shape does not load, and the error names file and fault.
"""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Protocol, TypeVar

from goodstanding.core.errors import CatalogueError


class Item(Protocol):
    """What every catalogue item has: an id equal to its file's name."""

    @property
    def id(self) -> str:
        """Name of its file."""


T = TypeVar("T", bound=Item)


def load(package: ModuleType, kind: type[T], *, headings: tuple[str, ...] = ()) -> dict[str, T]:
    """Every item of a catalogue folder by id, in name order.

    Args:
        package: the folder.
        kind: the class of its items; each file has exactly one upper-case constant of it.
        headings: words that must start a line of the file's docstring, each followed by a colon.

    Raises:
        CatalogueError: no item or several in a file, an id that is not the file's name, a heading missing.
    """
    items: dict[str, T] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        if info.ispkg or info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        items[info.name] = _only_item(module, info.name, kind)
        _check_docstring(module, headings)
    return items


def _only_item(module: ModuleType, stem: str, kind: type[T]) -> T:
    found = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, kind)]
    if len(found) != 1:
        raise CatalogueError(f"{module.__name__}: expected one upper-case constant of type {kind.__name__}, found {len(found)}")
    if found[0].id != stem:
        raise CatalogueError(f"{module.__name__}: the item's id is {found[0].id!r}, but its file is named {stem!r}")
    return found[0]


def _check_docstring(module: ModuleType, headings: tuple[str, ...]) -> None:
    lines = (module.__doc__ or "").splitlines()
    if not lines or not lines[0].strip():
        raise CatalogueError(f"{module.__name__}: the file has no docstring")
    for heading in headings:
        if not any(line.startswith(f"{heading}:") for line in lines):
            raise CatalogueError(f"{module.__name__}: the docstring has no line starting {heading + ':'!r}")
