"""What was planted and what was written: the truth that a check of the files is measured against."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from goodstanding.madeup.document import Document
from goodstanding.madeup.model import Planted, Seller


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file in the folder: its path relative to it, its kind (module of `madeup.files`), its size in bytes, and its column mapping.

    The mapping is empty where the file is of a published kind.
    """

    path: str
    kind: str
    size: int
    mapping: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The planted troubles, each once, and every file."""

    account: str
    as_of: date
    planted: tuple[Planted, ...]
    files: tuple[WrittenFile, ...]

    def codes(self) -> Counter[str]:
        """How many subjects each finding code must be raised for."""
        return Counter(planted.code for planted in self.planted)

    def of(self, code: str) -> Planted:
        """The planted trouble with this code; KeyError when there is none."""
        for planted in self.planted:
            if planted.code == code:
                return planted
        raise KeyError(code)

    def to_json(self) -> str:
        """The ledger as JSON text; amounts as text with their currency."""
        return json.dumps(asdict(self), default=str, ensure_ascii=False, indent=1)


def make_ledger(seller: Seller, documents: Iterable[Document]) -> Ledger:
    """The ledger of a seller whose documents these are; they are looked at one by one and their content is not kept.

    Raises:
        LookupError: a trouble names an id that no document of the kind has, or that a document has in which it must be missing.
    """
    files, contents = [], []
    for document in documents:
        files.append(WrittenFile(document.path, document.kind, len(document.content), document.mapping))
        contents.append((document.path, document.kind, document.ids))
    planted = tuple(_with_files(each, seller.account, contents) for each in seller.planted)
    return Ledger(seller.account, seller.as_of, planted, tuple(files))


def _with_files(planted: Planted, account: str, contents: Sequence[tuple[str, str, frozenset[str]]]) -> Planted:
    files: list[str] = []
    for wanted, name in planted.traces:
        found = [path for path, kind, ids in contents if kind == wanted and name in ids]
        if not found:
            raise LookupError(f"{planted.code}: no {wanted} file has {name}")
        files += [path for path in found if path not in files]
    for path, kind, ids in contents:
        if kind in planted.absent_from and planted.subject in ids:
            raise LookupError(f"{planted.code}: {path} has {planted.subject}, which must be missing there")
    return replace(planted, account=account, files=tuple(files))
