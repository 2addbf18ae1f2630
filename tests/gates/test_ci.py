"""The task file and the CI script fail when anything in them fails. Their commands are replaced by ones that do nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.gates.small_tree import ROOT, environment

TOOLS = ("ruff", "lint-imports", "mypy", "python")
GATES = (
    "ruff check .",
    "ruff format --check --quiet .",
    "lint-imports --no-logo",
    "mypy",
    "python -m tools.docs --check",
    "python -m tools.gates",
)
STEPS = ("setup", "setup VENV=.venv-uv", "check", "demo", "setup VENV=.venv-3.13", "test VENV=.venv-3.13", "test-slow", "test PYTHON")

pytestmark = pytest.mark.skipif(not (shutil.which("make") and shutil.which("bash")), reason="make and bash are not here")


def script(path: Path, text: str) -> None:
    """An executable shell script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def check(folder: Path, failing: str) -> int:
    """The exit code of `make check` when this command fails and all others do nothing."""
    for name in TOOLS:
        script(folder / "bin" / name, f'[ "{name}${{*:+ $*}}" != "{failing}" ]')
    command = ["make", "--no-print-directory", "-o", "setup", "check", f"VENV={folder}"]
    return subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, check=False).returncode


def test_make_check_passes_when_every_gate_passes(tmp_path: Path) -> None:
    assert check(tmp_path, "nothing") == 0


@pytest.mark.parametrize("gate", GATES)
def test_make_check_fails_when_one_gate_fails(tmp_path: Path, gate: str) -> None:
    assert check(tmp_path, gate) != 0


def ci(folder: Path, failing: str, *, pageless: bool = False) -> tuple[int, str]:
    """Exit code and output of .ci/run when the make command that holds these words fails; make itself is a stand-in."""
    words = failing.split()
    looks = " && ".join(f'case " $* " in *" {word}"*) true;; *) false;; esac' for word in words)
    page = 'case "$*" in *--folder*) d="${*##*--folder }"; mkdir -p "$d"; echo "<html>" > "$d/goodstanding.html";; esac'
    script(folder / "make", f"echo stand-in: $*\nif {looks}; then exit 1; fi\n{'' if pageless else page}")
    for version in ("3.11", "3.13"):
        script(folder / f"python{version}", "exit 0")
    env = environment() | {"PATH": f"{folder}{os.pathsep}{os.defpath}"}
    done = subprocess.run(["bash", str(ROOT / ".ci/run")], env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_ci_passes_when_every_step_passes(tmp_path: Path) -> None:
    code, said = ci(tmp_path, "nothing")
    assert code == 0
    assert "All steps passed" in said
    assert said.rindex("=== tests\n") > said.rindex("=== slow tests\n") > said.rindex("=== tests on Python 3.13")


@pytest.mark.parametrize("step", STEPS)
def test_ci_fails_when_one_step_fails(tmp_path: Path, step: str) -> None:
    code, said = ci(tmp_path, step)
    assert code == 1
    assert "FAILED after" in said
    assert "All steps passed" not in said


def test_ci_fails_when_the_demo_writes_no_page(tmp_path: Path) -> None:
    code, said = ci(tmp_path, "nothing", pageless=True)
    assert code == 1
    assert "Failed: [demo]" in said
