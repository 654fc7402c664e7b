"""What a reader of a journey learns from: the owner's examples, what people do everywhere, and what is about nothing."""

from collections.abc import Iterator
from functools import cache

from conversations.journey.model.builtin import read_acts
from conversations.journey.model.journey import Journey
from conversations.understanding.data import read_data
from conversations.understanding.reading import OTHER, Example, Label


def read_examples(journey: Journey) -> list[Example]:
    """The journey's own examples, and those that come with the bot."""
    return [*_read_own(journey), *read_builtin()]


def read_builtin() -> tuple[Example, ...]:
    """Acts, and messages that are about nothing of any business."""
    return (*read_acts_only(), *read_background())


@cache
def read_acts_only() -> tuple[Example, ...]:
    """What people do in a message besides asking one of the journey's questions."""
    return tuple(
        Example(Label("act", act), phrase, language)
        for act, said in read_acts().items()
        for language, phrases in said.items()
        for phrase in phrases
    )


@cache
def read_background() -> tuple[Example, ...]:
    """Messages that are about nothing of any business."""
    return tuple(
        Example(OTHER, text, language)
        for language, texts in read_data("background").items()
        for text in texts
    )


def _read_own(journey: Journey) -> Iterator[Example]:
    for name, answer in journey.answers.items():
        for language, phrases in answer.examples.items():
            yield from (Example(Label("answer", name), phrase, language) for phrase in phrases)
        if answer.doubt:
            for language, phrases in answer.doubt.examples.items():
                yield from (Example(Label("doubt", name), phrase, language) for phrase in phrases)
