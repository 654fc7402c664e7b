"""A table beside an order: it is moved by those who keep tables, and offered once more to who drops the order."""

import re
from collections.abc import Iterable
from datetime import timedelta

from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.handoff.questions import ask_staff
from conversations.handoff.staff_hours import say_hours
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.meetings.detailing import hear_details
from conversations.meetings.kept.calendars import Calendars, can_book, find_kind, zone_of
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import wish_on
from conversations.meetings.kept.words import cancels
from conversations.meetings.moving import leave_given_up_out
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.meetings.times.people import find_party
from conversations.meetings.times.shifts import find_shift
from conversations.meetings.times.wishes import find_wish
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.hours import say_dots
from conversations.orders.kept.basket import Basket
from conversations.orders.replies.pricing import WEEKDAYS
from conversations.orders.tables.at_table import names_food, names_table
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input, Said, TimerFired
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import say_weekday

_WORDS = read_patterns("at_table")
_LONG, _MOST, _COUPLE, _BACK = 24, 2000, 2, 3


def hear_kept(turn: Turn, words: str) -> bool:
    """A table that is kept for them is asked after, or moved: that is no hour of an order, and nothing for staff."""
    mine = find_ahead(turn)
    kind = find_kind(turn, mine.kind) if mine else None
    if mine is None:
        return _hear_unkept(turn, words)
    if kind is None or kind.most is None or not can_book(turn):
        return False  # a place in a group is no table
    if turn.lead.handoff.is_grieved() or len(words.split()) > _LONG:
        return False
    if _WORDS["asks"].search(words):
        return turn.playbook.index(Dispatch).acts["am_i_booked"](turn, Act("am_i_booked", words))
    words = _say_later(turn, mine, _WORDS["to_hour"].sub("ב", words))
    is_moved = _WORDS["moves"].search(words) or find_party(words, turn.lead[Appointments].party)
    if not is_moved or cancels(words) or names_food(turn, words):
        return False
    if not (names_table(words) or _is_of_it(turn)):
        return False
    party = find_party(words, turn.lead[Appointments].party)
    said = (
        re.sub(rf"(?:change|make|switch) (?:it|that)(?: to)? {party}(?![\w:])", " ", words)
        if party
        else words
    )
    wish = wish_on(turn, leave_given_up_out(said), zone_of(turn, kind))
    if wish is None or not (wish.at or wish.days):
        return party > 0 and said != words and hear_details(turn, said)
    return turn.playbook.index(Dispatch).acts["request_move"](turn, Act("request_move", said))


def _say_later(turn: Turn, mine: Meeting, words: str) -> str:
    """ "Half an hour later": the hour that it is then."""
    shift = find_shift(words) if names_table(words) or _is_of_it(turn) else 0
    if not shift or names_food(turn, words):
        return words
    at = mine.starts_at.astimezone(turn.playbook.zone) + timedelta(minutes=shift)
    return {"he": f"להזיז לשעה {at:%H:%M}", "en": f"move it to {at:%H:%M}"}[turn.language]


def _hear_unkept(turn: Turn, words: str) -> bool:
    """Who tells when so many come to sit, or asks for a table that nobody kept: it is a wish for one."""
    kept, kind = turn.lead[Appointments], _find_table(turn)
    case = turn.lead.handoff.open
    is_requested = case is not None and case.gravity != "question"
    is_busy = kept.chosen_from(turn.now) is not None and not is_requested
    if kind is None or turn.lead[Basket].is_open() or is_busy or len(words.split()) > _LONG:
        return False
    asks = _WORDS["asks"].search(words) is not None
    if is_requested or not can_book(turn):
        return asks and _tell_nothing_kept(turn, "table_with_team")
    said = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"][-_BACK:]
    if not asks and (is_question(words) or not any(map(names_table, said))):
        return False
    if names_food(turn, words) or not (asks or _tells_when(turn, words)):
        return False
    told = [one for one in (*reversed(said), words) if not is_question(one)] if asks else [words]
    party = next((people for one in reversed(told) if (people := find_party(one))), 0)
    when = next((one for one in reversed(told) if _tells_when(turn, one)), "")
    if not (1 < party <= (kind.most or 0)) or not when:
        return asks and _tell_nothing_kept(turn, "table_none_kept")
    table = {"he": f"שולחן ל-{party}, {when}", "en": f"a table for {party}, {when}"}[turn.language]
    return turn.playbook.index(Dispatch).acts["request_book"](turn, Act("request_book", say_dots(table)))


def _tells_when(turn: Turn, words: str) -> bool:
    """Whether a day or an hour is told, on which somebody may come."""
    wish = find_wish(words, turn.now, turn.playbook.zone)
    return wish is not None and bool(wish.days or wish.at)


def _tell_nothing_kept(turn: Turn, phrase: str) -> bool:
    turn.reply("answer", turn.phrase(phrase, hours=say_hours(turn)), reason("meeting_asked"))
    return True


def _find_table(turn: Turn) -> MeetingKind | None:
    """The kind of a place that so many may have at once."""
    kinds = turn.playbook.index(Calendars).kinds.values()
    return next((one for one in kinds if one.most is not None and one.how == "place"), None)


def hear_until(turn: Turn, words: str) -> bool:
    """Until when they may sit, of a table that is kept: of its day, and not of all the week."""
    mine = find_ahead(turn)
    if mine is None or not _WORDS["stays_until"].search(words) or turn.lead.handoff.is_grieved():
        return False
    local = mine.starts_at.astimezone(turn.playbook.zone)
    hours = turn.journey.business.staff_hours.get(WEEKDAYS[local.weekday()])
    if hours is None:
        return False
    day = say_weekday(local.weekday(), turn.language)
    turn.reply(
        "answer",
        turn.phrase("table_until", day=day, time=f"{hours.closes:%H:%M}"),
        reason("meeting_asked"),
    )
    return True


def needs_tables(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """The tables, where it is asked whether there is room at one: now, or in what waits for more to come."""
    said = happened.text if isinstance(happened, Said) else ""
    words = " ".join((*(piece.text for piece in lead.dialogue.waiting), said))[:_MOST]
    is_heard = isinstance(happened, Said | TimerFired)
    return playbook.index(Calendars).resources if is_heard and _asks_for_seats(words) else ()


@remembered
def _asks_for_seats(words: str) -> bool:
    if _WORDS["asks"].search(words) or find_party(words):
        return True
    return _WORDS["seats"].search(words) is not None and _WORDS["no_seats"].search(words) is None


def hear_as_many_again(turn: Turn, words: str) -> bool:
    """ "Back to three", of a table that is kept or offered: so many come after all."""
    found, basket = _WORDS["back_to"].search(words), turn.lead[Basket]
    is_of_table = find_ahead(turn) is not None or turn.lead[Appointments].chosen_from(turn.now) is not None
    if found is None or basket.is_open() or not can_book(turn):
        return False
    people = read_number(found["people"] or found["people_he"])
    if not is_of_table:
        return bool(people) and _ask_again(turn, words, people or 0)
    if not people or names_food(turn, words) or cancels(words) or len(words.split()) > _LONG:
        return False
    return hear_details(turn, {"he": f"נהיה {people}", "en": f"we'll be {people}"}[turn.language])


def _ask_again(turn: Turn, words: str, people: int) -> bool:
    """As many as another time, on a day that they name, of who came to a table before: one is wished for."""
    kept, zone = turn.lead[Appointments], turn.playbook.zone
    if kept.party < _COUPLE or names_food(turn, words) or len(words.split()) > _LONG:
        return False
    last = [one.starts_at for one in kept.meetings] + list(kept.choosing.shown if kept.choosing else ())
    at = f"{max(last).astimezone(zone):%H:%M}" if last else ""
    told = _WORDS["same_hour"].sub({"he": f"ב-{at}", "en": f"at {at}"}[turn.language], words) if at else words
    table = {"he": f"שולחן ל-{people}, ", "en": f"a table for {people}, "}[turn.language]
    said = table + _WORDS["back_to"].sub(" ", told).strip(" ?,.")
    return turn.playbook.index(Dispatch).acts["request_book"](turn, Act("request_book", said))


@remembered
def _find_more(words: str) -> re.Match[str] | None:
    return _WORDS["more_come"].search(words)


def hear_more_come(turn: Turn, words: str) -> bool:
    """ "We ordered a table and two more came" tells how many they are now, and complains of nothing."""
    found, kept, mine = _find_more(words), turn.lead[Appointments], find_ahead(turn)
    now = _WORDS["so_many_now"].match(words) if mine and kept.party >= _COUPLE and _is_of_it(turn) else None
    is_all = now is not None and not re.search(r"\d", words[now.end() :])  # and no hour beside it
    if now and is_all and can_book(turn) and (people := read_number(now["people"])):
        return _tell_so_many(turn, people, words)
    if found is None or not can_book(turn) or names_food(turn, words) or len(words.split()) > _LONG:
        return False
    if not (names_table(words) or mine) or turn.lead.handoff.is_grieved():
        return False
    more = read_number(found["more"] or found["more_he"])
    if not more or kept.party < _COUPLE:
        return bool(more) and pass_more(turn, words)
    return _tell_so_many(turn, kept.party + more, words)


def _tell_so_many(turn: Turn, people: int, words: str) -> bool:
    """So many now: it is kept where a table is for so many, and else the team's to say."""
    mine = find_ahead(turn)
    kind = find_kind(turn, mine.kind) if mine else None
    if kind and kind.most and people > kind.most:
        return False  # joined tables are asked for with the day and the hour
    told = {"he": f"נהיה {people}", "en": f"we'll be {people}"}[turn.language]
    is_of_one = mine is not None or turn.lead[Appointments].chosen_from(turn.now) is not None
    return (is_of_one and hear_details(turn, told)) or pass_more(turn, words)


def hear_too_many(turn: Turn, words: str) -> bool:
    """More than a table holds, of whom nobody else heard."""
    mine, kept = find_ahead(turn), turn.lead[Appointments]
    found = _find_more(words) or _WORDS["so_many_now"].match(words)
    kind = find_kind(turn, mine.kind) if mine else None
    if found is None or kind is None or not kind.most or names_food(turn, words) or not _is_of_it(turn):
        return False
    named = found.groupdict().get("people")
    people = max(find_party(words, kept.party) or 0, (read_number(named) if named else None) or 0)
    return people > kind.most and pass_more(turn, words)


def pass_more(turn: Turn, words: str) -> bool:
    """Whether there is room for them is the team's to say, who join tables."""
    ask_staff(turn, words, told="table_more_come")
    return True


def hear_seats(turn: Turn, words: str) -> bool:
    """Whether so many may come, or there is room for them, is a wish for a table, though nobody says the word."""
    calendars, found, kind = turn.playbook.index(Calendars), _WORDS["seats"].search(words), _find_table(turn)
    if found is None or kind is None or not can_book(turn) or is_of_grievance(turn, words):
        return False
    is_other = calendars.find_named(words) or _WORDS["no_seats"].search(words) or names_food(turn, words)
    if is_other or find_ahead(turn) or len(words.split()) > _LONG:
        return False
    so_many = _WORDS["so_many"].search(words)
    party = find_party(words) or (int(so_many["people"]) if so_many else 0)
    party = party or (_COUPLE if _WORDS["couple"].search(words) else 0)
    if not party:
        return False
    table = {"he": "שולחן ל-{party}, {words}", "en": "a table for {party}, {words}"}[turn.language]
    told = words[: so_many.start()] if so_many and not find_party(words) else words
    said = say_dots(table.format(party=party, words=_WORDS["seats"].sub(" ", told).strip(" ?,.")))
    return turn.playbook.index(Dispatch).acts["request_book"](turn, Act("request_book", said))


def offer_table(turn: Turn, words: str) -> None:
    """To who wants only the table: the time that was offered is so once more, what is kept is told, or times are."""
    acts, choosing = turn.playbook.index(Dispatch).acts, turn.lead[Appointments].chosen_from(turn.now)
    if choosing and choosing.shown:
        offer_again(turn, choosing)
    elif find_ahead(turn):
        acts["am_i_booked"](turn, Act("am_i_booked", words))
    else:
        acts["request_book"](turn, Act("request_book", words))


def is_of_table_last(turn: Turn) -> bool:
    """Whether a table is kept for them, or chosen, and was spoken of last."""
    is_chosen = turn.lead[Appointments].chosen_from(turn.now) is not None
    return (is_chosen or find_ahead(turn) is not None) and _is_of_it(turn)


def _is_of_it(turn: Turn) -> bool:
    """Whether "it" is the table: nothing is wanted, or the table was spoken of since."""
    basket, mine = turn.lead[Basket], find_ahead(turn)
    if not basket.is_open() or turn.lead.dialogue.said.kind in (MEETING, OFFERED):
        return True
    changed = mine.changed_at if mine else None
    return bool(changed and basket.at and changed > basket.at and turn.lead.dialogue.said.kind != "order")
