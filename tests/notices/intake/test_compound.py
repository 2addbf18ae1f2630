"""Compound files: streams by path, damage refused or bounded."""

from __future__ import annotations

import random
import time

import pytest

from goodstanding.core.errors import UnreadableInput
from goodstanding.notices.intake.compound import CompoundFile
from tests.notices.intake.compound_writer import write


def test_small_and_large_streams_are_read_by_path() -> None:
    large = bytes(range(256)) * 40
    file = CompoundFile(write({"a": b"small", "folder": {"b": large, "inner": {"c": b"x" * 70}}}))
    assert file.read("a") == b"small"
    assert file.read("folder", "b") == large
    assert file.read("folder", "inner", "c") == b"x" * 70
    assert file.read("nowhere") == b""


def test_another_file_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="not a compound file"):
        CompoundFile(b"PK\x03\x04" + bytes(600))


def test_chains_that_bite_their_tail_end() -> None:
    data = bytearray(write({"a": b"y" * 5000, "b": b"z" * 100}))
    rng = random.Random(4)
    started = time.process_time()
    for _ in range(200):
        damaged = bytearray(data)
        for _ in range(12):
            damaged[rng.randrange(30, len(damaged))] = rng.randrange(256)
        try:
            file = CompoundFile(bytes(damaged))
        except UnreadableInput:
            continue
        assert all(len(file.read(*path)) <= len(data) for path in file.streams)
    assert time.process_time() - started < 5
