"""What docs/journey.md shows can be written like that."""

import re
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter

from conversations.journey.checks.conditions import check_conditions
from conversations.journey.checks.rules import check_escalation, check_rules
from conversations.journey.checks.sequences import check_sequences
from conversations.journey.checks.touches import check_touches
from conversations.journey.model.base import PLACEHOLDERS
from conversations.journey.model.sequences import Condition, Step
from conversations.journey.reading.draft import Draft
from conversations.journey.reading.shapes import SHAPES, fields_of
from conversations.journey.reading.sheets import read_sheet
from conversations.journey.reading.values import convert_values
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
    assert {word for word in PLACEHOLDERS if f"`{{{word}}}`" not in PAGE} == set()


def test_the_example_sequence_goes_through_the_checks() -> None:
    """With the touches, answers and buttons the page shows."""
    draft = Draft({name: read_sheet(f"{name}.yaml", text.encode()) for name, text in EXAMPLES.items()})
    for name, sheet in draft.sheets.items():
        convert_values(sheet, SHAPES[name], ZoneInfo("Asia/Jerusalem"))
    checks = (check_sequences, check_conditions, check_rules, check_touches, check_escalation)
    assert [problem for check in checks for problem in check(draft)] == []


def test_every_step_and_condition_is_explained() -> None:
    assert {key for key in Condition.model_fields if f"`{key}`" not in PAGE} == set()
    actions = set(Step.model_fields) - {"replied", "then"}
    assert {key for key in actions if f"| `{key}: " not in PAGE} == set()
    assert {f"`{key}`" in PAGE for key in ("once", "restart", "not_while_in", "pause", "end", "ignore")} == {
        True
    }
