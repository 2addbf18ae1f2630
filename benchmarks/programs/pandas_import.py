"""The same with pandas and exact decimals: keep and hash the originals, read, type the columns, prove every settlement, write Parquet zstd.

`pandas_import OUT FOLDER`
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa

MONEY = pa.decimal128(18, 5)


def main() -> None:
    out, folder = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    settlements = proved = lines = 0
    for number, path in enumerate(sorted(folder.glob("*.txt"))):
        kept = out / path.name
        shutil.copyfile(path, kept)
        with kept.open("rb") as copy:
            hashlib.file_digest(copy, "blake2b")
        frame = pd.read_csv(kept, sep="\t", dtype=str, quoting=3, keep_default_na=False).replace("", None)
        summary = frame["total-amount"].notna()
        total, rows = Decimal(frame.loc[summary, "total-amount"].iloc[0]), frame[~summary]
        amounts = rows["amount"].map(Decimal)
        settlements, proved, lines = settlements + 1, proved + (sum(amounts, Decimal(0)) == total), lines + len(rows)
        typed(rows, amounts, number).to_parquet(out / f"{path.stem}.parquet", compression="zstd")
    print(json.dumps({"settlements": settlements, "proved": proved, "lines": lines}))


def typed(rows: pd.DataFrame, amounts: pd.Series, number: int) -> pd.DataFrame:
    """The columns as our facts have them: instants, whole numbers, exact amounts, and where each row is from."""
    order = rows["order-id"]
    regular = order.str.fullmatch(r"\d{3}-\d{7}-\d{7}").fillna(value=False).astype(bool)
    repeated = rows["merchant-order-id"] == order
    return rows.drop(columns=["posted-date", "order-id"]).assign(
        **{
            "order_no": order.where(regular).str.replace("-", "").astype("Int64"),
            "order_ref": order.mask(regular),
            "merchant-order-id": rows["merchant-order-id"].mask(repeated),
            "currency": rows["currency"].fillna("USD"),
            "posted-date-time": pd.to_datetime(rows["posted-date-time"].str.removesuffix(" UTC"), format="%Y-%m-%d %H:%M:%S", utc=True),
            "quantity-purchased": rows["quantity-purchased"].astype("Int64"),
            "amount": pd.Series(pd.array(amounts, dtype=pd.ArrowDtype(MONEY)), index=rows.index),
            "document": number,
            "line": rows.index + 2,
        }
    )


if __name__ == "__main__":
    main()
