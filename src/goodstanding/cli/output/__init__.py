"""Showing a result: text for people, JSON, CSV, a workbook, a calendar, a page."""

from goodstanding.cli.output.targets import Wanted, show

__all__ = ["Wanted", "show"]
