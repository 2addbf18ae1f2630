"""What a language model adds to a page, asked over a connection to this machine as it would be asked anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodstanding.channels.language_model import LanguageModel
from goodstanding.jobs.notice.model import NoticePage, NoticeResult
from goodstanding.jobs.notice.read import File, Told
from goodstanding.jobs.notice.run import Wanted, notices
from goodstanding.jobs.notice.sections import Section, sheet
from goodstanding.jobs.open import open_store
from goodstanding.notices.genuine.texts import Tongue
from tests.channels.service import Service, serving
from tests.jobs.notice.messages import DEACTIVATED, NEWS, PHISHING, REFUSED, mail

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
NOTICE = mail("Fri, 20 Nov 2026 10:00:00 +0000")
AGREED = {"about": "kind", "value": "inauthentic", "quote": "reports about the authenticity"}
OTHER = {"about": "evidence", "value": "tracking_proof", "quote": "Please ship all open orders"}
UNTRUE = {"about": "kind", "value": "odr", "quote": "your order defect rate is too high"}


@pytest.fixture
def service() -> Iterator[Service]:
    """A language model on this machine."""
    with serving() as told:
        yield told


def run(folder: Path, service: Service | None, *texts: str, tongue: Tongue = "en") -> NoticeResult:
    """The pages of these texts, with a model or without."""
    given = [File(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    model = LanguageModel(service.url, "small") if service else None
    return notices(open_store(folder), given, Told("main"), Wanted(NOW, tongue, keep=False, model=model))


def section(page: NoticePage, tongue: Tongue = "en") -> Section | None:
    return next((each for each in sheet(page, tongue).sections if each.name == "helper"), None)


def lines(page: NoticePage, tongue: Tongue = "en") -> list[str]:
    found = section(page, tongue)
    assert found is not None
    return [line.text for line in found.lines]


def test_without_a_model_the_page_has_no_such_section(tmp_path: Path) -> None:
    [page] = run(tmp_path, None, NOTICE).pages
    assert page.added is None
    assert section(page) is None


def test_each_suggestion_is_shown_with_its_quote_and_that_it_decides_nothing(tmp_path: Path, service: Service) -> None:
    service.says(json.dumps([AGREED, OTHER, UNTRUE]))
    [page] = run(tmp_path, service, NOTICE).pages
    shown = section(page)
    assert shown is not None
    assert shown.title == "What a language model adds (checked against the text)"
    same, other, dropped, last = shown.lines
    assert same.text == f"{page.kind.title} · as above"
    assert "reports about the authenticity" in same.quote
    assert other.text.endswith("not said above: look it up in the message")
    assert other.quote == "Please ship all open orders."
    assert dropped.text == "1 statement was dropped: the text does not bear it out."
    assert last.text.startswith("It decides nothing")


def test_nothing_else_of_the_page_changes_whatever_the_model_says(tmp_path: Path, service: Service) -> None:
    service.says(json.dumps([AGREED, OTHER]))
    [asked] = run(tmp_path / "a", service, NOTICE).pages
    [plain] = run(tmp_path / "b", None, NOTICE).pages
    assert asked.added is not None
    assert replace(asked, added=None) == plain


def test_personal_data_of_buyers_is_not_sent(tmp_path: Path, service: Service) -> None:
    service.says("[]")
    [page] = run(tmp_path, service, NOTICE).pages
    sent = json.dumps(service.asked)
    assert "B0MADEUP01" in sent
    assert "Jane Roe" not in sent
    assert lines(page)[0] == "Nothing that the text bears out."


def test_a_model_that_gives_no_answer_is_asked_once_and_every_page_says_why(tmp_path: Path, service: Service) -> None:
    service.status = 500
    pages = run(tmp_path, service, NOTICE, mail("Sat, 21 Nov 2026 10:00:00 +0000", REFUSED, 2)).pages
    assert len(pages) == 2
    assert len(service.asked) == 1
    for page in pages:
        assert lines(page) == ["No answer: the language model at 127.0.0.1 answers with status 500"]


def test_an_answer_that_is_no_list_is_no_answer(tmp_path: Path, service: Service) -> None:
    service.says("I think that all is well.")
    [page] = run(tmp_path, service, NOTICE).pages
    assert lines(page) == ["No answer: what the language model wrote is no list of statements."]


def test_ordinary_and_doubted_mail_is_not_sent(tmp_path: Path, service: Service) -> None:
    service.says("[]")
    pages = run(tmp_path, service, NEWS, PHISHING).pages
    assert service.asked == []
    assert [page.added for page in pages] == [None, None]


def test_the_section_is_chinese_on_a_chinese_page(tmp_path: Path, service: Service) -> None:
    service.says(json.dumps([AGREED, OTHER, UNTRUE]))
    [page] = run(tmp_path, service, DEACTIVATED, tongue="zh").pages
    assert len(lines(page, "zh")) == 4
    for text in lines(page, "zh"):
        assert any("\u4e00" <= sign <= "\u9fff" for sign in text)
