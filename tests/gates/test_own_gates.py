"""Our own gates on this checkout, and on small checkouts with one fault each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gates.small_tree import CHECK, ROOT, write
from tools.gates import GATES, float_money, lock, prose, shape, size

OVERDUE = "src/goodstanding/funds/checks/overdue.py"
CORE = "src/goodstanding/core/planted.py"


@pytest.mark.parametrize("name", GATES)
def test_this_checkout_passes(name: str) -> None:
    assert GATES[name](ROOT) == []


@pytest.mark.parametrize("name", GATES)
def test_the_small_checkout_passes(name: str, tree: Path) -> None:
    assert GATES[name](tree) == []


def long_function(lines: int) -> str:
    return "def planted() -> int:\n    total = 0\n" + "    total += 1\n" * (lines - 3) + "    return total\n"


@pytest.mark.parametrize(("lines", "caught"), [(80, False), (81, True)])
def test_a_function_may_have_eighty_lines(tree: Path, lines: int, caught: bool) -> None:
    write(tree, {CORE: long_function(lines)})
    assert any(f"planted: a function of {lines} lines; the limit is 80" in fault for fault in size.faults(tree)) is caught


@pytest.mark.parametrize(("lines", "caught"), [(600, False), (601, True)])
def test_a_file_may_have_six_hundred_lines(tree: Path, lines: int, caught: bool) -> None:
    write(tree, {"tests/test_planted.py": "x = 1\n" * lines})
    assert (f"tests/test_planted.py: a file of {lines} lines; the limit is 600" in size.faults(tree)) is caught


def test_functions_that_are_long_together_are_caught(tree: Path) -> None:
    write(tree, {CORE: "\n\n".join(long_function(n).replace("planted", f"planted_{n}") for n in (10, 11, 40))})
    found = "\n".join(size.faults(tree))
    assert "functions of src: the median is 11 lines; the budget is 9" in found
    assert "functions of src: the 90th percentile is 34.2" not in found
    write(tree, {CORE: "\n\n".join(long_function(n).replace("planted", f"planted_{n}") for n in (36, 37, 40))})
    assert "the 90th percentile is 39.4 lines; the budget is 35" in "\n".join(size.faults(tree))


def test_files_that_are_long_together_are_caught(tree: Path) -> None:
    write(tree, {f"src/goodstanding/core/planted_{n}.py": "x = 1\n" * 121 for n in range(20)})
    assert "files of src: the median is 121 lines; the budget is 120" in size.faults(tree)


def test_texts_tables_comments_and_docstrings_are_not_counted() -> None:
    text = '''def one() -> object:
    """A docstring.

    Of several lines.
    """
    # a comment

    query = """
        SELECT 1,
        2
    """
    table = {
        "a": (1, 2),
        "b": (3, 4),
    }
    return query, table
'''
    assert [each.lines for each in size.functions_of(text, "here")] == [4]


def test_a_call_over_several_lines_is_counted() -> None:
    text = "def one() -> None:\n    print(\n        max(1, 2),\n    )\n"
    assert [each.lines for each in size.functions_of(text, "here")] == [4]


PLANTED_SHAPES = {
    "the item's id is 'other', but its file is named 'overdue'": CHECK.format(id="other", title="Overdue"),
    "no line that starts with Limits of it:": CHECK.format(id="overdue", title="Overdue").replace("Limits of it:", "Limits:"),
    "starts with Source:": CHECK.format(id="overdue", title="Overdue").replace("Source: a page.", "Source:"),
    "are not in the order": CHECK.format(id="overdue", title="Overdue")
    .replace("Why it matters", "X")
    .replace("What it says", "Why it matters")
    .replace("X", "What it says"),
    "the file has no docstring": CHECK.format(id="overdue", title="Overdue").partition("from __future__")[2].join(["from __future__", ""]),
    "the item has no source": CHECK.format(id="overdue", title="Overdue").replace("sources=(Source(", "others=(Source("),
    "the item has no title": CHECK.format(id="overdue", title="Overdue").replace('title="Overdue"', 'title=""'),
    "found 2": CHECK.format(id="overdue", title="Overdue") + '\nSECOND = Item(id="overdue", title="Again", sources=())\n',
    "found 0": CHECK.format(id="overdue", title="Overdue").replace("CHECK = ", "check = "),
}


@pytest.mark.parametrize(("fault", "text"), PLANTED_SHAPES.items(), ids=PLANTED_SHAPES)
def test_an_item_of_another_shape_is_caught(tree: Path, fault: str, text: str) -> None:
    write(tree, {OVERDUE: text})
    (found,) = shape.faults(tree)
    assert found.startswith(f"{OVERDUE}: ")
    assert fault in found


def test_a_source_without_the_day_it_was_read_is_caught(tree: Path) -> None:
    write(tree, {OVERDUE: CHECK.format(id="overdue", title="Overdue").replace(", date(2026, 11, 1)", "")})
    assert any("no source with the day it was read" in fault for fault in shape.faults(tree))


def test_an_item_without_its_case_is_caught(tree: Path) -> None:
    (tree / "tests/funds/checks/overdue.yml").unlink()
    assert any("there is no case at tests/funds/checks/overdue.*" in fault for fault in shape.faults(tree))


def test_a_folder_of_items_that_nobody_listed_is_caught(tree: Path) -> None:
    write(tree, {"src/goodstanding/health/playbooks/__init__.py": ""})
    assert shape.faults(tree) == ["src/goodstanding/health/playbooks: not listed in tools/catalogues.py"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("def pay(amount: float) -> None: ...\n", "a float"),
        ("AMOUNT = float('0.1')\n", "a float"),
        ("AMOUNT = 0.1\n", "the float 0.1"),
        ("import pyarrow\n\nTYPE = pyarrow.float64()\n", "float64"),
        ('SQL = "SELECT CAST(amount AS DOUBLE) FROM lines"\n', "a floating SQL type"),
        ('SQL = "SELECT avg(amount) FROM lines"\n', "an SQL function that gives DOUBLE"),
        ('SQL = """\n  SELECT\n  amount / 2\n"""\n', "an SQL division"),
        ('def ask(table: str) -> str:\n    return f"""\n  SELECT total\n  FROM {table}\n  WHERE avg(x) > 1\n"""\n', "an SQL function"),
        ("# No money here: likelihoods\nfrom decimal import Decimal\n", "mentions Decimal"),
        ("SHARE = 0.1  # not money:\n", "the float 0.1"),
    ],
)
def test_floating_point_that_says_nothing_of_itself_is_caught(tree: Path, text: str, what: str) -> None:
    write(tree, {CORE: text})
    (found,) = float_money.faults(tree)
    assert what in found


@pytest.mark.parametrize(
    "text",
    [
        "def wait(seconds: float) -> None: ...  # not money: seconds\n",
        "# not money: share of orders\nSHARE = 0.1\n",
        'SQL = """\n  SELECT\n  count(a) / count(b)  -- not money: share of orders\n"""\n',
        "SQL = \"SELECT amount -- the wide/narrow one\\n FROM lines WHERE type = 'a/b'\"\n",
        'PATH = "left/right"\n',
        "# No money here: likelihoods\nSHARE = 0.1\n",
    ],
)
def test_what_is_not_money_may_be_floating(tree: Path, text: str) -> None:
    write(tree, {CORE: text})
    assert float_money.faults(tree) == []


def change(tree: Path, name: str, old: str, new: str) -> None:
    path = tree / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("pyproject.toml", '"rich>=14"', '"rich>=15"', "differ about rich >=15"),
        ("pyproject.toml", '"hypothesis>=6.150"', '"hypothesis>=6.151"', "differ about hypothesis >=6.151"),
        ("pyproject.toml", '  "typer>=0.20",\n', "", "differ about typer >=0.20"),
        ("uv.lock", "https://files.pythonhosted.org/", "https://mirror.example.com/", "uv.lock names mirror.example.com"),
        ("requirements.lock", "rich==", "rich==1", "requirements.lock has rich 1"),
        ("requirements.lock", "--hash=sha256:", "--hash=sha256:0", "otherwise than uv.lock"),
    ],
)
def test_locks_that_do_not_fit_are_caught(tree: Path, name: str, old: str, new: str, fault: str) -> None:
    change(tree, name, old, new)
    assert any(fault in found for found in lock.faults(tree))


@pytest.mark.parametrize(("words", "caught"), [(400, False), (401, True)])
def test_the_readme_may_have_four_hundred_words(tree: Path, words: int, caught: bool) -> None:
    write(tree, {"README.md": "word " * words})
    assert (f"README.md has {words} words; the limit is 400" in prose.faults(tree)) is caught


def test_a_link_that_leads_nowhere_is_caught(tree: Path) -> None:
    write(tree, {"docs/a.md": "[here](a.md#part) [there](https://example.com) [nowhere](b.md)\n"})
    assert prose.faults(tree) == ["docs/a.md links to b.md, which is not there"]
