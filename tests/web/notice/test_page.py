"""The page about a message: complete, inert, and safe whatever the message holds."""

from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from goodstanding.jobs.notice.model import NoticeResult
from goodstanding.jobs.notice.read import File, Told
from goodstanding.jobs.notice.run import Wanted, notices
from goodstanding.jobs.open import open_store
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.web.notice.page import page
from tests.jobs.notice.messages import DEACTIVATED, NEWS, PHISHING, mail

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Tags(HTMLParser):
    """Every tag with its attributes, and whether all were closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def result(tmp_path: Path, *texts: str, tongue: Tongue = "en") -> NoticeResult:
    given = [File(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return notices(open_store(tmp_path), given, Told("main"), Wanted(NOW, tongue, keep=False))


@pytest.mark.parametrize("tongue", ["en", "zh"])
def test_the_page_is_well_formed_and_loads_nothing(tmp_path: Path, tongue: Tongue) -> None:
    tags = Tags()
    tags.feed(page(result(tmp_path, mail("Fri, 20 Nov 2026 10:00:00 +0000"), PHISHING, NEWS, "", tongue=tongue)))
    assert tags.open == []
    assert {tag for tag, _ in tags.seen}.isdisjoint({"script", "img", "link", "iframe", "form", "a"})
    assert not any(name in ("src", "href", "onclick", "style") for _, attributes in tags.seen for name in attributes)
    assert ("html", {"lang": "zh-CN" if tongue == "zh" else "en"}) in tags.seen


def test_mark_up_in_a_message_is_shown_as_text(tmp_path: Path) -> None:
    hostile = DEACTIVATED.replace("Steel mug", "<script>alert(1)</script><img src=x onerror=y>").replace("Hello", "<b>Hello</b>")
    text = page(result(tmp_path, hostile.replace("Subject: Your", "Subject: <script>x</script> Your")))
    assert "<script" not in text
    assert "<img" not in text


def test_a_doubted_message_is_warned_of_before_its_headline(tmp_path: Path) -> None:
    text = page(result(tmp_path, PHISHING))
    assert text.index('role="alert"') < text.index("<h2")
    assert "WARNING" in text


def test_several_messages_have_a_table_above_them(tmp_path: Path) -> None:
    text = page(result(tmp_path, DEACTIVATED, NEWS))
    assert text.index("<table") < text.index("<article")
    assert "1 ordinary mail asks for nothing" in text


def test_papers_are_boxes_to_tick(tmp_path: Path) -> None:
    text = page(result(tmp_path, DEACTIVATED))
    assert "<dt>☐</dt>" in text
    assert '<ul class="checks"><li>☐ ' in text
    assert "[ ]" not in text
