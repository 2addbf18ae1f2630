"""Pages of the catalogues: every item with what its file says of it."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Any

from tools.catalogues import CATALOGUES, Catalogue
from tools.docs.markdown import cell, code, escape, page, prose, sources, table

Found = dict[str, tuple[ModuleType, Any]]


def pages() -> dict[str, str]:
    """One page for each folder of items that is there, and the list of them."""
    found = {catalogue: modules(catalogue) for catalogue in CATALOGUES}
    rows = [(f"[{each.title}]({file_name(each)})", str(len(items)), f"`{each.folder}`") for each, items in found.items() if items]
    rows.append(("[Rulebook](rulebook.md)", "", "`rulebook/chapters`"))
    index = page("Catalogue", "the folders of items", "\n".join(["| of | items | folder |", "| --- | --- | --- |", *map(joined, rows)]))
    written = {f"docs/catalogue/{file_name(each)}": catalogue_page(each, items) for each, items in found.items() if items}
    return {"docs/catalogue/README.md": index} | written


def joined(row: tuple[str, ...]) -> str:
    """A line of the list; its cells are Markdown already."""
    return "| " + " | ".join(row) + " |"


def listing() -> list[str]:
    """Folder and id of every item that is installed."""
    return [f"{catalogue.folder} {name}" for catalogue in CATALOGUES for name in modules(catalogue)]


def file_name(catalogue: Catalogue) -> str:
    """The page of a catalogue."""
    return catalogue.folder.replace("/", "-") + ".md"


def modules(catalogue: Catalogue) -> Found:
    """The items of a catalogue with their modules, in name order; none when the folder is not there."""
    name = "goodstanding." + catalogue.folder.replace("/", ".")
    try:
        package = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and name.startswith(error.name):
            return {}
        raise
    stems = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.ispkg and not info.name.startswith("_"))
    return {stem: with_item(importlib.import_module(f"{name}.{stem}"), stem) for stem in stems}


def with_item(module: ModuleType, stem: str) -> tuple[ModuleType, Any]:
    """A module and the item in it."""
    item = next(value for name, value in vars(module).items() if name.isupper() and getattr(value, "id", None) == stem)
    return module, item


def catalogue_page(catalogue: Catalogue, items: Found) -> str:
    """The page of one catalogue."""
    overview = table(("id", "title"), ((f"`{name}`", item.title) for name, (_, item) in items.items()))
    parts = [item_part(catalogue, module, item) for module, item in items.values()]
    return page(catalogue.title, f"src/goodstanding/{catalogue.folder}", overview, *parts)


def item_part(catalogue: Catalogue, module: ModuleType, item: Any) -> str:
    """What the page says of one item."""
    described = prose(module.__doc__ or "", catalogue.headings)
    parts = [f"## {cell(item.title)} (`{item.id}`)", described, details(catalogue, item), sources(getattr(item, "sources", ()))]
    return "\n\n".join(part for part in parts if part)


def details(catalogue: Catalogue, item: Any) -> str:
    """What the item declares beside its docstring."""
    match catalogue.folder:
        case "facts/tables":
            return facts_table(item)
        case "sources/files":
            return report(item)
        case "notices/playbooks":
            return playbook(item)
        case _:
            return question(item)


def facts_table(item: Any) -> str:
    """Columns, key and the rule of restating of a table of facts."""
    columns = table(("column", "type", "what it is"), ((f"`{each.name}`", each.type.name.lower(), meaning(each)) for each in item.columns))
    key = f"Key: {code(item.key) or 'none'}. When a later document speaks of the same thing: {item.restate}."
    return f"{key}\n\n{columns}"


def meaning(column: Any) -> str:
    """What a column means, and whether it tells of a person."""
    return f"{column.help} (personal)" if column.personal else str(column.help)


def report(item: Any) -> str:
    """Where a report comes from and what is read of it."""
    lines = [
        f"- Amazon's types: {code(item.amazon_types)}" if item.amazon_types else "",
        f"- Found in: {item.expected_in}" if item.expected_in else "",
        f"- Read into: {code(dict.fromkeys(rows.table for rows in item.rows))}",
        f"- Known and not read: {code(item.unused)}" if item.unused else "",
        f"- Personal and never read: {code(item.personal)}" if item.personal else "",
    ]
    return "\n".join(line for line in lines if line)


def question(item: Any) -> str:
    """Severity, confidence, rule and tables of a check or deadline."""
    confidence = getattr(item, "confidence", None)
    lines = [
        f"- Severity: {item.severity.name.lower()}" if hasattr(item, "severity") else "",
        f"- Confidence: {confidence}" if confidence else "",
        f"- Rule: `{item.rule}`" if getattr(item, "rule", "") else "",
        f"- Reads: {code(item.reads)}" if getattr(item, "reads", ()) else "",
        f"- Unknown without: {code(item.needs)}" if getattr(item, "needs", ()) else "",
    ]
    return "\n".join(line for line in lines if line)


def playbook(item: Any) -> str:
    """The steps of a playbook by when and who, what answers, what to leave alone, and which clocks run after which actions."""
    ways = [f"- {way.text}" for way in (item.answer, item.no_answer) if way]
    steps = [f"- {each.when.value}, {each.who.value}: {each.text}{after(each)}" for each in item.steps]
    leave = [f"- {each.text}" for each in item.leave]
    clocks = [f"- `{each.rule}` from the {each.begin.value}: {each.text}{after(each)}" for each in item.clocks]
    groups = {"Steps": steps, "What answers it and what does not": ways, "What to leave alone": leave, "Clocks": clocks}
    return "\n\n".join(f"{title}:\n\n" + "\n".join(escape(line) for line in lines) for title, lines in groups.items() if lines)


def after(item: Any) -> str:
    """The actions after which a step or clock applies; empty for all."""
    return f" (after {code(item.actions)})" if item.actions else ""
