"""Showing what messages want and what became of cases: text for people, JSON with its schema."""
