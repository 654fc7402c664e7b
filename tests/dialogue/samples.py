"""People who write to the sample businesses, as these stand in their files and as their words are read there."""

from conversations.turn.playbook import Playbook
from tests.harness.readers import open_sample
from tests.harness.studio import Person, meet

__all__ = ["meet_dancer", "meet_eater", "open_sample"]


def meet_dancer(language: str = "he") -> Person:
    """Somebody who has said hello to the dance studio."""
    return _greet(open_sample("dance_studio"), language)


def meet_eater(language: str = "he") -> Person:
    """Somebody who has said hello to the pizza place."""
    return _greet(open_sample("pizza_place"), language)


def _greet(playbook: Playbook, language: str) -> Person:
    person = meet(playbook, "נועה לוי" if language == "he" else "Tom Levi")
    person.says("היי" if language == "he" else "hi")
    return person
