"""Starts one item: `make new kind=check id=refund_without_return` writes the file and an empty case, both to be filled.

What it writes is not done yet, and the gates say so: the headings are empty, there is no source, and there is no case.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.catalogues import CATALOGUES, PACKAGE, Catalogue


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be started: the catalogue's folder, the code below the docstring, and the case (empty: a folder for files)."""

    folder: str
    code: str
    case: str = ""


QUESTION = '''from __future__ import annotations

from goodstanding.core.finding import Confidence, Severity
from goodstanding.{module} import {contract}

{constant} = {contract}(
    id="{id}",
    title="{title}",
    reads=("settlement_line",),
    needs=("settlement_line",),
    severity=Severity.MEDIUM,
    confidence=Confidence.CERTAIN,
    subject="",
    reason="",
    settles="",
    sql="""
        SELECT account, marketplace
        FROM settlement_line
        WHERE false
    """,
    sources=(),
)
'''

REPORT = """from __future__ import annotations

from goodstanding.sources.model import Delimited, Report, Rows, column

REPORT = Report(
    id="{id}",
    title="{title}",
    amazon_types=(),
    expected_in="",
    shape=Delimited(required=(("order-id",),)),
    rows=(Rows(table="order_item", columns={{"order_id": column("order-id", required=True)}}),),
    unused=(),
    sources=(),
)
"""

TABLE = """from __future__ import annotations

from goodstanding.facts.model import ORDER, Restate, Table

TABLE = Table(
    id="{id}",
    title="{title}",
    columns=(ORDER,),
    restate=Restate.HISTORY,
)
"""

CASES = """\
# Facts in, findings out: below, at and above the limit; one where nothing is found; one where nothing was imported. Every value is read as
# text, `null` is a missing one. Rows are shared with &name and *name. In place of [] write entries like these:
#
# - name: a cent too much
#   as_of: 2026-02-01
#   facts:
#     settlement_line:
#       - {settlement_id: "100", amount: "4.01", currency: USD}
#   finds:
#     - {subject: settlement 100, severity: medium, amount: 0.01 USD, says: a part of the reason}
#
# - name: nothing was imported
#   as_of: 2026-02-01
#   facts: {}
#   unknown: "yes"
[]
"""


def question(module: str, contract: str, constant: str) -> str:
    """The template of a check or deadline; id and title are filled later."""
    return QUESTION.replace("{module}", module).replace("{contract}", contract).replace("{constant}", constant)


KINDS = {
    "check": Kind("funds/checks", question("funds.model", "Check", "CHECK"), CASES),
    "deadline": Kind("desk/deadlines", question("desk.model", "DeadlineKind", "DEADLINE"), CASES),
    "report": Kind("sources/files", REPORT),
    "table": Kind("facts/tables", TABLE),
}
ID = re.compile(r"\A[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")


def main() -> int:
    """The command; 2 when it was asked for something that cannot be."""
    parser = argparse.ArgumentParser(description="Start one item of a catalogue.")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("id", help="small letters, digits and underscores; the name of the file")
    options = parser.parse_args()
    try:
        written = start(Path(__file__).resolve().parents[1], options.kind, options.id)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(f"wrote {path}" for path in written))
    print(f"Fill both, then: make test ARGS='-k {options.id}' and make check docs")
    return 0


def start(root: Path, name: str, item: str) -> list[Path]:
    """Write the item and its case; what was written, below the checkout.

    Raises:
        ValueError: the id is misshapen or taken.
    """
    kind = KINDS[name]
    catalogue = next(each for each in CATALOGUES if each.folder == kind.folder)
    path = PACKAGE / kind.folder / f"{item}.py"
    if not ID.match(item):
        raise ValueError(f"{item!r} is no id: use small letters, digits and single underscores, a letter first")
    if (root / path).exists():
        raise ValueError(f"there is a {name} {item} already: {path}")
    return [put(root, path, text_of(catalogue, kind, item)), *case(root, catalogue, kind, item)]


def text_of(catalogue: Catalogue, kind: Kind, item: str) -> str:
    """The item's file, with headings that still say nothing."""
    title = item.replace("_", " ").capitalize()
    headings = "".join(f"\n{heading}:" for heading in catalogue.headings)
    docstring = f'"""{title}.\n{headings}\n"""' if headings else f'"""{title}."""'
    return f"{docstring}\n\n{kind.code.format(id=item, title=title)}"


def case(root: Path, catalogue: Catalogue, kind: Kind, item: str) -> list[Path]:
    """The item's empty case: a list, or a folder for the files of a report."""
    place = Path("tests") / catalogue.folder
    if kind.case:
        return [put(root, place / f"{item}.yml", kind.case)]
    if catalogue.cases:
        (root / place / item).mkdir(parents=True)
        return [place / item]
    return []


def put(root: Path, path: Path, text: str) -> Path:
    """Write one file and give back its path."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
