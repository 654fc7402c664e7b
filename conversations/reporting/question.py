"""What a report is asked for: from which day to which, and by what it is split."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_YEARS = range(1970, 2201)


class By(StrEnum):
    """What parts a report may be split into. All of it is fixed when somebody comes for the first time."""

    COHORT = "cohort"
    SOURCE = "source"
    CAMPAIGN = "campaign"
    VARIANT = "variant"


class BadQuestion(ValueError):
    """What was asked makes no sense: which part of it, and what to write instead, in a sentence."""

    def __init__(self, field: str, reason: str, about: str | None = None) -> None:
        """`about` is "order" where it is not the field alone that is wrong."""
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
        self.about = about or field


@dataclass(frozen=True, slots=True)
class Question:
    """Days of first contact, both inclusive; None: since the first lead, until today."""

    first: date | None = None
    last: date | None = None
    by: By | None = None


def read_question(first: str | None, last: str | None, by: str | None) -> Question:
    """The question as people and scripts write it; what is blank was left out. Raises BadQuestion."""
    asked = Question(_read_day("from", first), _read_day("to", last), _read_by(by))
    if asked.first and asked.last and asked.first > asked.last:
        raise BadQuestion("from", f"{asked.first} is after {asked.last}, the day in to", "order")
    return asked


def _read_day(field: str, text: str | None) -> date | None:
    if not text or not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip()) if len(text.strip()) == len("2026-01-31") else None
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        raise BadQuestion(field, f"{_shorten(text)} is no day; write one like 2026-01-31")
    return day


def check_day(day: date) -> date:
    """The day, if anybody means it. Raises ValueError."""
    if day.year not in _YEARS:
        raise ValueError("not a day of our time")
    return day


def _read_by(text: str | None) -> By | None:
    if not text or not text.strip():
        return None
    try:
        return By(text.strip())
    except ValueError:
        raise BadQuestion("by", f"{_shorten(text)} is none of {', '.join(By)}") from None


def _shorten(text: str) -> str:
    """As it may be shown: in quotation marks, and not longer than anybody reads."""
    return repr(text.strip()[:40])
