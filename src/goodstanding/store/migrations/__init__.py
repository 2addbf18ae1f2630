"""Migrations of the manifest."""
