"""What a form is told before it asks, amid other words: a number, an email, a choice, that there is none. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from conversations.events.event import Field
from conversations.events.patterns import AGAINST
from conversations.events.reading import PHONE, read_answer, read_phone
from conversations.events.said.elsewhere import names_thing
from conversations.events.said.refusing import refuses_kind
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_RUN = re.compile(r"(?<![\w@.])\+?\(?\d[\d \-().]{5,18}\d(?![\w@])")
_OTHERS = re.compile(
    r"(?<!\w)(?:(?:his|her|their|my (?:husband|wife|sister|brother|friend|mom|mum|dad)(?:'s|s)?) (?:number|phone|cell)|"
    r"(?:ה?מספר|ה?טלפון|ה?נייד) (?:שלו|שלה|שלהם|של (?:בעלי|אשתי|אחותי|אחי|חבר\w*|אמא|אבא)))(?!\w)",
    re.IGNORECASE,
)
"""The number is somebody else's."""
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]{2,}")
_NOT = AGAINST | {"hate", "except", "but", "not", "never", "חוץ", "שונאת", "שונא", "n"}
_CLAUSE = re.compile(r"[,.;!\n]+|[^\w\s'\"׳״?()/&+-]+")
_LEAST = 9  # digits of a number amid other words
_MOST = 30  # words of a part in which a choice is named


@remembered
def find_phone(words: str, country: str) -> str | None:
    """The one whole number in a message, as E.164, whatever stands around it; None where it is another's, or two are.

    >>> find_phone("0541234567. thats mine", "IL"), find_phone("המספר שלי 054-123-4567 תודה", "IL")
    ('+972541234567', '+972541234567')
    >>> find_phone("her number is 0541234567", "IL"), find_phone("at 7:40, 12 people, order 123456", "IL")
    (None, None)
    """
    if whole := read_phone(words, country):
        return whole
    if _OTHERS.search(words):
        return None
    found = {number for run in _RUN.findall(words) if (number := _read_sure(run, country))}
    return found.pop() if len(found) == 1 else None


def _read_sure(run: str, country: str) -> str | None:
    """Amid other words only what begins as numbers do is one: an order's number is none."""
    bare = run.strip(" .-")
    is_like_one = bare.lstrip("(").startswith(("0", "+")) and sum(sign.isdecimal() for sign in bare) >= _LEAST
    return read_phone(bare, country) if is_like_one else None


def gather(fields: Iterable[Field], words: str, country: str) -> dict[str, Any]:
    """What of these questions is answered amid the words; "" for one that is refused and need not be answered.

    >>> dance = Field("dance", {}, "choice", ({"en": "Waltz"}, {"en": "Salsa"}))
    >>> gather([dance], "never danced in my life lol. salsa i guess. is there parking near u?", "IL")
    {'dance': 'Salsa'}
    >>> gather([dance], "how much is salsa?", "IL"), gather([dance], "not salsa", "IL")
    ({}, {})
    >>> gather([dance], "salsa i think, does it matter? how many tickets do i get", "IL")
    {'dance': 'Salsa'}
    """
    found = {field.id: _find(field, words, country) for field in fields}
    return {name: value for name, value in found.items() if value is not None}


def _find(field: Field, words: str, country: str) -> Any:
    if field.id == PHONE.id:
        return find_phone(words, country)
    if field.kind == "email":
        if address := _EMAIL.search(words):
            return read_answer(field, address[0])
        return "" if not field.required and refuses_kind("email", words) else None
    return _find_choice(field, words) if field.kind == "choice" else None


@remembered
def leave_asides(words: str) -> str:
    """Free words without what is asked or refused beside them; "" where nothing else is said.

    >>> leave_asides("nothing, i eat it all. no email either, dont have one"), leave_asides("is there parking?")
    ('nothing, i eat it all.', '')
    """
    parts = split_acts(words) or [words]
    if len(parts) == 1:
        return "" if is_question(words) else words
    return " ".join(one for one in parts if not is_question(one) and not refuses_kind("email", one))


def _find_choice(field: Field, words: str) -> str | None:
    """The one choice that is named in a part that asks nothing and denies nothing."""
    told = [clause for part in split_acts(words) or [words] for clause in _list_told(part)]
    named, denied = set[str](), set[str]()
    for clause in told:
        is_plain = _NOT.isdisjoint(plain(clause).split()) and len(clause.split()) <= _MOST
        (named if is_plain else denied).update(_list_choices(field, clause))
    return named.pop() if len(named) == 1 and not denied else None


def _list_told(part: str) -> Iterator[str]:
    """The clauses of a part before the one that asks something; none that names another thing of ours."""
    clauses = [one for one in _CLAUSE.split(part) if plain(one)]
    for number, clause in enumerate(clauses, 1):
        if is_question(clause) or (number == len(clauses) and part.rstrip().endswith("?")):
            return
        if not names_thing(clause):
            yield clause


def _list_choices(field: Field, part: str) -> list[str]:
    said = plain(part)
    return [
        next(iter(choice.values()))
        for choice in field.choices
        if any(
            re.search(rf"(?<!\w)[והלבשמ]?{re.escape(plain(label))}(?!\w)", said) for label in choice.values()
        )
    ]
