"""Journeys become playbooks, each with a reader that has learned from its examples."""

from collections import deque
from functools import partial
from pathlib import Path

from bot.understanding.late import LateReader
from bot.understanding.listening import Listening, find_reader
from conversations.engine import compile_journey
from conversations.journey.model.journey import Journey
from conversations.learning.not_ours import list_not_ours
from conversations.turn.playbook import Playbook
from conversations.understanding.readers.building import AnyReader, build_reader
from conversations.understanding.readers.examples import read_examples


class Compiler:
    """Keeps what hears meanings for the reader that is in use, where sentence vectors are on."""

    def __init__(self, cache: Path | None, *, late: bool, vectors: bool, patience: float) -> None:
        """`cache` keeps what was learned, `late` learns only once something is read, `patience` is in seconds."""
        self._cache = cache
        self._late = late
        self._vectors = vectors and not late
        self._patience = patience
        self.listening: Listening | None = None

    def begin(self, journey: Journey) -> Playbook:
        """The first playbook, whose reader may have been kept."""
        if self._late:
            return compile_journey(journey, LateReader(partial(_find_reader, journey, self._cache)))
        reader = _find_reader(journey, self._cache)
        self.listening = Listening(reader, patience=self._patience) if self._vectors else None
        return compile_journey(journey, reader)

    def compile(self, journey: Journey) -> Playbook:
        """A playbook with a reader of its own. Takes a second or more: for a thread."""
        if self._late:
            return compile_journey(journey, LateReader(partial(create_reader, journey)))
        reader = create_reader(journey)
        if self.listening is not None:
            self.listening.adopt(reader)
        return compile_journey(journey, reader)


_FOUND: deque[tuple[Journey, Path | None, AnyReader]] = deque(maxlen=4)


def _find_reader(journey: Journey, cache: Path | None) -> AnyReader:
    """One that has learned from a journey's examples; the same for the very same journey."""
    for known, where, reader in tuple(_FOUND):
        if known is journey and where == cache:
            return reader
    reader = find_reader(tuple(read_examples(journey)), cache)
    _FOUND.append((journey, cache, reader))
    return reader


def create_reader(journey: Journey) -> AnyReader:
    """A reader of messages that has learned from a journey's examples, and from what the owner put aside."""
    return build_reader([*read_examples(journey), *list_not_ours(journey)])
