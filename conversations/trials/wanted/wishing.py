"""What words say of coming to try: whether one is wanted, another day for it, and what in them is of it."""

import dataclasses
import re
from collections.abc import Callable

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.contact.bare_names import find_bare_names
from conversations.dialogue.responding.left import is_whole, list_behind_wish
from conversations.dialogue.responding.likely import guess_likely
from conversations.dialogue.wanted.bookings import asks_to_book, asks_what_now, find_pointed_day
from conversations.enquiries.recalling import plans_other
from conversations.handoff.questions import ask_staff
from conversations.meetings.kept.calendars import can_book
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.times.changes import goes_back
from conversations.meetings.times.weeks import is_same_week, is_second_week
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.timetable.file import Timetable
from conversations.timetable.limits import read_limits
from conversations.trials.heard import words as said
from conversations.trials.heard.asking import (
    asks_change,
    asks_for_day,
    asks_for_next,
    asks_to_come,
    asks_when,
    asks_whether,
)
from conversations.trials.heard.clauses import COMES_STILL, WEIGHS
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.called import find_names
from conversations.trials.told.classes import was_told
from conversations.trials.told.part import WantedTrial
from conversations.trials.told.telling import read_told
from conversations.trials.wanted.beginning import (
    find_alive,
    has_bought,
    has_other_case,
    is_of_past,
    names_grown_class,
    prepares_wedding,
    was_there,
)
from conversations.trials.who.named import find_only
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_asked_days, find_named_days

_ASKED_BY, SHORT = frozenset({"trial", "request", OFFERED}), 10
"""After these a few words with a day in them are about it."""


def asks_to_do(part: str, known: WantedTrial) -> bool:
    """Whether a question wants something of what is put down: another day, another week."""
    if said.wants_other(part) or asks_to_book(part):
        return True
    if known.case and (is_same_week(part) or is_second_week(part)):
        return True
    is_day = len(find_named_days(part)) == 1 or said.is_week_after(part)
    return bool(known.case) and is_day and asks_change(part)


def is_of_it(turn: Turn, part: str) -> bool:
    """Whether a day in these words is the one on which they come: it was just asked for, or they say so."""
    if was_asked(turn) and len(part.split()) <= SHORT:
        return True
    if find_pointed_day(turn, part) is not None or (is_question(part) and asks_change(part)):
        return True
    return _is_counted(part) or said.wants_other(part) or said.says_coming(part) or asks_to_book(part)


def _is_counted(part: str) -> bool:
    """Whether a day is told by its distance from what was spoken of."""
    return said.is_week_after(part) or is_same_week(part) or is_second_week(part)


def was_asked(turn: Turn) -> bool:
    return turn.lead.dialogue.said.kind in _ASKED_BY


def was_offered(turn: Turn) -> bool:
    return turn.lead.dialogue.said.kind == OFFERED and can_book(turn)


def goes_on(turn: Turn, words: str) -> bool:
    """Whether they name another day for the one that does not suit."""
    parts = split_acts(words)
    is_asked = any(is_question(part) and asks_change(part) and find_named_days(part) for part in parts)
    is_asked = is_asked or said.find_instead(words) != ""
    return is_asked or said.is_week_after(words) or (bool(find_named_days(words)) and said.wants_other(words))


def wants_trial(turn: Turn, words: str) -> bool:
    """Whether one is wanted by these words: by name, by a wish to be put down, or by the day they come."""
    names = turn.playbook.index(TrialNames)
    if asks_whether(words) or said.holds_back(words) or WEIGHS.search(words) or _only_looks(words):
        return False
    if names.words.wants(words):
        return True
    if said.is_of_other(words) or has_bought(turn) or find_for(turn, words) or prepares_wedding(turn):
        return False
    if asks_to_book(words) or said.books_all(words):
        return not plans_other(turn, words)
    if asks_what_now(words) and "interest" in turn.lead[Profile].traits:
        return was_told(turn) and not (has_other_case(turn) or was_there(turn) or plans_other(turn, words))
    if was_there(turn):
        return False
    days = find_named_days(words)
    near = find_asked_days(words, turn.now, turn.playbook.zone, near=True)
    is_new = turn.lead.dialogue.greeted_at is None
    if asks_to_come(words) and len(days or near) == 1 and (is_new or was_told(turn)):
        return True
    if asks_for_day(words) and not is_new and not has_other_case(turn):
        return True
    is_coming = said.says_coming(words) and len(days) == 1 and not is_of_past(words)
    if len(find_bare_names(words)) > 1 and len(days) == 1 and was_told(turn) and not is_question(words):
        return not (has_other_case(turn) or find_ahead(turn))  # "Sunday, Maya and Daniel"
    is_coming = is_coming and (
        said.only_comes(words) or not read_limits(words).days
    )  # "only Wednesdays suit us"
    return is_coming and (was_told(turn) or said.only_comes(words)) and not has_other_case(turn)


def _only_looks(words: str) -> bool:
    """Whether all they would do is look on, beside no wish to be put down."""
    return said.only_looks(words) and not any(
        asks_to_book(part) and not said.only_looks(part) for part in split_acts(words)
    )


def find_for(turn: Turn, words: str) -> WantedTrial | None:
    """What is spoken of still; who wants one for themselves, after a child's, begins another."""
    known, timetable = find_alive(turn), turn.playbook.index(TrialNames).timetable
    if known is None or not known.child or timetable is None:
        return known
    return None if said.is_for_self(words) or names_grown_class(turn, timetable, words) else known


def find_whole_name(words: str, known: WantedTrial) -> str:
    """The whole name of who was put down by the first one alone; "" where it is none."""
    named = [] if is_question(words) else find_names(words)
    is_whole_name = len(named) == 1 and bool(known.name) and named[0].startswith(f"{known.name} ")
    return named[0] if is_whole_name else ""


def read_more(turn: Turn, timetable: Timetable, words: str, known: WantedTrial) -> WantedTrial:
    """What they tell anew; what is only asked of a day or an hour tells nothing."""
    told = known
    for part in split_acts(words) or [words]:
        if is_question(part) and not asks_to_do(part, known):
            continue
        read = read_told(turn, timetable, part, told)
        if not is_of_it(turn, part):  # a day may be of anything
            read = replace(read, dates=told.dates, hours=told.hours, after=told.after, before=told.before)
        told = read
    return replace(told, at=known.at)


def moves_what_is_kept(turn: Turn) -> bool:
    """Whether they were just shown times to move theirs to: a day is one of those, and no other class."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    return bool(choosing and choosing.moving) and turn.lead.dialogue.said.kind == OFFERED


_TAG = re.compile(
    r",?\s*(?<!\w)(?:ok(?:ay)?|yes|right|yeah|deal|cool|כן|נכון|טוב|בסדר|סבבה|אוקיי?)\s*\?", re.IGNORECASE
)
"""What merely closes what is told ("Sunday the 24th, yes?")."""


def is_told(words: str) -> bool:
    """Whether a day is told, and not only asked for.

    >>> is_told("Sunday the 24th, ok?"), is_told("ראשון ה24 כן?"), is_told("can I come on Sunday?")
    (True, True, False)
    """
    words = _TAG.sub(".", words)
    return not is_question(words) or any(
        not is_question(part) and find_named_days(part) for part in split_acts(words)
    )


_BARE = 3  # words that do no more than name a dance


_ASKS_HOW = re.compile(
    r"(?<!\w)(?:how (?:do|can|should) (?:i|we) (?:book|sign up|register|enrol\w*|get a place)|"
    r"איך (?:נרשמים|קובעים|מזמינים|משריינים|אפשר (?:לקבוע|להירשם)|אני (?:נרשמת?|קובעת?)))(?!\w)",
    re.IGNORECASE,
)
"""How one books, asked by who wants it."""


def is_of_wish(turn: Turn, part: str) -> bool:
    """Whether a part of what they write is of the trial they want, and no other question."""
    return bool(
        turn.playbook.index(TrialNames).words.wants(part)
        or asks_to_book(part)
        or asks_what_now(part)
        or _ASKS_HOW.search(part)
        or asks_whether(part)
        or asks_when(part)
        or said.wants_other(part)
        or said.contests(part)
        or said.calls_off(part)
        or asks_for_next(part)
        or asks_for_day(part)
        or (len(part.split()) <= SHORT and _is_counted(part))
        or goes_back(part)
        or (len(part.split()) <= _BARE and find_interests(turn, part))
    )


def comes_still(words: str, known: WantedTrial) -> bool:
    """Whether it is somebody else who does not come, or an hour that does not suit, and they come all the same."""
    if COMES_STILL.search(words) or (known.name and find_only(words) == known.name):
        return True
    limits = read_limits(words)
    return bool(limits.after or limits.before)


_GUESSED = 10  # words of a question that may be guessed


def answer_rest(turn: Turn, words: str, is_heard: Callable[[str], bool] = lambda part: False) -> None:
    """Questions that stand beside it are answered as well; `is_heard`: what was dealt with already."""
    parts = split_acts(words)
    for part in parts if len(parts) > 1 else list_behind_wish(words):
        if not is_question(part) or is_of_wish(turn, part) or is_heard(part):
            continue
        before = turn.gathered_text()
        turn.playbook.index(Dispatch).answer(turn, part)
        if turn.gathered_text() != before:
            continue
        if likely := guess_likely(turn, part, _GUESSED):
            answer_act(turn, dataclasses.replace(likely, alone=False))
        elif is_whole(turn, part):
            ask_staff(turn, part)
