"""Who asks what would be if they did not come after all, and who never asked to be put down."""

from datetime import timedelta

from conversations.lead.content import Language
from conversations.meetings.choosing import call_off as call_off_meeting
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.telling import MEETING
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import never_asked
from conversations.trials.heard.trying import TrialNames
from conversations.trials.wanted.beginning import find_alive
from conversations.trials.wanted.standing import call_off
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_LATELY, _OF_LATE = timedelta(minutes=30), timedelta(days=1)
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


def hear_never_asked(turn: Turn, words: str) -> bool:
    """ "I didn't ask for today": what was put down a while ago comes off, with an apology; the rest is answered.

    Who names another day in its place moves it, and takes nothing back.
    """
    names, known = turn.playbook.index(TrialNames), find_alive(turn)
    heard = turn.heard or words  # "I only asked how much it is" was taken for the question alone
    timetable = names.timetable
    is_other = bool(find_named_days(heard)) or said.is_week_after(heard) or said.wants_other(heard)
    if timetable is None or not never_asked(heard) or is_other or turn.lead.handoff.is_grieved():
        return False
    ahead = find_ahead(turn)
    if known and known.case and turn.now - known.at < _OF_LATE:
        call_off(turn, timetable, known, "trial_never_asked")
    elif ahead and ahead.kind == names.meeting and turn.lead.dialogue.said.kind == MEETING:
        call_off_meeting(turn, ahead)
    else:
        return False
    for part in split_acts(words):
        if is_question(part) and not never_asked(part):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _is_spoken_of(turn: Turn, words: str, names: TrialNames) -> bool:
    """Whether the trial class is what they asked about right before."""
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    if not said or turn.lead.dialogue.said.kind != "answer" or turn.now - said[-1].at > _LATELY:
        return False
    return names.words.names(said[-1].text)
