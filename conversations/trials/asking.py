"""What is asked of a trial class and beside it: with a name before it, of one who is named, of room, of a reminder."""

import re
from datetime import UTC, datetime

from msgspec.structs import replace

from conversations.contact.bare_names import find_bare_names, find_named_part
from conversations.dialogue.responding.left import is_whole
from conversations.enquiries.recalling import find_alive as find_planned
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.detailing import keep_names
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.reminders.asking import hear_before
from conversations.timetable.asked import TimesReader
from conversations.timetable.saying import capitalise
from conversations.trials.booking import book
from conversations.trials.heard.trying import TrialNames
from conversations.trials.hearing import hear_more
from conversations.trials.pieces import hear_pieces
from conversations.trials.several import find_all
from conversations.trials.told.part import Trying
from conversations.trials.told.saying import say_all
from conversations.trials.told.telling import read_told
from conversations.trials.unasked import has_other
from conversations.trials.wanted.beginning import begin, find_alive
from conversations.trials.wanted.choosing import choose
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_ANSWERED = frozenset({OFFERED, MEETING, "trial", "request"})
"""What a name by itself may answer."""


def hear_name_asking(turn: Turn, words: str) -> bool:
    """Who tells a name and asks something is heard in both; False where either is missing, or more is said."""
    parts = split_acts(words)
    asked = [part for part in parts if is_question(part)]
    told = [part for part in parts if part not in asked]
    if turn.playbook.index(TrialNames).timetable is None or not asked or turn.lead.handoff.is_grieved():
        return False
    if len(told) != 1 or not find_bare_names(told[0]) or len(told[0].split()) > _NAME_MOST:
        return False
    if turn.lead.dialogue.said.kind not in _ANSWERED:
        return False
    known, kept = find_alive(turn), turn.lead[Appointments]
    if known is None and not (kept.chosen_from(turn.now) or kept.ahead(turn.now)):
        return False
    if not (known and known.asked and not known.name and hear_more(turn, told[0])):
        keep_names(turn, told[0])
        noted = turn.phrase("noted_told", what=find_named_part(told[0]))
        turn.reply("noted", noted, reason("trial"), place=HEARD)
    for part in asked:
        _answer(turn, part)
    return True


def hear_reminder(turn: Turn, words: str) -> bool:
    """ "Remind me the day before", of a trial class that is with the team: it is counted from its day and hour."""
    known = find_alive(turn)
    if known is None or not (known.case and known.dates and known.hours) or turn.lead.handoff.is_grieved():
        return False
    starts_at = datetime.combine(known.dates[0], known.hours[0], turn.playbook.zone).astimezone(UTC)
    return hear_before(turn, words, starts_at)


def _answer(turn: Turn, part: str) -> None:
    before = turn.gathered_text()
    if hear_more(turn, part):
        return
    turn.playbook.index(Dispatch).answer(turn, part)
    if turn.gathered_text() == before and is_whole(turn, part):
        ask_staff(turn, part)


_NAME_MOST = 4


_NAMED_MOST = 30  # words


def hear_of_named(turn: Turn, words: str) -> bool:
    """More of the class of one whom they name, while something else is planned with us."""
    timetable, handoff = turn.playbook.index(TrialNames).timetable, turn.lead.handoff
    if timetable is None or find_planned(turn) is None or len(words.split()) > _NAMED_MOST:
        return False
    if handoff.has_owner() or handoff.is_grieved():
        return False
    known = find_alive(turn)
    wanted = (*find_all(turn), *((known,) if known else ()))
    names = {part for one in wanted if one.case and one.name for part in re.findall(r"\w{2,}", one.name)}
    if not any(_is_named(name, words) for name in names):
        return False
    return hear_pieces(turn, words) or hear_more(turn, words)


def _is_named(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w)[ולבשהמ]{{0,2}}{re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None


_SAID = read_said("conversations.trials.heard", "room")
_ASKS_ROOM, _OF_ELSE = whole(_SAID["asks"]), whole(_SAID["else"])
_ROOM_MOST = 20  # words


def hear_room(turn: Turn, words: str) -> bool:
    """Whether there is room in a class on the day they name."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable is None or len(words.split()) > _ROOM_MOST or not is_question(words):
        return False
    if not _ASKS_ROOM.search(words) or _OF_ELSE.search(words) or has_other(turn) or find_ahead(turn):
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
