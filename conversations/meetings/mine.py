"""What somebody says of the meeting they have: they come, can't come, ask when it is, want another time."""

import re
from datetime import timedelta

from conversations.lead.reason import reason
from conversations.meetings.choosing import ask_for_move, call_off, say_yes
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import Calendars, find_kind, zone_of
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.standing import asks_standing, asks_when_mine, is_unwanted
from conversations.meetings.kept.titling import name_class
from conversations.meetings.moving import (
    find_moved_to,
    hear_bare_hour,
    leaves_its_day,
    move_by_words,
    names_other_time,
    sets_other_time,
)
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.telling import MEETING, tell_when
from conversations.meetings.sooner import want_sooner
from conversations.meetings.times.asked_move import asks_softly, find_asked_move
from conversations.meetings.times.changes import goes_back
from conversations.meetings.times.ruled_out import corrects_date
from conversations.meetings.times.weeks import asks_of_week, is_counted
from conversations.timetable.asked import TimesReader
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import (
    find_scrapped,
    keeps_it,
    says_not_coming,
    says_only_cancel,
)
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_QUIET = frozenset({"answer", "nod", "thanks", "hello", "noted", "staff", "reminder", ""})
"""After these a plain "yes" is still an answer to whether they come."""
FEW = 14
_OFFERED = timedelta(hours=1)
_WITH = re.compile(r"(?<!\w)(?:with (?!you|pleasure|joy|bells)\w+|עם (?!שמחה|כיף)\S+)(?!\w)", re.IGNORECASE)
STOPS = frozenset({"cancel"})
"""Words that refuse messages on a network that is paid by the part."""


def hear_coming(turn: Turn, words: str) -> bool:
    """A yes, hours later or elsewhere: they were asked whether they come, and nothing else was asked since."""
    meeting = find_ahead(turn)
    if (
        meeting is None
        or comes_with(words)
        or not (said.says_coming(words) or (signals.says_yes(words) and _was_asked(turn, meeting)))
    ):
        return False
    say_yes(turn, meeting)
    return True


@remembered
def comes_with(words: str) -> bool:
    """Whether somebody, or something, comes along, so that more is said than that they come.

    >>> comes_with("I'm coming with my sister"), comes_with("coming with pleasure"), comes_with("מגיעים עם עוגה")
    (True, False, True)
    """
    return _WITH.search(words) is not None


def hear_about_mine(turn: Turn, words: str) -> bool:
    """What they say of the meeting they have: when is it, sooner, can't come, another time."""
    meeting = find_ahead(turn)
    if meeting is None or turn.lead.handoff.is_grieved():
        return False
    if asks_softly(words):
        zone = zone_of(turn, find_kind(turn, meeting.kind))
        ask_for_move(turn, meeting, (meeting.starts_at.astimezone(zone).date(),))
        return True
    if to := find_moved_to(turn, meeting, words):
        move_by_words(turn, meeting, to)
        return True
    if _hear_scrapped(turn, meeting, words):
        return True
    if len(words.split()) > FEW:
        return _hear_in_passing(turn, meeting, words)
    if said.wants_sooner(words):
        want_sooner(turn, meeting)
    elif (
        corrects_date(words)
        or said.moves(words)
        or sets_other_time(turn, meeting, words)
        or is_off_its_time(turn, meeting, words)
    ):
        move_by_words(turn, meeting, words)
    elif said.cancels(words) and said.comes_all_the_same(words):
        say_yes(turn, meeting)
    elif said.cancels(words) and not names_other_time(turn, meeting, words):
        call_off(turn, meeting)
    elif said.cancels(words):
        move_by_words(turn, meeting, words)
    elif keeps_it(words) or _asks_when(turn, meeting, words):
        tell_when(turn, meeting)
    else:
        return hear_bare_hour(turn, meeting, words)
    answer_rest(turn, words)
    return True


def _asks_when(turn: Turn, meeting: Meeting, words: str) -> bool:
    return said.asks_when(words) or asks_standing(words) or _asks_when_mine(turn, meeting, words)


def _hear_scrapped(turn: Turn, meeting: Meeting, words: str) -> bool:
    """It is off, in whichever words, and told why beside it; another time that is asked for behind it is a move."""
    at = find_scrapped(words)
    if at is None or said.comes_all_the_same(words):
        return False
    behind = " ".join(split_acts(words)[at + 1 :])
    if names_other_time(turn, meeting, behind) or said.moves(words):
        move_by_words(turn, meeting, words)
    else:
        call_off(turn, meeting)
    answer_rest(turn, words)
    return True


def _hear_in_passing(turn: Turn, meeting: Meeting, words: str) -> bool:
    """What is to become of it, told among more: another time, or "I never asked for that, cancel it"."""
    if asked := find_asked_move(words):
        move_by_words(turn, meeting, asked)
        return True
    if said.comes_all_the_same(words) or not is_unwanted(words):
        return False
    call_off(turn, meeting)
    answer_rest(turn, words)
    return True


def is_off_its_time(turn: Turn, meeting: Meeting, words: str) -> bool:
    """Whether it is to be as it was before, or its day does not suit and they ask what else there is."""
    if meeting.earlier and goes_back(words):
        return True
    if is_counted(words) and not asks_of_week(words) and turn.lead.dialogue.said.kind == MEETING:
        return True
    return leaves_its_day(turn, meeting, words) and (is_question(words) or not says_not_coming(words))


def _asks_when_mine(turn: Turn, meeting: Meeting, words: str) -> bool:
    """ "When is mine?", "what time did we say?": of no class but theirs, and of no evening they hold a ticket to."""
    if not asks_when_mine(words):
        return False
    reader = turn.playbook.index(TimesReader)
    named, known = reader.read(words, turn.now).groups, reader.timetable
    classes = {turn.say(known.groups[one].name) for one in named} if known else set()
    return not classes or classes == {name_class(turn, meeting.kind, meeting.starts_at)}


def hear_cancel(turn: Turn, words: str) -> bool:
    """A bare "cancel" to what was said of their meeting is that meeting's, and no refusal to be written to.

    By itself it is the network's own word for a refusal on SMS.
    """
    meeting = find_ahead(turn)
    if not says_only_cancel(words) or (turn.traits.billed_by_part and plain(words) in STOPS):
        return False
    if meeting is None:
        return _let_offer_go(turn)
    if not _is_spoken_of(turn, meeting):
        return False
    call_off(turn, meeting)
    return True


def _let_offer_go(turn: Turn) -> bool:
    """What was offered a while ago and not taken is what they don't want."""
    kept = turn.lead[Appointments]
    choosing = kept.chosen_from(turn.now)
    if choosing is None or turn.now - choosing.at > _OFFERED:
        return False
    kept.choosing = None
    turn.reply(MEETING, turn.phrase("meeting_not_taken"), reason("meeting_declined"))
    return True


def _is_spoken_of(turn: Turn, meeting: Meeting) -> bool:
    """Whether the last thing said was about it, with cancelling as a choice or without."""
    talk = turn.lead.dialogue
    return talk.said.kind == MEETING or any(
        choice.id == f"meeting:cancel:{meeting.uid}" for choice in talk.choices
    )


def tell_of_mine(turn: Turn, act: Act) -> bool:
    """Whether they are booked: yes, and when."""
    meeting = find_ahead(turn)
    if meeting is None:
        return False
    tell_when(turn, meeting)
    return True


def move_act(turn: Turn, act: Act) -> bool:
    """A wish to move, read among other things."""
    meeting = find_ahead(turn)
    if meeting is None:
        return False
    move_by_words(turn, meeting, act.words)
    return True


def cancel_act(turn: Turn, act: Act) -> bool:
    """A wish to cancel, read among other things: theirs, if they have one and name no other thing."""
    meeting = find_ahead(turn)
    if meeting is None or not said.cancels(act.words):
        return False
    call_off(turn, meeting)
    return True


def _was_asked(turn: Turn, meeting: Meeting) -> bool:
    """Whether a yes answers whether they come: it was just offered, or asked by a reminder and nothing else since."""
    talk = turn.lead.dialogue
    if talk.said.kind == MEETING:
        return any(choice.id == f"meeting:yes:{meeting.uid}" for choice in talk.choices)
    return meeting.asked_at is not None and talk.said.kind in _QUIET


def answer_rest(turn: Turn, words: str) -> None:
    """Questions that stand beside it are answered as well."""
    kinds, dispatch = turn.playbook.index(Calendars).kinds, turn.playbook.index(Dispatch)
    parts = split_acts(words)
    for part in parts if len(parts) > 1 else ():
        mine = (
            said.wants_meeting(part, kinds)
            or said.moves(part)
            or said.cancels(part)
            or said.asks_when(part)
            or asks_when_mine(part)
            or goes_back(part)
        )
        if is_question(part) and not mine and not said.wants_sooner(part):
            dispatch.answer(turn, part)
