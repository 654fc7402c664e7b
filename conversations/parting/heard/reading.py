"""Whether a whole message ends the talk, or is warm and asks for nothing. Pure.

Little evidence is none: something wanted, corrected, refused or wrong, a number, a question, and it is no ending.
"""

import re
from dataclasses import dataclass
from typing import Literal

from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

Way = Literal[
    "space",
    "luck",
    "sorry",
    "born",
    "invited",
    "later",
    "not_yet",
    "see",
    "bye",
    "patience",
    "thanks",
    "blessing",
    "deciding",
]

_SAID = {name: whole(way) for name, way in read_said(__package__, "words").items()}
_WAYS: tuple[Way, ...] = (
    "space", "luck", "sorry", "born", "invited", "later", "not_yet", "see", "bye", "patience", "thanks", "blessing",
)  # fmt: skip
"""What is answered, the tellingest first."""
_PLAIN = frozenset({"space", "luck", "sorry", "invited", "later", "not_yet", "patience", "bye"})
"""These end the talk whatever is told around them; the others only where hardly anything is."""
DECIDING = "deciding"
"""They think it over, or tell somebody at home: it goes along with an ending, and is none by itself."""
_LONGEST = 45  # words of who says goodbye: a longer message tells a story
_MOST_LEFT = 2  # words that may stand beside a bare "see you" or thanks: a name, where to
_NIGHT = re.compile(
    r"(?<!\w)(?:ו?ליל(?:ה טוב|ה מצוין| מנוחה)|חלומות (?:פז|מתוקים|טובים)|good ?night|g'?night|night night|"
    r"sleep (?:well|tight)|sweet dreams|laila tov)(?!\w)",
    re.IGNORECASE,
)
_WHATEVER = re.compile(r"(?<!\w)(?:or|או) (?:whatever|what(?:['’]?s| is) it|מה ש(?:זה|לא)).*$", re.IGNORECASE)
_NIGHT_MOST, _NIGHT_BESIDE = 14, 6  # words of the whole message, and of what may stand beside it
_BREAKS = re.compile(r"[.,!?…;\n]+|\s[-–]\s")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a message ends the talk: in which way, what else it is, and what is told beside it, part by part."""

    way: Way
    ways: frozenset[str]
    left: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is an ending whatever is told beside it."""
        return not _PLAIN.isdisjoint(self.ways)


@remembered
def find_ending(words: str, *, of_birth: bool = False) -> Ending | None:
    """How words end the talk; None where they may want something, or do not end it. `of_birth`: a child was spoken of.

    >>> find_ending("ha ok. I'll let him decide. see you there then!").way
    'see'
    >>> find_ending("סבבה תודה על הסבלנות, אני אגיד לכם אחרי הניסיון").way, find_ending("תאחלו לי בהצלחה").way
    ('later', 'luck')
    >>> find_ending("thanks. sorry for shouting earlier, rough day").way
    'sorry'
    >>> find_ending("ok thats fine, ill tell the girls").way
    'deciding'
    >>> find_ending("sorry, rough day"), find_ending("sorry for being late, can we come at 7?")
    (None, None)
    >>> find_ending("see you sunday at 7, make it 4 of us"), find_ending("bye, don't write to me again")
    (None, None)
    >>> find_ending("thanks, where are you?"), find_ending("תודה, תרשמו אותי ליום שני"), find_ending("yes please")
    (None, None, None)
    >>> find_ending("תניחו לי קצת בבקשה, אני אכתוב כשארגיש מוכנה").way, find_ending("leave me be for a while").way
    ('space', 'space')
    """
    if len(words.split()) > _LONGEST or any(map(str.isdecimal, words)):
        return None
    bare, ways = _take_off(words, of_birth or is_of_birth(words))
    if not ways or (ways == {DECIDING} and not begins_with_yes(words)):
        return None
    if is_question(bare) or _SAID["asks"].search(bare) or signals.refuses(words):
        return None
    if signals.is_angry(words) or signals.asks_for_person(words):
        return None
    left = tuple(part for one in _BREAKS.split(bare) if any(map(str.isalnum, part := one.strip())))
    way: Way = next((way for way in _WAYS if way in ways), "deciding")
    return Ending(way, frozenset(ways), left)


def _take_off(words: str, of_birth: bool) -> tuple[str, set[str]]:
    """What words say beside the ways of ending, and these."""
    found: set[str] = set()
    for way in (*_WAYS, DECIDING):
        if way == "born" and not of_birth:
            continue
        bare = _SAID[way].sub(" ", words)
        if bare != words:
            found.add(way)
            words = bare
    for beside in ("rough", "unsure", "nods") if "sorry" in found else ("unsure", "nods"):
        words = _SAID[beside].sub(" ", words)
    return words, found


def puts_off(words: str) -> bool:
    """Whether somebody decides later, and tells nothing else.

    >>> puts_off("have to ask the others before we commit"), puts_off("see you then")
    (True, False)
    """
    ending = find_ending(words)
    return ending is not None and ending.way == "not_yet"


@remembered
def is_of_birth(words: str) -> bool:
    """Whether words speak of a child that is born or awaited.

    >>> is_of_birth("my brother's having a baby"), is_of_birth("is there a class for babies?"), is_of_birth("she's 8")
    (True, True, False)
    """
    return _SAID["child"].search(words) is not None


def is_little(left: tuple[str, ...]) -> bool:
    """Whether hardly anything is told beside an ending."""
    return sum(len(part.split()) for part in left) <= _MOST_LEFT


@remembered
def wishes_good_night(words: str) -> bool:
    """Whether words wish good night, and hardly tell anything beside thanks.

    >>> wishes_good_night("לילה טוב או בוקר טוב או מה שזה"), wishes_good_night("thanks for your patience. good night!")
    (True, True)
    >>> wishes_good_night("good night, and put me down for Monday"), wishes_good_night("לילה טוב, כמה זה עולה")
    (False, False)
    >>> wishes_good_night("are you open at night")
    False
    """
    if len(words.split()) > _NIGHT_MOST or any(map(str.isdecimal, words)) or is_question(words):
        return False
    bare = _NIGHT.sub(" ", _WHATEVER.sub(" ", words))
    if bare == words or _SAID["asks"].search(bare):
        return False
    for way in ("patience", "thanks", "bye", "blessing", "nods"):
        bare = _SAID[way].sub(" ", bare)
    return sum(any(map(str.isalpha, word)) for word in bare.split()) <= _NIGHT_BESIDE


def begins_with_yes(words: str) -> bool:
    """Whether words begin as who agrees does.

    >>> begins_with_yes("Great, see you then"), begins_with_yes("see you then"), begins_with_yes("כן, ביי")
    (True, False, True)
    """
    return any(map(signals.says_yes, _BREAKS.split(words)[0].split()[:1]))
