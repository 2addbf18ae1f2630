"""What DuckDB itself makes of the same files: one `COPY (typed read_csv) TO parquet zstd`, without proof, originals or manifest.

`duckdb_copy OUT FOLDER`
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import duckdb

EXACT = {"amount": "DECIMAL(18,5)", "total-amount": "DECIMAL(18,5)", "quantity-purchased": "BIGINT", "posted-date": "DATE"}


def main() -> None:
    out, folder = sys.argv[1], Path(sys.argv[2])
    with next(folder.glob("*.txt")).open(encoding="utf-8") as first:
        names = first.readline().rstrip("\n").split("\t")
    columns = ", ".join(f"'{name}': '{EXACT.get(name, 'VARCHAR')}'" for name in names)
    source = f"read_csv('{folder}/*.txt', delim='\t', header=true, quote='', columns={{{columns}}})"
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(f"COPY (SELECT * FROM {source}) TO '{out}' (FORMAT parquet, COMPRESSION zstd)")
    print(json.dumps({"rows": connection.execute(f"SELECT count(*) FROM '{out}'").fetchall()[0][0]}))


if __name__ == "__main__":
    main()
