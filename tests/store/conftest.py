"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from goodstanding.store.database import connect
from goodstanding.store.layout import Layout


@pytest.fixture(scope="session")
def empty_manifest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manifest of an empty store; copying it is quicker than making its tables again."""
    home = tmp_path_factory.mktemp("empty")
    connect(home)
    connect(tmp_path_factory.mktemp("other"))  # closes the first, so that all of it is in its file
    return Layout(home).manifest


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory, empty_manifest: Path) -> Callable[[], Layout]:
    """Makes an empty store and connects to it."""

    def make() -> Layout:
        home = tmp_path_factory.mktemp("store")
        copyfile(empty_manifest, Layout(home).manifest)
        connect(home)
        return Layout(home)

    return make


@pytest.fixture
def layout(new_store: Callable[[], Layout]) -> Layout:
    return new_store()
