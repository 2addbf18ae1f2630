"""Measures the forecast on simulated sellers and writes docs/reference/forecast-calibration.md. Takes some minutes.

It is not part of `make docs`: figures may differ in the last digit between machines. Run it when the model changes.
"""

from __future__ import annotations

from pathlib import Path

from tools.calibration.page import PLACE, text

path = Path(__file__).resolve().parents[2] / PLACE
path.write_text(text(), encoding="utf-8")
print(f"wrote {PLACE}")
