"""Whatever lies in a folder: `check` says what it took and what not, in bounded time and memory, and never ends in a traceback."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from goodstanding.cli.main import app
from goodstanding.core.errors import UnreadableInput
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import open_store
from tests.jobs.hostile import make_hostile
from tests.jobs.pile import NOW, counts_add_up, said

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")

SMALL = 9 << 20  # just longer than a line may be


def test_every_hostile_file_is_taken_or_refused_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_WORKERS", "1")
    count = make_hostile(tmp_path / "hostile", SMALL)
    first = CliRunner().invoke(app, ["check", str(tmp_path / "hostile"), "--store", str(tmp_path / "store")], catch_exceptions=False)
    assert first.exit_code in (0, 1, 3)
    assert "IMPORTED" in first.output
    counts_add_up(tmp_path / "store")
    everything = said(tmp_path / "store", checked=False)
    stored = [row for row in everything.documents if row["status"] == "stored"]
    assert stored, "the good file among them counts"
    assert all(row["note"] for row in everything.documents if row["status"] != "stored")
    layout = open_store(tmp_path / "store")
    again = import_paths(layout, [tmp_path / "hostile"], "main", NOW)
    assert not again.documents
    assert all(refusal.problem.reason for refusal in again.refused)
    assert len(everything.documents) + len(again.refused) >= count - 6  # some are of equal content
    assert not list(tmp_path.rglob("*evil*"))


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
sys.argv[1:] = {arguments}
from goodstanding.cli.main import run
run()
"""


@pytest.mark.slow
def test_lines_of_a_gigabyte_are_refused_in_bounded_memory_and_time(tmp_path: Path) -> None:
    make_hostile(tmp_path / "hostile", 1 << 20)
    for path in (tmp_path / "hostile").glob("zeros*"):
        os.truncate(path, 1 << 30)
    with (tmp_path / "hostile" / "one-line.txt").open("r+b") as line:
        for _ in range(1024):
            line.write(b"a" * (1 << 20))
    arguments = ["check", str(tmp_path / "hostile"), "--store", str(tmp_path / "store")]
    script = LIMITED.format(memory=3 << 30, arguments=arguments)
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": os.pathsep.join(sys.path), "GOODSTANDING_WORKERS": "1"}
    ended = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert "Traceback" not in ended.stderr
    assert ended.returncode in (0, 1, 3), ended.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1 << 20  # KiB
    notes = {Path(row["name"]).name: row["note"] for row in said(tmp_path / "store", checked=False).documents}
    assert "longer than 8 MiB" in notes["one-line.txt"]
    assert "zero bytes" in notes["zeros-behind-a-header.txt"]


@pytest.mark.parametrize("path", ["a" * 5000, "/proc/1/task/1/cwd/nothing", "nothing/at/all"])
def test_a_path_that_cannot_be_is_told(tmp_path: Path, path: str) -> None:
    with pytest.raises(UnreadableInput, match="name files or folders that exist"):
        CliRunner().invoke(app, ["check", path, "--store", str(tmp_path / "store")], catch_exceptions=False)


def test_a_thousand_small_files_are_read_and_the_store_among_them_is_not(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number:05}.txt").write_text(f"order-id\tsku\tthing-{number}\n302-{number:07}-0000000\tTEA\t1\n", encoding="utf-8")
    layout = open_store(tmp_path / "store")
    imported = import_paths(layout, [tmp_path], "main", NOW)
    assert len(imported.documents) == 1000, "the files of the store are none of them"
    assert {document.status for document in imported.documents} == {"unrecognised"}
