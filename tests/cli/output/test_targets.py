"""Showing a result: what goes to standard output, what to files, what to standard error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodstanding.cli.output import Wanted, show
from goodstanding.core.errors import UsageError
from tests.results import empty, full


def test_text_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    show(full(), Wanted())
    said = capsys.readouterr()
    assert said.out.startswith("goodstanding  as of 2026-11-25 14:00 UTC")
    assert said.err == ""


def test_json_takes_the_place_of_text(capsys: pytest.CaptureFixture[str]) -> None:
    show(full(), Wanted(json=True, trace=True))
    assert json.loads(capsys.readouterr().out)["findings"][0]["rows"]


@pytest.mark.parametrize("result", [full(), empty()], ids=["full", "empty"])
def test_every_file_that_is_asked_for_is_written_and_named(result: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from goodstanding.jobs.model import CheckResult

    assert isinstance(result, CheckResult)
    show(result, Wanted(json=True, csv=tmp_path / "csv", xlsx=tmp_path / "a.xlsx", html=tmp_path / "a.html", ics=tmp_path / "a.ics"))
    said = capsys.readouterr()
    json.loads(said.out)
    for name in ("csv/findings.csv", "a.xlsx", "a.html", "a.ics"):
        assert (tmp_path / name).stat().st_size
        assert f"Wrote {tmp_path / name}\n" in said.err


def test_a_place_that_cannot_be_written_is_said_with_a_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    for wanted in (Wanted(html=tmp_path / "none" / "a.html"), Wanted(csv=tmp_path / "file"), Wanted(ics=tmp_path), Wanted(xlsx=tmp_path)):
        with pytest.raises(UsageError, match=r"cannot be written: .*; name another place"):
            show(full(), wanted)
    assert "Wrote" not in capsys.readouterr().err
