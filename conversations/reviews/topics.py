"""Which worries a review speaks to, suggested from its words; staff may say otherwise."""

import re
from collections.abc import Iterable, Iterator

from conversations.answers.asked.meeting import Meetings
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.reading import Label
from conversations.understanding.segments import split_acts

_LIKELY = 0.12
"""How sure a worry must be: a wrong suggestion costs a press, a missing one a reader who hesitates over it."""
_MOST = 3
_TURNS = re.compile(
    r"[.,;!?\n–—]+|(?<!\w)(?:אבל|אך|ובכל זאת|למרות זאת|ובסוף|בסוף|but|yet|though|and then|in the end)(?!\w)",
    re.IGNORECASE,
)
"""Where a review turns from what they feared to how it was."""


class ReviewTopics:
    """An index: the topic behind each answer and each worry."""

    def __init__(self, playbook: Playbook) -> None:
        answers, meetings = playbook.journey.answers, playbook.index(Meetings)
        self.of_answers = {name: answer.topic for name, answer in answers.items() if answer.topic}
        met = meetings.statements | meetings.doubts
        self.of_acts = {act: self.of_answers[name] for act, name in met.items() if name in self.of_answers}
        shown = (topic for review in playbook.journey.reviews.values() for topic in review.topics)
        self.all = tuple(dict.fromkeys((*self.of_answers.values(), *shown)))
        self.alike = {
            topic: {word for review in playbook.journey.reviews.values() if review.topics[:1] == (topic,)
                    for word in _stems(review.text)}
            for topic in self.all
        }  # fmt: skip

    def find(self, label: Label) -> str | None:
        """The topic a label is about."""
        return (self.of_acts if label.kind == "act" else self.of_answers).get(label.name)


def suggest(turn: Turn, text: str) -> tuple[str, ...]:
    """The topics a review's words speak to, the surest first; none where they are about nothing of the kind."""
    topics, reader = turn.playbook.index(ReviewTopics), turn.playbook.reader
    found: dict[str, float] = {}
    for part in dict.fromkeys((text, *split_acts(text), *_split(text))):
        for candidate in reader.read(part).candidates:
            topic = topics.find(candidate.label)
            if topic and candidate.score >= _LIKELY:
                found[topic] = max(found.get(topic, 0.0), candidate.score)
    return tuple(sorted(found, key=lambda topic: found[topic], reverse=True)[:_MOST]) or _liken(topics, text)


def _split(text: str) -> Iterator[str]:
    """The pieces between its turns; a word alone is about nothing."""
    return (piece.strip() for piece in _TURNS.split(text) if len(piece.split()) > 1)


def _liken(topics: ReviewTopics, text: str) -> tuple[str, ...]:
    """By the words of the owner's own reviews, where nothing else tells."""
    words = set(_stems(text))
    common = {topic: len(words & known) for topic, known in topics.alike.items()}
    best = max(common, key=lambda topic: common[topic], default=None)
    return (best,) if best and common[best] >= 2 else ()


def _stems(text: str) -> Iterable[str]:
    return (word[:5].casefold() for word in text.split() if len(word) > 3)
