"""The size budget: how long functions and files may be.

A line counts when it holds code. Blank lines, comments and docstrings do not; a text over several lines (a query) and a table of
constants over several lines each count as one.
"""

from __future__ import annotations

import ast
import io
import tokenize
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

FUNCTION_LIMIT = 80
FUNCTION_P90 = 35
FUNCTION_MEDIAN = 9
FILE_LIMIT = 600
FILE_MEDIAN = 120

Function = ast.FunctionDef | ast.AsyncFunctionDef
SILENT_TOKENS = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER)


@dataclass(frozen=True, slots=True)
class Measured:
    """One function or file: where it is and how many lines it has."""

    place: str
    lines: int


def faults(root: Path) -> list[str]:
    """What breaks the budget in a checkout. Medians and percentiles are of src; the hard limits hold for tests and tools too."""
    source = measure(root, "src")
    everything = [source, *(measure(root, folder) for folder in ("tests", "tools", "benchmarks"))]
    functions = [each for part in everything for each in part[0]]
    files = [each for part in everything for each in part[1]]
    return [
        *too_long(functions, FUNCTION_LIMIT, "function"),
        *too_long(files, FILE_LIMIT, "file"),
        *too_long_together([each.lines for each in source[0]], "functions of src", FUNCTION_MEDIAN, FUNCTION_P90),
        *too_long_together([each.lines for each in source[1]], "files of src", FILE_MEDIAN, None),
    ]


def too_long(measured: list[Measured], limit: int, what: str) -> list[str]:
    """Each one above the limit, the longest first."""
    over = sorted((each for each in measured if each.lines > limit), key=lambda each: -each.lines)
    return [f"{each.place}: a {what} of {each.lines} lines; the limit is {limit}" for each in over]


def too_long_together(lengths: list[int], what: str, middle: float, p90: float | None) -> list[str]:
    """The median and 90th percentile where they are above the budget."""
    if len(lengths) < 2:
        return []
    found = []
    if (typical := median(lengths)) > middle:
        found.append(f"{what}: the median is {typical:g} lines; the budget is {middle:g}")
    if p90 is not None and (long := quantiles(lengths, n=10, method="inclusive")[8]) > p90:
        found.append(f"{what}: the 90th percentile is {long:g} lines; the budget is {p90:g}")
    return found


def measure(root: Path, folder: str) -> tuple[list[Measured], list[Measured]]:
    """The functions and the files below a folder; files by all their lines."""
    functions: list[Measured] = []
    files: list[Measured] = []
    for path in sorted((root / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        place = path.relative_to(root).as_posix()
        files.append(Measured(place, text.count("\n")))
        functions += functions_of(text, place)
    return functions, files


def functions_of(text: str, place: str) -> list[Measured]:
    """The functions of a file with their lines of code; an inner function counts in the outer one too."""
    tree = ast.parse(text, filename=place)
    silent = folded_lines(tree) | docstring_lines(tree)
    code = code_lines(text) - silent
    return [
        Measured(f"{place}:{node.lineno} {node.name}", sum(node.lineno <= line <= (node.end_lineno or 0) for line in code))
        for node in ast.walk(tree)
        if isinstance(node, Function)
    ]


def code_lines(text: str) -> set[int]:
    """Lines touched by a token of code."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in SILENT_TOKENS:
            lines.update(range(token.start[0], token.end[0] + 1))
    return lines


def docstring_lines(tree: ast.Module) -> set[int]:
    """Lines of docstrings."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | Function) and ast.get_docstring(node, clean=False) is not None:
            lines.update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return lines


def folded_lines(tree: ast.Module) -> set[int]:
    """All lines but the first of texts and of tables of constants that go over several lines."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and is_data(node):
            lines.update(range(node.lineno + 1, (node.end_lineno or 0) + 1))
    return lines


def is_data(node: ast.expr) -> bool:
    """A text, or a table whose every cell is a constant."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return all(isinstance(each, ast.Constant) or is_data(each) for each in node.elts)
    if isinstance(node, ast.Dict):
        cells = [*(key for key in node.keys if key is not None), *node.values]
        return None not in node.keys and all(isinstance(each, ast.Constant) or is_data(each) for each in cells)
    return False
