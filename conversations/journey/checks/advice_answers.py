"""Answers that would be mixed up, and replies that say yes to whatever was asked."""

import re
from collections.abc import Iterator

from conversations.journey.reading.draft import Draft, words
from conversations.journey.reading.problems import Problem
from conversations.understanding.building import build_reader
from conversations.understanding.reader import Example, Label

ALIKE = 0.85
"""From this likeness on (0 to 1) two examples can't be told apart."""
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
        if name == "answers" and any(key in place for key in _SAID_IN) and (found := _YES.match(said)):
            message = f'the reply opens with "{found[0].strip()}", whatever was asked'
            yield draft.problem(name, (*place, language), message, "begin with what is so")


def _look_for_likeness(draft: Draft) -> Iterator[Problem]:
    examples = list(_list_examples(draft))
    reader = build_reader([example for example, _ in examples])
    told: set[frozenset[str]] = set()
    for example, place in examples:
        for other, likeness in reader.read(example.text).nearest:
            pair = frozenset((example.label.name, other.label.name))
            if other.label == example.label or likeness < ALIKE or pair in told:
                continue
            told.add(pair)
            message = f'"{example.text}" is hardly told from "{other.text}" of "{other.label.name}"'
            yield draft.problem(
                "answers", place, message, "keep it under one of the two, or word it otherwise"
            )


def _list_examples(draft: Draft) -> Iterator[tuple[Example, tuple[str | int, ...]]]:
    for name, answer in draft.parts("answers"):
        examples = answer.get("examples")
        for language, phrases in examples.items() if isinstance(examples, dict) else ():
            for index, phrase in enumerate(words({"": phrases}, "")):
                yield (
                    Example(Label("answer", name), phrase, str(language)),
                    (name, "examples", language, index),
                )
