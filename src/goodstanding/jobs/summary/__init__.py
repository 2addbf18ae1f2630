"""What a result comes to: counts, groups, ledgers, times and traces, computed once for every output."""
