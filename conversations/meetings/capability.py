"""What a meeting is to the bot."""

from collections.abc import Iterable

from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.meetings.choosing import AREA, pick
from conversations.meetings.detailing import hear_details
from conversations.meetings.hearing import book_act, hear_booking, hear_sure_booking
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.file import MEETINGS_FILE
from conversations.meetings.kept.inputs import MeetingReported, OutcomeMarked
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.reasons import REASONS
from conversations.meetings.kept.spoken import find_told, has_spoken_of
from conversations.meetings.mine import (
    cancel_act,
    hear_about_mine,
    hear_cancel,
    hear_coming,
    move_act,
    tell_of_mine,
)
from conversations.meetings.narrowing import hear_name_and_number, hear_narrowed
from conversations.meetings.offered.facts import (
    MeetingBooked,
    MeetingCancelled,
    MeetingConfirmed,
    MeetingHeld,
    MeetingMissed,
    MeetingMoved,
    MeetingTold,
    OutcomeTold,
    SoonerEnded,
    SoonerOffered,
    SoonerWanted,
    TimesOffered,
)
from conversations.meetings.offered.keeping import AFTER
from conversations.meetings.offered.noted import follow, take_told
from conversations.meetings.offered.reminding import REMINDER, remind, take_next_channel
from conversations.meetings.offered.telling import MEETING
from conversations.meetings.offered.without_link import book_without_link, hear_broken_link
from conversations.meetings.outcome import MISSED, ask_again, ask_staff, mark
from conversations.meetings.outside import hear_of_unknown, take_report
from conversations.meetings.replied import hear_replied
from conversations.meetings.returning import hear_again, hear_off_already
from conversations.meetings.sooner import HOLD, SOONER, let_go, offer_sooner
from conversations.meetings.taking import hear_time
from conversations.meetings.unbooked import hear_whether
from conversations.turn.capability import (
    CHOICE,
    LANGUAGE,
    NOD,
    PERSON,
    QUESTION,
    REFUSAL,
    Capability,
    Handled,
    Meaning,
)
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input, Pressed, Said, Shared, TimerFired
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.wording.filling import clean

_NAMES = {
    REMINDER: ("תזכורת לפגישה", "A reminder of a meeting"),
    AFTER: ("שאלה לצוות אם הפגישה התקיימה", "Staff are asked what came of a meeting"),
    MISSED: ("הצעה לקבוע מועד אחר", "An offer of another time"),
    SOONER: ("הצעה של מועד שהתפנה", "An offer of a time that came free"),
    HOLD: ("סוף השמירה של מועד שהתפנה", "A time that came free is kept no longer"),
}


def _remember_report(told: MeetingReported) -> Note:
    return Note(MeetingTold(clean(told.meeting_id), told.status), (reason("meeting_reported"),))


def _remember_mark(marked: OutcomeMarked) -> Note:
    return Note(OutcomeTold(marked.uid, marked.outcome), (reason("meeting_marked", by=clean(marked.by)),))


def _name(purpose: str, language: Language) -> str | None:
    return _NAMES[purpose][language == "en"] if purpose in _NAMES else None


def _name_timer(_: object, key: Key, language: Language) -> str | None:
    return _name(key.purpose, language)


_TIMERS = frozenset({SOONER, HOLD, MISSED})
_PAUSE = "pause"


def _needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """All calendars, where it may be about a time of theirs."""
    calendars = playbook.index(Calendars)
    return calendars.resources if calendars.resources and _may_want(calendars, lead, happened) else ()


def _may_want(calendars: Calendars, lead: Lead, happened: Input) -> bool:
    match happened:
        case MeetingReported() | OutcomeMarked():
            return True
        case Pressed(choice=choice, label=label):
            return choice.startswith(f"{AREA}:") or _may_mean(calendars, lead, label or "")
        case Said(text=text):
            return _may_mean(calendars, lead, text)
        case Shared(caption=caption):
            return _may_mean(calendars, lead, caption or "")
        case TimerFired(key=key):
            return key.purpose in _TIMERS or (key.purpose == _PAUSE and _may_mean(calendars, lead, ""))
    return False


def _may_mean(calendars: Calendars, lead: Lead, words: str) -> bool:
    """Whether words may be about a meeting: one is ahead, times were offered, or they name a kind or a booking."""
    kept = lead[Appointments]
    if kept.choosing or any(meeting.status == "booked" for meeting in kept.meetings):
        return True
    if kept.meetings and kept.meetings[-1].status == "cancelled":
        return True  # it may be wanted after all
    if any(choice.id.startswith(f"{AREA}:") for choice in lead.dialogue.choices):
        return True
    if has_spoken_of(calendars, lead) or find_told(calendars, lead):
        return True
    texts = (words, *(piece.text for piece in lead.dialogue.waiting), " ".join(_pieces(lead, words)))
    return any(text and calendars.find_named(text[:2000]) for text in texts)


def _pieces(lead: Lead, words: str) -> list[str]:
    return [*(piece.text for piece in lead.dialogue.waiting), words]


MEETINGS = Capability(
    name="meetings",
    parts=(Appointments,),
    inputs={
        MeetingReported: Handled(take_report, _remember_report),
        OutcomeMarked: Handled(mark, _remember_mark),
    },
    meanings=(
        Meaning(LANGUAGE - 2, hear_whether),
        Meaning(LANGUAGE - 2, hear_replied),
        Meaning(REFUSAL - 1, hear_cancel),
        Meaning(REFUSAL - 1, hear_off_already),
        Meaning(PERSON - 4, hear_narrowed),
        Meaning(PERSON - 4, hear_name_and_number),
        Meaning(PERSON - 2, hear_of_unknown),
        Meaning(PERSON - 1, hear_sure_booking),
        Meaning(PERSON - 2, hear_again),
        Meaning(CHOICE - 2, hear_details),
        Meaning(CHOICE - 1, hear_time),
        Meaning(NOD - 1, hear_coming),
        Meaning(QUESTION - 2, hear_about_mine),
        Meaning(QUESTION - 1, hear_booking),
        Meaning(CHOICE - 3, hear_broken_link),
    ),
    ahead={
        "request_book": book_act,
        "request_move": move_act,
        "request_cancel": cancel_act,
        "am_i_booked": tell_of_mine,
        "link_broken": book_without_link,
    },
    takes=take_told,
    follows=follow,
    after=frozenset({MeetingBooked}),
    picks={AREA: pick},
    lost={MEETING: take_next_channel},
    timers={REMINDER: remind, AFTER: ask_staff, MISSED: ask_again, SOONER: offer_sooner, HOLD: let_go},
    plans={purpose: lambda _, key, language: _NAMES[key.purpose][language == "en"] for purpose in _NAMES},
    names={"purpose": lambda _, value, language: _name(value, language), "timer": _name_timer},
    needs=_needs,
    reasons=REASONS,
    facts={
        MeetingTold: None,
        OutcomeTold: None,
        TimesOffered: None,
        MeetingBooked: Wording("booked {title} at {at}", "נקבע {title} ל־{at}", "Booked: {title}, {at}"),
        MeetingMoved: Wording("moved {title} to {at}", "{title} עבר ל־{at}", "Moved: {title}, {at}"),
        MeetingCancelled: Wording(
            "cancelled {title} at {at}", "בוטל {title}, {at}", "Cancelled: {title}, {at}"
        ),
        MeetingConfirmed: Wording(
            "confirmed {title} at {at}", "אישרו הגעה ל{title}, {at}", "They are coming: {title}, {at}"
        ),
        MeetingHeld: Wording("held {title} at {at}", "התקיים {title}, {at}", "It took place: {title}, {at}"),
        MeetingMissed: Wording(
            "no show at {title} at {at}", "לא הגיעו ל{title}, {at}", "They did not come: {title}, {at}"
        ),
        SoonerWanted: Wording(
            "wants it sooner", "ביקשו מוקדם יותר אם יתפנה", "They want it sooner, if a place comes free"
        ),
        SoonerOffered: Wording(
            "offered {at} sooner", "הוצע מועד שהתפנה: {at}", "Offered a time that came free: {at}"
        ),
        SoonerEnded: Wording(
            "{at} let go: {how}",
            "המועד שהתפנה לא נלקח: {at}",
            "They did not take the time that came free: {at}",
        ),
    },
    files=(MEETINGS_FILE,),
)
