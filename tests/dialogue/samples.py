"""People who write to the sample businesses, as these stand in their files and as their words are read there."""

from functools import cache
from pathlib import Path

from bot.understanding.kept import load_trained
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.turn.playbook import Playbook
from conversations.understanding.building import build_reader
from conversations.understanding.examples import read_examples
from tests.harness.studio import Person, meet, prepare

_JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"


@cache
def open_sample(name: str) -> Playbook:
    """A sample business, made ready to decide by."""
    journey = load_journey(_JOURNEYS / name, list_files())
    return prepare(journey, build_reader(read_examples(journey), trained=load_trained()))


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
