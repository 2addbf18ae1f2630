"""Runs our own gates on this checkout and prints each fault; exit code 1 when there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.gates import GATES

root = Path(__file__).resolve().parents[2]
found = [f"{name}: {fault}" for name, gate in GATES.items() for fault in gate(root)]
print("\n".join(found) or f"{len(GATES)} gates: {', '.join(GATES)}: no faults")
sys.exit(bool(found))
