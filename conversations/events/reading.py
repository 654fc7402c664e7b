"""An answer of a form, read: what it is as a value, or that it does not fit."""

import re
from typing import Any

import phonenumbers

from conversations.events.event import Field
from conversations.events.patterns import BETWEEN_CHOICES, INTRODUCES, NEVER_IN_NAMES, NO_NAMES, RELATIONS
from conversations.understanding.intents import signals
from conversations.wording.numerals import find_numbers, find_position
from conversations.wording.plain import plain

NAME, PHONE = Field("name", {}), Field("phone", {})
"""What is asked before an event's own fields."""
LONGEST = 300
"""Characters of an answer that are looked at."""
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]{2,}")
_BESIDE = re.compile(r"\s*(?:[,;\n]|\s[-–]\s|\s(?=[+\d])).*\d.*", re.DOTALL)
"""What is told beside a name, with a number in it: "Dana Levi, week 20"."""
_FIRST = re.compile(r"^\W*(\w+)\s*[,.;!–-]\s*(\w.*)$", re.DOTALL)
"""A yes or a no, and what it means: "yes, my first"."""
_SAFE = 4  # letters of a choice of which one may be wrong
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '’׳\"״.\-־])*", re.UNICODE)
_WORDS_OF_NAME, _LETTERS_OF_NAME = 5, 60


def read_name(words: str) -> str | None:
    """A person's name.

    >>> [read_name(said) for said in ("אני דנה כהן", "O'Brien", "דנה!", "123", "מה?", "כן", "http://x.example")]
    ['דנה כהן', "O'Brien", 'דנה', None, None, None, None]
    """
    told = _BESIDE.sub("", INTRODUCES.sub("", words.strip()))
    bare = " ".join(told.split()).strip(" .,!;:()[]{}*🙂😊🙏❤️👍")
    if not _NAME.fullmatch(bare) or len(bare) > _LETTERS_OF_NAME:
        return None
    said = plain(bare).split()
    if (
        not 1 <= len(said) <= _WORDS_OF_NAME
        or all(word in NO_NAMES or word in RELATIONS for word in said)
        or NEVER_IN_NAMES & {*said, *(word.removeprefix("ו") for word in said)}
    ):
        return None
    return bare if sum(sign.isalpha() for sign in bare) > 1 else None


def read_phone(words: str, country: str) -> str | None:
    """A whole phone number as E.164; national ones are the business's country's."""
    if any(sign.isalpha() for sign in words) or not 7 <= sum(sign.isdecimal() for sign in words) <= 15:
        return None
    try:
        number = phonenumbers.parse(words, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_answer(field: Field, words: str) -> Any:
    """An answer to a field of an event, as it is kept; None where it does not fit."""
    said = words.strip()[:LONGEST]
    value = _READ[field.kind](field, said)
    if value is not None and field.check and not re.fullmatch(field.check, str(value)):
        return None
    return value


def _read_text(_: Field, said: str) -> str | None:
    return said if any(sign.isalnum() for sign in said) else None


def _read_choice(field: Field, said: str) -> str | None:
    """By its number in the list, or its words in any of its languages, one letter wrong, or inside a short answer."""
    position = find_position(said)
    if position is not None:
        return (
            next(iter(field.choices[position - 1].values())) if 1 <= position <= len(field.choices) else None
        )
    bare = plain(said)
    for fits in (_is_label, _is_within, _is_nearly):
        found = [
            choice for choice in field.choices if any(fits(bare, plain(label)) for label in choice.values())
        ]
        if found:
            return next(iter(found[0].values())) if len(found) == 1 else None
    return None


def read_first(field: Field, words: str) -> str | None:
    """The first of several choices that are all wanted: "salsa or tango"; None where more is said than that.

    >>> dance = Field("dance", {}, "choice", ({"en": "Waltz"}, {"en": "Salsa"}, {"en": "Tango"}))
    >>> read_first(dance, "tango or salsa please"), read_first(dance, "not salsa, tango"), read_first(dance, "salsa")
    ('Tango', None, None)
    """
    left, found = plain(words), list[tuple[int, str]]()
    for choice in field.choices if field.kind == "choice" else ():
        labels = "|".join(re.escape(plain(label)) for label in choice.values())
        if named := re.search(rf"(?<!\w)[והלבש]?(?:{labels})(?!\w)", left):
            found.append((named.start(), next(iter(choice.values()))))
            left = f"{left[: named.start()]}{' ' * len(named[0])}{left[named.end() :]}"
    is_all = len(found) > 1 and all(word in BETWEEN_CHOICES for word in left.split())
    return min(found)[1] if is_all else None


def _is_label(said: str, label: str) -> bool:
    return bool(said) and said == label


def _is_within(said: str, label: str) -> bool:
    words = said.split()
    return (
        len(words) <= _WORDS_OF_NAME
        and bool(label)
        and re.search(rf"(?<!\w)[והלבש]?{label}(?!\w)", said) is not None
    )


def _is_nearly(said: str, label: str) -> bool:
    return len(label) >= _SAFE and is_slip(said, label)


def _read_number(field: Field, said: str) -> float | int | None:
    found = find_numbers(said)
    if len(found) != 1:
        return None
    [number] = found
    if (field.least is not None and number < field.least) or (field.most is not None and number > field.most):
        return None
    return int(number) if number.is_integer() else number


def _read_yes_no(_: Field, said: str) -> bool | None:
    if plain(said) == "1" or signals.says_yes(said):
        return True
    if plain(said) == "2" or signals.says_no(said):
        return False
    head = _FIRST.match(said)
    if head is None or signals.says_yes(head[2]) or signals.says_no(head[2]):
        return None
    return True if signals.says_yes(head[1]) else False if signals.says_no(head[1]) else None


def _read_email(_: Field, said: str) -> str | None:
    found = _EMAIL.search(said)
    return found[0].rstrip(".") if found else None


_READ = {
    "text": _read_text, "choice": _read_choice, "number": _read_number, "yes_no": _read_yes_no, "email": _read_email,
}  # fmt: skip


def is_slip(said: str, wanted: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two next to each other changed places.

    >>> [is_slip(said, "סדנה") for said in ("סדנא", "סנדה", "סדה", "סדנהה", "סדנה", "סנאד")]
    [True, True, True, True, False, False]
    """
    if said == wanted or abs(len(said) - len(wanted)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), None)
    if start is None:
        return True  # one is the beginning of the other
    a, b = said[start:], wanted[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
