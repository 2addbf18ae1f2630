"""What is installed is what lies in the tree: a catalogue walks its folder, so a file that the wheel loses is lost in silence."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.gates.small_tree import ROOT, run, write

SRC = ROOT / "src"


def build(root: Path) -> zipfile.Path:
    """The wheel of a checkout, built by the locked build tool without the network."""
    built = run(root, "hatchling", "build", "--target", "wheel", "--directory", str(root / "built"))
    assert built.returncode == 0, built.stderr
    (wheel,) = (root / "built").glob("*.whl")
    return zipfile.Path(wheel)


def lost(root: Path, wheel: zipfile.Path) -> list[str]:
    """Files of src that the wheel does not have."""
    packed = set(zipfile.ZipFile(str(wheel.root.filename)).namelist())
    files = (path.relative_to(root / "src").as_posix() for path in (root / "src").rglob("*") if path.is_file() and path.suffix != ".pyc")
    return sorted(set(files) - packed)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the wheel is built from."""
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_wheel_has_every_file_of_the_tree(checkout: Path) -> None:
    assert lost(checkout, build(checkout)) == []


def test_the_installed_catalogues_are_those_of_the_tree(checkout: Path) -> None:
    zipfile.ZipFile(str(build(checkout).root.filename)).extractall(checkout / "installed")
    shutil.rmtree(checkout / "src")
    (checkout / "installed").rename(checkout / "src")
    listing = ("tools.docs", "--root", str(checkout), "--list")
    installed, here = run(checkout, *listing), run(ROOT, "tools.docs", "--root", str(ROOT), "--list")
    assert installed.returncode == 0, installed.stderr
    assert installed.stdout.splitlines() == here.stdout.splitlines() != []


def test_an_item_that_the_wheel_loses_is_caught(tree: Path) -> None:
    assert lost(tree, build(tree)) == []
    shutil.rmtree(tree / "built")
    pyproject = tree / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    write(tree, {"pyproject.toml": text.replace("[tool.hatch.build]\n", '[tool.hatch.build]\nexclude = ["**/checks/o*"]\n', 1)})
    assert lost(tree, build(tree)) == ["goodstanding/funds/checks/overdue.py"]
