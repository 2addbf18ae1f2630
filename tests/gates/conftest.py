from __future__ import annotations

from pathlib import Path

import pytest

from tests.gates import small_tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small checkout that passes every gate."""
    return small_tree.make(tmp_path)
