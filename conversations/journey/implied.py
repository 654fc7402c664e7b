"""The sequences of a journey; one that names none courts its leads with its touches, each after some quiet."""

from collections.abc import Mapping

from conversations.journey.model.base import Text
from conversations.journey.model.journey import Journey
from conversations.journey.model.sequences import Sequence, Step

COURTING = "courting"
NAME: Text = {"he": "מתעניינים שהשתתקו", "en": "Gone quiet"}


def sequences_of(journey: Journey) -> Mapping[str, Sequence]:
    """What sequences.yaml says, else the one that follows from the touches' own `after`, in order."""
    if journey.sequences:
        return journey.sequences
    steps: dict[str, Step] = {}
    for name, touch in journey.touches.items():
        if touch.after is not None:
            steps[_name_wait(name, journey)] = Step(quiet=touch.after)
            steps[name] = Step(send=name)
    return {COURTING: Sequence(name=NAME, steps=steps)} if steps else {}


def _name_wait(touch: str, journey: Journey) -> str:
    name = f"{touch}_wait"
    while name in journey.touches:
        name += "_"
    return name
