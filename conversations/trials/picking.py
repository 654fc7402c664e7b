"""Which of the times that were offered is taken, said by its place, by a yes, or by the day."""

from datetime import datetime

from conversations.lead.reason import reason
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import say_when
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.showing import OFFERED
from conversations.timetable.asked import TimesReader
from conversations.trials.heard import words as said
from conversations.trials.heard.levels import find_hours_meant
from conversations.trials.told.telling import name_who
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_PAIR, _MOST = 2, 12


def pick(turn: Turn, words: str) -> bool:
    """Which of two times: by its place; a mere yes to both is asked again."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None:
        return False
    if len(choosing.shown) == 1 and _takes_it(turn, choosing, words):
        name_who(turn, words)
        take(turn, choosing.kind, choosing.shown[0], _find_moving(turn, choosing))
        return True
    if (of_level := find_of_level(turn, words)) is not None:
        name_who(turn, words)
        take(turn, choosing.kind, of_level, _find_moving(turn, choosing))
        return True
    if len(choosing.shown) != _PAIR:
        return False
    places = [place for part in split_acts(words) if (place := said.find_place(part)) is not None]
    if places:
        place = places[0]
        name_who(turn, words)
        take(turn, choosing.kind, choosing.shown[place], _find_moving(turn, choosing))
    elif signals.says_yes(words) or (said.only_comes(words) and not find_named_days(words)):
        first, other = (say_when(turn, at, choosing.kind) for at in choosing.shown)
        text = turn.phrase("trial_which_of", first=first, other=other)
        turn.reply(OFFERED, text, reason("trial"), tuple(turn.lead.dialogue.choices))
    else:
        return False
    return True


def find_of_level(turn: Turn, words: str) -> datetime | None:
    """Of the times that were offered the one of the group they name, on the day they name ("Sunday, beginners")."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or is_question(words) or len(words.split()) > _MOST:
        return None
    hours = find_hours_meant(turn.playbook.index(TimesReader), words, (), turn.now)
    days = find_named_days(words)
    local = {at: at.astimezone(turn.playbook.zone) for at in choosing.shown}
    meant = [
        at for at, then in local.items() if then.time() in hours and (not days or then.weekday() in days)
    ]
    return meant[0] if len(meant) == 1 else None


def _takes_it(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether they agree to the one time that was offered: by a yes, or in saying that they come that day."""
    day = choosing.shown[0].astimezone(turn.playbook.zone).weekday()
    is_coming = said.only_comes(words) and find_named_days(words) <= {day}
    told = [part for part in split_acts(words) if "?" not in part]
    return is_coming or any(signals.says_yes(part) or said.find_place(part) == 0 for part in told)


def _find_moving(turn: Turn, choosing: Choosing) -> Meeting | None:
    return turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
