"""Writes the generated documents, or with --check says which went stale.

`--root` is for another checkout than this one; its own src is the one that is read.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

FOLDER = "docs/catalogue"  # wholly generated; docs/reference also holds what people write
SHOWN = 40


def main() -> int:
    """The command; 1 when a document is stale."""
    parser = argparse.ArgumentParser(description="Write docs/catalogue and docs/reference from the code.")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="the checkout")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a document differs")
    parser.add_argument("--list", action="store_true", help="only print the items that the catalogues find")
    options = parser.parse_args()
    sys.path.insert(0, str(options.root / "src"))
    if options.list:
        return print_items()
    wanted = pages(options.root)
    if options.check:
        found = stale(options.root, wanted)
        print("\n".join([*found, "Run `make docs`."]) if found else "", end="\n" if found else "")
        return bool(found)
    write(options.root, wanted)
    return 0


def print_items() -> int:
    """Print folder and id of every item, as the installed package finds them."""
    from tools.docs import items

    print("\n".join(items.listing()))
    return 0


def pages(root: Path) -> dict[str, str]:
    """Every generated document by its path. Imported late: the checkout's src must be first on the path by then."""
    from tools.docs import command_line, items, json_schema, rules, settings

    return items.pages() | rules.pages() | settings.pages() | command_line.pages(root) | json_schema.pages(root)


def existing(root: Path, wanted: dict[str, str]) -> dict[str, str]:
    """The generated documents that are there now."""
    names = {path.relative_to(root).as_posix() for path in (root / FOLDER).rglob("*") if path.is_file()} | wanted.keys()
    return {name: (root / name).read_text(encoding="utf-8") for name in names if (root / name).exists()}


def stale(root: Path, wanted: dict[str, str]) -> list[str]:
    """What differs between the documents there and those the code would give."""
    there = existing(root, wanted)
    found = [f"{name} is written by nothing; remove it" for name in sorted(there.keys() - wanted.keys())]
    for name in sorted(wanted):
        if name not in there:
            found.append(f"{name} is not there")
        elif there[name] != wanted[name]:
            lines = difflib.unified_diff(there[name].splitlines(), wanted[name].splitlines(), name, "the code", n=1, lineterm="")
            found += list(lines)[:SHOWN]
    return found


def write(root: Path, wanted: dict[str, str]) -> None:
    """Write the documents and remove those whose origin is gone."""
    for name in existing(root, wanted).keys() - wanted.keys():
        (root / name).unlink()
    for name, text in wanted.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
