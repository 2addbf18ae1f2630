"""What the imported files cannot tell, and what to import to know."""

from __future__ import annotations

from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary.gaps import by_import
from goodstanding.web.report.markup import Child, Html, el
from goodstanding.web.report.parts import Head, table


def gaps(result: CheckResult) -> Html:
    """One row an import that would answer something."""
    rows: list[list[Child]] = [
        [imports, el("ul", (el("li", each.title) for each in questions), class_="plain")]
        for imports, questions in by_import(result.unknown).items()
    ]
    return table("Unknown is not the same as nothing found", [Head("Import"), Head("to know")], [rows], labelled="What is unknown")
