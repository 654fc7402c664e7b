"""A reader that learns when the first message is read: commands that read none are spared half a gigabyte."""

from collections.abc import Callable

from conversations.turn.playbook import MessageReader
from conversations.understanding.reading import Reading, Recalled, Vector


class LateReader:
    """Has a reader made at its first use."""

    def __init__(self, make: Callable[[], MessageReader]) -> None:
        self._make = make
        self._reader: MessageReader | None = None

    def read(self, text: str) -> Reading:
        """See MessageReader."""
        return self._find().read(text)

    def recall(self, text: str) -> tuple[Recalled, ...]:
        """See MessageReader."""
        return self._find().recall(text)

    def knows(self, text: str) -> Vector | None:
        """See MessageReader."""
        return self._find().knows(text)

    def _find(self) -> MessageReader:
        if self._reader is None:
            self._reader = self._make()
        return self._reader
