"""The commands `notice` and `case` from end to end: what they print, what they write, and how they exit."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from goodstanding.cli.output.notice.schema import schema
from tests.channels.service import serving
from tests.cli.commands.conftest import Cli
from tests.jobs.notice.messages import CHINESE, DEACTIVATED, NEWS, PHISHING, REFUSED, REINSTATED, mail

AS_OF = ("--as-of", "2026-11-25")
FRIDAY = "Fri, 20 Nov 2026 10:00:00 +0000"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty store."""
    return tmp_path / "store"


def written(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_tells_it_from_the_headline_to_the_case(cli: Cli, home: Path, tmp_path: Path) -> None:
    said = cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, *AS_OF)
    assert said.code == 1
    lines = said.out.splitlines()
    assert lines[0].startswith("Account deactivated · Authenticity of goods doubted")
    order = ["By when", "Why we say so", "What it asks for", "First steps", "What answers it", "What not to do", "Clocks that start now"]
    order += ["What your files say", "About", "Is it genuine?", "Kept"]
    assert [line for line in lines if line in order] == order
    assert "Answer by 2026-11-27 22:59 UTC, in 47 hours" in said.out
    assert "[ ]  Supplier invoices" in said.out
    assert "unknown - import order reports to know" in said.out
    assert "Jane Roe" not in said.out
    assert "Opened case 1 (document 1)" in said.out
    assert "\x1b" not in said.out


def test_the_chinese_page_has_no_english_but_the_words_of_the_message(cli: Cli, home: Path, tmp_path: Path) -> None:
    said = cli("notice", written(tmp_path, "a.txt", CHINESE), "--store", home, "--lang", "zh", *AS_OF)
    for line in said.out.splitlines():
        assert not line.strip() or any("\u4e00" <= sign <= "\u9fff" for sign in line) or len(line.strip()) < 60, line


def test_a_doubted_message_begins_with_the_warning(cli: Cli, home: Path, tmp_path: Path) -> None:
    said = cli("notice", written(tmp_path, "a.eml", PHISHING), "--store", home, *AS_OF)
    assert said.code == 1
    assert said.out.startswith("WARNING: this is not from Amazon.")
    assert said.out.index("Is it genuine?") < said.out.index("First steps")
    assert cli("case", "list", "--store", home).out.startswith("There is no case yet")


def test_json_follows_the_published_schema(cli: Cli, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "box"
    for number, text in enumerate((mail(FRIDAY), REFUSED, NEWS, PHISHING, CHINESE)):
        written(folder, f"{number}.txt", text)
    written(folder, "empty.txt", "")
    said = json.loads(cli("notice", folder, "--store", home, "--json", *AS_OF).out)
    assert list(Draft202012Validator(schema()).iter_errors(said)) == []
    message = next(each for each in said["messages"] if each["file"].endswith("0.txt"))
    assert (message["kind"]["value"], message["action"]["value"]) == ("inauthentic", "account_deactivated")
    assert message["deadline"]["value"] == "7 days"
    assert {each["value"] for each in message["evidence"]} == {"invoice", "supplier_contact", "plan_of_action"}
    for name in ("kind", "action", "deadline"):
        assert 0 < message[name]["confidence"] <= 1
        for span in message[name]["spans"]:
            assert " ".join(message["text"][span["start"] : span["end"]].split()) == span["words"]
    assert [each["value"] for each in message["order_ids"]] == ["302-1234567-1234567"]
    assert [problem["kind"] for problem in said["problems"]] == ["unreadable"]
    for arguments in (("case", "list"), ("case", "show", "1"), ("case", "list", "--open", "--lang", "zh")):
        shown = json.loads(cli(*arguments, "--store", home, "--json", *AS_OF).out)
        assert list(Draft202012Validator(schema()).iter_errors(shown)) == []


def test_a_box_is_a_table_with_the_newest_state_of_each_case(cli: Cli, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "box"
    written(folder, "a.eml", mail("Tue, 10 Nov 2026 10:00:00 +0000"))
    written(folder, "b.eml", mail(FRIDAY, REINSTATED, 2))
    written(folder, "c.txt", NEWS)
    written(folder, "d.txt", CHINESE)
    said = cli("notice", folder, "--store", home, *AS_OF)
    assert said.code == 1
    assert "First steps" not in said.out
    assert "case 1" in said.out
    assert "Reinstated" in said.out
    assert "closed 2026-11-20" in said.out
    assert "1 ordinary mail asks for nothing" in said.out
    assert "First steps" in cli("notice", folder, "--store", home, "--all", *AS_OF).out
    (folder / "d.txt").unlink()
    assert cli("notice", folder, "--store", home, *AS_OF).code == 0


def test_what_asks_for_nothing_is_code_0_and_what_is_no_message_code_3(cli: Cli, home: Path, tmp_path: Path) -> None:
    assert cli("notice", written(tmp_path, "a.txt", NEWS), "--store", home).code == 0
    empty = cli("notice", written(tmp_path, "b.txt", " \n"), "--store", home)
    assert (empty.code, empty.out) == (3, "")
    assert "empty" in empty.err
    assert cli("notice", tmp_path / "missing.eml", "--store", home).code == 3
    assert cli("notice", written(tmp_path, "c.txt", NEWS), "--marketplace", "XX", "--store", home).code == 2
    assert cli("notice", written(tmp_path, "c.txt", NEWS), "--received", "last week", "--store", home).code == 2


def test_a_text_is_taken_from_the_standard_input(cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DEACTIVATED.encode())))
    said = cli("notice", "-", "--store", home, "--received", "2026-11-20", *AS_OF)
    assert "Answer by 2026-11-27" in said.out
    assert "counted from the message of 2026-11-20" in said.out


def test_a_case_is_shown_with_its_time_line_and_closed_by_hand(cli: Cli, home: Path, tmp_path: Path) -> None:
    cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, *AS_OF)
    cli("notice", written(tmp_path, "b.txt", REFUSED), "--store", home, "--received", "2026-11-24", *AS_OF)
    shown = cli("case", "show", "1", "--store", home, *AS_OF).out
    assert shown.startswith("Case 1: Appeal rejected")
    assert "2026-11-20  Account deactivated: Your Amazon.de selling account has been deactivated" in shown
    assert "The plan is too thin" in shown
    assert cli("case", "close", "1", "--store", home).out == "Closed case 1.\n"
    assert cli("case", "list", "--open", "--store", home).out.startswith("There is no case yet")
    assert "Case closed by hand" in cli("case", "show", "1", "--store", home).out
    assert cli("case", "show", "9", "--store", home).code == 2


def test_the_only_account_of_the_store_is_meant_and_of_several_one_must_be_named(cli: Cli, files: Path, home: Path, tmp_path: Path) -> None:
    cli("import", files, "--store", home, "--account", "shop")
    path = written(tmp_path, "a.eml", mail(FRIDAY))
    assert json.loads(cli("notice", path, "--store", home, "--json").out)["messages"][0]["account"] == "shop"
    cli("import", files, "--store", home, "--account", "other")
    several = cli("notice", path, "--store", home)
    assert (several.code, "other, shop" in several.err) == (2, True)


def test_the_page_of_a_browser_is_written(cli: Cli, home: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, "--html", page, *AS_OF)
    assert "Account deactivated" in page.read_text(encoding="utf-8")
    assert cli("notice", tmp_path / "a.eml", "--store", home, "--html", tmp_path / "no" / "a.html").code == 2


def test_deadlines_of_a_notice_are_in_the_calendar_and_explained(cli: Cli, home: Path, tmp_path: Path) -> None:
    cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, *AS_OF)
    said = cli("todo", "--store", home, "--ics", tmp_path / "a.ics", *AS_OF)
    assert said.code == 1
    assert "Answer a notice" in said.out
    calendar = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert calendar.count("BEGIN:VEVENT") >= 3
    assert "DTSTART:20261127T225959Z" in calendar
    for name in ("notice_answer", "notice_clock", "inauthentic"):
        assert "What it says" in cli("explain", name).out


def test_a_rebuild_keeps_and_a_forgetting_removes_what_was_filed(cli: Cli, home: Path, tmp_path: Path) -> None:
    cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, *AS_OF)
    before = cli("case", "show", "1", "--store", home, *AS_OF).out
    assert cli("rebuild", "--store", home).code == 0
    assert cli("case", "show", "1", "--store", home, *AS_OF).out == before
    assert "a.eml" in cli("sources", "--store", home).out
    assert cli("forget", "1", "--store", home).code == 0
    assert cli("case", "list", "--store", home).out.startswith("There is no case yet")
    assert cli("todo", "--store", home).code == 0


def test_a_language_model_is_asked_only_where_one_is_set(cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = ("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, "--no-keep", *AS_OF)
    monkeypatch.delenv("GOODSTANDING_HELPER_URL", raising=False)
    plain = cli(*given, "--json")
    assert "helper" not in json.loads(plain.out)["messages"][0]
    with serving() as service:
        service.says(json.dumps([{"about": "kind", "value": "inauthentic", "quote": "reports about the authenticity"}]))
        monkeypatch.setenv("GOODSTANDING_HELPER_URL", service.url)
        monkeypatch.setenv("GOODSTANDING_HELPER_MODEL", "small")
        asked, text = cli(*given, "--json"), cli(*given, "--html", tmp_path / "page.html")
    said = json.loads(asked.out)
    Draft202012Validator(schema()).validate(said)
    helper = said["messages"][0].pop("helper")
    assert said == json.loads(plain.out)
    [suggestion] = helper["suggestions"]
    assert (suggestion["value"], suggestion["agrees"], helper["decides"]) == ("inauthentic", True, False)
    assert suggestion["spans"][0]["words"] == "reports about the authenticity"
    title = "What a language model adds (checked against the text)"
    assert title in text.out
    assert title in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_wrong_address_of_a_language_model_is_wrong_use(cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODSTANDING_HELPER_URL", "http://models.example/v1")
    said = cli("notice", written(tmp_path, "a.eml", mail(FRIDAY)), "--store", home, *AS_OF)
    assert said.code == 2
    assert "unencrypted" in said.err
    assert not home.exists()
