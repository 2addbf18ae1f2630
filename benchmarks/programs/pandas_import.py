"""The same with pandas and exact decimals: read, prove every settlement, write Parquet zstd. `pandas_import OUT FOLDER`"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

MONEY = pa.decimal128(18, 5)


def main() -> None:
    out, folder = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    settlements = proved = lines = 0
    for path in sorted(folder.glob("*.txt")):
        frame = pd.read_csv(path, sep="\t", dtype=str, quoting=3, keep_default_na=False)
        summary = frame["total-amount"] != ""
        amounts = frame["amount"].map(lambda text: Decimal(text) if text else None)
        total = Decimal(frame.loc[summary, "total-amount"].iloc[0])
        settlements, proved = settlements + 1, proved + (sum(amounts[~summary], Decimal(0)) == total)
        lines += int((~summary).sum())
        frame["posted-date-time"] = pd.to_datetime(frame["posted-date-time"].str.removesuffix(" UTC"), format="%Y-%m-%d %H:%M:%S")
        table = pa.Table.from_pandas(frame.drop(columns=["amount"]), preserve_index=False)
        pq.write_table(table.append_column("amount", pa.array(amounts, MONEY)), out / f"{path.stem}.parquet", compression="zstd")
    print(json.dumps({"settlements": settlements, "proved": proved, "lines": lines}))


if __name__ == "__main__":
    main()
