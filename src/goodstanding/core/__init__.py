"""Words and values that every other part uses: money, instants, ids, marketplaces, findings, problems. No input or output."""
