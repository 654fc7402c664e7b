"""What words want of a meeting: one is wanted, a time is named, and what was offered is taken."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.handoff.acts import awaits_call_time
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.meetings.detailing import keep_details
from conversations.meetings.keeping import find_ahead
from conversations.meetings.kept import words as said
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import label, offer
from conversations.meetings.kept.spoken import find_last_wish, has_spoken_of, is_for_staff, sets_hour, wish_on
from conversations.meetings.kept.standing import asks_standing
from conversations.meetings.mine import FEW, answer_rest
from conversations.meetings.offering import ask_which, offer_but, offer_times, take_wished
from conversations.meetings.showing import OFFERED, offer_beside
from conversations.meetings.telling import MEETING, say
from conversations.meetings.times.days import find_days
from conversations.meetings.times.sides import find_side
from conversations.meetings.times.weeks import (
    find_in_week,
    is_later,
    is_same_week,
    is_second_week,
    is_week_on,
)
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.learning import is_one_who
from conversations.timetable.limits import read_limits
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cancelling import says_not_coming
from conversations.understanding.segments import begins_as_question, is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.weekdays import find_denied_days, find_named_days

_STILL = timedelta(minutes=30)
"""How long a day and an hour answer an offer of times, though something else was said since."""
_BESIDE = re.compile(
    r"(?<!\W)\W+(?:(?:my |the )?name(?:'s| is|:)? [A-Z]\w+|(?:under|for) the name \w+|(?:i'm|im|this is) [A-Z]\w+|"
    r"על שם [א-ת]+|ה?שם:? [א-ת]+|please|pls|thanks|thank you|בבקשה|תודה)(?!\w)",
    re.IGNORECASE,
)
"""What is said beside a time. A row of signs is looked at from its beginning only: thousands would take seconds."""
_SHORT, _LONG = 8, 14
_TALK = timedelta(hours=3)
_FEW, _WEEK, _DAY = 4, 7, 3
_BARE = 6  # words of an hour that is asked for
_NOT_THEN = re.compile(
    r"^\W*(?:(?:no|oh|sorry|hm+|לא|אוי|סליחה)\W+)*(?:not|can'?t(?: do)?|no good|לא|לא יכול\w*) ?(?:on |ב|ה|ל)?"
    r"(?:tomorrow|today|tonight|that day|then|מחר|היום|הערב|אז|ביום הזה|יום הזה)(?: please| sorry| לי| לנו)?\W*$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\W*(?:(?:so|ok(?:ay)?|then|and|please|ו?אז|טוב|בסדר)\W+)+", re.IGNORECASE)


_THEN = re.compile(
    r"(?<!\w)(?:ok(?:ay)?|so|then|please|fine|good|great|let'?s do|אז|טוב|בסדר|סבבה|יאללה|בבקשה)(?!\w)",
    re.IGNORECASE,
)


def hear_time(turn: Turn, words: str) -> bool:
    """A time in words, or another day, where times were offered."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None:
        return _take_time_of_spoken(turn, words)
    if not can_book(turn) or _is_number_of_list(turn, words) or awaits_call_time(turn, choosing.at):
        return False
    if says_not_coming(words) and not choosing.moving:
        turn.lead[Appointments].choosing = None
        turn.reply(MEETING, turn.phrase("meeting_not_taken"), reason("meeting_declined"))
        return True
    is_offered = turn.lead.dialogue.said.kind == OFFERED
    agrees = signals.says_yes(words) and is_offered
    agrees = agrees or (said.says_book_it(words) and (is_offered or turn.now - choosing.at < _STILL))
    if agrees and len(choosing.shown) == 1:
        wish = Wish((choosing.shown[0].astimezone(turn.playbook.zone).date(),))
        take_wished(turn, choosing, _narrow(turn, choosing, wish))
        return True
    if agrees and choosing.shown and len(words.split()) <= _FEW and not _find_wish(turn, choosing, words):
        ask_which(turn, choosing)
        return True
    _keep_details(turn, choosing.kind, words)
    limits = read_limits(words)
    if limits.after or limits.before:
        return False  # "I work until seven" is no hour that they choose
    return _hear_wish(turn, choosing, words, is_offered=is_offered)


def _hear_wish(turn: Turn, choosing: Choosing, words: str, *, is_offered: bool) -> bool:
    """Another time than those that were offered, or one of them, by whatever names it."""
    wish_found = _find_wish(turn, choosing, words)
    wish_found = _count_from_shown(turn, choosing, words) or wish_found
    denied = _find_denied(turn, choosing, words)
    if is_offered and denied and not (wish_found and wish_found.at) and find_named_days(words) <= denied:
        offer_but(turn, choosing, denied)
        return True
    way = find_side(words) if is_offered or turn.now - choosing.at < _STILL else 0
    if way and not (wish_found and (wish_found.days or wish_found.at)) and offer_beside(turn, choosing, way):
        return True
    if said.says_not_so(words) and is_offered:
        _offer_others(turn, choosing, wish_found)
    elif wish_found:
        take_wished(turn, choosing, _keep_weekday(turn, choosing, wish_found))
    elif meant := _find_shown(turn, choosing, words):
        take_wished(turn, choosing, meant)
    elif said.wants_other_day(words) and is_offered:
        _offer_later(turn, choosing)
    else:
        return False
    return True


def _find_denied(turn: Turn, choosing: Choosing, words: str) -> frozenset[int]:
    """The weekdays that they rule out; "not tomorrow" rules out the day that was shown."""
    if is_week_on(words.casefold()) or is_second_week(words):
        return frozenset()
    if not _NOT_THEN.search(words):
        return find_denied_days(words)
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    return frozenset(at.astimezone(zone).weekday() for at in choosing.shown)


def _count_from_shown(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    """ "A week later", "Sunday of that week": counted from what was shown; None for anything else."""
    if len(words.split()) > _SHORT or not choosing.shown or turn.now - choosing.at > _STILL:
        return None
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown, named = [at.astimezone(zone).date() for at in choosing.shown], find_named_days(words)
    if is_same_week(words) and len(named) == 1:
        return Wish((find_in_week(shown[0], next(iter(named))),))
    if not is_later(words.casefold()) or is_second_week(words):
        return None
    if len(named) == 1:
        moving = turn.lead[Appointments].find(choosing.moving)
        known = moving.starts_at.astimezone(zone).date() if moving else shown[0]
        return Wish((find_in_week(known + timedelta(days=_WEEK), next(iter(named))),))
    if not find_days(words, turn.now, zone)[0]:
        return Wish(tuple(dict.fromkeys(day + timedelta(days=_WEEK) for day in shown)))
    return None


def _keep_weekday(turn: Turn, choosing: Choosing, wish: Wish) -> Wish:
    """ "Next week", said to hours of one day of the week, is that day of it."""
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown = {at.astimezone(zone).weekday() for at in choosing.shown}
    kept = tuple(day for day in wish.days if day.weekday() in shown)
    return replace(wish, days=kept) if len(shown) == 1 and len(wish.days) == _WEEK and kept else wish


def _find_shown(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    """ "OK nine then", some words later: the one hour that was shown of which it is the number."""
    if len(words.split()) > _FEW or turn.now - choosing.at > _STILL:
        return None
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    wish = find_wish(_THEN.sub(" ", words).strip(), turn.now, zone, bare=True)
    shown = [at.astimezone(zone) for at in choosing.shown]
    meant = [at for at in shown if wish and wish.at and not wish.days and at.time() in wish.at]
    return Wish((meant[0].date(),), (meant[0].time(),)) if len(meant) == 1 else None


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


def _take_time_of_spoken(turn: Turn, words: str) -> bool:
    """A day and an hour, said to an answer about a kind of meeting, is when they would like it."""
    name = _names_time(turn, words)
    if name is None or not _may_book(turn, name):
        return False
    _begin(turn, name, words)
    return True


def _may_book(turn: Turn, name: str) -> bool:
    """Whether a kind is booked here for who they are, and now."""
    kind = find_kind(turn, name)
    if kind is None or not can_book(turn) or turn.lead.handoff.is_grieved():
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


def _keep_details(turn: Turn, name: str, words: str) -> None:
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
    _keep_details(turn, name, words)
    if mine and mine.kind == name:
        choices = (*offer(turn, mine, "move"), Choice(f"meeting:next:{name}:", label(turn, "another")))
        turn.reply(
            MEETING, say(turn, mine, "meeting_have_one"), reason("meeting_asked"), choices, about=mine.uid
        )
        return
    offer_times(turn, name, _find_wish_of(turn, kind, words))


def _find_wish(turn: Turn, choosing: Choosing, words: str) -> Wish | None:
    just_offered = turn.lead.dialogue.said.kind == OFFERED
    is_bare = len(words.split()) <= _BARE and not begins_as_question(words)  # "18:30 is too soon, 9pm?"
    is_asked = is_question(words) and not (just_offered or sets_hour(words) or is_bare)
    if len(words.split()) > FEW or is_asked:
        return None
    kind = find_kind(turn, choosing.kind)
    if is_for_staff(turn, kind, words):
        return None
    wish = find_wish(words, turn.now, zone_of(turn, kind), bare=just_offered)
    if wish is not None and not (wish.days or wish.at) and _asks_else(turn, words):
        return None  # "are there parties, like social nights?" is no wish for a night
    if wish is None or not wish.at:
        wish = find_last_wish(turn, words, zone_of(turn, kind)) or wish
    if (
        wish
        and wish.days
        and len(words.split()) <= _DAY
        and not is_question(words)
        and turn.now - choosing.at < _STILL
    ):
        return wish  # "Sunday", after a question in between
    is_clear = wish is not None and bool((wish.days or sets_hour(words) or is_bare) and wish.at)
    return wish if just_offered or (is_clear and turn.now - choosing.at < _STILL) else None


def _asks_else(turn: Turn, words: str) -> bool:
    """Whether a question is surely one that an answer of the journey answers."""
    reading = turn.playbook.reader.read(words)
    return (
        is_question(words)
        and reading.sure
        and reading.best is not None
        and reading.best.label.kind == "answer"
    )


def _offer_others(turn: Turn, choosing: Choosing, wish: Wish | None) -> None:
    """What they were shown does not suit: the others of that day, else another day."""
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    shown = [at.astimezone(zone) for at in choosing.shown]
    named = [at for at in shown if wish and at.time() in wish.at]
    left = [at for at in shown if named and at not in named]
    if left:
        offer_times(turn, choosing.kind, Wish((left[0].date(),), (left[0].time(),)))
    else:
        _offer_later(turn, choosing)


def _narrow(turn: Turn, choosing: Choosing, wish: Wish) -> Wish:
    zone = zone_of(turn, find_kind(turn, choosing.kind))
    local = choosing.shown[0].astimezone(zone)
    return Wish((local.date(),), (local.time(),))


def _offer_later(turn: Turn, choosing: Choosing) -> None:
    moving = turn.lead[Appointments].find(choosing.moving) if choosing.moving else None
    choice = next(
        (one for one in turn.lead.dialogue.choices if one.id.startswith(("meeting:next:", "meeting:later:"))),
        None,
    )
    if choice:
        turn.playbook.index(Dispatch).pick(turn, choice.id)
    else:
        offer_times(turn, choosing.kind, moving=moving)


def _is_number_of_list(turn: Turn, words: str) -> bool:
    """A small number picks from the list that was shown, and is no hour."""
    number = plain(words)
    return number.isdecimal() and 1 <= int(number[:4]) <= len(turn.lead.dialogue.choices)
