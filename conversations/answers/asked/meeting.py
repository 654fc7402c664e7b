"""Which answer speaks to what people tell of themselves, and to what makes them hesitate."""

from collections.abc import Mapping

from conversations.journey.model.answers import Answer
from conversations.journey.model.journey import Journey
from conversations.turn.playbook import Playbook

_TOPICS: Mapping[str, str] = {
    "too_expensive": "price",
    "haggle": "price",
    "cheaper_elsewhere": "comparison",
    "no_time": "time",
    "too_far": "location",
    "not_sure": "thinking",
    "postpone": "thinking",
    "commitment": "trust",
    "distrust": "trust",
}
"""The topic a worry is usually filed under, where no answer says that it meets it."""
WORRIES = frozenset(_TOPICS)


def find_meetings(journey: Journey) -> dict[str, str]:
    """The answer that speaks to each built-in act, of those that one speaks to."""
    meetings = Meetings.of(journey)
    return meetings.statements | meetings.doubts


class Meetings:
    """An index: the answer for each built-in act, and whether it is the doubt of it that is met."""

    def __init__(self, playbook: Playbook) -> None:
        self._find(playbook.journey)

    @classmethod
    def of(cls, journey: Journey) -> "Meetings":
        """The same of a journey that is not compiled."""
        new = cls.__new__(cls)
        new._find(journey)
        return new

    def is_worry(self, name: str, answer: Answer) -> bool:
        """Whether who asks for an answer hesitates: in a journey that tells doubts from questions only where it has
        none for what is always one, in another with any answer that has a topic."""
        if answer.topic is None or answer.doubt:
            return False
        return not self.tells_doubts or name in self.doubts.values()

    def _find(self, journey: Journey) -> None:
        answers = journey.answers
        self.statements = {act: name for name, answer in reversed(answers.items()) for act in answer.meets}
        self.doubts = {
            act: name
            for name, answer in reversed(answers.items())
            if answer.doubt
            for act in answer.doubt.meets
        }
        self.tells_doubts = bool(self.doubts) or any(answer.doubt for answer in answers.values())
        by_topic = {answer.topic: name for name, answer in reversed(answers.items()) if answer.topic}
        for act, topic in _TOPICS.items():
            if topic in by_topic:
                self.doubts.setdefault(act, by_topic[topic])
