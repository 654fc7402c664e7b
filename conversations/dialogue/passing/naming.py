"""What a message that goes to staff is about, named to who wrote it: so many people, which day, what time."""

import re
from collections.abc import Iterator

from conversations.handoff.acts import has_details
from conversations.handoff.questions import ask_staff
from conversations.profile.counting import find_count
from conversations.turn.turn import Turn
from conversations.wording.weekdays import find_asked_days, say_weekday

_CLOCK = re.compile(
    r"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|(?<!\w)\d{1,2} ?(?:am|pm)(?!\w)", re.IGNORECASE
)
_PERSONS = re.compile(
    r"(?<!\d)(\d{1,3}) (?:kids|children|people|guests|adults|persons|of us|ילדים|אנשים|איש|אורחים|סועדים)(?!\w)",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"(?<!\w)(?:doable|possible|feasible|(?:i'?m|so i'?m|i am) asking|need (?:an? )?(?:answer|"
    r"to know)|אפשרי|ריאלי|מתאפשר|אני שוא[לו]ת?|שואלת? (?:כי|בשביל|רק))(?!\w)",
    re.IGNORECASE,
)


def ask_for_them(turn: Turn, words: str) -> bool:
    """Put a wish with numbers, days or times, or one that asks without asking, to staff; what it is about is named."""
    named = ", ".join(dict.fromkeys(_name(turn, words)))
    if not seeks_answer(words) and not (named and has_details(words)):
        return False
    ask_staff(turn, words, told="passed_named" if named else "passed_on", what=named)
    return True


def seeks_answer(words: str) -> bool:
    """Whether words want an answer though they are no question in form ("so I'm asking").

    >>> seeks_answer("trays plus a sealed one. doable?"), seeks_answer("thanks for asking")
    (True, False)
    """
    return _SEEKS.search(words) is not None


def _name(turn: Turn, words: str) -> Iterator[str]:
    persons = _PERSONS.search(words)
    count = int(persons[1]) if persons else find_count(words)
    if count and count > 1:
        yield f"{count} אנשים" if turn.language == "he" else f"{count} people"
    for day in find_asked_days(words, turn.now, turn.playbook.zone, near=False):
        yield say_weekday(day, turn.language)
    yield from _CLOCK.findall(words)
