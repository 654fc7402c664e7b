"""What is asked beside a trial class: a question with a name before it ("אורי. זה בתשלום?"), to be reminded of it."""

from datetime import UTC, datetime

from conversations.contact.bare_names import find_bare_names, find_named_part
from conversations.dialogue.responding.left import is_whole
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.detailing import keep_names
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.reminders.asking import hear_before
from conversations.trials.heard.trying import TrialNames
from conversations.trials.hearing import hear_more
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

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
