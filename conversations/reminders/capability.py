"""Who asks to be reminded is reminded: once, at the moment they named."""

from conversations.asking.again import tell_again
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.reminders.asking import LAPSES, REMINDER, hear_anew, hear_wish, set_reminder
from conversations.reminders.facts import ReminderSet
from conversations.turn.capability import PERSON, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.inputs import TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

_NAME = ("תזכורת שביקשו", "A reminder they asked for")


def _remind(turn: Turn, timer: TimerFired) -> None:
    """It is what they asked for, so no hours or caps hold it back; a refusal or a person does."""
    lead = turn.lead
    if lead.consent.refused_at or lead.handoff.has_owner():
        return
    channel = find_best_channel(turn)
    if channel is not None:
        turn.channel = channel
        turn.send(
            "reminder", turn.phrase("reminder"), reason("asked_reminder"),
            channel=channel, key=Key(REMINDER, part=timer.due_at.isoformat()),
            lapses_at=turn.now + LAPSES,
        )  # fmt: skip


def _remind_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    tell_again(turn, failed, key, reason("asked_reminder"))


REMINDERS = Capability(
    name="reminders",
    meanings=(Meaning(PERSON - 3, hear_wish), Meaning(PERSON - 3, hear_anew)),
    acts={"remind_me": set_reminder},
    timers={REMINDER: _remind},
    lost={REMINDER: _remind_again},
    plans={REMINDER: lambda _, key, language: _NAME[language == "en"]},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == REMINDER else None,
        "timer": lambda _, key, language: _NAME[language == "en"] if key.purpose == REMINDER else None,
    },
    reasons={"asked_reminder": Wording("asked to be reminded", "ביקשו תזכורת")},
    facts={ReminderSet: Wording("to be reminded at {at}", "תזכורת ל־{at}", "To be reminded {at}")},
)
