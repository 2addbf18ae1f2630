"""What was imported, whether the counts add up, and what could not be taken."""

from __future__ import annotations

from typing import Final

from rich.console import RenderableType

from goodstanding.cli.output.text.console import WARNING, block, grid, heading, said
from goodstanding.core.text import counted
from goodstanding.jobs.model import CheckResult
from goodstanding.jobs.summary import counts
from goodstanding.jobs.summary.traces import full_name

SHOWN: Final = 10
NOTHING: Final = "Nothing was imported yet. Name a folder of downloaded reports: goodstanding check FOLDER"


def imported(result: CheckResult, *, cut: bool = True) -> list[RenderableType]:
    """The part about the files."""
    documents = counts.shown_documents(result)
    if not result.documents and result.imported is None:
        return [heading("IMPORTED"), block(said(NOTHING))]
    lines = counts.lines(documents)
    parts = [heading("IMPORTED"), block(said(_files(result))), block(said(lines.text()))]
    troubles = _troubles(result)
    if troubles:
        table = grid(count=2, fixed=frozenset({0}), wide=1)
        for kind, text in troubles[: SHOWN if cut else None]:
            table.add_row(said(kind, WARNING), said(text))
        parts.append(block(table))
    if cut and len(troubles) > SHOWN:
        parts.append(block(said(f"… and {counted(len(troubles) - SHOWN, 'more file')}: goodstanding sources")))
    return parts


def _files(result: CheckResult) -> str:
    run = result.imported
    if run is None:
        return counts.file_counts(result.documents, "in the store")
    text = counts.file_counts(counts.shown_documents(result), "read now")
    if run.unchanged:
        text += f"; {counted(run.unchanged, 'file')} known already"
    return text + (f"; {counted(len(run.refused), 'file')} not opened" if run.refused else "")


def _troubles(result: CheckResult) -> list[tuple[str, str]]:
    """Files that gave nothing or not everything, each with the reason."""
    documents = counts.shown_documents(result)
    refused = result.imported.refused if result.imported else ()
    found = [("not opened", f"{name}: {reason}") for name, reason in refused]
    found += [(counts.STATUSES[each["status"]], f"{full_name(each)}: {each['note']}") for each in counts.troubled(documents)]
    for each in counts.partly_read(documents):
        text = f"{full_name(each)}: {each['lines_quarantined']:,} of {counted(each['lines_read'], 'line')} set aside"
        found.append(("quarantined", f"{text}; why: goodstanding sources --only quarantined"))
    return found
