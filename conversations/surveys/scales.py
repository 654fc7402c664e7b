"""The three questions that are asked of customers, and what their scores mean."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

SurveyKind = Literal["csat", "ces", "nps"]


class Scale(NamedTuple):
    """From `least` to `most`; up to `low` somebody is unhappy, and people see to it."""

    least: int
    most: int
    low: int


SCALES: Mapping[str, Scale] = {
    "csat": Scale(1, 5, 2),  # satisfaction: 4 and 5 are the satisfied
    "ces": Scale(1, 7, 3),  # how easy it was to get help
    "nps": Scale(0, 10, 6),  # would recommend: 9 and 10 promote, up to 6 detract
}
