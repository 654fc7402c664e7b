"""The room's own data, read once as modules are: meanings of words, and examples in both languages."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_data(name: str) -> Any:
    """What a file beside this module says."""
    return yaml.load(files(__package__).joinpath(f"{name}.yaml").read_text("utf-8"), _Loader)


def read_texts() -> Iterator[str]:
    """Every text of the data, in both languages, whatever it is there for."""
    for name in ("meanings", "background", "questions", "refusals", "people"):
        yield from _find_texts(read_data(name))


def _find_texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield from found.split(",")
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from _find_texts(each)
