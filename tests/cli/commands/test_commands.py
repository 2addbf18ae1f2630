"""The small commands from end to end: what they print, what they write, and how they exit."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator

from goodstanding.cli.output.json_schema import schema
from tests.cli.commands.conftest import Cli, settlement

HEAVY = {
    "duckdb",
    "django",
    "pyarrow",
    "numpy",
    "rich",
    "icalendar",
    "xlsxwriter",
    "lxml",
    "holidays",
    "goodstanding.store",
    "goodstanding.sources",
}


def test_help_loads_nothing_heavy() -> None:
    script = "import sys; from goodstanding.cli import main; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert HEAVY & set(said.stdout.split()) == set()


def test_import_prints_counts_that_add_up(cli: Cli, files: Path, tmp_path: Path) -> None:
    said = cli("import", files, "--store", tmp_path / "store")
    assert said.code == 0
    assert "4 files read now: 3 stored, 1 not recognised" in said.out
    assert "9 lines read = 8 stored + 0 duplicate + 1 quarantined" in said.out
    assert "notes.csv: no report kind has these columns: colour, shape" in said.out
    again = cli("import", files / "good.txt", "--store", tmp_path / "store")
    assert again.code == 0
    assert "0 files read now; 1 file known already" in again.out


def test_import_of_nothing_that_can_be_read_is_code_3(cli: Cli, files: Path, tmp_path: Path) -> None:
    assert cli("import", files / "notes.csv", "--store", tmp_path / "store").code == 3
    missing = cli("import", tmp_path / "no-such-file", "--store", tmp_path / "store")
    assert missing.code == 3
    assert "there is no " in missing.err


def test_import_as_json_is_valid(cli: Cli, files: Path, tmp_path: Path) -> None:
    said = json.loads(cli("import", files, "--store", tmp_path / "store", "--json").out)
    assert list(Draft202012Validator(schema()).iter_errors(said)) == []
    assert said["imported"]["run"] == {"known_already": 0, "not_opened": []}
    assert said["imported"]["lines"]["read"] == 9


def test_an_unknown_table_is_read_once_it_was_mapped(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "bank.csv"
    file.write_text("Day;Sum;Text\n2026-10-19;30.00;AMAZON PAYMENTS 11000000001\n")
    assert cli("import", file, "--store", tmp_path / "store").code == 3
    helped = cli("import", file, "--map", "help", "--store", tmp_path / "store")
    assert helped.code == 0
    assert "Day" in helped.out
    assert "bank_line" in helped.out
    two = cli("import", file, file, "--map", "bank_line:amount=Sum", "--store", tmp_path / "store")
    assert (two.code, "name one" in two.err) == (2, True)
    wrong = cli("import", file, "--map", "no_such_table:amount=Sum", "--store", tmp_path / "store")
    assert wrong.code == 2


def test_funds_shows_money_and_findings_and_fails_on_high(cli: Cli, store: Path) -> None:
    said = cli("funds", "--store", store)
    assert said.code == 1
    assert "MONEY  main · Amazon.de · EUR" in said.out
    assert "Settlement does not add up" in said.out
    assert "off.txt:" not in said.out
    assert "off.txt:2" in cli("funds", "--store", store, "--trace").out
    assert "TO DO" not in said.out


@pytest.mark.parametrize(("level", "code"), [("critical", 0), ("high", 1), ("info", 1)])
def test_the_severity_that_fails_can_be_chosen(cli: Cli, store: Path, level: str, code: int) -> None:
    assert cli("funds", "--store", store, "--fail-on", level).code == code


def test_an_account_that_is_not_there_is_wrong_use_and_names_those_that_are(cli: Cli, store: Path) -> None:
    said = cli("funds", "--store", store, "--account", "other")
    assert (said.code, said.out) == (2, "")
    assert said.err == "goodstanding: nothing was imported for the account 'other'; the store has main\n"
    assert cli("funds", "--store", store, "--account", "main").code == 1


def test_what_was_not_known_on_a_day_is_not_shown(cli: Cli, store: Path) -> None:
    assert "Settlement does not add up" not in cli("funds", "--store", store, "--as-of", "2026-10-01").out
    assert cli("funds", "--store", store, "--as-of", "yesterday").code == 2


def test_todo_shows_deadlines_alone_and_writes_a_calendar(cli: Cli, store: Path, tmp_path: Path) -> None:
    said = cli("todo", "--store", store, "--ics", tmp_path / "due.ics")
    assert said.code == 0
    assert "TO DO" in said.out
    assert "MONEY" not in said.out
    assert "WHAT THESE FILES CANNOT TELL" in said.out
    assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_every_format_of_a_chapter_is_written(cli: Cli, store: Path, tmp_path: Path) -> None:
    said = cli("funds", "--store", store, "--json", "--csv", tmp_path / "csv", "--xlsx", tmp_path / "a.xlsx", "--html", tmp_path / "a.html")
    result = json.loads(said.out)
    assert list(Draft202012Validator(schema()).iter_errors(result)) == []
    assert result["chapters"] == ["money", "findings", "unknown"]
    assert sorted(path.name for path in (tmp_path / "csv").iterdir()) == [
        "findings.csv",
        "payouts.csv",
        "positions.csv",
        "releases.csv",
        "unknown.csv",
    ]
    assert "<h2" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_sources_lists_documents_and_why_rows_were_set_aside(cli: Cli, store: Path) -> None:
    said = cli("sources", "--store", store)
    assert said.code == 0
    assert "4 files: 3 stored, 1 not recognised" in said.out
    quarantined = cli("sources", "--store", store, "--only", "quarantined").out
    assert "bad-row.txt" in quarantined
    assert "bad-value, line 4, amount: " in quarantined
    assert "good.txt" not in quarantined
    both = cli("sources", "--store", store, "--only", "unrecognised", "--only", "unreadable").out
    assert "notes.csv" in both
    assert "no report kind has these columns" in both
    assert cli("sources", "--store", store, "--only", "conflict").out == "No document of that kind.\n"


def test_a_long_file_name_is_not_broken_in_the_list(cli: Cli, files: Path, tmp_path: Path) -> None:
    name = f"{'payments-of-a-very-long-name-' * 8}.csv"
    (tmp_path / name).write_bytes((files / "notes.csv").read_bytes())
    cli("import", tmp_path / name, "--store", tmp_path / "store")
    first, *_ = (line for line in cli("sources", "--store", tmp_path / "store").out.splitlines() if "payments" in line)
    assert first.endswith(f"unrecognised  -         0  {name}")


def test_check_says_by_its_exit_code_when_nothing_could_be_read(cli: Cli, files: Path, tmp_path: Path) -> None:
    assert cli("check", files / "notes.csv", "--store", tmp_path / "store").code == 3
    assert cli("check", files, "--store", tmp_path / "other").code != 3


def test_a_file_that_could_not_be_read_for_want_of_its_store_is_read_once_it_is_named(cli: Cli, tmp_path: Path) -> None:
    feedback = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n3/4/2026\t1\tlate\t\t111-0000000-0000001\t\n"
    with ZipFile(tmp_path / "both.zip", "w") as archive:
        archive.writestr("feedback.txt", feedback)
        archive.writestr("orders.txt", feedback.replace("3/4/2026", "13/4/2026"))
    (tmp_path / "feedback.txt").write_text(feedback.replace("late", "broken"))
    for name in ("feedback.txt", "both.zip"):
        first = cli("import", tmp_path / name, "--store", tmp_path / "store").out
        assert "--marketplace US" in " ".join(first.split())
        assert "1 file read now: 1 stored" in cli("import", tmp_path / name, "--store", tmp_path / "store", "--marketplace", "DE").out
    assert "unreadable" not in cli("sources", "--store", tmp_path / "store").out


def test_a_folder_without_files_is_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = cli("import", tmp_path / "empty", "--store", tmp_path / "store")
    assert (said.code, "there is no file in what was named" in said.out) == (0, True)


def test_sources_as_json_has_the_problems(cli: Cli, store: Path) -> None:
    said = json.loads(cli("sources", "--store", store, "--only", "quarantined", "--json").out)
    assert list(Draft202012Validator(schema()).iter_errors(said)) == []
    assert [(each["file"], each["line"], each["column"], each["kind"]) for each in said["problems"]] == [
        ("bad-row.txt", 4, "amount", "bad-value")
    ]


def test_a_settlement_told_twice_with_other_amounts_is_listed_as_a_conflict(cli: Cli, store: Path, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text(settlement("11000000001", "30.00", "15.00", "15.00"))
    assert "contradicts another" in cli("import", tmp_path / "again.txt", "--store", store).out
    assert "again.txt" in cli("sources", "--store", store, "--only", "conflict").out


def test_explain_explains_and_offers_the_nearest(cli: Cli) -> None:
    assert cli("explain", "odr").out.startswith("odr: Order Defect Rate")
    assert "\n  odr  " in cli("explain").out
    unknown = cli("explain", "settlement_does_not_summ")
    assert (unknown.code, unknown.out) == (2, "")
    assert "nearest are settlement_does_not_sum" in unknown.err
