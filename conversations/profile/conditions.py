"""Conditions of the body that people tell of: a heart, a knee, a pregnancy, an allergy. Never passed over."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from conversations.lead.content import Language
from conversations.understanding.data import read_data
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

CONDITION_ACTS: Mapping[str, str] = {"health": "health_constraint", "diet": "diet"}
"""What who tells of a condition does, by its kind."""
_UNWELL = re.compile(
    r"(?<!\w)(?:עם חום|יש (?:לו|לה|לי) חום|לא מרגישה? טוב|מצונ[נ]?ת?|חולה|has (?:a )?(?:fever|flu|cold)|"
    r"is (?:sick|ill|unwell)|i'?m (?:sick|ill))(?!\w)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"(?<!\w)(?:ו?אם|מה קורה|if|what happens|when the teacher)(?!\w)", re.IGNORECASE)
_IDIOMS = whole(read_said(__package__, "idioms")["body"])
"""The body as a figure of speech."""
_SORROWS = frozenset({"loss", "illness", "hard_time"})
_OWN_WORD = frozenset({"pregnancy", "sight", "hearing"})
# Over words as `words_of` gives them, in which final letters are written as others.
_DENIED = re.compile(
    r"(?:^| )(?:אינ (?:לי|לו|לה|לנו|שום)(?: שום| לי)?|בלי|ללא|לא|no|not|without|dont have(?: any)?|never had) $"
)
_FREE = re.compile(r"^ (?:free|menu)(?= |$)")


@dataclass(frozen=True, slots=True)
class BodyCondition:
    """One condition: its name (also that of the trait it is kept as), its kind, and how it is called in a sentence."""

    name: str
    kind: Literal["health", "diet"]
    say: Mapping[Language, str]
    pattern: re.Pattern[str]
    instead_of: str = ""  # who tells of it tells nothing of that other one


def find_conditions(words: str) -> list[BodyCondition]:
    """The conditions that words tell of, without those they deny.

    >>> [one.name for one in find_conditions("he is 71, with a pacemaker")], find_conditions("no allergies here")
    (['heart'], [])
    >>> [one.name for one in find_conditions("יש לי רגישות לרעש")], [one.name for one in find_conditions("רגישה לחלב")]
    (['noise'], ['allergy'])
    """
    return list(_find(words))


@remembered
def _find(words: str) -> tuple[BodyCondition, ...]:
    said = " ".join(words_of(leave_figures_out(words)))
    found = [condition for condition in read_conditions().values() if _is_told(condition, said)]
    put_aside = {condition.instead_of for condition in found}
    return tuple(condition for condition in found if condition.name not in put_aside)


def has_own_word(condition: BodyCondition) -> bool:
    """Whether who tells of a condition hears more than that it was heard."""
    return condition.name in _OWN_WORD


def name_heard(act: str, words: str) -> str:
    """The phrase that shows that an act which tells of oneself was heard: of some conditions a word of their own.

    >>> name_heard("health_constraint", "I'm pregnant"), name_heard("health_constraint", "my knee hurts")
    ('pregnancy_heard', 'health_constraint_heard')
    """
    said = " ".join(words_of(words))
    if act in CONDITION_ACTS.values() and _read_sorrows()["overdue"].search(said):
        return "overdue_heard"
    if act in _SORROWS:
        return next(
            (f"{name}_heard" for name, one in _read_sorrows().items() if one.search(said)), f"{act}_heard"
        )
    named = (f"{one.name}_heard" for one in find_conditions(words) if has_own_word(one))
    return next(named, f"{act}_heard") if act in CONDITION_ACTS.values() else f"{act}_heard"


def leave_figures_out(words: str) -> str:
    """Words without such figures of speech."""
    return _IDIOMS.sub(" ", words)


@remembered
def is_figure(words: str) -> bool:
    """Whether the body is only a figure of speech in words.

    >>> is_figure("ירדה לי אבן מהלב"), is_figure("nearly gave me a heart attack"), is_figure("he had a heart attack")
    (True, True, False)
    """
    return _IDIOMS.search(words) is not None and not find_conditions(words)


@cache
def _read_sorrows() -> Mapping[str, re.Pattern[str]]:
    return {name: compile_phrases(phrases) for name, phrases in read_data("sorrows").items()}


def speaks_of(text: str, condition: BodyCondition) -> bool:
    """Whether a text of the business says something of a condition."""
    return condition.pattern.search(" ".join(words_of(text))) is not None


@cache
def read_conditions() -> Mapping[str, BodyCondition]:
    """All that are known, by name."""
    return {condition.name: condition for condition in _read()}


def _read() -> Iterator[BodyCondition]:
    for name, told in read_data("conditions").items():
        words = compile_phrases(told["words"])
        yield BodyCondition(name, told["kind"], told["say"], words, told.get("instead_of", ""))


def _is_told(condition: BodyCondition, said: str) -> bool:
    return any(
        not _DENIED.search(said[: found.start()]) and not _FREE.match(said[found.end() :])
        for found in condition.pattern.finditer(said)
    )


def tells_unwell(words: str) -> bool:
    """Whether somebody of theirs, or they themselves, are ill at the moment.

    >>> tells_unwell("sorry, the baby has a fever"), tells_unwell("what if the teacher is sick")
    (True, False)
    """
    return _UNWELL.search(words) is not None and _SUPPOSED.search(words) is None
