"""JSON Schema of every file of a journey, for editors to complete and check as one types.

Made from the model, so that it can't say something else; `tools/write_schemas.py` writes it to `schema/`.
"""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from conversations.journey.hints import HINTS
from conversations.journey.reading.shapes import SHAPES, JourneyFile
from conversations.lead.lead import Stage

_LENGTH = r"^\s*(\d+\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)[\s,]*)+$"
_CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"
_DROPPED = frozenset({"title", "default"})


class _Schema(GenerateJsonSchema):
    """Durations, hours and moments as they are written in the files."""

    def timedelta_schema(self, schema: core_schema.TimedeltaSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _LENGTH}

    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _CLOCK}

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}.*)?$"}


def build_schemas(own: Iterable[JourneyFile] = ()) -> dict[str, str]:
    """The schema of each file as JSON, by its file's name (`answers.schema.json`); `own` are capabilities' files."""
    shapes = SHAPES | {file.name: file.shape for file in own}
    return {f"{name}.schema.json": _build(name, shape) for name, shape in shapes.items()}


def _build(name: str, shape: Any) -> str:
    schema = TypeAdapter(shape).json_schema(schema_generator=_Schema)
    for title, part in [(schema.get("title"), schema), *schema.get("$defs", {}).items()]:
        for key, hint in HINTS.get(str(title), {}).items():
            part["properties"][key]["description"] = hint
    if name == "stages":
        stages = [stage.value for stage in Stage]
        schema = {**schema, "propertyNames": {"enum": stages}, "required": stages}
        del schema["$defs"]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{name}.yaml of a journey"}
    return json.dumps({**head, **_tidy(schema)}, ensure_ascii=False, indent=1) + "\n"


def _tidy(schema: Any) -> Any:
    """The same without titles and defaults, and with known names spelled out for editors."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy_value(key, value) for key, value in schema.items() if key not in _DROPPED}
    parts = [part for part in tidy.get("anyOf", []) if part != {"type": "null"}]
    if len(parts) == 1:
        del tidy["anyOf"]
        tidy |= parts[0]
    if options := tidy.get("propertyNames", {}).get("enum"):
        del tidy["propertyNames"]
        tidy |= {
            "properties": dict.fromkeys(options, tidy["additionalProperties"]),
            "additionalProperties": False,
        }
    elif "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    return tidy


def _tidy_value(key: str, value: Any) -> Any:
    """Below `properties` stand names, which may be "title" as well."""
    if key in ("properties", "$defs"):
        return {name: _tidy(part) for name, part in value.items()}
    return _tidy(value)
