"""Who asks to be reminded is reminded: once, at the moment they named."""

from datetime import timedelta

from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.reminders.facts import ReminderSet
from conversations.reminders.moments import find_moment
from conversations.turn.acts import Act
from conversations.turn.capability import Capability
from conversations.turn.effects import StartTimer
from conversations.turn.facts import Wording
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.times import say_when

REMINDER = "reminder"
_LAPSES = timedelta(hours=12)
_NAME = ("תזכורת שביקשו", "A reminder they asked for")


def _set(turn: Turn, act: Act) -> bool:
    moment = find_moment(act.words, turn.now, turn.playbook.zone)
    if moment is None:
        turn.reply("reminder", turn.phrase("remind_me_ask"), reason("asked_reminder"))
        return True
    turn.add(StartTimer(Key(REMINDER), moment, moment + _LAPSES))
    turn.note(ReminderSet(moment), reason("asked_reminder"))
    when = say_when(moment, turn.now, turn.playbook.zone, turn.language)
    turn.reply("reminder", turn.phrase("remind_me", when=when), reason("asked_reminder"))
    return True


def _remind(turn: Turn, timer: TimerFired) -> None:
    """It is what they asked for, so no hours or caps hold it back; a refusal or a person does."""
    lead = turn.lead
    if lead.consent.refused_at or lead.handoff.has_owner():
        return
    channel = find_best_channel(turn)
    if channel is not None:
        turn.channel = channel
        turn.send(
            "reminder", turn.phrase("reminder"), reason("asked_reminder"), channel=channel, key=Key(REMINDER, part=timer.due_at.isoformat()),
            lapses_at=turn.now + _LAPSES,
        )  # fmt: skip


REMINDERS = Capability(
    name="reminders",
    acts={"remind_me": _set},
    timers={REMINDER: _remind},
    plans={REMINDER: lambda _, key, language: _NAME[language == "en"]},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == REMINDER else None,
        "timer": lambda _, key, language: _NAME[language == "en"] if key.purpose == REMINDER else None,
    },
    reasons={"asked_reminder": Wording("asked to be reminded", "ביקשו תזכורת")},
    facts={ReminderSet: Wording("to be reminded at {at}", "תזכורת ל־{at}", "To be reminded {at}")},
)
