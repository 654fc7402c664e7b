"""Who asks if there is room on a day is shown the times of it, to take one by a word; nothing is booked yet."""

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.meetings.offered.keeping import find_ahead
from conversations.timetable.asked import TimesReader
from conversations.timetable.saying import capitalise
from conversations.trials.booking import book
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.part import Trying
from conversations.trials.told.saying import say_all
from conversations.trials.told.telling import read_told
from conversations.trials.unasked import has_other
from conversations.trials.wanted.beginning import begin
from conversations.trials.wanted.choosing import choose
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.said import read_said, whole

_SAID = read_said("conversations.trials.heard", "room")
_ASKS, _ELSE = whole(_SAID["asks"]), whole(_SAID["else"])
_MOST = 20  # words


def hear_room(turn: Turn, words: str) -> bool:
    """Whether there is room in a class on the day they name."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or len(words.split()) > _MOST or not is_question(words):
        return False
    if not _ASKS.search(words) or _ELSE.search(words) or has_other(turn) or find_ahead(turn):
        return False
    named = turn.playbook.index(TimesReader).read(words, turn.now).groups
    if any(timetable.groups[one].aside for one in named):
        return False
    told = read_told(turn, timetable, words, replace(begin(turn, timetable, words), dates=(), hours=()))
    choice = choose(turn, timetable, told)
    if told.child or not told.dates or choice.misses or not choice.left:
        return False
    told = replace(told, at=turn.now)
    turn.lead[Trying].trial = told
    if not book(turn, told, choice.left, f"{words}?"):
        text = turn.phrase("trial_which", answer=say_all(turn, timetable, choice.left))
        turn.reply("trial", capitalise(text), reason("trial"))
    return True
