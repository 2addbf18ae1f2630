"""Messages in the store: kept once, byte for byte, beside what was imported."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodstanding.core.errors import StoreDamaged
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import open_store
from goodstanding.store.layout import Layout
from goodstanding.store.papers import NewPaper, content_of, hash_of, keep, paper, papers

NOW = datetime(2026, 11, 25, tzinfo=UTC)
CONTENT = b"Subject: x\r\n\r\nDear seller\x00\xff"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return open_store(tmp_path / "store")


def test_a_message_is_kept_byte_for_byte_and_once(layout: Layout) -> None:
    keep(layout, "main", [NewPaper("a.eml", CONTENT, {"said_store": "DE"})], NOW)
    keep(layout, "main", [NewPaper("b.eml", CONTENT, {})], NOW)
    [first] = papers()
    assert first == paper("main", hash_of(CONTENT))
    assert content_of(layout, first.content_hash) == CONTENT
    assert (first.number, first.name, first.context) == (1, "a.eml", {"said_store": "DE"})
    assert list(layout.staging.iterdir()) == []


def test_the_same_message_of_another_account_is_a_document_of_its_own(layout: Layout) -> None:
    keep(layout, "main", [NewPaper("a.eml", CONTENT, {})], NOW)
    keep(layout, "other", [NewPaper("a.eml", CONTENT, {})], NOW)
    assert [(each.number, each.account) for each in papers()] == [(1, "main"), (2, "other")]


def test_many_messages_are_numbered_in_their_order(layout: Layout) -> None:
    given = [NewPaper(f"{number}.eml", f"{CONTENT!r}{number}".encode(), {}) for number in range(450)]
    keep(layout, "main", given, NOW)
    assert [each.name for each in papers()] == [each.name for each in given]


def test_a_file_that_no_report_kind_knew_becomes_a_message(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(CONTENT)
    import_paths(layout, [path], "main", NOW)
    keep(layout, "main", [NewPaper("a.eml", CONTENT, {})], NOW)
    assert [each.content_hash for each in papers()] == [hash_of(CONTENT)]
    assert import_paths(layout, [path], "main", NOW).documents == []


def test_a_missing_or_changed_original_is_said(layout: Layout) -> None:
    keep(layout, "main", [NewPaper("a.eml", CONTENT, {})], NOW)
    [kept] = papers()
    path = layout.original(kept.content_hash)
    path.write_bytes(b"other")
    with pytest.raises(StoreDamaged, match="changed"):
        content_of(layout, kept.content_hash)
    path.unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        content_of(layout, kept.content_hash)
