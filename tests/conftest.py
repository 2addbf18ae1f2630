"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A loaded machine is slow, not wrong: no deadlines. In CI the same examples each time.
settings.register_profile("goodstanding", deadline=None)
settings.register_profile("goodstanding-ci", deadline=None, derandomize=True, database=None)
settings.load_profile("goodstanding-ci" if os.environ.get("CI") else "goodstanding")

SAMPLES = "GOODSTANDING_SAMPLES"
BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real files, named by GOODSTANDING_SAMPLES; they are not part of the project. Tests without it are skipped."""
    folder = Path(os.environ.get(SAMPLES) or BESIDE_THE_CHECKOUT)
    if not folder.is_dir():
        pytest.skip(f"no sample files at {folder}; {SAMPLES} names another folder")
    return folder
