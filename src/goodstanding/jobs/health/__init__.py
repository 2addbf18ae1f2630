"""The health chapter of a check: every metric of every account and store, its path, its forecast and its causes, put together."""
