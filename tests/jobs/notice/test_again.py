"""Kept messages survive a rebuild with the same answers, and leave when they are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goodstanding.core.errors import StoreDamaged
from goodstanding.desk.case_read import CaseView, case, cases
from goodstanding.desk.orm import Notice
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.notice.read import File, Told
from goodstanding.jobs.notice.run import Wanted, notices
from goodstanding.jobs.open import open_store
from goodstanding.jobs.rebuild import rebuild
from goodstanding.store.layout import Layout
from goodstanding.store.papers import papers
from tests.cli.commands.conftest import settlement
from tests.jobs.notice.messages import DEACTIVATED, PHISHING, REFUSED, mail

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=30)
BOX = f"{DEACTIVATED}\n====================\n{REFUSED}".encode()


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """A store with a report, a pasted text with two notices, a dated mail and an imitation."""
    layout = open_store(tmp_path / "store")
    file = tmp_path / "settlement.txt"
    file.write_text(settlement("11000000001", "30.00", "10.00", "20.00"))
    import_paths(layout, [file], "main", NOW)
    given = [File("box.txt", BOX), File("phishing.eml", PHISHING.encode())]
    notices(layout, given, Told("main", "DE", datetime(2026, 11, 3, tzinfo=UTC)), Wanted(NOW))
    other = DEACTIVATED.replace("B0MADEUP0", "B0MADEUP9").replace("authenticity", "safety")
    notices(layout, [File("mail.eml", mail("Fri, 20 Nov 2026 10:00:00 +0000", other).encode())], Told("main"), Wanted(NOW))
    return layout


def said() -> list[tuple[object, ...]]:
    """Everything that is known of all notices."""
    names = [field.name for field in Notice._meta.fields]
    return list(Notice.objects.order_by("pk").values_list(*names))


def shape(view: CaseView) -> tuple[object, ...]:
    return (view.number, view.kind, view.asins, view.state, view.due_at, view.closed_at, len(view.notices), len(view.log))


def test_a_rebuild_changes_nothing(layout: Layout) -> None:
    before, kept, matters = said(), papers(), [shape(each) for each in cases()]
    assert len(before) == 3
    assert rebuild(layout, LATER) == 4
    assert said() == before
    assert papers() == kept
    assert [shape(each) for each in cases()] == matters


def test_a_rebuild_says_what_is_now_understood(layout: Layout) -> None:
    Notice.objects.update(kind="odr", evidence=[], due_at=None)
    rebuild(layout, LATER)
    assert {each.notices[0].kind for each in cases()} & {"odr"} == set()
    assert any(each.due_at for each in cases())


def test_a_changed_original_is_found_before_anything_is_replaced(layout: Layout) -> None:
    path = layout.original(papers()[0].content_hash)
    path.chmod(0o644)
    path.write_bytes(b"other words")
    before = said()
    with pytest.raises(StoreDamaged, match="changed"):
        rebuild(layout, LATER)
    assert said() == before


def test_a_forgotten_file_takes_its_notices_and_the_empty_case_along(layout: Layout) -> None:
    box = next(each for each in papers() if each.name == "box.txt")
    numbers = {each.case_id for each in Notice.objects.filter(content_hash=box.content_hash)}
    assert rebuild(layout, LATER, verify=False, without=frozenset({box.number})) == 3
    assert Notice.objects.filter(content_hash=box.content_hash).count() == 0
    assert numbers.isdisjoint({each.number for each in cases() if len(each.notices) == 0})
    assert "box.txt" not in {each.name for each in papers()}
    assert layout.original(box.content_hash).exists()


def test_what_was_forgotten_may_be_read_again(layout: Layout) -> None:
    mailed = next(each for each in papers() if each.name == "mail.eml")
    content = layout.original(mailed.content_hash).read_bytes()
    rebuild(layout, LATER, verify=False, without=frozenset({mailed.number}))
    [page] = notices(layout, [File("mail.eml", content)], Told("main"), Wanted(LATER)).pages
    assert page.kept.document is not None
    assert not page.kept.known
    assert case(page.kept.case or 0).notices


def test_the_mail_itself_takes_the_place_of_its_pasted_text_and_a_rebuild_keeps_that(tmp_path: Path) -> None:
    layout = open_store(tmp_path / "other")
    [pasted] = notices(layout, [File("a.txt", DEACTIVATED.encode())], Told("main"), Wanted(NOW)).pages
    content = mail("Fri, 20 Nov 2026 10:00:00 +0000").encode()
    [mailed] = notices(layout, [File("a.eml", content)], Told("main"), Wanted(NOW)).pages
    assert mailed.kept.better
    assert mailed.kept.case == pasted.kept.case
    view = case(pasted.kept.case or 0)
    assert view.due_at == datetime(2026, 11, 27, 22, 59, 59, 999999, UTC)
    before = said()
    rebuild(layout, LATER)
    assert said() == before
    assert len(papers()) == 2
