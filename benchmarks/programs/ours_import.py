"""Import files into a store and prove every settlement: `ours_import STORE PATH…`."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from goodstanding.core.clock import now
from goodstanding.jobs.importer import import_paths
from goodstanding.jobs.open import facts_at, open_store

LATE = datetime(3000, 1, 1, tzinfo=UTC)  # the periods of ten thousand made-up settlements reach far into the future
PROOF = """
    SELECT count(*), count(*) FILTER (s.total_amount = l.amount), coalesce(sum(l.lines), 0)::BIGINT
    FROM settlement s LEFT JOIN (
        SELECT account, settlement_id, sum(amount) AS amount, sum(lines) AS lines FROM settlement_line_digest GROUP BY ALL
    ) l USING (account, settlement_id)
"""


def main() -> None:
    layout = open_store(Path(sys.argv[1]))
    imported = import_paths(layout, [Path(path) for path in sys.argv[2:]], "main", now())
    with facts_at(layout, LATE) as facts:
        settlements, proved, lines = facts.rows(PROOF)[0]
    said = {"settlements": settlements, "proved": proved, "lines": lines, "new": len(imported.documents), "unchanged": imported.unchanged}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
