"""The float gate: binary floating point never holds money.

Every `float`, every division or average in SQL and every floating SQL or Arrow type in src is a fault, unless its line says what
it is: `# not money: share of orders` in Python, `-- not money: days` in SQL. The line above counts as well. A file that has nothing to
do with money says `# No money here: likelihoods` once; it may then not mention Decimal or Amount.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

EXCUSE = re.compile(r"(?:#|--)\s*not money: \S+")
FILE_EXCUSE = re.compile(r"^# No money here: \S+", re.MULTILINE)
MONEY = re.compile(r"\b(?:Amount|Decimal)\b")
ARROW = frozenset({"float16", "float32", "float64"})
SQL = re.compile(r"\bSELECT\b", re.IGNORECASE)
FLOATING_SQL = (
    (re.compile(r"\b(?:DOUBLE|FLOAT[48]?|REAL)\b", re.IGNORECASE), "a floating SQL type"),
    (re.compile(r"\b(?:avg|mean|median|quantile\w*|stddev\w*|var_\w+)\s*\(", re.IGNORECASE), "an SQL function that gives DOUBLE"),
    (re.compile(r"(?<!/)/(?![/*])"), "an SQL division, which gives DOUBLE"),
)
SHOWN = 2  # places of one file
ADVICE = "money is Decimal and DECIMAL(18,5). For another quantity say so: 'not money: <what it is>'"
SQL_COMMENT_OR_TEXT = re.compile(r"--[^\n]*|'[^'\n]*'")


def faults(root: Path) -> list[str]:
    """Unexcused floating point in a checkout's src."""
    found = []
    for path in sorted((root / "src").rglob("*.py")):
        found += [f"{path.relative_to(root).as_posix()}:{fault}" for fault in file_faults(path)]
    return found


def file_faults(path: Path) -> list[str]:
    """Unexcused floating point in a file, each with its line in front."""
    text = path.read_text(encoding="utf-8")
    if FILE_EXCUSE.search(text):
        return ["1: says that no money is here, but mentions Decimal or Amount"] if MONEY.search(text) else []
    lines = text.splitlines()
    places = [each for each in sorted(set(floating(ast.parse(text, filename=str(path))))) if not excused(lines, each[0])]
    more = [f"{places[SHOWN][0]}: and {len(places) - SHOWN} more in this file"] if len(places) > SHOWN else []
    return [f"{line}: {what}; {ADVICE}" for line, what in places[:SHOWN]] + more


def excused(lines: list[str], number: int) -> bool:
    """True when the line (1-based) or the one above says what the number is."""
    return any(EXCUSE.search(line) for line in lines[max(0, number - 2) : number])


def floating(tree: ast.Module) -> list[tuple[int, str]]:
    """Lines with floating point and what it is."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "float":
            found.append((node.lineno, "a float"))
        elif isinstance(node, ast.Attribute) and node.attr in ARROW:
            found.append((node.lineno, node.attr))
        elif isinstance(node, ast.Constant) and isinstance(node.value, float):
            found.append((node.lineno, f"the float {node.value}"))
    return found + [fault for line, text in texts(tree) if SQL.search(text) for fault in in_sql(text, line)]


def texts(tree: ast.Module) -> list[tuple[int, str]]:
    """Every text with the line where it begins; of an f-string what is not filled in."""
    pieces = {piece for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in node.values}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.append((node.lineno, "".join(str(piece.value) for piece in node.values if isinstance(piece, ast.Constant))))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in pieces:
            found.append((node.lineno, node.value))
    return found


def in_sql(text: str, first: int) -> list[tuple[int, str]]:
    """The same for the lines of a query; `first` is the line of the file where the text begins."""
    found = []
    for offset, line in enumerate(text.splitlines()):
        bare = SQL_COMMENT_OR_TEXT.sub("", line)
        found += [(first + offset, what) for pattern, what in FLOATING_SQL if pattern.search(bare)]
    return found
