"""Pieces that the published schema is made of."""

from __future__ import annotations

from typing import Any, Final

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
WORDS: Final[Schema] = {"type": ["string", "null"]}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
FLAG: Final[Schema] = {"type": "boolean"}
INSTANT: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$", "description": "ISO 8601, UTC"}
DAY: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
SIGNED: Final[Schema] = {"type": "integer"}
CHANCE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}


def an_object(required: Schema, optional: Schema | None = None) -> Schema:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def ref(name: str) -> Schema:
    """What is described once, by its name."""
    return {"$ref": f"#/$defs/{name}"}


def a_list(of: str | Schema) -> Schema:
    """A list of one kind of thing."""
    return {"type": "array", "items": ref(of) if isinstance(of, str) else of}


def or_null(of: Schema) -> Schema:
    """A thing, or null."""
    return {"anyOf": [of, {"type": "null"}]}


def one_of(of: Any) -> Schema:
    """One of the values of an enum."""
    return {"enum": [str(each) for each in of]}


def one_name_of(of: Any) -> Schema:
    """One of the names of an enum, in small letters."""
    return {"enum": [each.name.lower() for each in of]}


def traced(required: Schema) -> Schema:
    """An object with the rows behind it, which are there with --trace."""
    return an_object(required, {"rows": a_list("row") | {"description": "with --trace; at most 200, row_count says how many there are"}})
