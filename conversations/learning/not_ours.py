"""What the owner said is no question for the business."""

from conversations.journey.model.journey import Journey
from conversations.learning.lessons import Learned
from conversations.learning.likeness import Resemblance
from conversations.turn.playbook import Playbook
from conversations.understanding.reading import OTHER, Example
from conversations.wording.plain import plain

_LIKE = 0.7
"""So like one of them words have to be; and likelier than to any example of an answer."""


class NotOurs:
    """An index: the words that were put aside, against those that ask for an answer."""

    def __init__(self, playbook: Playbook) -> None:
        learned = playbook.journey.own_part(Learned)
        put_aside = learned.not_ours if learned else ()
        self._said = frozenset(map(plain, put_aside))
        self._count = len(put_aside)
        asked = (one for answer in playbook.journey.answers.values() for one in answer.examples.values())
        phrases = [phrase for said in asked for phrase in said] if put_aside else []
        self._alike = Resemblance([*put_aside, *phrases])

    def has(self, words: str) -> bool:
        """Whether words are one of them, or as good as."""
        if not self._count:
            return False
        if plain(words) in self._said:
            return True
        nearest, by = self._alike.nearest(words)
        return by >= _LIKE and nearest < self._count


def list_not_ours(journey: Journey) -> list[Example]:
    """The same, for a reader of messages to learn from."""
    learned = journey.own_part(Learned) or Learned()
    aside = [one for one in learned.examples if one.answer is None]
    return [Example(OTHER, one.text, one.language) for one in aside]
