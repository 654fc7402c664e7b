"""What a message that goes to staff is about, named to who wrote it: so many people, which day, what time."""

import re
from collections.abc import Iterator

from conversations.handoff.questions import ask_staff
from conversations.handoff.waiting.details import has_details
from conversations.handoff.waiting.reading import wants_it
from conversations.profile.counting import find_count
from conversations.profile.noting import name_told
from conversations.profile.tones import take_under_way
from conversations.turn.turn import Turn
from conversations.understanding.half_said import seeks_answer
from conversations.understanding.intents.others import is_wished
from conversations.understanding.segments import is_question

_HOUR = re.compile(r"(?<![\w:])\d{1,2} ?(?:am|pm)(?!\w)", re.IGNORECASE)
_PERSONS = re.compile(
    r"(?<!\d)(\d{1,3}) (?:kids|children|people|guests|adults|persons|of us|ילדים|אנשים|איש|אורחים|סועדים)(?!\w)",
    re.IGNORECASE,
)
_READ_BACK = 80  # characters of a wish that is read back


def ask_for_them(turn: Turn, words: str) -> bool:
    """Put a wish with numbers, days or times, or one that asks without asking, to staff; what it is about is named."""
    named = ", ".join(dict.fromkeys(_name(turn, words)))
    is_plan = is_wished(words) or wants_it(words) or len(named.split(", ")) > 1
    if not seeks_answer(words) and not (named and is_plan and has_details(words)):
        return False  # when a sister was born is told, and wants nothing
    if not named and not is_question(words) and take_under_way(turn, words):
        return True
    wish = " ".join(words.split()).strip(" .")
    is_short = len(wish) <= _READ_BACK and '"' not in wish
    told = "passed_named" if named else "passed_wish" if is_short else "passed_on"
    ask_staff(turn, words, told=told, what=named, wish=wish)
    return True


def _name(turn: Turn, words: str) -> Iterator[str]:
    told, persons = name_told(turn), _PERSONS.search(words)
    if persons and find_count(words) is None and persons[1] not in told:
        yield f"{persons[1]} אנשים" if turn.language == "he" else f"{persons[1]} people"
    if told:
        yield told
    yield from _HOUR.findall(words)
