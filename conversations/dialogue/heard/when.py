"""Who asks in a few words when, or whether one can come then, or names a day or an hour and little else."""

import re

from conversations.answers.asked.naming import is_rather_none
from conversations.answers.coverage import Coverage
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_asked_days, find_named_days, say_weekday

_FEW, _COMING, _BARE = 4, 11, 5
"""Words of a question about nothing but when; of one whether one can come then; of a day or an hour alone."""
_WHEN = re.compile(
    r"(?<!\w)(?:ו?מתי|בא?יזה יום|באילו ימים|ב?איז[הו] שעות?|באילו שעות|השבוע|בשבוע הבא|which day|what day|when|"
    r"what (?:time|hour)s?|this week|next week)(?!\w)",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"(?<!\w)(?:לבוא|להגיע|להצטרף|נבוא|אבוא|שיבוא|שתבוא|come|join|make it)(?!\w)", re.IGNORECASE
)
_IS_ON = re.compile(
    r"(?<!\w)(?:יש (?:לכם )?(?:עוד )?(?:משהו|משו|שיעור\w*|קבוצה|(?:מקום|מקומות))|what'?s on|anything (?:on|"
    r"tomorrow|tonight|today)|"
    r"(?:is there|any) (?:a )?(?:class|classes|room|space|spots?|places?)|(?:u|you|"
    r"ya) (?:guys )?have (?:any )?(?:evenings?|mornings?|classes|lessons)|(?:got|have) (?:any )?(?:room|space|"
    r"spots?|places?))(?!\w)",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?<!\w)(?:(?:יש|נשאר(?:ו)?|נותר(?:ו)?) (?:לכם )?(?:עוד )?(?:מקום|מקומות)|(?:room|space|spots?|"
    r"places?) (?:left|available|on|for)|(?:is there|any|have) (?:room|spots?|space))(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)|(?<!\w)(?:ב|at )\d{1,2}(?!\w)", re.IGNORECASE
)


_TODAY = re.compile(
    r"^\W*(?:(?:so|wait|hey|אז|רגע|היי)\W+)*(?:(?:is )?today(?: is|['’]s)?|is it|it['’]?s|היום(?: זה)?|זה)(?: a)? "
    r"(?P<day>(?:יום )?[\w'’]+)(?: today| היום)?(?:,?\W*(?:right|no|isn['’]?t it|yes|נכון|לא|כן))?\W*\?\W*$",
    re.IGNORECASE,
)
"""Whether today is the day that they name."""


def tell_today(turn: Turn, words: str) -> bool:
    """Tell who makes sure of it whether today is the weekday that they name; False where that is not what they ask."""
    found = _TODAY.match(words)
    day = found["day"].replace("’", "'") if found else ""
    asked = find_named_days(day if day.startswith("יום") else f"יום {day}") or find_named_days(day)
    if len(asked) != 1:
        return False
    today = turn.now.astimezone(turn.playbook.zone).weekday()
    name = "today_is" if today in asked else "today_is_not"
    turn.reply("answer", turn.phrase(name, day=say_weekday(today, turn.language)), reason("asked_of_it"))
    return True


def guess_when(turn: Turn, part: str) -> Act | None:
    """Who asks in a few words when, and nothing else, asks for the days and hours; who was let down, for an answer."""
    if turn.lead.handoff.is_grieved():
        return None
    schedule = turn.playbook.index(Coverage).schedule
    is_of_coming = _COMES.search(part) or _IS_ON.search(part)
    if schedule is None or len(part.split()) > (_COMING if is_of_coming else _FEW):
        return None
    names_day = find_asked_days(part, turn.now, turn.playbook.zone, near=_IS_ON.search(part) is not None)
    asks = names_day or _WHEN.search(part) or (_COMES.search(part) and _CLOCK.search(part))
    if not asks or (not names_day and is_rather_none(turn, part, schedule)):
        return None  # "when does the new phone come out"
    return Act("answer", part, 1.0, about=schedule)


def says_there_is_room(words: str) -> bool:
    """Whether it is asked if there is room, which is no question of where we are.

    >>> says_there_is_room("יש מקום ברביעי?"), says_there_is_room("any spots left on Tuesday?")
    (True, True)
    >>> says_there_is_room("איפה המקום")
    False
    """
    return _ROOM.search(words) is not None


def is_mostly_time(words: str) -> bool:
    """Whether words name a day or an hour and hardly anything else.

    >>> is_mostly_time("18:30"), is_mostly_time("אז ביום ראשון הקרוב"), is_mostly_time("כמה עולה ביום ראשון")
    (True, True, False)
    """
    if len(words.split()) > _BARE or _ASKS.search(words):
        return False
    return bool(find_named_days(words)) or _CLOCK.fullmatch(words.strip(" .!")) is not None


_ASKS = re.compile(r"\?|(?<!\w)(?:כמה|איפה|מה|יש|how|where|what|is there|do you)(?!\w)", re.IGNORECASE)
