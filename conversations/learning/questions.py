"""Open questions as the owner sees them: what asks the same together, what is asked most first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.journey.model.journey import Journey
from conversations.learning.grouping import group
from conversations.learning.likeness import Resemblance
from conversations.wording.plain import plain

_NEAR = 0.4
"""From here on an answer is suggested by the example that is likest."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that nobody has dealt with, and who asked it."""

    id: int
    lead_id: str
    name: str | None
    phone: str | None
    at: datetime
    words: str
    likeliest: str | None
    score: float | None
    answered: bool


@dataclass(frozen=True, slots=True)
class WayToAsk:
    """One way in which it was asked, by whomever."""

    words: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskedAlike:
    """Questions that ask the same. `people` are those who asked, the last first; `likeliest` answers it, perhaps."""

    phrasings: tuple[WayToAsk, ...]
    people: tuple[OpenQuestion, ...]
    count: int
    answered: int  # how many of them got an answer, with little confidence
    likeliest: str | None

    @property
    def last_at(self) -> datetime:
        """When it was asked last."""
        return max(one.at for one in self.people)


def arrange_questions(asked: Sequence[OpenQuestion], journey: Journey) -> list[AskedAlike]:
    """Groups of questions, the largest first."""
    examples = [
        (phrase, name)
        for name, answer in journey.answers.items()
        for phrases in answer.examples.values()
        for phrase in phrases
    ]
    known = Resemblance([phrase for phrase, _ in examples])
    places = group([one.words for one in asked], heard=[phrase for phrase, _ in examples])
    groups = [[asked[place] for place in sorted(places_of)] for places_of in places]
    return [_describe(one, journey, known, [name for _, name in examples]) for one in groups]


def _describe(
    asked: Sequence[OpenQuestion], journey: Journey, known: Resemblance, names: Sequence[str]
) -> AskedAlike:
    people = {one.lead_id: one for one in sorted(asked, key=lambda one: one.at)}
    return AskedAlike(
        phrasings=_phrase(asked),
        people=tuple(sorted(people.values(), key=lambda one: one.at, reverse=True)),
        count=len(asked),
        answered=sum(one.answered for one in asked),
        likeliest=_guess(asked, journey.answers, known, names),
    )


def _phrase(asked: Sequence[OpenQuestion]) -> tuple[WayToAsk, ...]:
    """Every way it was asked, the commonest first; what differs in marks only is one way."""
    said: dict[str, list[OpenQuestion]] = {}
    for one in asked:
        said.setdefault(plain(one.words), []).append(one)
    ways = sorted(said.values(), key=len, reverse=True)
    return tuple(WayToAsk(way[0].words, tuple(one.id for one in way)) for way in ways)


def _guess(
    asked: Sequence[OpenQuestion], answers: Mapping[str, object], known: Resemblance, names: Sequence[str]
) -> str | None:
    """What came nearest when it was asked, of the answers there still are; else what the words resemble now."""
    near = Counter(one.likeliest for one in asked if one.likeliest in answers)
    if near:
        return near.most_common(1)[0][0]
    place, like = max((known.nearest(one.words) for one in asked), key=lambda found: found[1])
    return names[place] if like >= _NEAR else None
