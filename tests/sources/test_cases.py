"""Every document under `files/` gives what its golden file says; and the tool that compares them can fail."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from goodstanding.sources.recognise import all_reports
from tests.sources import golden
from tests.sources.golden import Case

CASES = golden.cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_document_gives_what_its_golden_file_says(case: Case) -> None:
    assert golden.faults(case) == []


@pytest.mark.parametrize("report", sorted(all_reports()))
def test_every_report_kind_has_a_case(report: str) -> None:
    assert any(case.report == report for case in CASES)


def test_every_golden_file_has_its_document() -> None:
    documents = {case.golden for case in CASES}
    assert [path for path in golden.FOLDER.glob(f"*/*{golden.SUFFIX}") if path not in documents] == []


def _copy_of(case: Case, folder: Path, *, kind: str = "", name: str = "") -> Case:
    target = folder / (kind or case.report) / (name or case.document.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(case.document, target)
    if case.golden.exists():
        shutil.copy(case.golden, target.with_name(target.name + golden.SUFFIX))
    return Case(target)


def test_a_missing_golden_file_is_a_fault(tmp_path: Path) -> None:
    copy = _copy_of(CASES[0], tmp_path)
    copy.golden.unlink(missing_ok=True)
    assert "is missing" in golden.faults(copy)[-1]


def test_a_document_of_another_kind_is_a_fault(tmp_path: Path) -> None:
    copy = _copy_of(CASES[0], tmp_path, kind="some_other_kind")
    assert "not as some_other_kind" in golden.faults(copy)[0]


def test_a_changed_value_is_a_fault_and_is_shown(tmp_path: Path) -> None:
    copy = _copy_of(CASES[0], tmp_path)
    copy.golden.write_text(copy.golden.read_text(encoding="utf-8").replace('"status": "stored"', '"status": "altered"'), encoding="utf-8")
    assert '-  "status": "altered"' in golden.faults(copy)[-1]


def test_a_column_that_nobody_knows_is_a_fault(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.report == "settlement_v2")
    copy = _copy_of(case, tmp_path, name="plain.txt")
    first, rest = copy.document.read_bytes().split(b"\n", 1)
    copy.document.write_bytes(first.rstrip(b"\r") + b"\tnever-heard-of\n" + rest)
    assert any("never-heard-of" in fault for fault in golden.faults(copy))


def test_accepting_writes_the_golden_file_once(tmp_path: Path) -> None:
    copy = _copy_of(CASES[0], tmp_path)
    copy.golden.unlink(missing_ok=True)
    assert golden.accept(copy)
    assert not golden.accept(copy)
    assert golden.faults(copy) == []
