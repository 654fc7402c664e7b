"""Of what dance the hour is that was offered or booked a moment ago, told to who asks."""

from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import say_label
from conversations.meetings.kept.titling import name_class, tell_others
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED, is_on_offer
from conversations.meetings.offered.telling import MEETING
from conversations.trials.heard.trying import TrialNames
from conversations.trials.wanted.wishing import answer_rest
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_ASKS_STYLE = whole(read_said("conversations.trials.heard", "styles")["asks_style"])


def hear_style(turn: Turn, words: str) -> bool:
    """ "Which dance is that?": of the very hour, and what else one may begin with; what was offered stays on offer."""
    name = turn.playbook.index(TrialNames).meeting
    choosing, meeting = turn.lead[Appointments].chosen_from(turn.now), find_ahead(turn)
    is_shown = choosing is not None and choosing.kind == name and is_on_offer(turn, choosing)
    is_booked = meeting is not None and meeting.kind == name and turn.lead.dialogue.said.kind == MEETING
    if not (is_shown or is_booked) or not _ASKS_STYLE.search(words) or turn.lead.handoff.is_grieved():
        return False
    starts = list(choosing.shown) if choosing and is_shown else [meeting.starts_at] if meeting else []
    held = {at: group for at in starts if (group := name_class(turn, name, at))}
    if not held:
        return False
    told = [
        f"{say_label(at, turn.now, turn.playbook.zone, turn.language)}: {group}."
        for at, group in held.items()
    ]
    text = " ".join((*told, *tell_others(turn, set(held.values()))))
    choices = tuple(turn.lead.dialogue.choices) if is_shown else ()
    turn.reply(OFFERED if is_shown else MEETING, text, reason("meeting_asked"), choices, about=name)
    answer_rest(turn, words, lambda part: _ASKS_STYLE.search(part) is not None)
    return True
