"""The plain pipeline: TF-IDF of runs of 1 to 5 signs and a linear model for kind and for action, as most would write it first.

`python -m benchmarks.programs.sklearn_notices FILE SECONDS`: learns from the learning part of our corpus, then judges the texts of FILE (a
JSON list) again and again. Nothing is extracted, no evidence, no deadline, no verdict, no spans. Needs scikit-learn.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from goodstanding.notices.corpus_read import Sample, split
from goodstanding.notices.intake.read import read

LABELS: dict[str, Callable[[Sample], str]] = {"kind": lambda each: each.kind, "action": lambda each: each.action}


def main() -> None:
    texts: list[str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    seconds = float(sys.argv[2])
    train, test = ([(read(each.text.encode()).messages[0].text.text, each) for each in part] for part in split())
    figures: dict[str, float] = {}
    models: list[Any] = []
    for name, label in LABELS.items():
        model = _pipeline()
        model.fit([text for text, _ in train], [label(each) for _, each in train])
        found = model.predict([text for text, _ in test])
        figures[f"{name} right"] = sum(a == label(each) for a, (_, each) in zip(found, test, strict=True)) / len(test)
        models.append(model)
    begun, count = time.process_time(), 0
    while time.process_time() - begun < seconds:
        for text in texts:  # one by one, as they come
            for model in models:
                model.predict([text])
        count += len(texts)
    spent = time.process_time() - begun
    print(json.dumps({"messages per second": count / spent, **figures}))


def _pipeline() -> Any:
    words: Any = importlib.import_module("sklearn.feature_extraction.text")  # without types
    linear: Any = importlib.import_module("sklearn.linear_model")
    pipeline: Any = importlib.import_module("sklearn.pipeline")
    runs = words.TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True, min_df=2)
    return pipeline.make_pipeline(runs, linear.LogisticRegression(C=10, max_iter=300))


if __name__ == "__main__":
    main()
