"""Who says that they come to the evening that is spoken of, in whatever pieces, registers as if its word were said."""

from collections.abc import Iterator

from conversations.events.asking.filling import is_filling
from conversations.events.chat.entering import take_up
from conversations.events.chat.form import hear_answer
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.plan import find_plan
from conversations.events.said.coming import calls, find_wish, may_wish
from conversations.events.said.elsewhere import names_thing
from conversations.events.saying import calendar_of, weekday_of
from conversations.events.talk.telling import OF_ELSE, find_spoken
from conversations.events.wishes.later import find_later_day, want_later
from conversations.profile.interests import find_interests
from conversations.timetable.asked import TimesReader
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.wording.plain import plain
from conversations.wording.weekdays import find_denied_days, find_named_days

_LAST = 3  # lines of the bot's after which it is spoken of still


def hear_coming(turn: Turn, words: str) -> bool:
    """They say that they come to it: how many and in whose names is taken along, and what they ask is answered."""
    if turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved() or signals.is_angry(words):
        return False
    if not may_wish(words) or not (event := find_meant(turn, words)):
        return False
    if is_filling(turn):
        return find_wish(words, weekday_of(event)) == "comes" and hear_answer(turn, words)
    held = turn.lead[Events].ticket_for(event.id)
    if day := find_later_day(turn, event, words):
        return want_later(turn, event, day, words)
    if held or turn.lead[Events].wish_for(event.id) or event.resource not in turn.given.resources:
        return False
    take_up(turn, event.id, words)
    return True


def find_meant(turn: Turn, words: str) -> Event | None:
    """The event that they say they come to; None where none is meant, or they say nothing of the sort."""
    for event in _list_open(turn):
        weekday = weekday_of(event)
        wish = find_wish(words, weekday)
        if (
            wish is None
            or find_interests(turn, words)
            or names_thing(words)
            or not _is_of_day(words, weekday)
        ):
            continue
        is_called = calls(words, weekday) and _is_only_one(turn, event)
        is_named = is_called or (wish == "comes" and _says_its_word(words, event))
        is_its_day = weekday in find_named_days(words)
        if find_spoken(turn, _LAST if is_named or is_its_day else 1) == event:
            return event
        if is_named or (is_its_day and _has_nothing_else(turn, weekday)):
            return event
    return None


def _says_its_word(words: str, event: Event) -> bool:
    said = f" {plain(words)} "
    return any(f" {plain(word)} " in said for word in event.keywords)


def _is_of_day(words: str, weekday: int) -> bool:
    return find_named_days(words) - find_denied_days(words) <= {weekday}


def _has_nothing_else(turn: Turn, weekday: int) -> bool:
    """Whether nothing but the evening is on that day, and they talk of nothing else that they would come to."""
    timetable = turn.playbook.index(TimesReader).timetable
    classes = [one for one in timetable.sessions if one.day == weekday] if timetable else []
    is_apart = timetable is None or all(timetable.groups[one.group].aside for one in classes)
    talk = turn.lead.dialogue.said
    return is_apart and talk.kind not in OF_ELSE


def _is_only_one(turn: Turn, event: Event) -> bool:
    return [one.id for one in _list_open(turn)] == [event.id]


def _list_open(turn: Turn) -> Iterator[Event]:
    """The events to come, the first of each plan."""
    plans, seen = turn.journey.own.get("events") or {}, set[str]()
    for event in calendar_of(turn).events:
        key = next((name for name, plan in plans.items() if plan is find_plan(plans, event)), event.id)
        if event.is_over(turn.now) or event.status != "open" or key in seen:
            continue
        seen.add(key)
        yield event
