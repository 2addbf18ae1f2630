"""XML elements as plain objects, for `Node`: names without namespace, leaves as text, repeated names as lists, each with its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from goodstanding.sources.model import Parsed
from goodstanding.sources.reading.xmlsafe import line_of, local_name
from goodstanding.sources.trees.node import LINE, TEXT, Node

_XSI: Final = "{http://www.w3.org/2001/XMLSchema-instance}"


def as_object(element: etree._Element) -> Mapping[str, object] | str:
    """An element as an object: a leaf without attributes is its text, with attributes they stand beside it as `@name`."""
    members: dict[str, object] = {f"@{name!s}": value for name, value in element.attrib.items() if not str(name).startswith(_XSI)}
    children = list(element)
    if not children:
        return {**members, TEXT: element.text or "", LINE: line_of(element)} if members else element.text or ""
    members[LINE] = line_of(element)
    for child in children:
        put(members, local_name(child), as_object(child))
    return members


def put(members: dict[str, object], name: str, value: object) -> None:
    """Add a member; of several with one name, make a list."""
    present = members.get(name)
    if name not in members:
        members[name] = value
    elif isinstance(present, list):
        present.append(value)
    else:
        members[name] = [present, value]


def as_node(element: etree._Element, parsed: Parsed) -> Node:
    """An element to read by name, also when it has no children."""
    found = as_object(element)
    members = found if isinstance(found, Mapping) else {TEXT: found, LINE: line_of(element)}
    return Node(members, local_name(element), line_of(element), parsed)
