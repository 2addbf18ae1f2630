"""Deadlines: one kind a file, found by walking the folder."""
