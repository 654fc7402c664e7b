"""Who wants to come and try a class is put down for it: booked where that can be, else with the team."""

import re
from collections.abc import Iterable, Mapping

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.lead.lead import Lead
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.offered.facts import MeetingBooked
from conversations.trials.asking import hear_name_asking, hear_of_named, hear_reminder, hear_room
from conversations.trials.company import hear_company
from conversations.trials.facts import TrialPutDown
from conversations.trials.heard.trying import TrialNames
from conversations.trials.heard.words import books_all, may_want
from conversations.trials.hearing import (
    follow,
    hear_called_off,
    hear_more,
    hear_name,
    hear_wanted,
    note_was_there,
)
from conversations.trials.of_ages import hear_ages, hear_too_young
from conversations.trials.open_days import hear_open_day
from conversations.trials.pieces import hear_pieces, hear_pieces_of_kept
from conversations.trials.settling import ask_still
from conversations.trials.supposed import hear_never_asked, hear_supposed_off
from conversations.trials.told.part import Trying
from conversations.trials.told.sums import hear_sum
from conversations.trials.unasked import hear_agreed, hear_not_yet, hear_price, hear_wish
from conversations.trials.wanted.afterwards import has_class, hear_joining, hear_rest
from conversations.trials.wanted.gifts import hear_gift_on
from conversations.trials.wanted.picking import hear_place, hear_yes_beside
from conversations.trials.wanted.styles import hear_style
from conversations.trials.wanted.watching import hear_watching
from conversations.trials.who.counted import count_people
from conversations.turn.capability import CHOICE, IN_HANDS, PERSON, REFUSAL, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input, Said, Shared, TimerFired
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource


def _needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """The calendars, where words may be of a trial class, which is booked in them."""
    names = playbook.index(TrialNames)
    if not names.meeting or not isinstance(happened, Said | Shared | TimerFired):
        return ()
    words = {Said: "text", Shared: "caption"}.get(type(happened), "")
    texts = [getattr(happened, words, "") or "", *(piece.text for piece in lead.dialogue.waiting)]
    is_hour = any(map(_HOUR.search, texts))
    is_mine = is_hour or lead[Trying].trial is not None
    is_mine = is_mine or any(_may_be_of_it(names, text[:_LONGEST]) for text in texts)
    return playbook.index(Calendars).resources if is_mine else ()


def _may_be_of_it(names: TrialNames, words: str) -> bool:
    is_of_wish = names.words.names(words) or may_want(words) or asks_to_book(words)
    return is_of_wish or books_all(words) or count_people(words) is not None


_LONGEST = 2000
_HOUR = re.compile(r"^\W*(?:\w+\W+){0,2}\d{1,2}(?::\d\d)?(?:\W|[ap]m|$)", re.IGNORECASE)
"""A few words with an hour, which may be one of those they were told."""


_REASONS: Mapping[str, Wording] = {
    "trial": Wording("they want to come and try", "רוצים לבוא לניסיון", "They want to come and try"),
    "trial_off": Wording(
        "they call the trial class off", "מבטלים את הניסיון", "They call the trial class off"
    ),
}

TRIALS = Capability(
    name="trials",
    parts=(Trying,),
    led_on=has_class,
    closes=ask_still,
    meanings=(
        Meaning(REFUSAL - 2, hear_company),
        Meaning(REFUSAL - 1, hear_called_off),
        Meaning(REFUSAL - 3, note_was_there),
        Meaning(REFUSAL - 3, hear_of_named),
        Meaning(PERSON - 5, hear_joining),
        Meaning(PERSON - 5, hear_rest),
        Meaning(PERSON - 5, hear_gift_on),
        Meaning(PERSON - 5, hear_too_young),
        Meaning(PERSON - 4, hear_ages),
        Meaning(PERSON - 4, hear_supposed_off),
        Meaning(PERSON - 5, hear_style),
        Meaning(PERSON - 5, hear_never_asked),
        Meaning(PERSON - 4, hear_reminder),
        Meaning(PERSON - 3, hear_name_asking),
        Meaning(PERSON - 4, hear_watching),
        Meaning(PERSON - 3, hear_pieces_of_kept),
        Meaning(PERSON - 2, hear_name),
        Meaning(IN_HANDS + 1, hear_not_yet),
        Meaning(PERSON - 3, hear_price),
        Meaning(PERSON - 3, hear_yes_beside),
        Meaning(PERSON - 3, hear_room),
        Meaning(PERSON - 2, hear_wanted),
        Meaning(PERSON + 1, hear_sum),
        Meaning(PERSON + 1, hear_pieces),
        Meaning(PERSON + 1, hear_wish),
        Meaning(PERSON - 4, hear_open_day),
        Meaning(CHOICE - 2, hear_place),
        Meaning(CHOICE - 2, hear_agreed),
        Meaning(CHOICE + 1, hear_more),
    ),
    follows=follow,
    after=frozenset({MeetingBooked}),
    reasons=_REASONS,
    facts={
        TrialPutDown: Wording("put down: {what}", "נרשם: {what}", "Put down: {what}"),
    },
    needs=_needs,
)
