"""Patterns of what people say, kept as data beside the module that listens for them: a line for each way to say it."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_ways(room: str, name: str) -> Mapping[str, list[str]]:
    """What `name.yaml` in a room's folder (a package) lists: under each key the ways to say it."""
    told: Mapping[str, list[str]] = yaml.load(
        files(room).joinpath(f"{name}.yaml").read_text("utf-8"), _Loader
    )
    return told


def read_said(room: str, name: str) -> Mapping[str, str]:
    """The same, the ways of a key as one pattern."""
    return {key: "|".join(ways) for key, ways in read_ways(room, name).items()}


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern where whole words say so, in whichever case.

    >>> whole("late|delayed").search("I am LATE") is not None, whole("late|delayed").search("chocolate") is not None
    (True, False)
    """
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
