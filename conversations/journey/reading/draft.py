"""A journey's files as they were read, before they are known to be right: what the checks look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from conversations.journey.model.base import Text
from conversations.journey.reading.problems import Problem
from conversations.journey.reading.shapes import SHAPES, visit
from conversations.journey.reading.sheets import Place, Sheet

Parts = Iterator[tuple[str, dict[str, Any]]]


@dataclass(frozen=True)
class Draft:
    """The sheets by name ("answers"). Their values may be of any shape, so nothing is taken for granted."""

    sheets: dict[str, Sheet]
    shapes: Mapping[str, Any] = field(default_factory=lambda: SHAPES)

    def parts(self, name: str) -> Parts:
        """A file's parts with their ids."""
        return self.sheets[name].entries()

    def whole(self, name: str) -> dict[str, Any]:
        """The keys of a file that is one part (business, texts)."""
        data = self.sheets[name].data
        return data if isinstance(data, dict) else {}

    def ids(self, name: str) -> set[str] | None:
        """The ids a file defines, right or wrong; None when it could not be read: nothing is known then."""
        return set(self.whole(name)) if self.sheets[name].readable else None

    def problem(self, name: str, place: Place, message: str, remedy: str) -> Problem:
        """A problem at a place of a file."""
        return self.sheets[name].problem(place, message, remedy)

    def languages(self) -> list[str]:
        """The languages the business speaks, as far as they are known."""
        return [word for word in words(self.whole("business"), "languages") if word in ("he", "en")]

    def texts(self) -> Iterator[tuple[str, Place, str, str]]:
        """Every text as (file's name, place of it, language, words)."""
        for name, place, text in self.text_groups():
            for language, said in text.items():
                if isinstance(said, str):
                    yield name, place, language, said

    def text_groups(self) -> Iterator[tuple[str, Place, dict[str, Any]]]:
        """Every text with all its languages."""
        yield from self._found

    def values(self, name: str) -> list[tuple[Any, Any, Place]]:
        """Every value of a file of which a type is known, with that type and its place."""
        sheet = self.sheets[name]
        return visit(self.shapes[name], sheet.data) if sheet.values is None else sheet.values

    @cached_property
    def _found(self) -> tuple[tuple[str, Place, dict[str, Any]], ...]:
        """The texts, looked for once: a dozen checks ask for them."""
        return tuple(
            (name, place, value)
            for name, sheet in self.sheets.items()
            for shape, value, place in self.values(name)
            if shape == Text and isinstance(value, dict) and not sheet.is_broken(place)
        )


def words(part: dict[str, Any], key: str) -> list[str]:
    """The texts of a list; what is none is passed over."""
    value = part.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def word(part: dict[str, Any], key: str) -> str | None:
    """A text of a part, None when it is missing or no text."""
    value = part.get(key)
    return value if isinstance(value, str) else None


def is_true(part: dict[str, Any], key: str) -> bool:
    """Whether a switch of a part is on."""
    return str(part.get(key, "")).strip().lower() in ("true", "yes", "on", "1", "y", "t")
