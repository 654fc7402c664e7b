"""What can be wrong with a journey, said so that whoever writes it can mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: where it is, what it is, and what to write instead. `line` counts from 1."""

    file: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} — {self.remedy}"


class JourneyError(Exception):
    """The folder can't be used as a journey. `problems` holds all that is wrong, never just the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


def name_one_of(options: Iterable[str]) -> str:
    """`a`, `a or b`, `a, b or c`: the choice there is, in words."""
    words = list(options)
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def suggest(word: str, options: Iterable[str], otherwise: str | None = None) -> str:
    """What to write instead of an unknown word: the option it resembles, else all (or `otherwise`)."""
    known = sorted(options)
    if close := get_close_matches(word.casefold(), known, n=1, cutoff=0.6):
        return f'did you mean "{close[0]}"? Write {close[0]}'
    if otherwise or not known:
        return otherwise or "take it out"
    return f"write {name_one_of(known[:12])}" + (" …" if len(known) > 12 else "")
