"""What words want of a meeting: one is wanted, a time is named, and what was offered is taken."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.handoff.acts import awaits_call_time
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.meetings.at_once import tell_to_come
from conversations.meetings.detailing import keep_details
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.saying import label, offer
from conversations.meetings.kept.spoken import has_spoken_of, is_for_staff, wish_on
from conversations.meetings.kept.standing import asks_standing
from conversations.meetings.mine import answer_rest
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.offering import offer_times
from conversations.meetings.offered.telling import MEETING, say
from conversations.meetings.times.wishes import Wish
from conversations.profile.learning import is_one_who
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import begins_as_question, is_question, split_acts

_BESIDE = re.compile(
    r"(?<!\W)\W+(?:(?:my |the )?name(?:'s| is|:)? [A-Z]\w+|(?:under|for) the name \w+|(?:i'm|im|this is) [A-Z]\w+|"
    r"על שם [א-ת]+|ה?שם:? [א-ת]+|please|pls|thanks|thank you|בבקשה|תודה)(?!\w)",
    re.IGNORECASE,
)
"""What is said beside a time. A row of signs is looked at from its beginning only: thousands would take seconds."""
_SHORT, _LONG = 8, 14
_TALK = timedelta(hours=3)
_FEW = 4
_OPENING = re.compile(r"^\W*(?:(?:so|ok(?:ay)?|then|and|please|ו?אז|טוב|בסדר)\W+)+", re.IGNORECASE)


def hear_sure_booking(turn: Turn, words: str) -> bool:
    """Words that say "book" of a kind that is booked here: a call with somebody is no wish for a person now."""
    return said.books(words) and not signals.is_angry(words) and hear_booking(turn, words)


def hear_booking(turn: Turn, words: str) -> bool:
    """They want a meeting of a kind that is booked here."""
    if asks_standing(words):
        return False  # what they have is asked, and nothing wanted
    if find_ahead(turn) is None and said.names_cancelling(words):
        return False  # it was put down elsewhere
    name = turn.playbook.index(Calendars).find_wanted(words) or _names_time(turn, words)
    name = name or _names_time_in_part(turn, words)
    if name is None or not _may_book(turn, name):
        return False
    _begin(turn, name, words)
    answer_rest(turn, words)
    return True


def _names_time_in_part(turn: Turn, words: str) -> str | None:
    """The same of a sentence that says nothing else ("ok, we'll bring food for him. A table for 6 on Sunday at 9")."""
    calendars, parts = turn.playbook.index(Calendars), split_acts(words)
    named = (part for part in parts if len(parts) > 1 and calendars.find_named(part) and not _asks(part))
    return next(filter(None, (_names_time(turn, _OPENING.sub("", part)) for part in named)), None)


def _asks(part: str) -> bool:
    """Whether a part asks something else than for the time it names ("table at 7?")."""
    return is_question(part) and (len(part.split()) > _FEW or begins_as_question(part))


def _names_time(turn: Turn, words: str) -> str | None:
    """The kind of which a time is named: beside it ("trial, Tuesday at ten"), or in answer to what they asked of it."""
    words = said.leave_weather_out(words)
    length = len(_BESIDE.sub("", words).split())
    if length > _LONG or said.is_of_another(words):
        return None
    name = turn.playbook.index(Calendars).find_named(words)
    is_of_else = find_ahead(turn) is not None or awaits_call_time(turn)
    named = name or (None if is_of_else else has_spoken_of(turn.playbook.index(Calendars), turn.lead))
    kind = find_kind(turn, named) if named else None
    if length > _SHORT and not (name and kind and kind.most is not None):
        return None
    wish = _find_wish_of(turn, kind, words) if named and not is_for_staff(turn, kind, words) else None
    if wish is None or not wish.days or min(wish.days) < turn.now.astimezone(turn.playbook.zone).date():
        return None
    return named if name or wish.at else None


def _find_wish_of(turn: Turn, kind: MeetingKind | None, words: str) -> Wish | None:
    """When they would like it; an hour of no day, said of a table, is of today."""
    wish = wish_on(turn, words, zone_of(turn, kind))
    is_bare = wish is not None and bool(wish.at) and not wish.days
    return _today(turn, wish) if wish and is_bare and kind and kind.most is not None else wish


def _today(turn: Turn, wish: Wish) -> Wish:
    """On this day, as long as the hour is ahead."""
    now = turn.now.astimezone(turn.playbook.zone)
    ahead = tuple(at for at in wish.at if at > now.time())
    return replace(wish, days=(now.date(),), at=ahead) if ahead else wish


def take_time_of_spoken(turn: Turn, words: str) -> bool:
    """A day and an hour, said to an answer about a kind of meeting, is when they would like it."""
    name = _names_time(turn, words)
    if name is None or not _may_book(turn, name):
        return False
    _begin(turn, name, words)
    return True


def _may_book(turn: Turn, name: str) -> bool:
    """Whether a kind is booked here for who they are, and now."""
    kind = find_kind(turn, name)
    if kind is None or not can_book(turn) or is_of_grievance(turn, turn.heard):
        return False
    if is_for_staff(turn, kind, turn.heard):
        return False
    return not (kind.unless and is_one_who(turn, kind.unless))


def book_act(turn: Turn, act: Act) -> bool:
    """A wish to book that was read among other things, where it names a kind of ours."""
    name = turn.playbook.index(Calendars).find_named(act.words)
    if name is None or not _may_book(turn, name):
        return False
    _begin(turn, name, act.words)
    return True


def keep_told(turn: Turn, name: str, words: str) -> None:
    """How many come, in whose name, inside or outside, as far as these words or those just before tell it."""
    kind = find_kind(turn, name)
    lines = [
        line.text for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _TALK
    ]
    for line in dict.fromkeys((*lines, words)) if kind else ():
        if kind and (line == words or turn.playbook.index(Calendars).find_named(line) == name):
            keep_details(turn, kind, line)


def _begin(turn: Turn, name: str, words: str) -> None:
    """Offer times; to who has one already, to move that one first."""
    kind, mine = find_kind(turn, name), find_ahead(turn)
    keep_told(turn, name, words)
    if mine and mine.kind == name:
        choices = (*offer(turn, mine, "move"), Choice(f"meeting:next:{name}:", label(turn, "another")))
        turn.reply(
            MEETING, say(turn, mine, "meeting_have_one"), reason("meeting_asked"), choices, about=mine.uid
        )
        return
    if not (kind and tell_to_come(turn, kind, words)):
        offer_times(turn, name, _find_wish_of(turn, kind, words))
