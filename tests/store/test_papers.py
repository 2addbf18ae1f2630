"""Messages in the store: kept once, byte for byte, beside what was imported."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodstanding.core.errors import StoreDamaged
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import open_store
from goodstanding.store.layout import Layout
from goodstanding.store.papers import content_of, hash_of, keep, paper, papers

NOW = datetime(2026, 11, 25, tzinfo=UTC)
CONTENT = b"Subject: x\r\n\r\nDear seller\x00\xff"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return open_store(tmp_path / "store")


def test_a_message_is_kept_byte_for_byte_and_once(layout: Layout) -> None:
    first = keep(layout, "main", "a.eml", CONTENT, NOW, {"said_store": "DE"})
    again = keep(layout, "main", "b.eml", CONTENT, NOW, {})
    assert first == again == paper("main", hash_of(CONTENT))
    assert content_of(layout, first.content_hash) == CONTENT
    assert (first.number, first.name, first.context) == (1, "a.eml", {"said_store": "DE"})
    assert list(layout.staging.iterdir()) == []


def test_the_same_message_of_another_account_is_a_document_of_its_own(layout: Layout) -> None:
    keep(layout, "main", "a.eml", CONTENT, NOW, {})
    assert keep(layout, "other", "a.eml", CONTENT, NOW, {}).number == 2
    assert [each.account for each in papers()] == ["main", "other"]


def test_a_file_that_no_report_kind_knew_becomes_a_message(layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(CONTENT)
    import_paths(layout, [path], "main", NOW)
    kept = keep(layout, "main", "a.eml", CONTENT, NOW, {})
    assert [each.number for each in papers()] == [kept.number]
    assert import_paths(layout, [path], "main", NOW).documents == []


def test_a_missing_or_changed_original_is_said(layout: Layout) -> None:
    kept = keep(layout, "main", "a.eml", CONTENT, NOW, {})
    path = layout.original(kept.content_hash)
    path.write_bytes(b"other")
    with pytest.raises(StoreDamaged, match="changed"):
        content_of(layout, kept.content_hash)
    path.unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        content_of(layout, kept.content_hash)
