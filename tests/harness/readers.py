"""Readers of messages, learned by one process of a test run and taken up by the others."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bot.understanding.encoder import SentenceEncoder
from bot.understanding.learned import recall_taught
from bot.understanding.listening import Listening, learn_reader
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from conversations.turn.playbook import Playbook
from conversations.understanding.readers.building import AnyReader
from conversations.understanding.readers.examples import read_examples
from conversations.understanding.reading import Example
from tests.harness.studio import prepare

_JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"


def learn(examples: Iterable[Example]) -> AnyReader:
    """A reader of its own, as the bot makes it, that has learned these examples."""
    return learn_reader(tuple(examples), Path(os.environ["READER_CACHE"]))


def learn_taught(examples: Iterable[Example], encoder: SentenceEncoder) -> AnyReader:
    """The same, which has learned the meanings of sentences, too: as the bot does once it has started."""
    told = tuple(examples)

    def teach() -> AnyReader:
        reader = learn(told)
        Listening(reader, lambda: encoder).learn()
        return reader

    return recall_taught(Path(os.environ["READER_CACHE"]), told, teach)


def make_ready(journey: Journey) -> Playbook:
    """A journey to decide by, whose own examples are read."""
    return prepare(journey, learn(read_examples(journey)))


@cache
def open_sample(name: str) -> Playbook:
    """A sample business, made ready to decide by; once a process."""
    return make_ready(load_journey(_JOURNEYS / name, list_files()))
