"""Which of the times that were offered is taken, said by its place, by a yes, or by the day; who comes to them."""

import re
from datetime import datetime

from conversations.contact.bare_names import find_named_part, may_be_name
from conversations.lead.reason import reason
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import say_when
from conversations.meetings.offered.again import ask_which
from conversations.meetings.offered.agreed import agrees_before_asking
from conversations.meetings.offered.offering import take
from conversations.meetings.offered.showing import OFFERED
from conversations.timetable.asked import TimesReader
from conversations.trials.heard import words as said
from conversations.trials.heard.levels import find_hours_meant
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.adding import is_of_class
from conversations.trials.told.called import name_who
from conversations.trials.wanted.wishing import was_offered
from conversations.trials.who.counted import find_number
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.names import safe_name
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
    if is_question(words) and not any(agrees_before_asking(part, words) for part in told):
        return is_coming
    return is_coming or any(signals.says_yes(part) or said.find_place(part) == 0 for part in told)


def _find_moving(turn: Turn, choosing: Choosing) -> Meeting | None:
    return turn.lead[Appointments].find(choosing.moving) if choosing.moving else None


def _tells_name(turn: Turn, words: str) -> bool:
    """A name by itself, where times were offered: it is kept, and which of them it is to be is asked again."""
    choosing, named = turn.lead[Appointments].chosen_from(turn.now), words.strip(" .!,")
    if choosing is None or not was_offered(turn) or is_of_class(turn, named):
        return False
    if find_named_part(words) != named and not (_CALLED.fullmatch(named) and may_be_name(named)):
        return False
    turn.lead[Appointments].who = safe_name(named) or ""
    ask_which(turn, choosing)
    return True


_CALLED = re.compile(r"[A-Z][a-z'-]{1,11}(?: [A-Z][a-z'-]{1,14})?")


def hear_yes_beside(turn: Turn, words: str) -> bool:
    """A yes to the times that were offered, whatever warm word stands behind it ("yes please. sorry for the fuss")."""
    parts = split_acts(words)
    is_yes = len(parts) == _PAIR and signals.says_yes(parts[0]) and _WARM.search(parts[1]) is not None
    return is_yes and not is_question(words) and was_offered(turn) and pick(turn, parts[0])


_WARM = re.compile(
    r"^\W*(?:sorry|thanks?|thank you|thx|cheers|סליחה|מצטער(?:ת|ים)?|תודה)(?!\w)", re.IGNORECASE
)


def hear_place(turn: Turn, words: str) -> bool:
    """The early or the late one of two times that were offered, whatever day stands beside it."""
    timetable = turn.playbook.index(TrialNames).timetable
    if timetable and _tells_name(turn, words):
        return True
    parts, kept = split_acts(words), turn.lead[Appointments]
    count = find_number(words) if timetable and kept.chosen_from(turn.now) else None
    if count and count > 1 and not is_question(words):
        kept.party = count  # "we'll both come, on Monday": the day is heard by others
    is_said = (
        any(said.find_place(part) is not None for part in parts) or find_of_level(turn, words) is not None
    )
    return timetable is not None and is_said and was_offered(turn) and pick(turn, words)
