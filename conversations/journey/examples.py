"""The examples that a reader of messages learns from: a journey's own, and those of the acts that every business meets."""

from collections.abc import Iterator

from conversations.journey.model.builtin import read_acts
from conversations.journey.model.journey import Journey
from conversations.understanding.reader import Example, Label


def read_examples(journey: Journey) -> list[Example]:
    """All of them, the journey's own first."""
    return [*_own(journey), *builtin_examples()]


def builtin_examples() -> Iterator[Example]:
    """Those of the acts."""
    for act, said in read_acts().items():
        for language, phrases in said.items():
            yield from (Example(Label("act", act), phrase, language) for phrase in phrases)


def _own(journey: Journey) -> Iterator[Example]:
    for name, answer in journey.answers.items():
        for language, phrases in answer.examples.items():
            yield from (Example(Label("answer", name), phrase, language) for phrase in phrases)
        if answer.doubt:
            for language, phrases in answer.doubt.examples.items():
                yield from (Example(Label("doubt", name), phrase, language) for phrase in phrases)
