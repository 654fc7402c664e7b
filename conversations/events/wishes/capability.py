"""What events are to the bot: the word and the form, tickets and the waiting list, reminders and news."""

from collections.abc import Callable, Iterator, Mapping

from conversations.consent.facts import OptedOut
from conversations.events.asking.numbers import TYPED, mention, tell_holder
from conversations.events.asking.unfinished import UNFINISHED, remind_of_form
from conversations.events.chat.agreeing import hear_reply
from conversations.events.chat.beside import FORM_RANK
from conversations.events.chat.choosing import pick
from conversations.events.chat.hearing import (
    hear_foreign_name,
    hear_form,
    hear_skip,
    hear_ticket,
    hear_unnamed,
    hear_wanting,
    hear_word,
    is_whole,
    needs,
)
from conversations.events.chat.owning import hear_cancel, hear_leaving, hear_no_more
from conversations.events.chat.sharing import take_contact
from conversations.events.chat.telling import (
    follow,
    remember_page,
    remember_registration,
    remember_renaming,
    remember_withdrawal,
    take_handing_on,
    take_registration,
    take_renaming,
    take_return,
    take_withdrawal,
)
from conversations.events.inputs import (
    RegistrationAsked,
    RegistrationWithdrawn,
    TicketHandedOn,
    TicketRenamed,
    TicketReturned,
)
from conversations.events.part import Events
from conversations.events.places.again import take_next_channel
from conversations.events.places.attending import SILENT
from conversations.events.places.changing import NEWS, TWICE, keep_one, tell_news
from conversations.events.places.closing import close_list, end_list
from conversations.events.places.joining import OFFER
from conversations.events.places.moments import CLOSING, ENDING
from conversations.events.places.offering import PLACE, end_offer, look_for_place
from conversations.events.places.reminding import AFTER, BEFORE, remind
from conversations.events.places.silence import pass_on_silent
from conversations.events.plan import EVENTS_FILE
from conversations.events.reasons import FACTS, REASONS
from conversations.events.saying import EVENT
from conversations.events.wishes.changing import hear_back, hear_company
from conversations.events.wishes.coming import hear_coming
from conversations.events.wishes.holding import hear_of_tickets
from conversations.events.wishes.late import hear_late
from conversations.events.wishes.refusals import hear_refused, hear_resumed, hear_stop
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.turn.capability import (
    CODE,
    IN_HANDS,
    LANGUAGE,
    PERSON,
    REFUSAL,
    Capability,
    Handled,
    Meaning,
)
from conversations.turn.effects import Effect, StartTimer
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.turn.written import read_words
from conversations.wording.directions import keep_apart

_BEFORE_REFUSAL, _AT_THE_DOOR, _COMING, _REPLY, _WORD = (
    REFUSAL - 1,
    IN_HANDS - 5,
    PERSON - 4,
    PERSON - 2,
    CODE - 5,
)
"""Off the waiting list is off that alone; a form's question comes before other choices, the word after them."""
_NAME = ("אירוע", "an event")
_PLANS: Mapping[str, tuple[str, str]] = {
    "week": ("תזכורת לאירוע, שבוע לפני", "A reminder of the event, a week before"),
    "day": ("תזכורת לאירוע, יום לפני", "A reminder of the event, the day before"),
    "morning": ("תזכורת לאירוע, בבוקר", "A reminder of the event, in the morning"),
    "hour": ("תזכורת לאירוע, שעה לפני", "A reminder of the event, an hour before"),
    UNFINISHED: ("תזכורת להרשמה שלא הושלמה", "A reminder of a registration that is not finished"),
    AFTER: ("מילה אחרי האירוע", "A word after the event"),
    PLACE: ("בדיקה אם התפנה מקום", "A look whether a place is free"),
    OFFER: ("סוף הזמן שבו המקום שמור", "The end of the time for which a place is kept"),
    SILENT: ("בדיקה אם הגיעו או כתבו", "A look whether they came, or said anything"),
    CLOSING: ("סגירת רשימת ההמתנה", "The waiting list closes"),
    ENDING: ("סוף האירוע למי שבהמתנה", "The end of the event for who waits"),
    NEWS: ("עדכון על שינוי באירוע", "Word of a change to the event"),
    TYPED: (
        "הכרטיס שוב, כי המספר נכתב בשיחה אחרת",
        "The ticket once more: the number was typed in another chat",
    ),
    TWICE: ("איחוד שתי הרשמות", "Two registrations become one"),
}
_TIMERS: Mapping[str, Callable[[Turn, TimerFired], None]] = {
    **dict.fromkeys((*BEFORE, AFTER), remind),
    UNFINISHED: remind_of_form,
    SILENT: pass_on_silent,
    PLACE: look_for_place,
    OFFER: end_offer,
    CLOSING: close_list,
    ENDING: end_list,
    NEWS: tell_news,
    TWICE: keep_one,
    TYPED: tell_holder,
}


def _fire(turn: Turn, timer: TimerFired) -> None:
    act = _TIMERS.get(timer.key.part)
    if act:
        act(turn, timer)


def _merge(into: Lead, other: Lead, merged: Lead) -> Iterator[Effect]:
    """Where both had a place at one event, one of them is free."""
    mine = merged[Events]
    twice = {held.event for held in mine.tickets if not held.friend}
    both = {event for event in twice if into[Events].ticket_for(event) and other[Events].ticket_for(event)}
    wished = {wish.event for one in (into, other) for wish in one[Events].wishes}
    doubled = {event for event in wished if into[Events].wish_for(event) and other[Events].wish_for(event)}
    for event in sorted(both | (twice & wished) | doubled):
        yield StartTimer(Key(EVENT, event, TWICE), max(into.created_at, other.created_at))


def _is_registered(lead: Lead, wanted: list[str], _: object) -> bool:
    return any(held.event in wanted for held in lead[Events].tickets)


def _name_plan(_: Journey | None, key: Key, language: Language) -> str:
    return _PLANS[key.part if key.part in _PLANS else PLACE][language == "en"]


EVENTS = Capability(
    name="events",
    parts=(Events,),
    inputs={
        RegistrationAsked: Handled(take_registration, remember_registration),
        RegistrationWithdrawn: Handled(take_withdrawal, remember_withdrawal),
        TicketReturned: Handled(take_return, remember_page),
        TicketRenamed: Handled(take_renaming, remember_renaming),
        TicketHandedOn: Handled(take_handing_on, remember_page),
    },
    follows=follow,
    after=frozenset({OptedOut}),
    merges=_merge,
    meanings=(
        Meaning(_BEFORE_REFUSAL, hear_stop),
        Meaning(_BEFORE_REFUSAL, hear_refused),
        Meaning(_BEFORE_REFUSAL, hear_resumed),
        Meaning(_BEFORE_REFUSAL, hear_of_tickets),
        Meaning(_BEFORE_REFUSAL, hear_late),
        Meaning(_BEFORE_REFUSAL, hear_leaving),
        Meaning(_BEFORE_REFUSAL, hear_cancel),
        Meaning(_BEFORE_REFUSAL, hear_skip),
        Meaning(_BEFORE_REFUSAL, hear_company),
        Meaning(_BEFORE_REFUSAL, hear_back),
        Meaning(_COMING, hear_coming),
        Meaning(REFUSAL + 1, hear_no_more),
        Meaning(_AT_THE_DOOR, hear_ticket),
        Meaning(LANGUAGE - 1, hear_foreign_name),
        Meaning(_REPLY, hear_reply),
        Meaning(_REPLY, hear_wanting),
        Meaning(_REPLY, hear_unnamed),
        Meaning(FORM_RANK, hear_form),
        Meaning(_WORD, hear_word),
    ),
    picks={EVENT: pick},
    whole=is_whole,
    shares=take_contact,
    timers={EVENT: _fire},
    lost={EVENT: take_next_channel},
    plans={EVENT: _name_plan},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == EVENT else None,
        "timer": lambda journey, key, language: (
            _name_plan(journey, key, language) if key.purpose == EVENT else None
        ),
        "title": lambda _, value, language: keep_apart(str(value), language),
    },
    needs=needs,
    mentions=mention,
    segments={"event": (read_words, _is_registered)},
    reasons=REASONS,
    facts=FACTS,
    files=(EVENTS_FILE,),
)
