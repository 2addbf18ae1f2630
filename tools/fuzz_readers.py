"""Fuzz the readers, guided by coverage, for as long as wanted: what crashes, hangs or miscounts is written to a file and shown.

    python -m tools.fuzz_readers FOLDER [libFuzzer options, such as -max_total_time=600 -timeout=20]

FOLDER keeps the files that reach new code; it is begun with one made-up file of every kind. Needs the extra [fuzz]. The test
`tests/sources/test_fuzz.py` tries mutations without it.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any, BinaryIO


class Content:
    """Bytes that can be opened again and again."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self._content)

    def open(self) -> BinaryIO:
        """A new stream from its first byte."""
        return io.BytesIO(self._content)


class Counted:
    """A sink that only counts rows."""

    def __init__(self) -> None:
        self.rows: dict[str, int] = {}

    def write(self, table: str, rows: Any, document: int, last: int | None = None) -> None:
        """Take rows."""
        assert (document, last) == (1, None)
        self.rows[table] = self.rows.get(table, 0) + rows.num_rows

    def drop(self, document: int) -> None:
        """Begin anew."""
        assert document == 1
        self.rows.clear()


def read(content: bytes) -> None:
    """Read a document of any bytes; what must hold for every document holds for it."""
    from goodstanding.sources.engine import read_document

    sink = Counted()
    outcome = read_document(Content(content), 1, "shop", sink)
    assert outcome.read == outcome.stored + outcome.quarantined
    assert {table: rows for table, rows in outcome.rows.items() if rows} == {table: rows for table, rows in sink.rows.items() if rows}
    assert outcome.status == "stored" or outcome.note


def begin(folder: Path) -> None:
    """Put one made-up file of every kind into a folder that has none."""
    from goodstanding.madeup import plan
    from goodstanding.madeup.write import all_documents

    folder.mkdir(parents=True, exist_ok=True)
    for document in all_documents(plan(5, orders=120, marketplaces=("US", "DE", "JP"))):
        path = folder / document.kind
        if not path.exists():
            path.write_bytes(document.content)


def main() -> int:
    """Fuzz until stopped."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        import atheris
    except ImportError:
        sys.stderr.write("atheris is not installed: pip install 'goodstanding[fuzz]'\n")
        return 2
    begin(Path(sys.argv[1]))
    with atheris.instrument_imports(include=["goodstanding.sources"]):
        import goodstanding.sources.engine  # noqa: F401 - instrumented while it is imported
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
