"""Says in plain words what does not fit a file's shape, and what to write instead."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from conversations.journey.model.base import Text
from conversations.journey.reading.problems import Problem, name_one_of, suggest
from conversations.journey.reading.shapes import bare, fields_of, shape_at
from conversations.journey.reading.sheets import Place, Sheet

_EXAMPLES = {
    "examples": 'examples: {he: ["…", "…"], en: ["…", "…"]}',
    "phone": 'phone: "+97231234567"',
    "timezone": "timezone: Asia/Jerusalem",
    "languages": "languages: [he, en]",
    "stars": "stars: 5",
    "on": "on: 2026-01-31",
    "author": "author: and the customer's name",
    "topics": "topics: [price]",
    "language": "language: he",
    "text": "text: and the words",
    "after": "after: 3 days",
    "steps": "steps: and below it a name for each step",
    "when": "when: {bought: false}",
    "then": "then: and the name of a later step",
    "code_prefix": "code_prefix: SPRING",
    "opens": 'opens: "09:00"',
    "closes": 'closes: "20:00"',
    "greeting_buttons": "greeting_buttons: [price, person]",
    "menu_buttons": "menu_buttons: [price, person]",
    "fallbacks": "fallbacks: and a list of at least two texts",
}
_NUMBERS = frozenset({"int_parsing", "int_type", "int_from_float", "float_parsing"})
_WRONG_KINDS = frozenset({"dict_type", "tuple_type", "model_type", "model_attributes_type", "string_type"})


def explain(error: ValidationError, sheet: Sheet, shape: Any) -> Iterator[Problem]:
    """Every problem of a file that did not fit, except where its value was complained about already."""
    for detail in error.errors(include_url=False, include_context=True):
        is_key = detail["loc"][-1:] == ("[key]",)
        place: Place = tuple(detail["loc"][:-1] if is_key else detail["loc"])
        if not sheet.is_broken(place):
            yield _explain_key(sheet, shape, place) if is_key else _explain_value(detail, sheet, shape, place)


def _explain_key(sheet: Sheet, shape: Any, place: Place) -> Problem:
    key, around = str(place[-1]), shape_at(shape, place[:-1])
    options = name_options(get_args(around)[0]) if get_origin(around) is dict else []
    if not options:
        remedy = f"write {_as_id(key)} (small English letters, digits and _, at most 40)"
        return sheet.problem(place, f'"{key}" can\'t be a name here', remedy)
    what = "language" if "he" in options else "stage" if "awareness" in options else "day"
    return sheet.problem(place, f'unknown {what} "{key}"', suggest(key, options))


def name_options(shape: Any) -> list[str]:
    """The words a type allows; none when it allows any."""
    shape = bare(shape)
    if get_origin(shape) is Literal:
        return [str(option) for option in get_args(shape)]
    return [str(option) for option in shape] if isinstance(shape, type) and issubclass(shape, StrEnum) else []


def _as_id(key: str) -> str:
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in key.lower()).strip(
        "_"
    )
    return f'"{plain[:40]}"' if plain[:1].isalpha() else 'a name such as "price"'


def _explain_value(detail: ErrorDetails, sheet: Sheet, shape: Any, place: Place) -> Problem:
    kind, value = detail["type"], detail["input"]
    expected = shape_at(shape, place)
    name = _name(place)
    if kind == "missing":
        message, remedy = f"{name} is missing", f"write {_example(place, expected)}"
    elif kind == "extra_forbidden":
        return _explain_unknown_key(sheet, shape, place)
    elif value is None:
        message, remedy = f"{name} is empty", f"write {_example(place, expected)}, or take it out"
    elif kind in _WRONG_KINDS:
        message, remedy = f"{name} can't be {_describe(value)}", f"write {_example(place, expected)}"
    else:
        message, remedy = _explain_content(detail, expected, name)
    return sheet.problem(place, message, remedy)


def _explain_unknown_key(sheet: Sheet, shape: Any, place: Place) -> Problem:
    fields = fields_of(shape_at(shape, place[:-1]))
    return sheet.problem(place, f'unknown key "{place[-1]}"', suggest(str(place[-1]), fields))


def _explain_content(detail: ErrorDetails, expected: Any, name: str) -> tuple[str, str]:
    kind, value, limits = detail["type"], detail["input"], detail.get("ctx", {})
    said = f'{name} is "{value}"'
    if options := name_options(expected):
        return f"{said}, which is not known", suggest(str(value), options)
    if kind in _NUMBERS:
        return said, "write a whole number"
    if kind.startswith("bool"):
        return said, "write true or false"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"{limits['ge']} or more" if "ge" in limits else f"{limits['le']} or less"
        return said, f"write {bound}"
    if kind == "too_short":
        return f"{name} has too few entries", f"write at least {limits['min_length']}"
    if kind == "string_too_short":
        return f"{name} is empty", "write the words, or take it out"
    if kind == "string_pattern_mismatch" and "A-Z" in str(limits.get("pattern")):
        return said, 'write 2 to 10 capital letters or digits, such as "SPRING"'
    if kind in ("string_pattern_mismatch", "string_too_long"):
        return f"{said}, which can't be a name", f"write {_as_id(str(value))}"
    return f"{said}: {detail['msg']}", "compare with docs/journey.md"


def _name(place: Place) -> str:
    """`reply`, `buttons, number 2`: how people would call a place."""
    if not place:
        return "the file"
    if isinstance(place[-1], int):
        return f"{_name(place[:-1])}, number {place[-1] + 1}"
    return str(place[-1]) if place[-1] not in ("he", "en") else f"{_name(place[:-1])} ({place[-1]})"


def _example(place: Place, expected: Any) -> str:
    name = str(place[-1]) if place else ""
    if name in _EXAMPLES and not isinstance(place[-1], int):
        return _EXAMPLES[name]
    label = f"{name}: " if place and not isinstance(place[-1], int) else ""
    if expected == Text:
        return f'{label}{{he: "…", en: "…"}}'
    if get_origin(expected) is tuple:
        return f"{label}[…] (a list)"
    if fields := fields_of(expected):
        return f"{label}and below it its keys: {name_one_of(list(fields)[:4])} …"
    if get_origin(expected) is dict:
        return f"{label}and below it names with a colon"
    return f'{label}"…" (words)' if expected is str else f"{label}…"


def _describe(value: Any) -> str:
    if isinstance(value, list):
        return "a list"
    return "keys with values" if isinstance(value, dict) else f'"{value}"'
