"""A meeting that is talked of over several messages: of which kind, for which day, and at what hour after all."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from conversations.lead.lead import Lead
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.times.people import find_party
from conversations.meetings.times.ruled_out import take_given_up
from conversations.meetings.times.weeks import is_week_on
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.counting import find_count
from conversations.profile.heard.on_the_spot import leave_on_the_spot_out
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_denied_days

_LATELY = timedelta(hours=3)
_ANSWERED = frozenset({"answer", "noted", "nod"})
_THOUGHT = re.compile(r"(?<!\w)(?:אז|so|then)(?!\w)|[,.;\n]", re.IGNORECASE)
_SETS_HOUR = re.compile(
    r"(?<!\w)(?:make (?:it|that)|actually|more like|rather|instead|is better|suits better|push it|"
    r"(?:can|could|shall) we (?:do|come|say)|we'?ll (?:come|be there)|"
    r"תעש[הו]י?|בעצם|עדיף|שיהיה|נגיע|נבוא|במקום|נעשה|אפשר ב\w+ במקום)(?!\w)",
    re.IGNORECASE,
)
_ISH = re.compile(r"(?<=\d)ish(?!\w)|(?<=[ap]m) ?ish(?!\w)|(?<!\w)(?:בערך|more like)(?!\w)", re.IGNORECASE)
_ONE_MORE = re.compile(
    r"(?<!\w)(?:too|joining|joins?|coming|(?:one|two) more|of us|people|brings?|bringing|"
    r"גם|מצטרפ\w*|עוד|איש|אנשים|נהיה)(?!\w)",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?<=table) for [1-6](?![\d:]|\s*(?:[ap]\.?m|o'?clock))|(?<=שולחן) ל[-־ ]?[1-6](?![\d:])", re.IGNORECASE
)
"""How many the table is for, which is no hour."""
_FEW, _HOUR = 3, 2
_THEN = re.compile(
    r"(?<!\w)(?:hm+|ok(?:ay)?|so|then|no|wait|oh|please|pls|fine|good|great|let'?s do|let'?s say|say|better|"
    r"אז|טוב|בסדר|סבבה|יאללה|בבקשה|רגע|לא|אולי|נגיד)(?!\w)",
    re.IGNORECASE,
)
_EARLIEST, _LIST = 6, 4


def has_spoken_of(calendars: Calendars, lead: Lead) -> str | None:
    """The kind that they named lately, and that was answered: an hour said to that is when they would like it."""
    if lead.dialogue.said.kind not in _ANSWERED:
        return None
    return next((name for line in _list_lines(lead) if (name := calendars.find_named(line))), None)


def find_told(calendars: Calendars, lead: Lead) -> str | None:
    """The kind of which they were told a moment ago how it is kept, where one may as well just come."""
    said = lead.dialogue.said
    if said.kind != "answer":
        return None
    last = next((line.text for line in reversed(lead.dialogue.recent) if line.by == "bot"), "")
    name = said.about if said.about in calendars.kinds else calendars.find_named(last)
    kind = calendars.kinds.get(name or "")
    return name if kind and kind.just_come else None


def wish_on(turn: Turn, words: str, zone: ZoneInfo) -> Wish | None:
    """The time that is said of it; an hour by itself is on the day that they named before."""
    wish = find_last_wish(turn, words, zone)
    if wish is None or wish.days or not wish.at:
        return wish
    earlier = (find_wish(line, turn.now, zone) for line in _list_lines(turn.lead) if line != words)
    known = next((one for one in earlier if one and one.days), None)
    if known is None:
        return wish
    within = tuple(
        at for at in wish.at if (known.after or at) <= at <= (known.before or at)
    )  # "in the evening", "eight"
    return replace(wish, days=known.days, at=within or wish.at)


def sets_hour(words: str) -> bool:
    """Whether an hour is said to be the one after all.

    >>> sets_hour("actually make it 9"), sets_hour("בעצם תעשו תשע"), sets_hour("are you open at 9?")
    (True, True, False)
    """
    return _SETS_HOUR.search(leave_on_the_spot_out(words)) is not None


def find_bare_hour(turn: Turn, words: str, zone: ZoneInfo) -> Wish | None:
    """ "9 then", "hm, half past eight": an hour of which nothing more is said than that; None for anything else.

    A number that stands in the list that was shown is none.
    """
    rest = " ".join(_THEN.sub(" ", words).replace(",", " ").split())
    plain_number = rest.strip(" .!?")
    if not rest or len(rest.split()) > _HOUR + 1 or joins(rest) or is_question(rest):
        return None
    if plain_number.isdecimal() and int(plain_number[:4]) <= max(len(turn.lead.dialogue.choices), _LIST):
        return None
    wish = find_wish(rest, turn.now, zone, bare=len(rest.split()) <= _HOUR)
    return wish if wish and wish.at and not wish.days else None


def joins(words: str) -> bool:
    """Whether somebody more comes, or they say how many they are: "make that 7" are people then.

    >>> joins("my uncle's coming too so make that 7"), joins("make it 7")
    (True, False)
    """
    return _ONE_MORE.search(words) is not None


def is_for_staff(turn: Turn, kind: MeetingKind | None, words: str) -> bool:
    """Whether they are more than are booked here."""
    if kind is None or kind.most is None:
        return False
    counts = (_count(each) for each in (words, *_list_lines(turn.lead)))
    return next(filter(None, counts), 0) > kind.most


def _count(words: str) -> int:
    """How many they say they are, by themselves ("we'd be 8") or beside what they want."""
    return find_count(words) or find_party(words)


def find_last_wish(turn: Turn, words: str, zone: ZoneInfo) -> Wish | None:
    """The time in the last thought of a message: "we end at eight, so half past eight"."""
    words = _PARTY.sub(" ", words)
    if take_given_up(words.casefold())[1]:  # which date is meant is told by the whole
        return find_wish(words, turn.now, zone)
    parts = [one.strip() for part in split_acts(words) for one in _THOUGHT.split(_ISH.sub(" ", part))]
    if is_week_on(words.casefold()):  # "not this Monday, the one after" is one thought
        whole = next((one for one in reversed(parts) if is_week_on(one.casefold())), words)
        return find_wish(whole, turn.now, zone)
    found = [wish for one in parts if (wish := _find_in_thought(one, turn, zone))]
    clear = next((one for one in reversed(found) if one.at), None)
    days = next((one.days for one in reversed(found) if one.days), ())
    if clear is None:
        free = [one for one in found if one.days and one == found[-1]] if find_denied_days(words) else []
        return free[0] if free else find_wish(words, turn.now, zone)
    return replace(clear, days=clear.days or days)


def _find_in_thought(thought: str, turn: Turn, zone: ZoneInfo) -> Wish | None:
    if not sets_hour(thought):
        is_bare = len(thought.split()) <= _FEW and find_count(thought) is None and not is_question(thought)
        return find_wish(thought, turn.now, zone, bare=is_bare)
    said = _SETS_HOUR.sub(" ", thought).strip()
    is_people = said.isdecimal() and (int(said) < _EARLIEST or joins(turn.heard))
    return find_wish(said, turn.now, zone, bare=not is_people)


def _list_lines(lead: Lead) -> Iterator[str]:
    lines = [line for line in lead.dialogue.recent if line.by == "lead"]
    latest = max((line.at for line in lines), default=None)
    return (line.text for line in reversed(lines) if latest and latest - line.at < _LATELY)
