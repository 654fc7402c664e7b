"""What is told along with the wish for a ticket: in whose name, and who comes with them."""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from conversations.events.company.reading import NO_NAMES, count_coming, count_more, find_company
from conversations.events.patterns import AGAINST, FILLERS
from conversations.events.reading import read_name
from conversations.events.wanting import is_said_beside
from conversations.wording.plain import plain

_NAMED = re.compile(
    r"(?<!\w)(?:in the name of|under(?: the name)?|my name is|my name's|the name is|name's|name:|i'm|i am|"
    r"על שם|בשם|השם(?: הוא)?|קוראים לי|שמי)\s*:?\s+"
    r"(?P<name>[^,.;:!?\n]+)",
    re.IGNORECASE,
)
_LAST = re.compile(r"[,.;:!?\n]\s*(?P<name>[^,.;:!?\n]+?)\W*$|\s[-–—]\s(?P<behind>[^,.;:!?\n]+?)\W*$")
_WITH = re.compile(
    r"(?<!\w)(?:(?:for )?(?:me|myself) (?:and|\+|&) |(?:together )?with |לי ול-?|לי ו-?|אני ו-?|יחד עם |ביחד עם |עם )"
    r"(?P<who>[^,.;:!?\n]+)",
    re.IGNORECASE,
)
_THEIRS = r"(?:חברה?|בעלי|אשתי|אחותי|אחי|אמא|אבא|בן ה?זוג\w*|בת ה?זוג\w*)"
_TWO = re.compile(
    r"(?<!\w)(?:(?:two|2|a couple of|a pair of) (?:tickets|spots|places|seats)|(?:both|two) of us|"
    r"me (?:and|n|&) (?:her|him)|plus (?:one|two|1|2)|"
    r"(?:me )?\+ ?[12]|"
    r"(?:with|and|n|for|bring|bringing) (?:a|my|her|him|two|2|another) (?:friends?|partner|husband|wife|"
    r"sister|brother|boyfriend|girlfriend|gf|bf|flatmate|roommate|"
    r"mom|mum|dad|mother|father)|(?:שני|שתי|2|זוג) (?:כרטיסים|מקומות)|כרטיס זוגי|"
    r"ועוד (?:אחד|אחת|חבר|חברה|מישהו|מישהי)|פלוס (?:אחד|אחת|1)|לשנינו|לשתינו|"
    rf"(?:עם |(?:לי |אני |אותי )ו(?:את )?ל?){_THEIRS})(?!\w)",
    re.IGNORECASE,
)
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "tonight",
        "יום",
        "שלישי",
        "רביעי",
        "חמישי",
        "שישי",
        "שבת",
    ]
)
_MOST = 3  # words of a name
_LONGEST = 26  # words of what says all that


class Along(NamedTuple):
    """In whose name the ticket is, how many come in all, and the names of those who come along."""

    name: str | None = None
    people: int = 1
    company: tuple[str, ...] = ()


NOTHING = Along()
"""A wish and no more."""


def read_along(
    words: str, known: AbstractSet[str] = frozenset(), never: AbstractSet[str] = frozenset()
) -> Along:
    """What is told along with a wish. Words of `known` alone are nobody's name (people ask the business with them), and
    no name has one of `never` in it: the event's own.

    >>> read_along("save me a ticket, Noa Peretz")
    Along(name='Noa Peretz', people=1, company=())
    >>> read_along("two tickets please, me and Omer")
    Along(name=None, people=2, company=('Omer',))
    >>> read_along("great, we'd like to come, three of us"), read_along("אני באה, וגם אחותי")
    (Along(name=None, people=3, company=()), Along(name=None, people=2, company=()))
    """
    if len(words.split()) > _LONGEST:
        return Along()
    company = _find_company(words, known, never)
    rest = _WITH.sub(" ", words) if company else words
    named, last = _NAMED.search(rest), _LAST.search(rest)
    told = named["name"] if named else (last["name"] or last["behind"]) if last else None
    name = _as_name(told, known, never) if told else None
    counted = count_coming(words) or 1 + count_more(words)
    count = max(counted, 2 if _TWO.search(words) else 1, 1 + len(company))
    return Along(None if name in company else name, count, company)


def _find_company(words: str, known: AbstractSet[str], never: AbstractSet[str]) -> tuple[str, ...]:
    with_them = _WITH.search(words)
    friend = _as_name(with_them["who"], known, never) if with_them else None
    return (friend,) if friend else find_company(words, known | never)


def _as_name(told: str, known: AbstractSet[str], never: AbstractSet[str]) -> str | None:
    """A name, as far as words alone can show one: short, and none of what is said beside a wish anyhow."""
    said = plain(told).split()
    if not 1 <= len(said) <= _MOST or any(sign.isdecimal() for sign in told):
        return None
    if any(word in never | NO_NAMES | AGAINST | FILLERS | _DAYS or is_said_beside(word) for word in said):
        return None
    if len(said) == 1 and told.isascii() and not told.strip()[:1].isupper():
        return None
    return None if all(word in known for word in said) else read_name(told)
