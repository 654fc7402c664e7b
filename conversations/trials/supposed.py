"""Who asks what would be if they did not come after all is told of the trial class, and not of a membership."""

from datetime import timedelta

from conversations.lead.content import Language
from conversations.meetings.offered.keeping import find_ahead
from conversations.trials.heard import words as said
from conversations.trials.heard.trying import TrialNames
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_LATELY = timedelta(minutes=30)
_ASKS: dict[Language, str] = {
    "he": "עד מתי אפשר לבטל שיעור ניסיון",
    "en": "can I cancel if something comes up?",
}


def hear_supposed_off(turn: Turn, words: str) -> bool:
    """ "Can I cancel if I get called in?", of a trial that is booked or spoken of: nothing is called off by it."""
    names = turn.playbook.index(TrialNames)
    if names.timetable is None or turn.lead.handoff.is_grieved() or not said.supposes_off(words):
        return False
    ahead = find_ahead(turn)
    is_booked = ahead is not None and ahead.kind == names.meeting
    if not is_booked and find_alive(turn) is None and not _is_spoken_of(turn, words, names):
        return False
    asked = _ASKS[turn.language]
    with turn.answering(asked):
        return turn.playbook.index(Dispatch).answer(turn, asked)


def _is_spoken_of(turn: Turn, words: str, names: TrialNames) -> bool:
    """Whether the trial class is what they asked about right before."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    if not said or turn.lead.dialogue.said.kind != "answer" or turn.now - said[-1].at > _LATELY:
        return False
    return names.words.names(said[-1].text)
