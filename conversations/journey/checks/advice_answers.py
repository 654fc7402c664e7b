"""Answers that would be mixed up, and replies that say yes to whatever was asked."""

import re
from collections.abc import Iterator

from conversations.journey.reading.draft import Draft, words
from conversations.journey.reading.problems import Problem
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Example, Label

_YES = re.compile(
    r"^\W*(?:כן|בטח|ברור|בוודאי|בהחלט|כמובן|יש|אפשר בהחלט"
    r"|yes|yeah|yep|sure|of course|certainly|absolutely|definitely|we do)"
    r"(?=[\s,.!])[,.!]",
    re.IGNORECASE,
)
_SAID_IN = ("reply", "again")


def advise_on_answers(draft: Draft) -> Iterator[Problem]:
    """What is worth a second look in answers.yaml."""
    yield from _look_for_yes(draft)
    yield from _look_for_likeness(draft)


def _look_for_yes(draft: Draft) -> Iterator[Problem]:
    """Nobody knows how the question will be put: "am I registered?" is met with the same words as "can I register?"."""
    for name, place, language, said in draft.texts():
        is_said = name == "answers" and any(key in place for key in _SAID_IN)
        if is_said and not _is_asked_so(draft, place) and (found := _YES.match(said)):
            message = f'the reply opens with "{found[0].strip()}", whatever was asked'
            yield draft.problem(name, (*place, language), message, "begin with what is so")


def _is_asked_so(draft: Draft, place: tuple[str | int, ...]) -> bool:
    """Whether it is said in a variant only, to what its own wordings ask."""
    answer = dict(draft.parts("answers")).get(str(place[0]), {})
    variants = answer.get("variants")
    at = place[2] if len(place) > 2 and place[1] == "variants" else None
    return isinstance(variants, list) and isinstance(at, int) and "examples" in variants[at]


def _look_for_likeness(draft: Draft) -> Iterator[Problem]:
    """The same words under two answers: only the first of them would ever be given."""
    first: dict[tuple[str, ...], Example] = {}
    told: set[frozenset[str]] = set()
    for example, place in _list_examples(draft):
        other = first.setdefault(words_of(example.text), example)
        pair = frozenset((example.label.name, other.label.name))
        if len(pair) == 1 or pair in told or not words_of(example.text):
            continue
        told.add(pair)
        message = f'"{example.text}" is hardly told from "{other.text}" of "{other.label.name}"'
        yield draft.problem("answers", place, message, "keep it under one of the two, or word it otherwise")


def _list_examples(draft: Draft) -> Iterator[tuple[Example, tuple[str | int, ...]]]:
    for name, answer in draft.parts("answers"):
        examples = answer.get("examples")
        for language, phrases in examples.items() if isinstance(examples, dict) else ():
            for index, phrase in enumerate(words({"": phrases}, "")):
                yield (
                    Example(Label("answer", name), phrase, str(language)),
                    (name, "examples", language, index),
                )
