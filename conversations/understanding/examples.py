"""What a reader of a journey learns from: the owner's examples, and what is about nothing of any business."""

from functools import cache

from conversations.journey.model.journey import Journey
from conversations.understanding.data import read_data
from conversations.understanding.reading import OTHER, Example, Label


def read_examples(journey: Journey) -> list[Example]:
    """The journey's own examples, and the background."""
    own = [
        Example(Label("answer", answer_id), phrase, language)
        for answer_id, answer in journey.answers.items()
        for language, phrases in answer.examples.items()
        for phrase in phrases
    ]
    return [*own, *read_background()]


@cache
def read_background() -> tuple[Example, ...]:
    """Messages that are about nothing of any business."""
    return tuple(
        Example(OTHER, text, language)
        for language, texts in read_data("background").items()
        for text in texts
    )
