"""Ruff, mypy, import-linter and pytest as this project sets them up: each planted fault must be caught, for the stated reason."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.gates.small_tree import ROOT, run, write

CORE = "src/goodstanding/core/planted.py"
CLEAN = '"""Planted."""\n\n'


def test_the_small_checkout_is_clean_for_ruff(tree: Path) -> None:
    assert run(tree, "ruff", "check", "--no-cache", "src", "tests").stdout == "All checks passed!\n"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("from datetime import datetime\n\nNOW = datetime.now()\n", "TID251"),
        ("from datetime import date\n\nTODAY = date.today()\n", "TID251"),
        ("import time\n\nNOW = time.time()\n", "TID251"),
        ("from django.utils import timezone\n\nNOW = timezone.now()\n", "TID251"),
        ("import os\n\nHOME = os.environ\n", "TID251"),
        ("import os\n\nHOME = os.getenv('HOME')\n", "TID251"),
        ("import urllib.request\n\nPAGE = urllib.request.urlopen('https://example.com')\n", "TID251"),
        ("from .item import Item\n\n__all__ = ['Item']\n", "TID252"),
        ("try:\n    X = 1\nexcept Exception:\n    X = 2\n", "BLE001"),
        ("def public() -> None:\n    return\n", "D103"),
        ("print('debugging')\n", "T201"),
        ("X = 1  # type: ignore\n", "PGH003"),
        ("X = 1  # noqa\n", "PGH004"),
        ("X = 'long'" + " " * 131 + "# end\n", "E501"),
    ],
)
def test_ruff_catches(tree: Path, text: str, rule: str) -> None:
    write(tree, {CORE: CLEAN + text})
    assert f"{rule} " in run(tree, "ruff", "check", "--no-cache", "src").stdout


def test_code_that_is_not_laid_out_is_caught(tree: Path) -> None:
    assert run(tree, "ruff", "format", "--no-cache", "--check", "src", "tests").returncode == 0
    write(tree, {CORE: CLEAN + "X = [1,2]\n"})
    found = run(tree, "ruff", "format", "--no-cache", "--check", "src", "tests")
    assert found.returncode == 1
    assert CORE in found.stdout


def test_the_clock_and_the_settings_may_read_what_they_are_for(tree: Path) -> None:
    write(tree, {"src/goodstanding/core/clock.py": CLEAN + "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n"})
    write(tree, {"src/goodstanding/config.py": CLEAN + "import os\n\nHOME = os.environ['HOME']\n"})
    assert run(tree, "ruff", "check", "--no-cache", "src").returncode == 0


def test_a_folder_that_the_catalogue_would_not_find_is_caught(tree: Path) -> None:
    (tree / "src/goodstanding/funds/checks/__init__.py").unlink()
    assert "INP001" in run(tree, "ruff", "check", "--no-cache", "src").stdout


def test_mypy_is_strict_in_src_and_tests(tree: Path) -> None:
    clean = run(tree, "mypy", "--cache-dir", "cache")
    assert clean.stdout.startswith("Success"), clean.stdout + clean.stderr
    write(tree, {CORE: CLEAN + "def untyped(amount):\n    return amount\n", "tests/test_planted.py": "X: int = 'text'\n"})
    found = run(tree, "mypy", "--cache-dir", "cache").stdout
    assert re.search(r"core/planted\.py:3: error: Function is missing a type annotation", found)
    assert re.search(r"tests/test_planted\.py:1: error: Incompatible types in assignment", found)


def imports(tree: Path) -> str:
    """What import-linter says of each contract: KEPT or BROKEN."""
    return run(tree, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache", "--no-logo").stdout


def test_the_small_checkout_keeps_the_contracts(tree: Path) -> None:
    assert "0 broken" in imports(tree)


LAYERS = "Dependencies point one way BROKEN"


@pytest.mark.parametrize(
    ("name", "text", "contract"),
    [
        ("core/planted.py", "import goodstanding.facts\n", LAYERS),
        ("store/planted.py", "import goodstanding.funds\n", LAYERS),
        ("funds/planted.py", "import goodstanding.health\n", LAYERS),
        ("funds/planted.py", "def late() -> None:\n    import goodstanding.health\n", LAYERS),
        ("misc/__init__.py", "", LAYERS),
        ("funds/checks/missing.py", "from goodstanding.funds.checks import overdue\n", "Catalogue items never import each other BROKEN"),
        ("funds/planted.py", "import duckdb\n", "Only store opens DuckDB BROKEN"),
        ("funds/planted.py", "import pyarrow.parquet\n", "Only store and sources handle files of facts BROKEN"),
        ("funds/planted.py", "from django.db import models\n", "Django lives in store, desk and web BROKEN"),
        ("funds/planted.py", "import socket\n", "Only sources.spapi and channels open a connection BROKEN"),
        ("funds/planted.py", "import httpx\n", "Only sources.spapi and channels open a connection BROKEN"),
    ],
)
def test_import_linter_catches(tree: Path, name: str, text: str, contract: str) -> None:
    write(tree, {f"src/goodstanding/{name}": CLEAN + text})
    assert contract in imports(tree)


def test_import_linter_catches_a_cycle_between_siblings(tree: Path) -> None:
    write(tree, {"src/goodstanding/funds/a.py": CLEAN + "import goodstanding.funds.b\n"})
    write(tree, {"src/goodstanding/funds/b.py": CLEAN + "def late() -> None:\n    import goodstanding.funds.a\n"})
    assert "No cycles at any depth, imports inside functions counted BROKEN" in imports(tree)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("store/planted.py", "import duckdb\nimport pyarrow\nfrom django.db import models\n"),
        ("sources/planted.py", "import pyarrow\n"),
        ("channels/planted.py", "import httpx\n"),
        ("sources/spapi/planted.py", "import httpx\n"),
    ],
)
def test_the_layers_that_own_a_library_may_use_it(tree: Path, name: str, text: str) -> None:
    package = name.split("/")[0]
    write(tree, {f"src/goodstanding/{package}/__init__.py": CLEAN, "src/goodstanding/sources/spapi/__init__.py": CLEAN})
    write(tree, {"src/goodstanding/sources/__init__.py": CLEAN, f"src/goodstanding/{name}": CLEAN + text})
    assert "0 broken" in imports(tree)


PLANTED_TESTS = """import socket
import urllib.request
import warnings

import pytest


def test_a_warning():
    warnings.warn("planted", UserWarning)


def test_the_network():
    socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()


@pytest.mark.xfail
def test_a_fault_that_is_mended():
    pass


@pytest.mark.unheard_of
def test_a_marker():
    pass
"""


def test_pytest_catches(tree: Path) -> None:
    write(tree, {"tests/test_planted.py": PLANTED_TESTS})
    refused = run(tree, "pytest", "-p", "no:cacheprovider")
    assert "'unheard_of' not found in `markers`" in refused.stdout
    write(tree, {"tests/test_planted.py": PLANTED_TESTS.replace("@pytest.mark.unheard_of\n", "")})
    found = run(tree, "pytest", "-p", "no:cacheprovider").stdout
    assert "FAILED tests/test_planted.py::test_a_warning - UserWarning: planted" in found
    assert re.search(r'FAILED tests/test_planted.py::test_the_network - .*host "192.0.2.1" \(allowed: "127.0.0.1,::1"\)', found)
    assert "FAILED tests/test_planted.py::test_a_fault_that_is_mended" in found
    assert "3 failed, 3 passed" in found


def test_documents_that_went_stale_are_caught(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    run(tmp_path, "tools.docs", "--root", str(tmp_path))
    fresh = run(tmp_path, "tools.docs", "--root", str(tmp_path), "--check")
    assert (fresh.returncode, fresh.stdout) == (0, "")
    page = tmp_path / "docs/catalogue/facts-tables.md"
    item = tmp_path / "src/goodstanding/facts/tables/payout.py"
    item.write_text(item.read_text(encoding="utf-8").replace('"""', '"""Planted. ', 1), encoding="utf-8")
    stale = run(tmp_path, "tools.docs", "--root", str(tmp_path), "--check")
    assert stale.returncode == 1
    assert "docs/catalogue/facts-tables.md" in stale.stdout
    assert "+Planted. " in stale.stdout
    page.unlink()
    assert "docs/catalogue/facts-tables.md is not there" in run(tmp_path, "tools.docs", "--root", str(tmp_path), "--check").stdout
    write(tmp_path, {"docs/catalogue/left-over.md": "An item that is gone.\n"})
    assert "docs/catalogue/left-over.md is written by nothing" in run(tmp_path, "tools.docs", "--root", str(tmp_path), "--check").stdout
