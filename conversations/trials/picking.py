"""Which of the times that were offered is taken, said by its place, by a yes, or by the day."""

from conversations.lead.reason import reason
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import say_when
from conversations.meetings.offering import take
from conversations.meetings.showing import OFFERED
from conversations.trials import words as said
from conversations.trials.telling import name_who
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import split_acts
from conversations.wording.weekdays import find_named_days

_PAIR = 2


def pick(turn: Turn, words: str) -> bool:
    """Which of two times: by its place; a mere yes to both is asked again."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None:
        return False
    if len(choosing.shown) == 1 and _takes_it(turn, choosing, words):
        name_who(turn, words)
        take(turn, choosing.kind, choosing.shown[0], _find_moving(turn, choosing))
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


def _takes_it(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether they agree to the one time that was offered: by a yes, or in saying that they come that day."""
    day = choosing.shown[0].astimezone(turn.playbook.zone).weekday()
    is_coming = said.only_comes(words) and find_named_days(words) <= {day}
    told = [part for part in split_acts(words) if "?" not in part]
    return is_coming or any(signals.says_yes(part) or said.find_place(part) == 0 for part in told)


def _find_moving(turn: Turn, choosing: Choosing) -> Meeting | None:
    return turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
