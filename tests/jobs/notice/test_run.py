"""From a file to its page, its case and its place in the store."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.core.errors import UnreadableInput
from goodstanding.desk.case_read import case, cases
from goodstanding.jobs.check import check
from goodstanding.jobs.model import Chapter
from goodstanding.jobs.notice.cases import case_lines
from goodstanding.jobs.notice.model import NoticePage, NoticeResult
from goodstanding.jobs.notice.read import File, Told, files
from goodstanding.jobs.notice.run import Wanted, notices
from goodstanding.jobs.notice.sections import sheet
from goodstanding.jobs.open import open_store
from goodstanding.notices.model import Standing
from goodstanding.store.layout import Layout
from goodstanding.store.papers import content_of, papers
from tests.jobs.notice.messages import CHINESE, DEACTIVATED, NEWS, PHISHING, REFUSED, REINSTATED, mail

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FRIDAY = "Fri, 20 Nov 2026 10:00:00 +0000"
TOLD = Told("main")


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """An empty store."""
    return open_store(tmp_path / "store")


def run(layout: Layout, *texts: str, told: Told = TOLD, wanted: Wanted | None = None) -> NoticeResult:
    """What these texts want, each a file of its own."""
    given = [File(f"{number}.txt", text.encode()) for number, text in enumerate(texts, 1)]
    return notices(layout, given, told, wanted or Wanted(NOW))


def only(result: NoticeResult) -> NoticePage:
    [page] = result.pages
    return page


def test_a_page_says_what_happened_why_what_is_wanted_and_by_when(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY)))
    assert (page.action.id, page.kind.id, page.marketplace) == ("account_deactivated", "inauthentic", "DE")
    assert "deactivated" in page.action.quotes[0].sentence
    assert "authenticity" in page.kind.quotes[0].sentence
    assert {paper.said.id for paper in page.evidence} == {"invoice", "supplier_contact", "plan_of_action"}
    assert {each.id for each in page.asins} == {"B0MADEUP01", "B0MADEUP02"}
    assert page.deadline is not None
    assert page.deadline.value == "7 days"
    assert page.deadline.at == datetime(2026, 11, 27, 22, 59, 59, 999999, UTC)  # the end of 27 November in Berlin
    assert page.deadline.left == "in 2 days"
    assert [time.purpose for time in page.times] == ["document_age"]
    assert page.demands


def test_every_span_is_of_the_text_that_is_given_with_it(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY)))
    quotes = [quote for said in (page.action, page.kind, *page.asins, *(each.said for each in page.evidence)) for quote in said.quotes]
    assert quotes
    for quote in quotes:
        assert " ".join(quote.span.of(page.text).split()) == quote.words
        assert quote.words in quote.sentence


def test_personal_data_of_buyers_is_covered_in_what_is_shown_and_in_what_is_stored(layout: Layout) -> None:
    page = only(run(layout, DEACTIVATED))
    stored = case(page.kept.case or 0).notices[0].text
    for text in (page.text, stored, *(each.title for each in page.contacts)):
        assert "Jane Roe" not in text
        assert "23456789" not in text
    assert page.contacts == ()
    assert "302-1234567-1234567" in stored


def test_first_steps_what_answers_and_clocks_come_from_the_playbook(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY)))
    assert page.steps[0].when == "today"
    assert any("invoices of every ASIN" in step.text for step in page.steps)
    assert any("authorisation alone does not" in text for text in page.no_answers)
    assert "appeal_generic" not in {clock.rule for clock in page.clocks}  # the notice names a day itself
    assert "med_eu" in {clock.rule for clock in page.clocks}
    invoice = next(paper for paper in page.evidence if paper.said.id == "invoice")
    assert {"INV2", "INV3"} <= {each.id for each in invoice.criteria}


def test_what_a_refusal_means_leads_to_the_next_action(layout: Layout) -> None:
    page = only(run(layout, REFUSED))
    assert page.action.id == "appeal_rejected"
    assert page.refusal is not None
    assert (page.refusal.id, page.refusal.final) == ("too_thin", False)
    assert page.refusal.quote is not None
    assert "more detail" in page.refusal.quote.sentence


def test_a_notice_opens_a_case_and_the_answers_to_it_join_it_until_it_ends(layout: Layout) -> None:
    days = [f"{day} Nov 2026 10:00:00 +0000" for day in ("Tue, 10", "Sun, 15", "Fri, 20")]
    first, second, third = (
        only(run(layout, mail(day, text, number)))
        for number, (day, text) in enumerate(zip(days, (DEACTIVATED, REFUSED, REINSTATED), strict=True))
    )
    assert (first.kept.opened, second.kept.opened, third.kept.opened) == (True, False, False)
    assert first.kept.case == second.kept.case == third.kept.case
    view = case(first.kept.case or 0)
    assert view.state == "reinstated"
    assert view.closed_at == datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert third.steps
    assert not third.demands


def test_messages_of_one_box_are_filed_oldest_first_and_the_newest_state_counts(layout: Layout) -> None:
    texts = [mail("Fri, 20 Nov 2026 10:00:00 +0000", REINSTATED, 3), mail("Tue, 10 Nov 2026 10:00:00 +0000", DEACTIVATED, 1), NEWS]
    result = run(layout, *texts)
    line = next(each for each in result.cases if each.number is not None)
    assert (line.state, line.notices, line.demands) == ("reinstated", 2, False)
    assert not result.demanding
    assert len(papers()) == 2  # ordinary mail is not kept


def test_the_same_message_is_told_and_not_filed_twice_in_whatever_form(layout: Layout) -> None:
    first = only(run(layout, mail(FRIDAY)))
    for again in (mail(FRIDAY), DEACTIVATED, f"see below, please handle\n\n---------- Forwarded message ---------\n{mail(FRIDAY)}"):
        page = only(run(layout, again))
        assert page.kept.known
        assert not page.kept.better
        assert page.kept.case == first.kept.case
    assert len(papers()) == 1
    assert len(case(first.kept.case or 0).notices) == 1
    assert run(layout, DEACTIVATED, DEACTIVATED).repeated == 1


def test_several_notices_in_one_pasted_text_are_several_messages(layout: Layout) -> None:
    result = run(layout, f"{DEACTIVATED}\n====================\n{REFUSED}")
    assert [page.part for page in result.pages] == [0, 1]
    assert len({page.kept.document for page in result.pages}) == 1


def test_a_text_without_a_day_counts_from_its_first_reading_and_says_so(layout: Layout) -> None:
    first = only(run(layout, DEACTIVATED))
    assert first.deadline is not None
    assert first.deadline.assumed
    assert "--received" in first.deadline.why
    later = only(run(layout, DEACTIVATED, wanted=Wanted(NOW + timedelta(days=3))))
    assert later.deadline is not None
    assert later.deadline.at == first.deadline.at


def test_the_day_that_the_user_tells_is_what_durations_count_from(layout: Layout) -> None:
    page = only(run(layout, DEACTIVATED, told=Told("main", received=datetime(2026, 11, 1, tzinfo=UTC))))
    assert page.deadline is not None
    assert not page.deadline.assumed
    assert page.deadline.at == datetime(2026, 11, 8, 22, 59, 59, 999999, UTC)


def test_without_a_store_a_day_ends_where_it_ends_first(layout: Layout) -> None:
    page = only(run(layout, CHINESE))
    assert page.deadline is not None
    assert page.deadline.value == "2026-12-05"
    assert page.deadline.at == datetime(2026, 12, 5, 12, 59, 59, 999999, UTC)
    assert "--marketplace" in page.deadline.why
    there = only(run(layout, CHINESE, told=Told("other", "US")))
    assert there.deadline is not None
    assert there.deadline.at == datetime(2026, 12, 6, 7, 59, 59, 999999, UTC)


def test_phishing_is_warned_of_and_opens_no_case(layout: Layout) -> None:
    result = run(layout, PHISHING)
    page = only(result)
    assert page.warn
    assert page.verdict.standing is Standing.PHISHING
    assert page.kept.case is None
    assert page.deadline is None
    assert result.demanding
    assert cases() == []


def test_ordinary_mail_demands_nothing_and_is_not_kept(layout: Layout) -> None:
    result = run(layout, NEWS)
    assert not result.demanding
    assert only(result).kept.document is None
    assert papers() == []


def test_only_reading_keeps_nothing(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY), wanted=Wanted(NOW, keep=False)))
    assert page.kept.document is None
    assert papers() == []
    assert cases() == []


def test_what_cannot_be_read_is_said_beside_what_can(layout: Layout) -> None:
    result = run(layout, DEACTIVATED, "")
    assert [(name, "empty" in problem.reason) for name, problem in result.problems] == [("2.txt", True)]
    with pytest.raises(UnreadableInput, match="empty"):
        run(layout, "")


def test_the_page_is_chinese_throughout(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY), wanted=Wanted(NOW, "zh")))
    texts = [page.action.title, page.kind.title, page.verdict.said, *(step.text for step in page.steps), *page.answers, *page.leave]
    texts += [each.text for paper in page.evidence for each in paper.criteria] + [clock.text for clock in page.clocks]
    texts += [fact.text for fact in page.known] + [page.deadline.left if page.deadline else ""]
    for text in texts:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in text), text


def test_answer_and_clocks_join_the_to_do_list_and_the_past_does_not_know_them(layout: Layout) -> None:
    page = only(run(layout, mail(FRIDAY)))
    todo = check(layout, NOW, chapters=(Chapter.TODO,)).todo
    assert {each.code for each in todo} == {"notice_answer", "notice_clock"}
    answer = next(each for each in todo if each.code == "notice_answer")
    assert answer.due is not None
    assert page.deadline is not None
    assert answer.due.at == page.deadline.at
    assert todo[0].code == "notice_answer"
    assert check(layout, NOW - timedelta(days=10), chapters=(Chapter.TODO,)).todo == []
    assert check(layout, NOW, chapters=(Chapter.TODO,), account="main").todo == todo


def test_messages_in_an_archive_are_read_and_kept_one_by_one(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "mails.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.eml", mail(FRIDAY))
        archive.writestr("sub/b.txt", REFUSED)
    given, problems = files([path])
    assert problems == []
    result = notices(layout, given, TOLD, Wanted(NOW))
    assert [Path(page.file).name for page in result.pages] == ["mails.zip!a.eml", "b.txt"]
    assert [content_of(layout, each.content_hash) for each in papers()] == [mail(FRIDAY).encode(), REFUSED.encode()]


def test_a_damaged_archive_and_a_file_that_went_away_are_said(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "a.eml").write_text(mail(FRIDAY))
    (tmp_path / "b.txt").write_text(REFUSED)
    given, problems = files([tmp_path], layout.home)
    assert [Path(name).name for name, _ in problems] == ["bad.zip"]
    (tmp_path / "b.txt").unlink()
    result = notices(layout, given, TOLD, Wanted(NOW, unopened=tuple(problems)))
    assert [Path(name).name for name, _ in result.problems] == ["bad.zip", "b.txt"]
    assert len(result.pages) == 1


def test_a_text_that_nothing_is_known_of_and_that_is_not_amazons_is_not_filed(layout: Layout) -> None:
    result = run(layout, "hello world, lunch at noon?")
    assert not result.demanding
    assert (papers(), cases()) == ([], [])


def test_what_is_due_nearest_to_now_comes_first_be_it_over_or_not(layout: Layout) -> None:
    days = {"Sun, 1 Feb 2026": "B0MADEUP11", "Tue, 17 Nov 2026": "B0MADEUP12", "Tue, 24 Nov 2026": "B0MADEUP13"}
    texts = [
        mail(f"{day} 10:00:00 +0000", DEACTIVATED.replace("B0MADEUP01", asin).replace("B0MADEUP02", asin), number)
        for number, (day, asin) in enumerate(days.items())
    ]
    result = run(layout, *texts, NEWS)
    assert [line.asins for line in result.cases if line.demands] == [("B0MADEUP12",), ("B0MADEUP13",), ("B0MADEUP11",)]
    assert not result.cases[-1].demands
    assert [line.asins for line in case_lines(NOW, "en")] == [line.asins for line in result.cases if line.demands]


def test_without_a_day_in_the_notice_the_rule_of_its_store_is_told_as_that(layout: Layout) -> None:
    text = "Subject: Chargeback for order 112-1234567-1234567\n\nA cardholder disputes a charge on Amazon.com. Send proof of delivery."
    page = only(run(layout, mail(FRIDAY, text).replace("amazon.de", "amazon.com")))
    assert (page.kind.id, page.deadline) == ("chargeback", None)
    [line] = next(each for each in sheet(page, "en").sections if each.name == "by_when").lines
    assert line.text.startswith("Answer by 2026-11-28 07:59 UTC")
    assert "cb_reply" in line.remarks[1]
