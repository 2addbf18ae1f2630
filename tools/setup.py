"""Creates the project's environment from the lock, with nothing but Python 3.11 or newer and pip.

Three ways lead there: uv where it is installed; the standard library's venv; and, where the system's Python comes without ensurepip
(Debian and Ubuntu without python3-venv), an environment without pip that the system's own pip fills. Each installs the versions
and hashes of the lock: uv from uv.lock, pip from requirements.lock, which `make lock` writes from the same resolution.

A stamp in the environment holds a hash of everything it was made from, so a second call ends at once.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is started before anything has made sure of it
    sys.exit(f"goodstanding needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. Try: make PYTHON=python3.13")

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAMP = "made-from"
DEFINING_TABLES = ("build-system", "project", "dependency-groups")

# Settings of a person's shell that would send the packages somewhere else than into the environment.
STRAY = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV", "UV_PROJECT")


def main() -> int:
    """Make the environment unless it is there already; 0 when it is ready."""
    options = arguments()
    venv = Path(os.path.abspath(options.venv))
    if ready(venv):
        return 0
    print(f"Setting up {options.venv} with Python {sys.version.split()[0]} (once; a minute or two) …", flush=True)
    if options.way == "auto":
        make(venv)
    elif options.way == "uv":
        make_with_uv(venv, shutil.which("uv") or "uv")
    else:
        make_with_pip(venv, own_pip=options.way == "venv")
    (venv / STAMP).write_text(origin(venv), encoding="utf-8")
    return 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Create the project's environment from the lock.")
    parser.add_argument("--venv", default=".venv", help="where to (default: .venv)")
    parser.add_argument("--way", choices=("auto", "uv", "venv", "bare"), default="auto", help="one of the three ways, for tests")
    return parser.parse_args()


def ready(venv: Path) -> bool:
    """True when the environment was made from what lies here now."""
    stamp = venv / STAMP
    return (venv / "bin" / "python").exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == origin(venv)


def origin(venv: Path) -> str:
    """A hash of what defines the environment: lock, project metadata, its own Python, the place of the checkout."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        (ROOT / "uv.lock").read_bytes(),
        (ROOT / "requirements.lock").read_bytes(),
        json.dumps({name: project.get(name) for name in DEFINING_TABLES}, sort_keys=True).encode(),
        os.fsencode((venv / "bin" / "python").resolve()),
        os.fsencode(ROOT),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make(venv: Path) -> None:
    """The best way that this machine allows; a step down is said."""
    uv = shutil.which("uv")
    if uv:
        try:
            return make_with_uv(venv, uv)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{error}\nuv could not do it; using pip instead.", file=sys.stderr, flush=True)
    return make_with_pip(venv, own_pip=importlib.util.find_spec("ensurepip") is not None)


def make_with_uv(venv: Path, uv: str) -> None:
    """Everything by uv, from uv.lock. Never with a Python that uv would download."""
    environment = {"UV_PROJECT_ENVIRONMENT": str(venv), "UV_PYTHON_DOWNLOADS": "never"}
    run([uv, "sync", "--quiet", "--frozen", "--no-install-project", "--python", sys.executable], environment)
    run([uv, "pip", "install", "--quiet", "--python", str(venv / "bin" / "python"), *project_itself()], environment)


def make_with_pip(venv: Path, *, own_pip: bool) -> None:
    """An environment with its own pip, or one without that a pip from outside fills."""
    if own_pip:
        run([sys.executable, "-m", "venv", "--clear", str(venv)])
        return fill([str(venv / "bin" / "python"), "-m", "pip"])
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(venv)])
    return fill([*outside_pip(), "--python", str(venv / "bin" / "python")])


def outside_pip() -> list[str]:
    """The command of this machine's pip; 22.3 or newer knows --python."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    if found := shutil.which("pip3") or shutil.which("pip"):
        return [found]
    sys.exit("There is no pip. Install python3-pip or python3-venv, then try again.")


def fill(pip: list[str]) -> None:
    """Install the lock with its hashes, then the project itself."""
    environment = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    run([*pip, "install", "--quiet", "--require-hashes", "--requirement", str(ROOT / "requirements.lock")], environment)
    run([*pip, "install", "--quiet", *project_itself()], environment)


def project_itself() -> list[str]:
    """Arguments that install this checkout in place, with the build tool from the lock."""
    return ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command in the project's folder.

    Raises:
        subprocess.CalledProcessError: it failed; what it said is on the terminal.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in STRAY}
    subprocess.run(command, cwd=ROOT, env=inherited | (environment or {}), check=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"The environment is not ready: {error}")
