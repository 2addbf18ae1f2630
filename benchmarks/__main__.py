"""`python -m benchmarks NAME [options]`: run one measurement; without a name, list them."""

from __future__ import annotations

import importlib
import sys

NAMES = {
    "import_settlements": "import, proof and store of settlement files against DuckDB's COPY of the same files, and pandas",
    "returns_refunds": "returns without a refund on millions of rows against a scan of the same columns",
    "payouts_bank": "payouts to bank lines with tolerance against the exact join",
    "check_after_one_file": "check on a large store after one new file of 1 MB",
    "health_metrics": "all metrics of many accounts against a scan of the same columns and a pandas loop",
    "health_forecast": "forecasts of many accounts against scipy",
    "notices": "messages understood per second on one core against a plain scikit-learn pipeline",
}


def main() -> int:
    """Run the measurement that the first argument names."""
    if len(sys.argv) < 2 or sys.argv[1] not in NAMES:
        print("\n".join(f"python -m benchmarks {name:22} {what}" for name, what in NAMES.items()))
        return 0 if len(sys.argv) < 2 else 2
    name = sys.argv.pop(1)
    try:
        module = importlib.import_module(f"benchmarks.{name}")
    except ModuleNotFoundError as error:
        print(f"{name} is not there: {error}")
        return 2
    module.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
