"""Asking to be reminded, and changing one's mind about when."""

import re
from datetime import timedelta

from conversations.lead.reason import reason
from conversations.reminders.facts import ReminderSet
from conversations.reminders.moments import find_moment
from conversations.turn.acts import Act
from conversations.turn.effects import StartTimer
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

REMINDER = "reminder"
LAPSES = timedelta(hours=12)
_NOT = re.compile(r"(?<!\w)(?:לא|not)\s+(?:ב|on )?\S+[.,!]?\s*", re.IGNORECASE)
_MOST_WORDS = 9


def set_reminder(turn: Turn, act: Act) -> bool:
    """Keep when they want to be reminded; where no time was named, ask."""
    moment = find_moment(act.words, turn.now, turn.playbook.zone)
    if moment is None:
        turn.reply("reminder", turn.phrase("remind_me_ask"), reason("asked_reminder"))
        return True
    turn.add(StartTimer(Key(REMINDER), moment, moment + LAPSES))
    turn.note(ReminderSet(moment), reason("asked_reminder"))
    when = say_when(moment, turn.now, turn.playbook.zone, turn.language)
    turn.reply("reminder", turn.phrase("remind_me", when=when), reason("asked_reminder"))
    return True


def set_anew(turn: Turn, words: str) -> bool:
    """Right after a reminder was set, a time is another time for it: "not tomorrow. Wednesday"."""
    if turn.lead.dialogue.said.kind != "reminder" or len(words.split()) > _MOST_WORDS or "?" in words:
        return False
    wanted = _NOT.sub("", words)
    if find_moment(wanted, turn.now, turn.playbook.zone) is None:
        return False
    return set_reminder(turn, Act("remind_me", wanted))
