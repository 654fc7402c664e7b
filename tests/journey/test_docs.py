"""What docs/journey.md shows can be written like that."""

import re
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter

from conversations.journey.model import PLACEHOLDERS
from conversations.journey.shapes import SHAPES, fields_of
from conversations.journey.sheets import read_sheet
from conversations.journey.values import convert_values
from tests.journey.conftest import JOURNEYS

PAGE = (JOURNEYS.parents[1] / "docs" / "journey.md").read_text(encoding="utf-8")
EXAMPLES: dict[str, str] = dict(re.findall(r"```yaml\n# (\w+)\.yaml\n(.*?)```", PAGE, re.DOTALL))


def test_there_is_an_example_of_every_file() -> None:
    assert set(EXAMPLES) == set(SHAPES)


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_examples_are_right(name: str) -> None:
    """texts.yaml is shown in part; its keys are tried one by one."""
    sheet = read_sheet(f"{name}.yaml", EXAMPLES[name].encode())
    convert_values(sheet, SHAPES[name], ZoneInfo("Asia/Jerusalem"))
    assert sheet.problems == []
    if name == "texts":
        for key, value in sheet.data.items():
            TypeAdapter(fields_of(SHAPES[name])[key]).validate_python(value)
    else:
        TypeAdapter(SHAPES[name]).validate_python(sheet.data)


def test_every_placeholder_that_is_filled_is_explained() -> None:
    assert {word for word in PLACEHOLDERS if f"`{{{word}}}`" not in PAGE} == {"staff"}  # nothing fills it yet
