"""One question of the timetable, with what is known of whoever asks."""

from conversations.dialogue.heard.times import find_times_asked
from conversations.timetable.told.telling import tell_times
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from tests.harness.studio import Numbered, Person


def told(person: Person, words: str) -> str:
    """What the timetable says of it, "" for nothing; what was told is kept of the person."""
    turn = _turn(person, words)
    found = tell_times(turn, words)
    person.lead = turn.lead
    return found.text if found else ""


def asks(person: Person, words: str) -> bool:
    """Whether it is known as a question of the timetable."""
    return find_times_asked(_turn(person, words), words) is not None


def _turn(person: Person, words: str) -> Turn:
    turn = Turn(person.playbook, person.lead, Given(person.now, {}, "", Numbered(1)))
    turn.heard = words
    return turn
