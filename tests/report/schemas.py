"""The published schemas, also in a strict form that refuses every name they do not mention."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from reader.locations import RESOURCES

COMPARISON = "sejajar-comparison-1"
STORY = "sejajar-story-1"


def published(name: str) -> dict[str, Any]:
    """Return a schema as it is published."""
    path = RESOURCES / "report" / "schema" / f"{name}.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return schema


def complaints(content: Any, name: str) -> list[str]:
    """Return what is wrong with some content, names that the schema does not mention included."""
    schema = _closed(published(name))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message:.200}" for error in validator.iter_errors(content)]


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(part) for key, part in schema.items()}
    return closed | ({"additionalProperties": False} if isinstance(closed.get("properties"), dict) else {})
