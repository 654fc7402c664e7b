"""The shipped JSON Schema says what the model says."""

import json
import re
from pathlib import Path

import pytest

import conversations.journey
from conversations.engine import list_files
from conversations.journey.hints import HINTS
from conversations.journey.model.base import JourneyPart
from conversations.journey.reading.shapes import SHAPES
from conversations.journey.schema import build_schemas

SHIPPED = Path(conversations.journey.__file__).parent / "schema"


def test_the_shipped_files_are_fresh() -> None:
    """When this fails: python tools/write_schemas.py"""
    shipped = {file.name: file.read_text(encoding="utf-8") for file in SHIPPED.iterdir()}
    assert shipped == build_schemas(list_files())


@pytest.mark.parametrize("name", sorted(HINTS))
def test_every_key_is_explained(name: str) -> None:
    assert set(HINTS[name]) == set(_parts()[name].model_fields)


def test_editors_know_languages_stages_and_lengths() -> None:
    schemas = {name: json.loads(text) for name, text in build_schemas(list_files()).items()}
    touch = schemas["touches.schema.json"]["$defs"]["Touch"]["properties"]
    assert set(touch["text"]["properties"]) == {"he", "en"}
    assert re.match(touch["after"]["pattern"], "3 days")
    assert not re.match(touch["after"]["pattern"], "soon")
    assert "loyalty" in schemas["stages.schema.json"]["required"]
    opening = schemas["business.schema.json"]["$defs"]["Opening"]["properties"]["opens"]
    assert re.match(opening["pattern"], "09:00")
    assert len(schemas) == len(SHAPES) + len(list_files())


def test_no_key_is_allowed_that_loading_would_refuse() -> None:
    for text in build_schemas(list_files()).values():
        schema = json.loads(text)
        assert schema["additionalProperties"] is False
        assert all(
            part["additionalProperties"] is False
            for part in schema.get("$defs", {}).values()
            if "properties" in part
        )


def test_no_part_is_left_unexplained() -> None:
    assert set(_parts()) - set(HINTS) == {"Journey"}


def _parts() -> dict[str, type[JourneyPart]]:
    """Every part of a journey by its name."""
    return {
        part.__name__: part
        for part in JourneyPart.__subclasses__()
        if part.__module__.startswith(conversations.journey.__name__)
    }
