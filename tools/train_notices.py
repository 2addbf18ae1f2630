"""Trains what `notices/understand` reads besides its words: `python -m tools.train_notices`.

Needs scikit-learn (`pip install scikit-learn`), which the program itself does not. Writes four files into notices/understand:

- `second_opinion.npz`: the linear model over hashed runs of signs and words and over concepts,
- `action_weights.toml`: how much each sign speaks for each action,
- `evidence_weights.toml`: what tells that a paper which is named is asked for,
- `calibration.toml`: how the two opinions are weighed, and what a likelihood has been worth.

Only the learning part of the corpus and the single statements in notices/statements are read. Weights and calibration are chosen
by cross-validation over templates, so that no variant of a text is judged by a model that has seen another variant. The same corpus
and words give the same files.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from goodstanding.notices.corpus_read import Sample, split
from goodstanding.notices.extract.read import extract
from goodstanding.notices.genuine.judge import verdict
from goodstanding.notices.intake.read import read as read_file
from goodstanding.notices.intake.read import read_text
from goodstanding.notices.model import Standing
from goodstanding.notices.understand import actions, concepts, decide, evidence, ngrams
from goodstanding.notices.understand import signs as signs_module
from goodstanding.notices.understand.decide import Blend
from goodstanding.notices.understand.engine import rule_scores
from goodstanding.notices.understand.reading import Reading, read
from goodstanding.notices.vocabulary import EVIDENCE, KINDS, NOTHING_OWED

FOLDER: Final = Path("src/goodstanding/notices/understand")
FOLDS: Final = 5
RUNS_WORTH: Final = 1.5
STRENGTH: Final = 4.0  # of the second opinion; inverse of its regularisation
TABLE_STRENGTH: Final = 1.0
RULES: Final = (0.3, 0.5, 0.7)  # not more: the words were widened on the learning part, which makes the rules look better than they are
SECOND: Final = (0.5, 0.7, 1.0)
BINS: Final = 8
LEAST_WEIGHT: Final = 0.04
NO_LABEL: Final = "none"
STATEMENT_WORTH: Final = 0.4  # of a message

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One message of the learning part, read."""

    sample: Sample
    reading: Reading
    rules: Mapping[str, float]

    @property
    def top(self) -> str:
        """The kind that the rules alone would name."""
        return max(self.rules, key=lambda kind: (self.rules[kind], kind), default="")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence that takes an action whatever its kind, or one that tells a kind whatever the action."""

    label: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Data:
    """The matrices of some rows: runs (sparse) with concepts, and signs with kinds."""

    both: Any
    table: Floats
    rarity: NDArray[np.float32]


def main() -> None:
    """Trains, writes the files and prints the figures of cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are written")
    folder: Path = parser.parse_args().folder
    rows = [row for row in map(_row, split()[0]) if row.reading.standing is not Standing.PHISHING]  # the verdict decides those
    free = [row for row in rows if row.sample.kind not in actions.FIXED]
    kind_blend, kind_figures = _cross_kind(rows)
    action_blend, action_figures = _cross_action(free)
    _write_model(folder / "second_opinion.npz", rows, free)
    _write_table(folder / actions.FILE, free)
    evidence_figures = _write_evidence(folder / evidence.FILE, free)
    _write_blends(folder / decide.FILE, {"kind": kind_blend, "action": action_blend})
    print(f"{len(rows)} messages; cross-validation over templates, {FOLDS} parts")
    print(f"kind:   {kind_figures}")
    print(f"action: {action_figures} (where the kind leaves a choice)")
    print(f"evidence: {evidence_figures}")


def _row(sample: Sample) -> Row:
    message = read_file(sample.text.encode("utf-8")).messages[0]
    reading = read(message, extract(message), verdict(message))
    return Row(sample, reading, rule_scores(reading))


@lru_cache(maxsize=2)
def _statements(target: str) -> tuple[Statement, ...]:
    """The statements of every language that tell a kind, or an action; those that tell none are left out."""
    wanted = {"action": "txt", "kind": "kinds.txt"}[target]
    found = []
    for file in sorted(resources.files("goodstanding.notices.statements").iterdir(), key=lambda each: each.name):
        language, _, ending = file.name.partition(".")
        label = ""
        for line in file.read_text(encoding="utf-8").splitlines() if ending == wanted else ():
            if line.startswith("["):
                label = line.strip("[] ")
            elif line.strip() and label != NO_LABEL:
                message = replace(read_text(line).messages[0], language=language)
                found.append(Statement(label, read(message)))
    return tuple(found)


# --- matrices ----------------------------------------------------------------------------------------------------------------


def _data(rows: Sequence[Row], rarity: NDArray[np.float32] | None = None) -> Data:
    both, rarity = _both([row.reading for row in rows], rarity)
    return Data(both, np.array([_table_row(row.reading, row.top) for row in rows]), rarity)


def _both(readings: Sequence[Reading], rarity: NDArray[np.float32] | None = None) -> tuple[Any, NDArray[np.float32]]:
    """Runs and concepts of some texts, and how rare each run is."""
    sparse: Any = importlib.import_module("scipy.sparse")  # comes with scikit-learn; without types
    found = [ngrams.features(reading.text.lowered) for reading in readings]
    if rarity is None:
        rarity = _rarity([indices for indices, _ in found])
    values = [_unit(counts * rarity[indices]) for indices, counts in found]
    starts = np.cumsum([0] + [len(indices) for indices, _ in found])
    runs = sparse.csr_matrix(
        (np.concatenate(values) * RUNS_WORTH, np.concatenate([indices for indices, _ in found]), starts), shape=(len(found), ngrams.SIZE)
    )
    meant = sparse.csr_matrix(np.array([concepts.row(reading) for reading in readings], dtype=np.float64))
    return sparse.hstack([runs, meant]).tocsr(), rarity


def _rarity(documents: Sequence[ngrams.Indices]) -> NDArray[np.float32]:
    seen = np.zeros(ngrams.SIZE)
    for indices in documents:
        seen[indices] += 1
    rare: NDArray[np.float32] = (np.log((1 + len(documents)) / (1 + seen)) + 1).astype(np.float32)
    return rare


def _unit(values: NDArray[np.float32]) -> NDArray[np.float32]:
    norm = float(np.sqrt((values**2).sum())) or 1.0
    unit: NDArray[np.float32] = (values / np.float32(norm)).astype(np.float32)
    return unit


def _table_row(reading: Reading, kind: str) -> list[float]:
    known = [reading.signs.counts.get(name, 0.0) for name in signs_module.names()]
    return known + [actions.KIND_WORTH * float(kind == each) for each in sorted(KINDS)]


def _fit_table(data: Data, labels: Sequence[str], statements: Sequence[Statement]) -> Any:
    """The table's weights from messages and single statements; the latter have no kind."""
    more = np.array([_table_row(each.reading, "") for each in statements])
    return _fit(np.vstack([data.table, more]), [*labels, *(each.label for each in statements)], TABLE_STRENGTH)


def _fit_second(data: Data, labels: Sequence[str], target: str) -> Any:
    """The second opinion from messages and, with less weight, single statements."""
    sparse: Any = importlib.import_module("scipy.sparse")  # comes with scikit-learn; without types
    statements = _statements(target)
    more, _ = _both([each.reading for each in statements], data.rarity)
    worth = [1.0] * len(labels) + [STATEMENT_WORTH] * len(statements)
    return _fit(sparse.vstack([data.both, more]).tocsr(), [*labels, *(each.label for each in statements)], STRENGTH, worth)


def _fit(matrix: Any, labels: Sequence[str], strength: float, worth: Sequence[float] | None = None) -> Any:
    linear: Any = importlib.import_module("sklearn.linear_model")  # without types
    weights = None if worth is None else np.array(worth)
    return linear.LogisticRegression(C=strength, max_iter=5000, tol=1e-4).fit(matrix, np.array(labels), sample_weight=weights)


# --- cross-validation ----------------------------------------------------------------------------------------------------------


def _parts(rows: Sequence[Row]) -> list[tuple[list[int], list[int]]]:
    """Learning and judging rows of each part; all variants of a template are in one part."""
    templates = sorted({row.sample.template for row in rows})
    part = {template: index % FOLDS for index, template in enumerate(templates)}
    chosen = [part[row.sample.template] for row in rows]
    every = range(len(rows))
    return [([i for i in every if chosen[i] != fold], [i for i in every if chosen[i] == fold]) for fold in range(FOLDS)]


def _out_of_fold(rows: Sequence[Row], labels: Sequence[str], target: str, *, table: bool = False) -> list[dict[str, float]]:
    """For each row the scores of a model that has not seen its template."""
    scores: list[dict[str, float]] = [{} for _ in rows]
    for learn, judge in _parts(rows):
        data = _data([rows[i] for i in learn])
        told = [labels[i] for i in learn]
        model = _fit_table(data, told, _statements(target)) if table else _fit_second(data, told, target)
        unseen = _data([rows[i] for i in judge], data.rarity)
        found = model.decision_function(unseen.table if table else unseen.both)
        for i, each in zip(judge, found, strict=True):
            scores[i] = dict(zip(map(str, model.classes_), map(float, each), strict=True))
    return scores


def _cross_kind(rows: Sequence[Row]) -> tuple[Blend, str]:
    labels = [row.sample.kind for row in rows]
    second = _out_of_fold(rows, labels, "kind")
    return _best_blend([row.rules for row in rows], second, labels)


def _cross_action(rows: Sequence[Row]) -> tuple[Blend, str]:
    labels = [row.sample.action for row in rows]
    second = _out_of_fold(rows, labels, "action")
    rules = _out_of_fold(rows, labels, "action", table=True)
    for row, each in zip(rows, rules, strict=True):
        for action, more in actions.usual(row.top).items():
            each[action] = each.get(action, 0.0) + more
    return _best_blend(rules, second, labels)


def _best_blend(rules: Sequence[Mapping[str, float]], second: Sequence[dict[str, float]], labels: Sequence[str]) -> tuple[Blend, str]:
    """The weights with the smallest surprise, and what the likelihoods have been worth with them."""
    loss, weights = min((_surprise(rules, second, labels, Blend(*pair, (), 1.0)), pair) for pair in itertools.product(RULES, SECOND))
    blend = Blend(*weights, (), 1.0)
    winners = [_winner(each, other, blend) for each, other in zip(rules, second, strict=True)]
    right = [name == label for (name, _), label in zip(winners, labels, strict=True)]
    differ = [
        ok
        for each, other, ok in zip(rules, second, right, strict=True)
        if each and _top(each) != _top({k: other[k] for k in other if k in each})
    ]
    disputed = (sum(differ) + 1) / (len(differ) + 2)
    alone = sum(_top(each) == label for each, label in zip(rules, labels, strict=True)) / len(labels)
    shares = f"{sum(right) / len(right):.1%} right (rules alone {alone:.1%})"
    figures = f"{shares}, {len(differ)} disputed, {sum(differ)} of these right, surprise {loss:.3f}"
    return Blend(*weights, _knots([share for _, share in winners], right), round(disputed, 3)), figures


def _winner(rules: Mapping[str, float], second: Mapping[str, float], blend: Blend) -> tuple[str, float]:
    shares = decide.likelihoods(rules, second, blend)
    name = _top(shares)
    return name, shares.get(name, 0.0)


def _top(values: Mapping[str, float]) -> str:
    return min(values, key=lambda name: (-values[name], name), default="")


def _surprise(rules: Sequence[Mapping[str, float]], second: Sequence[Mapping[str, float]], labels: Sequence[str], blend: Blend) -> float:
    shares = [decide.likelihoods(each, other, blend).get(label, 0.0) for each, other, label in zip(rules, second, labels, strict=True)]
    return -sum(math.log(max(share, 1e-3)) for share in shares) / len(shares)


def _knots(shares: Sequence[float], right: Sequence[bool]) -> tuple[tuple[float, float], ...]:
    """Likelihood against share right, in parts of equal size, never falling; a part of n rows is never surer than its size allows."""
    order = sorted(range(len(shares)), key=lambda i: shares[i])
    size = math.ceil(len(order) / BINS)
    knots: list[tuple[float, float, int]] = []
    for start in range(0, len(order), size):
        part = order[start : start + size]
        middle = sum(shares[i] for i in part) / len(part)
        knots.append((middle, (sum(right[i] for i in part) + 0.5) / (len(part) + 1), len(part)))
        while len(knots) > 1 and knots[-1][1] < knots[-2][1]:
            (low, first, many), (high, then, more) = knots[-2:]
            knots[-2:] = [((low * many + high * more) / (many + more), (first * many + then * more) / (many + more), many + more)]
    return tuple((round(place, 4), round(height, 4)) for place, height, _ in knots)


# --- files ---------------------------------------------------------------------------------------------------------------------


def _write_model(path: Path, rows: Sequence[Row], free: Sequence[Row]) -> None:
    data = _data(rows)
    stored: dict[str, NDArray[Any]] = {
        "rarity": data.rarity.astype(np.float16),
        "concepts": np.array(concepts.names()),
    }
    for target, chosen, labels in (("kind", rows, [r.sample.kind for r in rows]), ("action", free, [r.sample.action for r in free])):
        model = _fit_second(_data(chosen, data.rarity), labels, target)
        runs = model.coef_[:, : ngrams.SIZE].T * RUNS_WORTH
        scale = np.abs(runs).max(axis=0) / 127
        stored |= {
            f"{target}_labels": np.array(list(map(str, model.classes_))),
            f"{target}_runs": np.rint(runs / scale).astype(np.int8),
            f"{target}_scale": scale.astype(np.float32),
            f"{target}_concepts": model.coef_[:, ngrams.SIZE :].T.astype(np.float16),
            f"{target}_bias": model.intercept_.astype(np.float32),
        }
    np.savez_compressed(path, **stored)  # type: ignore[arg-type]  # numpy types its keywords as one union


def _write_table(path: Path, free: Sequence[Row]) -> None:
    model = _fit_table(_data(free), [row.sample.action for row in free], _statements("action"))
    columns = [*signs_module.names(), *(f"kind.{kind}" for kind in sorted(KINDS))]
    lines = [
        "# How much each sign speaks for each action; see actions.py for how it is used and signs.py for what the signs are.",
        "# Fitted by python -m tools.train_notices; numbers may be corrected by hand.",
    ]
    for index, action in enumerate(map(str, model.classes_)):
        weights = [(name, round(float(value), 2)) for name, value in zip(columns, model.coef_[index], strict=True)]
        kept = sorted(((name, value) for name, value in weights if abs(value) >= LEAST_WEIGHT), key=lambda pair: -pair[1])
        lines += ["", f"[{action}]", f"bias = {float(model.intercept_[index]):.2f}", *(f'"{name}" = {value}' for name, value in kept)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_evidence(path: Path, rows: Sequence[Row]) -> str:
    """Fits what tells that a named paper is asked for; gives precision and recall of cross-validation."""
    columns = [*evidence.FEATURES, *(f"id.{each}" for each in EVIDENCE)]
    named = [(row, candidate) for row in rows if row.sample.action not in NOTHING_OWED for candidate in _named(row)]
    matrix = np.array([[_evidence_value(candidate, name) for name in columns] for _, candidate in named])
    asked = [candidate.id in row.sample.evidence for row, candidate in named]
    right = chosen = 0
    for learn, judge in _parts([row for row, _ in named]):
        unseen = _fit(matrix[learn], [str(asked[i]) for i in learn], TABLE_STRENGTH).predict(matrix[judge])
        chosen += int(sum(each == "True" for each in unseen))
        right += sum(each == "True" and asked[i] for each, i in zip(unseen, judge, strict=True))
    wanted = sum(len(row.sample.evidence) for row in rows if row.sample.action not in NOTHING_OWED)
    model = _fit(matrix, [str(each) for each in asked], TABLE_STRENGTH)
    lines = ["# What tells that a paper which is named is asked for; see evidence.py. Written by python -m tools.train_notices."]
    lines += [f"bias = {float(model.intercept_[0]):.2f}"]
    pairs = sorted(zip(columns, model.coef_[0], strict=True), key=lambda pair: -pair[1])
    lines += [f'"{name}" = {float(value):.2f}' for name, value in pairs if abs(value) >= LEAST_WEIGHT]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return f"{right / chosen:.1%} of {chosen} rightly asked for, {right / wanted:.1%} of {wanted} found"


def _named(row: Row) -> tuple[evidence.Candidate, ...]:
    kinds = (row.sample.kind, *row.sample.also)
    setting = evidence.Setting(kinds, row.sample.action, row.sample.deadline is not None)
    return evidence.candidates(row.reading.text, row.reading.pieces, row.reading.lexicons, setting)


def _evidence_value(candidate: evidence.Candidate, name: str) -> float:
    return float(name == f"id.{candidate.id}") if name.startswith("id.") else candidate.features.get(name, 0.0)


def _write_blends(path: Path, blends: Mapping[str, Blend]) -> None:
    lines = ["# How rules and second opinion are weighed; see decide.py. Written by python -m tools.train_notices."]
    for name, blend in blends.items():
        knots = ", ".join(f"[{place}, {height}]" for place, height in blend.knots)
        lines += [
            "",
            f"[{name}]",
            f"rules = {blend.rules}",
            f"second = {blend.second}",
            f"disputed = {blend.disputed}",
            f"knots = [{knots}]",
        ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
