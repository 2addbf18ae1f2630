"""The folders whose files are items. The shape gate, the generated catalogue and the layer rules all follow this list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path("src/goodstanding")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One folder of items.

    Attributes:
        folder: below the package, as in `funds/checks`.
        title: heading of its generated page.
        headings: words that each start a line of an item's docstring, followed by a colon.
        sourced: an item names where its facts come from and when that was read.
        cases: an item has its case at the mirrored path under tests/.
    """

    folder: str
    title: str
    headings: tuple[str, ...] = ()
    sourced: bool = True
    cases: bool = True

    def items(self, root: Path) -> list[Path]:
        """The item files in a checkout, in name order; none when the folder is not there."""
        return sorted(path for path in (root / PACKAGE / self.folder).glob("*.py") if not path.name.startswith("_"))


CATALOGUES = (
    Catalogue("facts/tables", "Tables of facts", sourced=False, cases=False),
    Catalogue("sources/files", "Report kinds", ("What it says", "How it is asked for", "Limits of it", "Source")),
    Catalogue("funds/checks", "Fund checks", ("What it says", "Why it matters", "How it is computed", "Limits of it", "Source")),
    Catalogue("health/metrics", "Metrics", ("What it says", "Which orders count", "Window and lag", "Breach", "Limits of it", "Source")),
    Catalogue("health/checks", "Health checks", ("What it says", "Why it matters", "How it is computed", "Limits of it", "Source")),
    Catalogue(
        "notices/kinds", "Kinds of notices", ("What it says", "Why it matters", "How it is known", "Limits of it", "Source"), cases=False
    ),
    Catalogue(
        "notices/playbooks",
        "Playbooks for notices",
        ("What it says", "Why it matters", "What answers it", "Limits of it", "Source"),
        cases=False,
    ),
    Catalogue("desk/deadlines", "Deadlines", ("What it says", "Why it matters", "How it is computed", "Limits of it", "Source")),
)

# Names that a folder of items bears. One of these names that is not listed above fails the shape gate.
ITEM_FOLDERS = frozenset({"checks", "deadlines", "files", "kinds", "metrics", "playbooks", "rules", "tables"})
EXEMPT = frozenset({"madeup/files"})  # writers of made-up files, not items
