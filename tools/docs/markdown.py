"""Small pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodstanding.core.source import Source


def page(title: str, origin: str, *parts: str) -> str:
    """A whole document: heading, where it was made from, then its parts."""
    note = f"<!-- Made from {origin} by `make docs`. Change that, not this. -->"
    return "\n\n".join([f"# {title}", note, *(part for part in parts if part)]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; empty without rows."""
    lines = ["| " + " | ".join(cell(each) for each in row) + " |" for row in rows]
    if not lines:
        return ""
    return "\n".join(["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads), *lines])


def cell(text: str) -> str:
    """Text that may stand in a cell."""
    return escape(" ".join(text.split())).replace("|", "\\|")


def escape(text: str) -> str:
    """Text whose angle brackets are not taken for HTML; what is quoted as code stays as it is."""
    parts = text.split("`")
    return "`".join(part if n % 2 else part.replace("<", "&lt;") for n, part in enumerate(parts))


def prose(docstring: str, headings: Sequence[str]) -> str:
    """A docstring's paragraphs, with its headings in bold and each starting a paragraph."""
    lines: list[str] = []
    for line in docstring.strip().splitlines():
        heading = next((each for each in headings if line.startswith(f"{each}:")), None)
        if heading and lines and lines[-1]:
            lines.append("")
        lines.append(f"**{heading}:**{escape(line.removeprefix(f'{heading}:'))}" if heading else escape(line.strip()))
    return "\n".join(lines)


def sources(found: Iterable[Source]) -> str:
    """A list of where something was read, and when."""
    return "\n".join(f"- {link(each.link)} ({each.label}, read on {each.read})" for each in found)


def link(text: str) -> str:
    """An address as a link, anything else as text."""
    return f"<{text}>" if text.startswith("https://") else escape(text)


def code(words: Iterable[str]) -> str:
    """Words in the type of code, with commas."""
    return ", ".join(f"`{word}`" for word in words)
