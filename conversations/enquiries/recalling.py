"""What they told of what they plan: in these words, and in this talk before."""

import re
from datetime import timedelta

from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.enquiries.guests import find_bare_name, find_names_behind
from conversations.enquiries.kinds import Names, count_told
from conversations.enquiries.told.beside import (
    counts_diet,
    find_diet,
    find_length,
    say_length,
    say_start,
)
from conversations.enquiries.told.company import counts_all, counts_people, find_people
from conversations.enquiries.told.details import Told, read_details
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.series import Now, leave_given_up_out, read_days
from conversations.enquiries.told.when import Here
from conversations.enquiries.told.words import OF_FEAST, OF_MANY, OVER
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.spoken import joins
from conversations.orders.heard.where import find_address, read_address
from conversations.profile.counting import find_count
from conversations.profile.interests import find_interests
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_asked_days, say_weekday

_SPOKEN_OF, _WAITS = timedelta(hours=6), timedelta(days=14)
"""How long what they tell belongs to it: where it was but asked about, and where the team was asked."""
_LOOKED_BACK = frozenset({"people", "called", "day"})


def recall_kind(turn: Turn, words: str) -> str | None:
    """The kind they spoke of before, where they tell only now that they are so many."""
    names = turn.playbook.index(Names)
    people = find_count(words) or (count_told(read_told(turn, words)) if joins(words) else 0)
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    name = next(filter(None, map(names.find, reversed(lines))), None)
    return name if name and people >= names.kinds[name].least > 1 else None


def recall_told(turn: Turn) -> Told:
    """What they told in this talk before: how many they are, the day, and the hour where that was of it."""
    lines = [
        line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _SPOKEN_OF
    ]
    taken = {"day"} if turn.lead[Appointments].ahead(turn.now) else set()  # that was the meeting's
    told: Told = _recall_chosen(turn)
    for line in (one for one in lines if not (OVER.search(one.text) or OF_FEAST.search(one.text))):
        known = (_LOOKED_BACK - taken) | ({"hour"} if turn.playbook.index(Names).find(line.text) else set())
        told |= {name: value for name, value in read_told(turn, line.text).items() if name in known}
    return told


def _find_asked_people(turn: Turn, words: str) -> str:
    """How many they are, told in a question ("could a teacher come to us, for 20 guests?")."""
    asked = [part for part in split_acts(words) if is_question(part) and counts_people(part)]
    return next(filter(None, (find_people(part, turn.language) for part in asked)), None) or ""


def _recall_chosen(turn: Turn) -> Told:
    """In whose name they choose from times of a meeting, and the one day and hour of these: none is asked again."""
    kept = turn.lead[Appointments]
    choosing = kept.chosen_from(turn.now)
    shown = [at.astimezone(turn.playbook.zone) for at in choosing.shown] if choosing else []
    told: Told = {"name": kept.who} if choosing and kept.who else {}
    if len({at.date() for at in shown}) == 1:
        told |= {"day": say_weekday(shown[0].weekday(), turn.language)}
    if len(shown) == 1:
        told |= {"hour": f"{'at ' if turn.language == 'en' else 'ב־'}{shown[0]:%H:%M}"}
    return told


def recall_asked_day(turn: Turn) -> str:
    """The one day that they asked about a moment ago; an hour by itself is on it."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"][:_LOOKED]
    days = (find_asked_days(line, turn.now, turn.playbook.zone, near=True) for line in lines)
    found = next((named for named in days if len(named) == 1), [])
    return say_weekday(found[0], turn.language) if found else ""


def recall_hour(turn: Turn) -> str:
    """The hour that they named last in this talk; "" where they named none."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"]
    return next(filter(None, (read_told(turn, line).get("hour", "") for line in lines)), "")


_LOOKED = 3  # of their lines


def read_told(turn: Turn, words: str, *, of: str | None = None) -> Told:
    """What these words tell of it; `of` which kind, where that is known."""
    name = of or _find_kind(turn, words)
    kind, is_own = turn.playbook.index(Names).kinds.get(name), turn.playbook.index(Names).is_own(name)
    hours = turn.journey.business.staff_hours
    here = Here(turn.now, turn.playbook.zone, turn.language, hours, kind is not None and "ages" in kind.asks)
    beside, rest = _read_beside(turn, kind, words)
    at, known = Now(turn.now, turn.playbook.zone, turn.language), _find_day(turn)
    told = _with_days(
        words, known, read_details(leave_given_up_out(rest, known, at), here), at, of_own=is_own
    )
    told = told | beside
    if "place" in told and "people" not in told and (people := _find_asked_people(turn, words)):
        told["people"] = people
    is_named = kind is None or not kind.ahead or "name" in kind.asks
    is_beside = is_named and "people" in told and "name" not in told and not is_question(words)
    who = find_bare_name(words) if is_beside else ""
    if not who and "name" not in told and asks_to_book(words):
        who = find_names_behind(words)
    return told | {"name": who} if who else told


def _find_day(turn: Turn) -> str:
    """The day, or the days, noted of what they plan."""
    planned = find_alive(turn)
    return planned.told.get("day", "") if planned else ""


def _with_days(words: str, known: str, told: Told, at: Now, *, of_own: bool) -> Told:
    """The same with all the days of several lessons, where they are told, or one of them is changed."""
    day = read_days(words, known, told.get("day", ""), at, of_own=of_own)
    return told | {"day": day} if day else told


def _read_beside(turn: Turn, kind: Enquiry | None, words: str) -> tuple[Told, str]:
    """What is kept of such a kind beside how many and when; and the words without a length, which is no hour."""
    told: Told = {}
    if kind is None or not kind.ahead:
        return told, words
    kept = {*kind.asks, *kind.keeps}
    said = " ".join(part for part in split_acts(words) if not is_question(part) or counts_diet(part))
    if "diet" in kept and (diet := find_diet(said)):
        told["diet"] = diet
    if "address" in kept and not counts_all(words) and (address := find_where(words)):
        told["address"] = address
        words = words.replace(address, " ")
    if "length" in kept and not is_question(words) and (length := find_length(words)):
        told["length"] = say_length(length.minutes, turn.language)
        words = f"{words[: length.start]} {words[length.end :]}"
    return told, say_start(words)


def _find_kind(turn: Turn, words: str) -> str:
    """The kind that they plan, or name; "" for none."""
    planned = find_alive(turn)
    return planned.kind if planned else turn.playbook.index(Names).find(words) or ""


def find_alive(turn: Turn) -> Planned | None:
    """The enquiry that what they tell now may belong to: it is no old story, and none of the journey's past."""
    planned = turn.lead[Planning].enquiry
    if planned is None or planned.kind not in turn.playbook.index(Names).kinds:
        return None
    return planned if turn.now - planned.at < (_WAITS if planned.case else _SPOKEN_OF) else None


def plans_other(turn: Turn, words: str) -> bool:
    """Whether it is a lesson of their own that they speak of, and these words name no class of many."""
    planned = find_alive(turn)
    if planned is None or find_interests(turn, words) or OF_MANY.search(words):
        return False
    return planned.case is not None or turn.playbook.index(Names).kinds[planned.kind].least == 1


_INSIDE = re.compile(
    r"(?:,? ?(?:(?:on )?(?:the )?(?:floor|suite|apt|apartment|entrance|room)|קומה|דירה|כניסה|חדר) \w+|,? \w+ floor)+",
    re.IGNORECASE,
)


def find_where(words: str) -> str:
    """The street and number that it is to be brought to, with the floor; "" where none is told.

    >>> find_where("our address is Hanamal 5, floor 3"), find_where("at noon")
    ('Hanamal 5, floor 3', '')
    """
    found = find_address(words)
    if found is None:
        return ""
    address = read_address(found)
    inside = _INSIDE.match(words, words.find(address) + len(address)) if address in words else None
    return f"{address}{inside[0].rstrip()}" if inside else address
