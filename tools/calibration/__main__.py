"""Measures the forecast on simulated sellers and writes docs/reference/forecast-calibration.md. Takes some minutes.

It is not part of `make docs`: figures may differ in the last digit between machines. Run it when the model changes.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tools.calibration.page import PLACE, text, trials


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=f"Measure the forecast on simulated sellers and write {PLACE}.")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes that share the work")
    options = parser.parse_args()
    path = Path(__file__).resolve().parents[2] / PLACE
    path.write_text(text(*trials(options.workers)), encoding="utf-8")
    print(f"wrote {PLACE}")


if __name__ == "__main__":
    main()
