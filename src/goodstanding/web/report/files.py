"""What was imported, whether the counts add up, and what could not be taken."""

from __future__ import annotations

from typing import Final

from goodstanding.core.text import counted
from goodstanding.jobs.summary import counts
from goodstanding.web.report.markup import Child, Html, el, join
from goodstanding.web.report.parts import Head, Shown, note, table

SHOWN: Final = 200
NAMES_SHOWN: Final = 5


def files(shown: Shown) -> Html:
    """The part about the files."""
    result = shown.result
    documents = counts.shown_documents(result)
    if not result.documents and result.imported is None:
        return note("Nothing was imported yet.")
    what = "in the store" if result.imported is None else "read now"
    parts: list[Child] = [el("p", f"{counts.file_counts(documents, what)}. {counts.lines(documents).text()}.")]
    if result.imported and result.imported.unchanged:
        parts.append(note(f"{counted(result.imported.unchanged, 'file')} known already."))
    return join(*parts, _troubles(shown), _all(shown))


def _troubles(shown: Shown) -> Html | None:
    found = counts.troubles(shown.result)
    rows: list[list[Child]] = [[el("ul", _names(each.files), class_="plain bare"), each.kind, each.reason] for each in found]
    if not rows:
        return None
    return table("Files that were not taken as a whole", [Head("File"), Head("What"), Head("Why")], [rows], labelled="Files not taken")


def _names(files: tuple[str, ...]) -> list[Html]:
    """The first names, and how many more there are."""
    rest = len(files) - NAMES_SHOWN
    return [el("li", name) for name in files[:NAMES_SHOWN]] + ([el("li", f"and {rest:,} more")] if rest > 0 else [])


def _all(shown: Shown) -> Html:
    """Every document, folded away."""
    heads = [Head("File"), Head("Kind"), Head("Account"), Head("State"), Head("Lines", number=True), Head("Set aside", number=True)]
    documents = shown.result.documents
    rows = [_document(each, shown) for each in documents[: shown.cut(SHOWN)]]
    rest = len(documents) - len(rows)
    more = note(f"… and {counted(rest, 'more file')}: goodstanding sources") if rest else None
    return el(
        "details",
        el("summary", f"All {counted(len(documents), 'file')}"),
        table("Every file", heads, [rows], hidden=True, labelled="Every file"),
        more,
    )


def _document(each: counts.Document, shown: Shown) -> list[Child]:
    state = counts.STATUSES.get(each["status"], each["status"])
    lines = (f"{each['lines_read']:,}", f"{each['lines_quarantined']:,}")
    return [shown.files.name(each["number"]), each["report"] or "not known", each["account"], state, *lines]
