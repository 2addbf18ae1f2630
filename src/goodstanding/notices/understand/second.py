"""The second opinion: a linear model over hashed runs of signs and words (TF-IDF) and the language-free concepts of a reading.

It is trained with scikit-learn by `python -m tools.train_notices` and read here with numpy alone. The file holds numbers and names only,
no code: weights of the runs as small integers with one scale a class, weights of the concepts as half-precision numbers.
A kind that is newer than the file is simply unknown to it.
"""
# No money here: weights of a classifier

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.core.errors import CatalogueError
from goodstanding.notices.understand import concepts, ngrams
from goodstanding.notices.understand.reading import Reading

FILE: Final = "second_opinion.npz"
TARGETS: Final = ("kind", "action")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The weights for one question (kind, or action)."""

    labels: tuple[str, ...]
    runs: Floats  # SIZE x labels
    concepts: Floats  # concepts x labels
    bias: Floats

    def logits(self, indices: ngrams.Indices, values: Floats, row: Floats) -> Floats:
        """One number for each label; higher is likelier."""
        return np.asarray(values @ self.runs.take(indices, axis=0) + row @ self.concepts + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Both heads, with how rare each run is."""

    rarity: Floats
    columns: NDArray[np.int64]  # of today's concepts, where the file has them
    known: NDArray[np.bool_]
    heads: Mapping[str, Head]

    def logits(self, reading: Reading) -> dict[str, dict[str, float]]:
        """For each question the logits by label."""
        indices, counts = ngrams.features(reading.text.lowered)
        values = counts * self.rarity[indices]
        norm = float(np.sqrt((values**2).sum())) or 1.0
        row = np.zeros(len(self.known), dtype=np.float32)
        row[self.known] = concepts.row(reading)[self.columns]
        return {
            name: dict(zip(head.labels, map(float, head.logits(indices, values / np.float32(norm), row)), strict=True))
            for name, head in self.heads.items()
        }


@lru_cache(maxsize=1)
def load() -> Model:
    """The model of this program.

    Raises:
        CatalogueError: the file is missing or its parts do not fit together.
    """
    file = resources.files("goodstanding.notices.understand") / FILE
    if not file.is_file():
        raise CatalogueError(f"notices/understand/{FILE} is missing; make it with python -m tools.train_notices")
    with resources.as_file(file) as path, np.load(path, allow_pickle=False) as stored:
        return _assembled({name: stored[name] for name in stored.files})


def _assembled(stored: Mapping[str, NDArray[np.generic]]) -> Model:
    names = [str(name) for name in stored["concepts"]]
    today = {name: index for index, name in enumerate(concepts.names())}
    known = np.array([name in today for name in names], dtype=np.bool_)
    columns = np.array([today[name] for name in names if name in today], dtype=np.int64)
    heads = {}
    for target in TARGETS:
        labels = tuple(str(label) for label in stored[f"{target}_labels"])
        head = Head(
            labels,
            stored[f"{target}_runs"].astype(np.float32) * stored[f"{target}_scale"].astype(np.float32),
            stored[f"{target}_concepts"].astype(np.float32),
            stored[f"{target}_bias"].astype(np.float32),
        )
        if head.runs.shape != (ngrams.SIZE, len(labels)) or head.concepts.shape != (len(names), len(labels)):
            raise CatalogueError(f"notices/understand/{FILE}: the parts for {target} do not fit together")
        heads[target] = head
    return Model(stored["rarity"].astype(np.float32), columns, known, heads)
