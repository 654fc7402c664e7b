"""A day of the year, where nobody told which year: a birthday without an age."""

from dataclasses import dataclass
from datetime import date
from typing import Self

_LEAP_YEAR = 2000
_NO_YEAR = "--"


@dataclass(frozen=True, slots=True)
class YearDay:
    """A month and a day; the 29th of February is one. Raises ValueError for a day that no year has."""

    month: int
    day: int

    def __post_init__(self) -> None:
        date(_LEAP_YEAR, self.month, self.day)

    def isoformat(self) -> str:
        """As ISO 8601 and address books write it: "--05-31"."""
        return f"{_NO_YEAR}{self.month:02}-{self.day:02}"

    @classmethod
    def fromisoformat(cls, text: str) -> Self:
        """Read what `isoformat()` gives, or the day of a whole date. Raises ValueError for anything else."""
        born = date.fromisoformat(text.replace(_NO_YEAR, f"{_LEAP_YEAR}-", 1))
        return cls(born.month, born.day)


def keep_year(told: date | YearDay, known: str | None) -> str:
    """A birthday as it is kept: the very day told again without its year keeps the year that was known."""
    text = told.isoformat()
    return known if known and isinstance(told, YearDay) and known[-6:] == text[-6:] else text
