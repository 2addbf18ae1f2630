"""Whatever happened to a file of any kind: reading it ends, without a crash, and its lines are accounted for.

The quick version tries some hundred; `make test-slow` (in CI) tries thousands. `tools/fuzz_readers.py` goes on for as long as wanted.
"""

from __future__ import annotations

import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodstanding.madeup import plan
from goodstanding.madeup.write import all_documents
from goodstanding.sources.recognise import all_reports
from tests.sources.documents import read
from tests.sources.mutations import MUTATIONS, Mutation
from tools import fuzz_readers

SECONDS = 60  # a few kilobytes that take so long never end
WANTED = 3000  # bytes


def contents() -> dict[str, bytes]:
    """One small made-up file of every kind that there are made-up files of."""
    found: dict[str, list[bytes]] = {}
    for document in all_documents(plan(5, orders=120, marketplaces=("US", "DE", "JP"))):
        found.setdefault(document.kind, []).append(document.content)
    return {kind: min(several, key=lambda content: abs(len(content) - WANTED)) for kind, several in found.items()}


CONTENTS = contents()


@contextmanager
def bounded() -> Iterator[None]:
    """Raises in the middle of what does not end."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"it did not end in {SECONDS} seconds")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def read_mutated(kind: str, other: str, steps: list[Mutation], seed: int) -> None:
    content, dice = CONTENTS[kind], random.Random(seed)
    for step in steps:
        content = step(content, CONTENTS[other], dice)
    with bounded():
        result = read(content)  # checks that its counts add up
    if result.outcome.status != "stored":
        assert result.outcome.note, "why it could not be taken is said"


MUTATED = given(
    kind=st.sampled_from(sorted(CONTENTS)),
    other=st.sampled_from(sorted(CONTENTS)),
    steps=st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3),
    seed=st.integers(0, 2**32),
)


def test_there_is_a_file_of_nearly_every_kind() -> None:
    assert len(set(CONTENTS) & set(all_reports())) >= 12


@MUTATED
@settings(max_examples=250)
def test_a_mutated_file_is_read_or_refused(kind: str, other: str, steps: list[Mutation], seed: int) -> None:
    read_mutated(kind, other, steps, seed)


@pytest.mark.slow
@MUTATED
@settings(max_examples=6000)
def test_thousands_of_mutated_files_are_read_or_refused(kind: str, other: str, steps: list[Mutation], seed: int) -> None:
    read_mutated(kind, other, steps, seed)


# What fuzzing has found, so that it stays found.
FOUND = {
    "a tag that lxml gives no name": (
        b'<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">'
        b"<BkToCstmrStmt><:61:Hdr><Stmt/></:61:Hdr></BkToCstmrStmt></Document>"
    ),
    "a value longer than a row may be": b'order-id,sku\n"' + b"a" * 140_000 + b'",TEA\n',
    "aggregates that never end": b"OFXHEADER:100\n\n<OFX>" + b"<STMTTRN>" * 5000,
    "a header of endless columns": b"\t".join(b"column %d" % number for number in range(20_000)) + b"\n1\t2\n",
}


@pytest.mark.parametrize("content", FOUND.values(), ids=FOUND.keys())
def test_what_fuzzing_has_found_is_refused(content: bytes) -> None:
    assert read(content).outcome.status in ("unreadable", "empty", "unrecognised")


@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_what_the_fuzzer_checks_holds_for_made_up_files(kind: str) -> None:
    fuzz_readers.read(CONTENTS[kind])


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
@pytest.mark.parametrize("kind", sorted(CONTENTS))
def test_every_kind_stands_every_mutation(kind: str, mutation: Mutation) -> None:
    for seed in range(2):
        read_mutated(kind, "settlement_v2", [mutation], seed)
