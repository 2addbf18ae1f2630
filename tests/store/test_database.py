"""A store opens fresh, migrated, beside another one in the same process, and in two processes at once."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from django.core.management import call_command

from goodstanding.core.errors import StoreUnusable, UsageError
from goodstanding.store.database import connect, database
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Document
from tests.store.documents import Doc, put


def numbers() -> list[int]:
    return list(Document.objects.values_list("number", flat=True))


def test_a_fresh_store_is_empty_and_stays_as_it_is_when_opened_again(tmp_path: Path) -> None:
    connect(tmp_path / "store")
    assert numbers() == []
    put(Layout(tmp_path / "store"), Doc(1, {}))
    connect(tmp_path / "store")
    assert numbers() == [1]


def test_two_stores_in_one_process_are_kept_apart(tmp_path: Path) -> None:
    for number, name in enumerate(("a", "b"), 1):
        connect(tmp_path / name)
        put(Layout(tmp_path / name), Doc(number, {}))
    for name, expected in (("a", [1]), ("b", [2]), ("a", [1])):
        connect(tmp_path / name)
        assert numbers() == expected


@pytest.mark.parametrize("app", ["store", "desk"])
def test_a_store_of_an_older_version_is_brought_up_to_date(tmp_path: Path, app: str) -> None:
    connect(tmp_path / "store")
    call_command("migrate", app, "0001", verbosity=0)
    put(Layout(tmp_path / "store"), Doc(1, {}))
    connect(tmp_path / "store")
    assert numbers() == [1]
    Document.objects.filter(number=1).update(member="deep/" * 1000)
    call_command("migrate", app, check_unapplied=True, verbosity=0)


def test_a_folder_that_was_made_anew_is_seen_as_empty(tmp_path: Path) -> None:
    connect(tmp_path / "store")
    put(Layout(tmp_path / "store"), Doc(1, {}))
    (tmp_path / "store").rename(tmp_path / "moved")
    connect(tmp_path / "store")
    assert numbers() == []


def test_two_processes_may_open_a_fresh_store_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=connect, args=(tmp_path / "store",)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]


def test_a_manifest_that_is_no_database_is_told(tmp_path: Path) -> None:
    Layout(tmp_path).create()
    Layout(tmp_path).manifest.write_bytes(b"settlement-id\tamount\n" * 500)
    with pytest.raises(StoreUnusable, match="not a database"):
        connect(tmp_path)
    from django.db import connection

    assert connection.connection is None  # the file is not left open


def test_a_postgresql_address_is_taken_apart(tmp_path: Path) -> None:
    wanted = database(tmp_path, "postgresql://sel%40ler:p%2Fw@db.example:5433/standing")
    assert (wanted["ENGINE"], wanted["NAME"], wanted["HOST"], wanted["PORT"]) == (
        "django.db.backends.postgresql",
        "standing",
        "db.example",
        "5433",
    )
    assert (wanted["USER"], wanted["PASSWORD"]) == ("sel@ler", "p/w")
    with pytest.raises(UsageError, match="postgresql://"):
        database(tmp_path, "mysql://db.example/standing")
