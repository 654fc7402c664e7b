"""What a reader of a journey learns from: the owner's examples, what people do everywhere, and what is about nothing."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from conversations.journey.model.answers import NOTHING, Paraphrases
from conversations.journey.model.base import Text
from conversations.journey.model.builtin import read_acts
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.understanding.data import read_data
from conversations.understanding.reading import OTHER, Example, Label


def read_examples(journey: Journey) -> list[Example]:
    """The journey's own examples, and those that come with the bot."""
    return [*_read_own(journey), *_read_paraphrases(journey), *read_passages(journey), *read_builtin()]


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
def read_act_paraphrases() -> tuple[Example, ...]:
    """Further ways to do the same."""
    return tuple(
        Example(Label("act", act), phrase, language, is_paraphrase=True)
        for act, said in read_data("act_paraphrases").items()
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


_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|.+$", re.DOTALL)
_LEAST = 3
"""Words of a sentence that says something."""


def read_passages(journey: Journey) -> Iterator[Example]:
    """What each answer, and each variant of one, says and is asked by, sentence by sentence."""
    for name, answer in journey.answers.items():
        yield from _say(name, answer.reply, answer.examples)
        for at, variant in enumerate(answer.variants):
            if variant.asks or variant.examples:  # who it is for alone says nothing of what is asked
                yield from _say(f"{name}/{at}", variant.reply, variant.examples)


def _say(name: str, reply: Text, asked: Mapping[Language, tuple[str, ...]]) -> Iterator[Example]:
    label = Label("passage", name)
    for language, text in reply.items():
        sentences = (one.strip() for one in _SENTENCE.findall(text))
        yield from (Example(label, one, language) for one in sentences if len(one.split()) >= _LEAST)
    for language, phrases in asked.items():
        yield from (Example(label, phrase, language) for phrase in phrases)


def _read_own(journey: Journey) -> Iterator[Example]:
    for name, answer in journey.answers.items():
        for language, phrases in answer.examples.items():
            yield from (Example(Label("answer", name), phrase, language) for phrase in phrases)
        for at, variant in enumerate(answer.variants):
            for language, phrases in variant.examples.items():
                label, part = Label("answer", name), f"{name}/{at}"
                yield from (Example(label, phrase, language, part, answer.apart) for phrase in phrases)
        if answer.doubt:
            for language, phrases in answer.doubt.examples.items():
                yield from (Example(Label("doubt", name), phrase, language) for phrase in phrases)


def _read_paraphrases(journey: Journey) -> Iterator[Example]:
    for name, asked in journey.paraphrases.items():
        if name == NOTHING and name not in journey.answers:
            yield from _read_unanswered(asked)
            continue
        answer, _, at = name.partition("/")
        apart = bool(at) and journey.answers[answer].apart
        for language, phrases in asked.items():
            for phrase in phrases:
                yield Example(Label("answer", answer), phrase, language, name if at else "", apart, True)


def _read_unanswered(said: Paraphrases) -> Iterator[Example]:
    """What people say that the business has no answer to: stories, orders, and what only sounds like a question to it."""
    for language, phrases in said.items():
        yield from (Example(OTHER, phrase, language, is_paraphrase=True) for phrase in phrases)
