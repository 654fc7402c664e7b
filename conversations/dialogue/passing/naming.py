"""What a message that goes to staff is about, named to who wrote it: so many people, which day, what time."""

import re
from collections.abc import Iterator

from conversations.handoff.acts import has_details
from conversations.handoff.questions import ask_staff
from conversations.profile.counting import find_count
from conversations.profile.noting import name_told
from conversations.turn.turn import Turn

_HOUR = re.compile(r"(?<![\w:])\d{1,2} ?(?:am|pm)(?!\w)", re.IGNORECASE)
_PERSONS = re.compile(
    r"(?<!\d)(\d{1,3}) (?:kids|children|people|guests|adults|persons|of us|ילדים|אנשים|איש|אורחים|סועדים)(?!\w)",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"(?<!\w)(?:(?:i )?(?:don'?t|do not) want to be (?:the|too|a)|"
    r"(?:i'?m|i am) (?:worried|afraid) (?:that|it|i'?ll)|"
    r"(?:אני )?לא רוצה להיות ה|חוששת? ש|מקווה שלא|doable|possible|feasible|"
    r"(?:please|pls|plz) (?:send|give|check|add|make|confirm|let|arrange)|(?:ת|)שלחו(?: לי| לנו)?|תוסיפו|תבדקו|"
    r"תעדכנו|תסדרו|ת?כתבו לי|תציעו|תכינו|(?:write|draft|make) (?:me|us)|"
    r"(?:i'?m|so i'?m|i am) asking|need (?:an? )?(?:answer|"
    r"to know)|אפשרי|ריאלי|מתאפשר|אני שוא[לו]ת?|שואלת? (?:כי|בשביל|רק))(?!\w)",
    re.IGNORECASE,
)


_READ_BACK = 80  # characters of a wish that is read back


def ask_for_them(turn: Turn, words: str) -> bool:
    """Put a wish with numbers, days or times, or one that asks without asking, to staff; what it is about is named."""
    named = ", ".join(dict.fromkeys(_name(turn, words)))
    if not seeks_answer(words) and not (named and has_details(words)):
        return False
    wish = " ".join(words.split()).strip(" .")
    is_short = len(wish) <= _READ_BACK and '"' not in wish
    told = "passed_named" if named else "passed_wish" if is_short else "passed_on"
    ask_staff(turn, words, told=told, what=named, wish=wish)
    return True


def seeks_answer(words: str) -> bool:
    """Whether words want an answer though they are no question in form ("so I'm asking").

    >>> seeks_answer("trays plus a sealed one. doable?"), seeks_answer("thanks for asking")
    (True, False)
    """
    return _SEEKS.search(words) is not None


def _name(turn: Turn, words: str) -> Iterator[str]:
    told, persons = name_told(turn), _PERSONS.search(words)
    if persons and find_count(words) is None and persons[1] not in told:
        yield f"{persons[1]} אנשים" if turn.language == "he" else f"{persons[1]} people"
    if told:
        yield told
    yield from _HOUR.findall(words)
