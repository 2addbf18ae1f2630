"""The shape gate: every item of a catalogue is built alike, so that a newcomer who has read one has read them all.

It reads the files without importing them: one upper-case constant whose id is the file's name, the docstring's headings, a source
with the day it was read, and a case at the mirrored path under tests/.
"""

from __future__ import annotations

import ast
from pathlib import Path

from tools.catalogues import CATALOGUES, EXEMPT, ITEM_FOLDERS, PACKAGE, Catalogue


def faults(root: Path) -> list[str]:
    """What breaks the common shape in a checkout."""
    found = unlisted(root)
    for catalogue in CATALOGUES:
        for path in catalogue.items(root):
            found += [f"{path.relative_to(root).as_posix()}: {fault}" for fault in item_faults(root, catalogue, path)]
    return found


def unlisted(root: Path) -> list[str]:
    """Folders named like a catalogue that tools/catalogues.py does not know."""
    listed = {catalogue.folder for catalogue in CATALOGUES} | EXEMPT
    folders = (path.relative_to(root / PACKAGE).as_posix() for path in (root / PACKAGE).rglob("*") if path.name in ITEM_FOLDERS)
    return [f"{PACKAGE}/{folder}: not listed in tools/catalogues.py" for folder in sorted(folders) if folder not in listed]


def item_faults(root: Path, catalogue: Catalogue, path: Path) -> list[str]:
    """What is wrong with one item."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    found = docstring_faults(tree, catalogue.headings)
    items = constants_with_id(tree)
    if len(items) != 1:
        return [*found, f"expected one upper-case constant with an id, found {len(items)}"]
    if (name := text_of(keyword(items[0], "id"))) != path.stem:
        found.append(f"the item's id is {name!r}, but its file is named {path.stem!r}")
    if not text_of(keyword(items[0], "title")):
        found.append("the item has no title")
    if catalogue.sourced and not has_dated_source(items[0]):
        found.append("the item has no source with the day it was read: sources=(Source(link, date(...)), ...)")
    if catalogue.cases and not has_case(root, catalogue, path.stem):
        found.append(f"there is no case at tests/{catalogue.folder}/{path.stem}.* or tests/{catalogue.folder}/test_{path.stem}.py")
    return found


def docstring_faults(tree: ast.Module, headings: tuple[str, ...]) -> list[str]:
    """A missing docstring, and headings that are missing, empty or out of order."""
    text = ast.get_docstring(tree)
    if not text:
        return ["the file has no docstring"]
    starts = {heading: start_of(heading, text.splitlines()) for heading in headings}
    if missing := [f"{heading}:" for heading, at in starts.items() if at is None]:
        return [f"the docstring has no line that starts with {' or '.join(missing)} and goes on"]
    order = [at for at in starts.values() if at is not None]
    return [] if order == sorted(order) else [f"the docstring's headings are not in the order {', '.join(headings)}"]


def start_of(heading: str, lines: list[str]) -> int | None:
    """The line that the heading starts, if it says something."""
    return next((n for n, line in enumerate(lines) if line.startswith(f"{heading}:") and line.removeprefix(f"{heading}:").strip()), None)


def constants_with_id(tree: ast.Module) -> list[ast.Call]:
    """Calls with an `id` that are given to an upper-case name at the top of the file."""
    calls = []
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        named = any(isinstance(target, ast.Name) and target.id.isupper() and not target.id.startswith("_") for target in targets)
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        if named and isinstance(value, ast.Call) and keyword(value, "id"):
            calls.append(value)
    return calls


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value given under this name."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def text_of(node: ast.expr | None) -> str:
    """The text of a literal, or empty."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def has_dated_source(item: ast.Call) -> bool:
    """True when `sources` holds at least one source and each has a link or title and a day."""
    value = keyword(item, "sources")
    calls = [node for node in ast.walk(value) if isinstance(node, ast.Call) and called(node) == "Source"] if value else []
    return bool(calls) and all(is_dated(call) for call in calls)


def is_dated(source: ast.Call) -> bool:
    """True for Source("link", date(year, month, day), ...)."""
    link = source.args[0] if source.args else keyword(source, "link")
    day = source.args[1] if len(source.args) > 1 else keyword(source, "read")
    return bool(text_of(link)) and (isinstance(day, ast.Name) or (isinstance(day, ast.Call) and called(day) == "date"))


def called(call: ast.Call) -> str:
    """The last part of the name that is called."""
    return call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else ""


def has_case(root: Path, catalogue: Catalogue, stem: str) -> bool:
    """True when the item's case lies at the mirrored path: a file or folder of its name, or a test file."""
    place = root / "tests" / catalogue.folder
    named = [path for path in place.glob("*") if path.stem == stem or path.name == f"test_{stem}.py"]
    return any(path.is_file() or any(path.iterdir()) for path in named)
