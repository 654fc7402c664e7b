"""A group that is fed by how many they are: how many by now, and whether their food is merely spoken of."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.heard.grammar import Clause
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.thing import Named
from conversations.wording.remembering import remembered

_NO_PEOPLE = (
    r"(?!\s*(?:[:.,/]?\d|%|₪|o'?clock|am|pm|nis|hours?|min\w*|large|small|family|personal|big|pies?|pizzas?|trays?|"
    r"slices?|with|without|vegans?|veggie|gluten\w*|plain|olives?|cokes?|bottles?|cans?|salads?|garlic|st(?:reet)?(?!\w)|"
    r"שקל\w*|דקות|שעות|בערב|בצהריים|בבוקר|משפחתי\w*|אישי\w*|גדול\w*|קטנ\w*|מגש\w*|פיצ\w*|עם|בלי|טבעונ\w*|רגיל\w*|"
    r"קולה|בקבוק\w*|סלט\w*|לחם|לחמי))"
)
_NOW = re.compile(
    rf"(?<!\w)(?:actually|make (?:it|that|us)|(?:so |now )?we(?:'re| are)|now|sorry|in fact|update|correction|"
    rf"בעצם|סליחה|אנחנו|נהיה|נהיינו|עכשיו|תיקון|עדכון|טעות|תעשו|שיהיו?)[\s,:]*"
    rf"(?:it'?s |we(?:'re| are) |now |like |about |only |just |already |כבר |עכשיו |בעצם |רק |אנחנו |נהיה |בערך )*"
    rf"(?P<people>{PATTERN})(?!\w){_NO_PEOPLE}",
    re.IGNORECASE,
)
_JOINING = re.compile(
    rf"(?<!\w)(?P<more>{PATTERN})(?: \w+){{0,2}}? (?:(?:just |also |are |is |will |have |has )*(?:joined|joining|join|"
    rf"coming (?:too|as well|along)|added)|(?:גם )?(?:הצטרפ\w+|מצטרפ\w+|יצטרפ\w*|נוספ\w+))(?!\w)",
    re.IGNORECASE,
)
_SO_MANY_OF_US = re.compile(
    r"(?<!\w)(?:(?:we|they)(?:['’]?re|['’]?ll)?"
    r"(?: (?:are|may|might|will|could|be|now|about|probably|actually|maybe|like))*|"
    r"there(?:['’]?s|['’]?ll)?(?: (?:are|may|might|will|be))+|"
    r"(?:אנחנו|נהיה|נגיע|נבוא)(?: (?:אולי|כבר|עכשיו|בערך|כנראה))*)"
    rf" (?P<people>{PATTERN})(?!\w){_NO_PEOPLE}",
    re.IGNORECASE,
)
_US = re.compile(
    r"(?<!\w)(?:(?:we|they|us|there)(?:['’]?(?:re|ll))?|אנחנו|נהיה|נגיע|באים|מגיעים)(?!\w)", re.IGNORECASE
)
_MOST = 150


def find_people_now(words: str, people: int) -> int:
    """How many a group of so many is by these words; 0 where they tell of no other number.

    >>> find_people_now("actually 19, two interns joined", 17), find_people_now("two more are joining us", 17)
    (19, 19)
    >>> find_people_now("בעצם 12", 9), find_people_now("make it 2 large", 9), find_people_now("actually 12:30", 9)
    (12, 0, 0)
    """
    if (told := _NOW.search(words)) and (number := read_number(told["people"])):
        return number if 1 < number <= _MOST else 0
    more = _JOINING.search(words)
    return people + (read_number(more["more"]) or 0) if more else 0


@remembered
def count_us(words: str) -> int:
    """How many they say they are, or may be; 0 where they don't.

    >>> count_us("we may be 18, wait for it"), count_us("נהיה 12 בסוף"), count_us("we want 3 more")
    (18, 12, 0)
    """
    found = _SO_MANY_OF_US.search(words)
    number = read_number(found["people"]) if found else None
    return number if number and 1 < number <= _MOST else 0


def speaks_of_us(words: str) -> bool:
    """Whether a number may be of them ("we may be 18").

    >>> speaks_of_us("we may be 18"), speaks_of_us("too many, make it 5")
    (True, False)
    """
    return _US.search(words) is not None


def merely_speaks_of(clauses: Sequence[Clause], prices: PriceList, people: int = 0) -> bool:
    """Whether what a group needs is only called by its name ("the pizzas at noon"), and nothing else is wanted.

    `people` is the number that is of them.
    """
    feeding = prices.find_feeding()
    named = [
        one
        for clause in clauses
        for one in clause.named
        if not (one.is_bare and one.number and one.number == people)
    ]
    if any(clause.verb for clause in clauses):
        return False
    return (
        feeding is not None and bool(named) and all(_is_bare_name(one, feeding[0], prices) for one in named)
    )


def _is_bare_name(one: Named, feeding: str, prices: PriceList) -> bool:
    is_told = one.number or one.toppings or one.vague or one.same or one.other or one.rest or one.half
    return not is_told and (
        one.item == feeding or (bool(one.kind) and one.kind == prices.items[feeding].kind)
    )


def leave_us_out(clauses: Sequence[Clause], people: int) -> Iterator[Clause]:
    """The clauses without the number that is how many they are: it is of no pies."""
    for clause in clauses:
        named = tuple(one for one in clause.named if not (people and one.is_bare and one.number == people))
        if named or not clause.named:
            yield clause._replace(named=named)
