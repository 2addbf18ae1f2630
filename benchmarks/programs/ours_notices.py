"""Ours: `python -m benchmarks.programs.ours_notices FILE SECONDS` reads the texts of FILE (a JSON list) with everything on, again and again.

Intake, extraction with spans, verdict, kinds, action, evidence; the language model helper is off.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from goodstanding.notices.corpus_read import split
from goodstanding.notices.intake.read import read
from goodstanding.notices.understand.engine import understand


def main() -> None:
    texts = [each.encode() for each in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))]
    seconds = float(sys.argv[2])
    found = [(understand(read(each.text.encode()).messages[0]), each) for each in split()[1]]
    figures = {
        "kind right": sum(got.base_kind == each.kind for got, each in found) / len(found),
        "action right": sum(got.action.value == each.action for got, each in found) / len(found),
    }
    for text in texts:
        understand(read(text).messages[0])
    begun, count = time.process_time(), 0
    while time.process_time() - begun < seconds:
        for text in texts:
            for message in read(text).messages:
                understand(message)
        count += len(texts)
    spent = time.process_time() - begun
    print(json.dumps({"messages per second": count / spent, **figures}))


if __name__ == "__main__":
    main()
