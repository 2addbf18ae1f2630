"""The set-up, with a stand-in for uv: what it asks for, that it is done once, and what it says where it cannot work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.small_tree import ROOT, environment

UV = """#!/bin/sh
echo "$UV_PYTHON_DOWNLOADS $*" >> "$CALLS"
if [ "$1" = sync ]; then mkdir -p "$UV_PROJECT_ENVIRONMENT/bin" && ln -sf "$REAL_PYTHON" "$UV_PROJECT_ENVIRONMENT/bin/python"; fi
exit $UV_EXIT
"""


@pytest.fixture
def checkout(tree: Path) -> Path:
    """A small checkout with the set-up and a stand-in for uv."""
    shutil.copy(ROOT / "tools/setup.py", tree / "tools/setup.py")
    shutil.copy(ROOT / "Makefile", tree / "Makefile")
    uv = tree / "stand-in" / "uv"
    uv.parent.mkdir()
    uv.write_text(UV, encoding="utf-8")
    uv.chmod(0o755)
    return tree


def set_up(checkout: Path, *arguments: str, uv_exit: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the set-up with the stand-in on the path."""
    extra = {
        "PATH": f"{checkout / 'stand-in'}{os.pathsep}{os.defpath}",
        "CALLS": str(checkout / "calls"),
        "REAL_PYTHON": sys.executable,
        "UV_EXIT": str(uv_exit),
    }
    command = [sys.executable, "tools/setup.py", *arguments]
    return subprocess.run(command, cwd=checkout, env=environment() | extra, capture_output=True, text=True, check=False)


def calls(checkout: Path) -> list[str]:
    """What the stand-in was asked for."""
    path = checkout / "calls"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def test_uv_installs_the_lock_as_it_is_and_downloads_no_python(checkout: Path) -> None:
    assert set_up(checkout).returncode == 0
    sync, itself = calls(checkout)
    assert sync == f"never sync --quiet --frozen --no-install-project --python {sys.executable}"
    assert itself.endswith(f"--no-deps --no-build-isolation --editable {checkout}")


def test_a_second_set_up_does_nothing(checkout: Path) -> None:
    set_up(checkout)
    again = set_up(checkout)
    assert (again.returncode, again.stdout, len(calls(checkout))) == (0, "", 2)


@pytest.mark.parametrize(
    ("name", "old", "new", "redone"),
    [
        ("uv.lock", "revision", "# touched\nrevision", True),
        ("requirements.lock", "asgiref", "# touched\nasgiref", True),
        ("pyproject.toml", 'version = "0.1.0"', 'version = "0.1.1"', True),
        ("pyproject.toml", "line-length = 140", "line-length = 139", False),
    ],
)
def test_the_environment_is_made_anew_when_what_defines_it_changed(checkout: Path, name: str, old: str, new: str, redone: bool) -> None:
    set_up(checkout)
    path = checkout / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    set_up(checkout)
    assert len(calls(checkout)) == (4 if redone else 2)


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    set_up(checkout)
    (checkout / ".venv/bin/python").unlink()
    set_up(checkout)
    assert len(calls(checkout)) == 4


def test_a_set_up_that_failed_is_not_taken_for_done(checkout: Path) -> None:
    failed = set_up(checkout, "--way", "uv", uv_exit=3)
    assert failed.returncode == 1
    assert "The environment is not ready" in failed.stderr
    assert set_up(checkout, "--way", "uv").returncode == 0
    assert len(calls(checkout)) == 3


@pytest.mark.skipif(not shutil.which("make"), reason="make is not here")
def test_where_python_is_too_old_the_words_say_what_to_do(checkout: Path) -> None:
    for name in ("python3", "python3.13", "python3.12", "python3.11", "python3.14"):
        old = checkout / "stand-in" / name
        old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        old.chmod(0o755)
    env = environment() | {"PATH": f"{checkout / 'stand-in'}{os.pathsep}{os.defpath}"}
    done = subprocess.run(["make", "test"], cwd=checkout, env=env, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "goodstanding needs Python 3.11 or newer; found none as python3 or python3.11 to python3.14." in done.stderr
    assert "make PYTHON=/path/to/python3.13" in done.stderr
